import { good, type PropertyValue, type Quality } from "@sightline/model";
import { type ScriptCall, ScriptQualifiedValue } from "@sightline/python";
import { getOrMake } from "../../base/getOrMake.ts";
import type { ChangeScript } from "../../binding/BindingTable.ts";
import type { PropertyChange } from "../../binding/environment.ts";
import type { ScriptOwner } from "./ScriptOwner.ts";

interface Waiting {
  readonly previous: PropertyValue | undefined;
  current: PropertyValue | undefined;
  quality: Quality;
  origin: string;
  missed: boolean;
}

/** What runs the scripts, one after another. */
interface ChangeQueue {
  readonly queue: { add(task: () => Promise<void>): void };
  run(call: ScriptCall): Promise<unknown>;
}

/** Change scripts wait in the session's queue; changes that come while one waits are joined and told as missed [BND7]. */
export class ChangeScripts {
  readonly #waiting = new Map<ScriptOwner, Map<ChangeScript, Waiting>>();

  constructor(private readonly session: ChangeQueue) {}

  add(owner: ScriptOwner, change: PropertyChange, script: ChangeScript): void {
    const waiting = getOrMake(this.#waiting, owner, () => new Map<ChangeScript, Waiting>());
    const current = owner.bound.read(script.component, script.path);
    const quality = owner.bound.qualityAt(script.component, script.path);
    const earlier = waiting.get(script);
    if (earlier) {
      earlier.current = current;
      earlier.quality = quality;
      earlier.origin = change.origin;
      earlier.missed = true;
      return;
    }
    const previous = script.path.length === change.path.length ? change.previous : null;
    waiting.set(script, { previous, current, quality, origin: change.origin, missed: false });
    this.session.queue.add(() => this.#run(owner, script));
  }

  async #run(owner: ScriptOwner, script: ChangeScript): Promise<void> {
    const waiting = this.#waiting.get(owner);
    const event = waiting?.get(script);
    waiting?.delete(script);
    if (waiting?.size === 0) this.#waiting.delete(owner);
    if (!event || owner.bound.stopped) return;
    const { previous, current, quality, origin, missed } = event;
    const args = [owner.self(script.component), qualified(previous, good), qualified(current, quality), origin, missed];
    await this.session.run(owner.call(script.script, args));
  }
}

function qualified(value: PropertyValue | undefined, quality: Quality): ScriptQualifiedValue {
  return new ScriptQualifiedValue({ value: value ?? null, quality, timestamp: Date.now() });
}
