import type { ProblemSeverity } from "@sightline/project";

/**
 * How bad a finding is: as problems of a project, and `needs` for what a project asks of its surroundings and the check was not
 * given, as a database.
 */
export type CheckSeverity = ProblemSeverity | "needs";

/** From the worst to the least; a check fails on the first three. */
export const severities: readonly CheckSeverity[] = ["error", "wrong value", "missing behaviour", "needs", "warning", "cosmetic"];
export const failing: ReadonlySet<CheckSeverity> = new Set(severities.slice(0, 3));

/** One thing a project's owner should know, with its place. */
export interface CheckFinding {
  readonly severity: CheckSeverity;
  /** What it is in: `component`, `property`, `script`, `binding`, `view`, … */
  readonly rule: string;
  /** The project's resource: `com.inductiveautomation.perspective/views/Pumps/Detail`. */
  readonly resource: string;
  readonly component?: string;
  readonly property?: string;
  readonly line?: number;
  readonly message: string;
}

/** What was counted; a binding counts once for each time its view was opened. */
export interface CheckCounts {
  pages: number;
  views: number;
  components: number;
  /** Components of a type that is here. */
  knownComponents: number;
  bindings: number;
  /** Bindings that ended bad by themselves. */
  failedBindings: number;
  /** Bindings that ended bad because what they read is bad. */
  followingBindings: number;
  /** Bindings that ended bad for want of what the check was not given. */
  needyBindings: number;
  functionCalls: number;
  unknownFunctionCalls: number;
  scripts: number;
  brokenScripts: number;
}

export interface CheckedProject {
  readonly name: string;
  readonly path: string;
  readonly counts: CheckCounts;
  /** The worst first. */
  readonly findings: readonly CheckFinding[];
}

export function noCounts(): CheckCounts {
  return {
    pages: 0,
    views: 0,
    components: 0,
    knownComponents: 0,
    bindings: 0,
    failedBindings: 0,
    followingBindings: 0,
    needyBindings: 0,
    functionCalls: 0,
    unknownFunctionCalls: 0,
    scripts: 0,
    brokenScripts: 0,
  };
}

/** A finding's identity over runs: everything but its line, which moves with every edit. */
export function keyOf({ severity: _, line: _line, ...rest }: CheckFinding): string {
  return JSON.stringify([rest.rule, rest.resource, rest.component ?? "", rest.property ?? "", rest.message]);
}

/** The share of a project that works, from 0 to 1: of its components, bindings, function calls and scripts, each counted as one. */
export function working(counts: CheckCounts): number {
  const all = counts.components + counts.bindings + counts.functionCalls + counts.scripts;
  const broken =
    counts.components -
    counts.knownComponents +
    counts.failedBindings +
    counts.followingBindings +
    counts.unknownFunctionCalls +
    counts.brokenScripts;
  return all === 0 ? 1 : (all - broken) / all;
}
