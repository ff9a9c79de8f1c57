import type { PropertyValue, QualifiedValue, Quality } from "@sightline/model";

/** A parsed expression; immutable, shared by all instances of a template. */
export interface Expression {
  readonly source: string;
  /** What stands in braces, as written and trimmed, each once: `view.params.x`, `[default]A/B`, `../Label.props.text`, `value`. */
  readonly references: readonly string[];
  /** The shortest poll rate among its calls that is written as a number; 0: not polled. */
  readonly pollMs: number;
  /** It calls `runScript`: evaluating may answer {@link Suspended}. */
  readonly callsScripts: boolean;
  /** It calls `tag()`, `property()` or `now({rate})`, whose inputs are known only while evaluating. */
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
  /** Evaluate this expression every so many milliseconds from now on: a rate that was computed. 0: no longer. */
  pollEvery(ms: number): void;
  /** Whether the user of the session has a role. */
  hasRole(role: string): Answer<boolean>;
  /** The roles of any user of a user source, by default the gateway's own; none for an unknown user. */
  rolesOf(username: string, userSource: string | undefined): Answer<readonly string[]>;
  isAuthorized(allOf: boolean, levels: readonly string[]): Answer<boolean>;
  /** A term in a language, by default the session's; the term itself where there is no translation. */
  translate(term: string, locale: string | undefined): Answer<string>;
}

/** An answer, or the quality that says why there is none. */
export type Answer<T> = T | Quality;

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
