import { good, type QualifiedValue, type Quality, qualityCodes } from "@sightline/model";
import type { Value } from "../values/values.ts";
import type { ExpressionScope, ExpressionScriptCall } from "./types.ts";

type Memory = ReturnType<ExpressionScope["memory"]>;

/** The state of one evaluation: its scope, and the worst quality it has read so far. */
export class Evaluation {
  quality: Quality = good;
  /** The time at which the input read last changed, for `timestampOf`. */
  timestamp: number | undefined;
  readonly #kept: [Memory, Value][] = [];

  constructor(readonly scope: ExpressionScope) {}

  get timeZone(): string {
    return this.scope.timeZone;
  }

  get locale(): string {
    return this.scope.locale;
  }

  /** Takes up an input: its quality and its time. */
  take(found: QualifiedValue): Value {
    this.read(found.quality);
    this.timestamp = found.timestamp;
    return found.value;
  }

  /** Keeps a value for the next evaluation; one that is suspended, and so begins again, keeps none. */
  remember(memory: Memory, value: Value): void {
    this.#kept.push([memory, value]);
  }

  /** The evaluation is over. */
  end(): void {
    for (const [memory, value] of this.#kept) Object.assign(memory, { value, known: true });
  }

  /** Merges the quality of an input: the worse level wins, and the earlier of equals [EXP7]. */
  read(quality: Quality): void {
    if (quality === good) return;
    if (level(quality) > level(this.quality)) this.quality = quality;
  }
}

/** The level of a quality: 0 good, 1 uncertain, 2 bad, 3 error. */
export function level(quality: Quality): number {
  const code = qualityCodes[quality.name];
  return code < 256 ? 0 : code < 512 ? 1 : code < 768 ? 2 : 3;
}

/** A compiled node. */
export type Closure = (evaluation: Evaluation) => Value;

/** Thrown to suspend the evaluation until a script result is known; the function `try` does not catch it. */
export class NeedsScript {
  constructor(readonly call: ExpressionScriptCall) {}
}
