import type { PropertyValue, QualifiedValue, Quality } from "@sightline/model";

/** A compiled expression; immutable, and shared by all instances of a template. */
export interface Expression {
  readonly source: string;
  /** The distinct references in braces, trimmed: `view.params.x`, `[default]A/B`, `../Label.props.text`, `value`. */
  readonly references: readonly string[];
  /** The shortest literal poll rate among its calls; 0 when it is not polled. */
  readonly pollMs: number;
  /** True when it calls `runScript`, so that `evaluate` may return {@link Suspended}. */
  readonly callsScripts: boolean;
  /** True when it calls `tag()`, `property()` or `now({rate})`, whose inputs are known only during evaluation. */
  readonly dynamic: boolean;
  /** The functions it calls that are not here: their calls fail. */
  readonly missing: readonly string[];
  /** The names of the functions it calls, each as often as it is called. */
  readonly functions: readonly string[];
  evaluate(scope: ExpressionScope): QualifiedValue | Suspended;
}

/** What an expression needs of its surroundings. */
export interface ExpressionScope {
  /** Reads a reference in braces. */
  reference(reference: string): QualifiedValue;
  /** Reads the tag of `tag("[provider]path")`; the scope subscribes to it. */
  tag(path: string): QualifiedValue;
  now(): Date;
  /** The IANA id of the time zone for date functions. */
  readonly timeZone: string;
  readonly locale: string;
  /** The result of a script call if it is known; undefined suspends the evaluation. */
  scriptResult(call: ExpressionScriptCall): QualifiedValue | undefined;
  /** The memory of a call site between evaluations, for `hasChanged` and `previousValue`. */
  memory(site: number): { value?: PropertyValue; known: boolean };
  /** Sets the poll rate of this expression to a computed one, in milliseconds; 0 stops polling. */
  pollEvery(ms: number): void;
  /** True when the user of the session has a role. */
  hasRole(role: string): Answer<boolean>;
  /** The roles of a user in a user source, by default the gateway's; empty for an unknown user. */
  rolesOf(username: string, userSource: string | undefined): Answer<readonly string[]>;
  isAuthorized(allOf: boolean, levels: readonly string[]): Answer<boolean>;
  /** Translates a term into a locale, by default the session's; returns the term when there is no translation. */
  translate(term: string, locale: string | undefined): Answer<string>;
}

/** A value, or the quality that says why there is none. */
export type Answer<T> = T | Quality;

/** A call of `runScript(code, pollMs, args…)`; equal calls have equal keys. */
export interface ExpressionScriptCall {
  readonly key: string;
  /** An expression of Python; what can be called is called with the arguments. */
  readonly code: string;
  readonly args: readonly PropertyValue[];
}

/** The evaluation needs a script result; evaluate again when `scriptResult` has it. */
export class Suspended {
  constructor(readonly call: ExpressionScriptCall) {}
}
