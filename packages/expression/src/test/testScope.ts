import { good, type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import { parseExpression } from "../compile.ts";
import { type ExpressionScope, type ExpressionScriptCall, Suspended } from "../evaluation/types.ts";
import { plain } from "../values/values.ts";

/** What an expression finds in a test; everything has a default. */
export interface TestPlace {
  readonly references?: Readonly<Record<string, PropertyValue | QualifiedValue>>;
  readonly tags?: Readonly<Record<string, QualifiedValue>>;
  readonly now?: Date;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly script?: (call: ExpressionScriptCall) => QualifiedValue | undefined;
  readonly memories?: Map<number, { value?: PropertyValue; known: boolean }>;
  readonly roles?: readonly string[];
  /** Roles by user source and user name. */
  readonly users?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Collects the poll rates that were asked for while evaluating. */
  readonly polls?: number[];
}

/** A value of any quality, as references and tags answer it. */
export function qualified(value: PropertyValue, q: Quality = good): QualifiedValue {
  return { value, quality: q, timestamp: 1000 };
}

/** A scope for tests. */
export function testScope(place: TestPlace = {}): ExpressionScope {
  const memories = place.memories ?? new Map();
  const missing = (path: string) => qualified(null, quality("Bad_NotFound", path));
  return {
    reference: (path) => asQualified(place.references?.[path]) ?? missing(path),
    tag: (path) => place.tags?.[path] ?? missing(path),
    now: () => place.now ?? new Date(Date.UTC(2026, 10, 21, 1, 59, 12)),
    timeZone: place.timeZone ?? "UTC",
    locale: place.locale ?? "en-US",
    scriptResult: (call) => place.script?.(call),
    memory: (site) => {
      if (!memories.has(site)) memories.set(site, { known: false });
      return memories.get(site) as { known: boolean };
    },
    pollEvery: (ms) => place.polls?.push(ms),
    hasRole: (role) => place.roles?.includes(role) ?? false,
    rolesOf: (username, userSource = "default") =>
      place.users?.[userSource]
        ? (place.users[userSource]?.[username] ?? [])
        : quality("Error_ExpressionEval", `there is no user source "${userSource}"`),
    isAuthorized: (allOf, levels) => levels[allOf ? "every" : "some"]((level) => place.roles?.includes(level)),
    translate: (term, locale = "en") => `${locale}:${term}`,
  };
}

function asQualified(value: PropertyValue | QualifiedValue | undefined): QualifiedValue | undefined {
  if (value === undefined) return undefined;
  const isQualified = typeof value === "object" && value !== null && "quality" in value && "timestamp" in value;
  return isQualified ? (value as QualifiedValue) : qualified(value as PropertyValue);
}

/** Evaluates; a suspended expression is a failure of the test. */
export function evaluate(source: string, place: TestPlace = {}): QualifiedValue {
  const result = parseExpression(source).evaluate(testScope(place));
  if (result instanceof Suspended) throw new Error(`${source} waits for ${result.call.function}`);
  return result;
}

/** The value of an expression that is good, numbers as JavaScript's own; else what is wrong. */
export function goodValue(source: string, place: TestPlace = {}): PropertyValue {
  const { value, quality: q } = evaluate(source, place);
  return q.name === "Good" ? plain(value) : `${q.name}: ${q.message ?? ""}`;
}
