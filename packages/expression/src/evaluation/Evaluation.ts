import { good, type Quality, qualityCodes } from "@sightline/model";
import type { Value } from "../values/values.ts";
import type { ExpressionScope, ExpressionScriptCall } from "./types.ts";

/** One run of an expression: where it stands, and the worst quality of what it has read so far. */
export class Evaluation {
  quality: Quality = good;
  readonly timeZone: string;
  readonly locale: string;

  constructor(readonly scope: ExpressionScope) {
    this.timeZone = scope.timeZone;
    this.locale = scope.locale;
  }

  /** Takes in the quality of an input: the worst counts, of equals the first [EXP7]. */
  read(quality: Quality): void {
    if (quality === good) return;
    if (level(quality) > level(this.quality)) this.quality = quality;
  }
}

/** 0 good, 1 uncertain, 2 bad, 3 error. */
export function level(quality: Quality): number {
  const code = qualityCodes[quality.name];
  return code < 256 ? 0 : code < 512 ? 1 : code < 768 ? 2 : 3;
}

/** A compiled piece of an expression. */
export type Closure = (evaluation: Evaluation) => Value;

/** Thrown through the closures when a script must be asked first; `try` does not catch it. */
export class NeedsScript {
  constructor(readonly call: ExpressionScriptCall) {}
}
