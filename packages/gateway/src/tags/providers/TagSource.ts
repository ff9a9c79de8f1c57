import type { QualifiedValue, Quality } from "@sightline/model";
import type { TagProvider } from "../model/TagProvider.ts";
import type { Signal } from "./signals.ts";
import type { TagExpression } from "./tagExpression.ts";

/** The source of a tag's value. An `exact` signal is computed for the time of reading, others for the last tick. */
export type TagSource =
  | { readonly kind: "memory" }
  | { readonly kind: "signal"; readonly signal: Signal; readonly writable: boolean; readonly exact?: boolean }
  | { readonly kind: "expression"; readonly expression: TagExpression; readonly pace: Pace }
  | DerivedSource
  | { readonly kind: "reference"; readonly target: string }
  | PolledSource
  | ItemSource
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

/** Reads a tag by its path, which may be relative to the tag that reads it. */
export type ReadTag = (path: string) => QualifiedValue;

/** A source that is asked for its value: at its pace while somebody listens, else when it is read. */
export interface PolledSource {
  readonly kind: "polled";
  readonly pace: Pace;
  /** Tags that a question is made of. */
  readonly references: readonly string[];
  /** True when it has to be asked whether or not somebody listens. */
  readonly runsAlone: boolean;
  /** Never rejects; what failed is the quality. */
  read(tags: ReadTag): Promise<QualifiedValue>;
}

/** A tag of another provider, which says when it changes. */
export interface ItemSource {
  readonly kind: "item";
  readonly provider: TagProvider;
  /** Below that provider. */
  readonly path: string;
}

/** When an expression is evaluated: on changes of its inputs, or every so many milliseconds only. */
export type Pace = "onChange" | { readonly everyMs: number };

/** False for a source whose values cannot be written. */
export function takesWrites(source: TagSource): boolean {
  return source.kind !== "expression" && source.kind !== "polled" && (source.kind !== "signal" || source.writable);
}
