import { compareValues, type EventScriptItem, quality } from "@sightline/model";
import { ScriptQualifiedValue, type ScriptValue } from "@sightline/python";
import type { ScriptedTag, TagChange, TagEventScript, TagManager, TagValue } from "../tags/index.ts";
import { type EventHost, EventScript } from "./EventScript.ts";

/** What event scripts of tags need of the gateway around them. */
export interface TagEventWorld extends EventHost {
  readonly tags: Pick<TagManager, "read" | "subscribe" | "exists"> & {
    /** The tags with event scripts. */
    scripted(): readonly ScriptedTag[];
    /** Calls back after tags were configured. Returns a function that unsubscribes. */
    onConfigured(listener: () => void): () => void;
  };
  /** The project whose library the scripts see; empty for none. */
  scriptingProject(): string;
}

/** Most events of one script that wait; the original has the same limit. */
const maximumWaiting = 5;

interface RunningTag {
  readonly key: string;
  readonly scripts: readonly EventScript[];
  stop(): Promise<void>;
}

/** The event scripts of all tags: started with their tag, kept while their configuration is the same [TAG31]. */
export class TagEvents {
  readonly #running = new Map<string, RunningTag>();
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly world: TagEventWorld) {}

  /** Runs the scripts of all tags once for what the tags are now, and from now on for their changes. */
  start(): void {
    this.#unsubscribe ??= this.world.tags.onConfigured(() => this.#update());
    this.#update();
  }

  items(): readonly EventScriptItem[] {
    return [...this.#running.values()].flatMap(({ scripts }) => scripts.map((each) => each.item));
  }

  /** Resolves when what runs has ended; what waits is forgotten. */
  async close(): Promise<void> {
    this.#unsubscribe?.();
    const running = [...this.#running.values()];
    this.#running.clear();
    await Promise.all(running.map((each) => each.stop()));
  }

  #update(): void {
    const gone = new Set(this.#running.keys());
    for (const tag of this.world.tags.scripted()) {
      gone.delete(tag.path);
      const key = JSON.stringify(tag.scripts);
      const before = this.#running.get(tag.path);
      if (before?.key === key) continue;
      void before?.stop();
      this.#running.set(tag.path, { key, ...run(tag, this.world) });
    }
    for (const path of gone) {
      void this.#running.get(path)?.stop();
      this.#running.delete(path);
    }
  }
}

function run(tag: ScriptedTag, world: TagEventWorld): Omit<RunningTag, "key"> {
  const started = tag.scripts.map((script) => ({ script, runs: eventScript(tag, script, world) }));
  const offer = (now: TagValue, before: TagValue | undefined) => {
    const changed = before ? changesBetween(before, now) : [];
    for (const { script, runs } of started) {
      if (before && !script.changes.some((change) => changed.includes(change))) continue;
      runs.append(argumentsOf(tag, script, { now, before, changed }), { limit: maximumWaiting, missed: withMissedEvents });
    }
  };
  const state = { value: world.tags.read(tag.path) };
  const unsubscribe = world.tags.subscribe(tag.path, (now) => {
    const before = state.value;
    state.value = now;
    if (world.tags.exists(tag.path)) offer(now, before);
  });
  state.value = world.tags.read(tag.path);
  offer(state.value, undefined);
  return {
    scripts: started.map(({ runs }) => runs),
    stop: async () => {
      unsubscribe();
      await Promise.all(started.map(({ runs }) => runs.stop()));
    },
  };
}

/** The functions' parameters, as the original names them; `missedEvents` is always the last. */
function parametersOf({ event }: TagEventScript): readonly string[] {
  const always = ["tag", "tagPath", "previousValue", "currentValue", "initialChange"];
  return event === "qualifiedValueChanged" ? [...always, "changed", "missedEvents"] : [...always, "missedEvents"];
}

function eventScript(tag: ScriptedTag, script: TagEventScript, world: TagEventWorld): EventScript {
  const identity = {
    project: world.scriptingProject(),
    kind: "tag event",
    name: `${tag.path} ${script.event}`,
    enabled: true,
    trigger: script.changes.join(", ").toLowerCase(),
  } as const;
  return new EventScript(identity, { name: script.event, params: parametersOf(script), body: script.body }, world);
}

interface Change {
  readonly now: TagValue;
  /** Undefined for the run at the start. */
  readonly before: TagValue | undefined;
  readonly changed: readonly TagChange[];
}

function argumentsOf(tag: ScriptedTag, { event }: TagEventScript, { now, before, changed }: Change): readonly ScriptValue[] {
  const unknown = { value: null, quality: quality("Uncertain_InitialValue"), timestamp: now.timestamp, float: false };
  const previous = before ?? unknown;
  return [
    tag.describe(),
    tag.path,
    new ScriptQualifiedValue(previous, previous.float),
    new ScriptQualifiedValue(now, now.float),
    before === undefined,
    ...(event === "qualifiedValueChanged" ? [[...changed]] : []),
    false,
  ];
}

function withMissedEvents(args: readonly ScriptValue[]): readonly ScriptValue[] {
  return [...args.slice(0, -1), true];
}

function changesBetween(before: TagValue, now: TagValue): readonly TagChange[] {
  const changes: TagChange[] = [];
  if (compareValues(before.value, now.value) !== "same") changes.push("VALUE");
  if (before.quality.name !== now.quality.name) changes.push("QUALITY");
  if (before.timestamp !== now.timestamp) changes.push("TIMESTAMP");
  return changes;
}
