import type { PropertyValue, QualifiedValue } from "@sightline/model";

/** A parsed expression; immutable, shared by all instances of a template. */
export interface Expression {
  readonly source: string;
  /** What stands in braces, as written and trimmed, each once: `view.params.x`, `[default]A/B`, `../Label.props.text`, `value`. */
  readonly references: readonly string[];
  /** Shortest poll of its `now(ms)` and `runScript(…, ms)` where constant; 0: not polled. */
  readonly pollMs: number;
  /** It calls `runScript`: evaluating may answer {@link Suspended}. */
  readonly callsScripts: boolean;
  /** It calls `tag()`, `hasChanged`, … whose sources are known only while evaluating. */
  readonly dynamic: boolean;
  evaluate(scope: ExpressionScope): QualifiedValue | Suspended;
}

/** What an expression asks of where it stands. */
export interface ExpressionScope {
  /** The value of a reference in braces. */
  reference(reference: string): QualifiedValue;
  /** `tag("[p]path")`; the caller subscribes to what was asked for. */
  tag(path: string): QualifiedValue;
  now(): Date;
  /** Zone for date functions, an IANA id. */
  readonly timeZone: string;
  readonly locale: string;
  /** The answer of a script the expression needs, when it is known already; undefined: {@link Suspended}. */
  scriptResult(call: ExpressionScriptCall): QualifiedValue | undefined;
  /** Memory between evaluations of the same binding, by call site: `hasChanged`, `previousValue`. */
  memory(site: number): { value?: PropertyValue; known: boolean };
  hasRole(role: string, user?: string): boolean;
  isAuthorized(allOf: boolean, levels: readonly string[]): boolean;
  translate(term: string): string;
}

/** `runScript("pkg.func", pollMs, args…)`: `key` is equal for an equal call. */
export interface ExpressionScriptCall {
  readonly key: string;
  readonly function: string;
  readonly args: readonly PropertyValue[];
}

/** The expression waits for a script; evaluate again when `scriptResult` knows the answer. */
export class Suspended {
  constructor(readonly call: ExpressionScriptCall) {}
}
