import type { Quality } from "@sightline/model";
import type { Signal } from "./signals.ts";
import type { TagExpression } from "./tagExpression.ts";

/** The source of a tag's value. An `exact` signal is computed for the time of reading, others for the last tick. */
export type TagSource =
  | { readonly kind: "memory" }
  | { readonly kind: "signal"; readonly signal: Signal; readonly writable: boolean; readonly exact?: boolean }
  | { readonly kind: "expression"; readonly expression: TagExpression; readonly pace: Pace }
  | DerivedSource
  | { readonly kind: "reference"; readonly target: string }
  | { readonly kind: "members" }
  /** A disabled tag keeps its value. */
  | { readonly kind: "none"; readonly quality: Quality; readonly keepsValue?: boolean };

/** A tag that is computed from another one, and written through to it. */
export interface DerivedSource {
  readonly kind: "derived";
  readonly target: string;
  readonly getter: TagExpression;
  /** What is written to the target; undefined for the value itself, a quality where the expression is invalid. */
  readonly setter: TagExpression | Quality | undefined;
  /** The value has the timestamp of the target. */
  readonly keepsTimestamp: boolean;
  readonly pace: Pace;
}

/** When an expression is evaluated: on changes of its inputs, or every so many milliseconds only. */
export type Pace = "onChange" | { readonly everyMs: number };
