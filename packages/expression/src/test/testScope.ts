import { good, type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import { parseExpression } from "../compile.ts";
import { type ExpressionScope, type ExpressionScriptCall, Suspended } from "../evaluation/types.ts";
import { plain } from "../values/values.ts";

/** The surroundings of an expression in a test; everything has a default. */
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
  /** Collects computed poll rates. */
  readonly polls?: number[];
}

/** A value with a quality, by default good. */
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

/** Evaluates; a suspended expression fails the test. */
export function evaluate(source: string, place: TestPlace = {}): QualifiedValue {
  const result = parseExpression(source).evaluate(testScope(place));
  if (result instanceof Suspended) throw new Error(`${source} waits for ${result.call.code}`);
  return result;
}

/** The plain value of an expression with a good result, else its quality as text. */
export function goodValue(source: string, place: TestPlace = {}): PropertyValue {
  const { value, quality: q } = evaluate(source, place);
  return q.name === "Good" ? plain(value) : `${q.name}: ${q.message ?? ""}`;
}
