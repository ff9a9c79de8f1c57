import type { Quality } from "@sightline/model";
import type { Signal } from "./signals.ts";
import type { TagExpression } from "./tagExpression.ts";

/** The source of a tag's value. An `exact` signal is computed for the time of reading, others for the last tick. */
export type TagSource =
  | { readonly kind: "memory" }
  | { readonly kind: "signal"; readonly signal: Signal; readonly writable: boolean; readonly exact?: boolean }
  | { readonly kind: "expression"; readonly expression: TagExpression }
  | { readonly kind: "reference"; readonly target: string }
  | { readonly kind: "members" }
  | { readonly kind: "none"; readonly quality: Quality };
