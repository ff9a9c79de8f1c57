import type { Expression, ExpressionScope, Suspended } from "@sightline/expression";
import type { QualifiedValue } from "@sightline/model";

/** A transform ready to run: immutable, shared by all instances of a view. */
export type CompiledTransform = SyncTransform | { readonly kind: "script"; readonly code: string };

/** A transform that needs no Python. */
export interface SyncTransform {
  readonly kind: "sync";
  /** What its expressions refer to, `value` among it, each once. */
  readonly references: readonly string[];
  readonly expressions: readonly Expression[];
  /** The scope answers `value` with the value given. Suspended: an expression waits for a script; apply it again then. */
  apply(value: QualifiedValue, scope: ExpressionScope): QualifiedValue | Suspended;
}
