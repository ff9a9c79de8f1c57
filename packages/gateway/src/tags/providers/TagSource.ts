import type { Quality } from "@sightline/model";
import type { Signal } from "./signals.ts";
import type { TagExpression } from "./tagExpression.ts";

/** Where a tag's value comes from. `exact`: of the very instant, not of the last tick. */
export type TagSource =
  | { readonly kind: "memory" }
  | { readonly kind: "signal"; readonly signal: Signal; readonly writable: boolean; readonly exact?: boolean }
  | { readonly kind: "expression"; readonly expression: TagExpression }
  | { readonly kind: "reference"; readonly target: string }
  | { readonly kind: "members" }
  | { readonly kind: "none"; readonly quality: Quality };
