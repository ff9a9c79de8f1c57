import type { Expression, ExpressionScope, Suspended } from "@sightline/expression";
import type { QualifiedValue } from "@sightline/model";

/** A compiled transform: immutable, and shared by all instances of a view. */
export type CompiledTransform = SyncTransform | { readonly kind: "script"; readonly code: string };

/** A transform that runs without Python. */
export interface SyncTransform {
  readonly kind: "sync";
  /** The distinct references of its expressions, `value` included. */
  readonly references: readonly string[];
  readonly expressions: readonly Expression[];
  /** Transforms a value, which the scope also returns for `value`. When suspended, apply it again with the script result. */
  apply(value: QualifiedValue, scope: ExpressionScope): QualifiedValue | Suspended;
}
