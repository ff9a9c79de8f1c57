import { Dataset, type PropertyValue, type QualifiedValue, quality, toJson } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { parseExpression } from "../compile.ts";
import { argumentLimits, type FunctionParameter, parseSignature, type ValueType } from "../define/signature.ts";
import { Suspended } from "../evaluation/types.ts";
import { type FunctionDescription, functionDescriptions } from "../functions/registry.ts";
import { evaluate, qualified, testScope } from "./testScope.ts";

const data = new Dataset(
  [
    { name: "Name", type: "String" },
    { name: "Weight", type: "Double" },
    { name: "Day", type: "Date" },
  ],
  [
    ["a10", 2, new Date(0)],
    ["a9", 7, new Date(86_400_000)],
  ],
);
const january = new Date(Date.UTC(2026, 0, 5, 16, 20));
const july = new Date(Date.UTC(2027, 6, 7, 21, 5, 30, 250));

/** The references at a first and a second evaluation; the second has other values and another quality. */
const states: readonly Readonly<Record<string, QualifiedValue>>[] = [
  places({ changing: qualified(1), uncertain: qualified(5) }),
  places({ changing: qualified(2), uncertain: qualified(5, quality("Uncertain")) }),
];

function places(own: Readonly<Record<string, QualifiedValue>>): Readonly<Record<string, QualifiedValue>> {
  const fixed: Record<string, PropertyValue> = { data, list: [3, "b", 8], object: { a: 1, b: [1, 2] }, january, july };
  const good = Object.entries(fixed).map(([name, value], index) => [name, { ...qualified(value), timestamp: index }] as const);
  return {
    ...Object.fromEntries(good),
    bad: qualified(6, quality("Bad_Stale")),
    failed: qualified(null, quality("Error_Configuration")),
    ...own,
  };
}

const texts = [
  "'abcabc'",
  "'b'",
  "'a'",
  "'a b,c'",
  "','",
  "'%s'",
  "'0.0'",
  "'yyyy'",
  "'day'",
  "'hour'",
  "'Admin'",
  "'bob'",
  "'default'",
];
const arguments_: Readonly<Record<ValueType, readonly string[]>> = {
  any: [
    "{changing}",
    "2",
    "'b'",
    "'Name'",
    "null",
    "true",
    "{list}",
    "{data}",
    "{january}",
    "{july}",
    `'{"a":1,"b":{"c":[1,2]}}'`,
    "{object}",
    "'08:00:00'",
    "'12:00:00'",
    "{bad}",
    "{uncertain}",
    "{failed}",
    "515",
    "'#ff0000'",
  ],
  boolean: ["true", "false"],
  color: ["'#ff0000'", "'#0000ff'"],
  dataset: ["{data}", "sortDataset({data}, 1, false)", "columnRename({data}, 'a', 'b', 'c')"],
  date: ["{january}", "{july}"],
  float: ["0.25", "0.5"],
  integer: ["0", "1", "3", "65"],
  list: ["{list}", "jsonGet('[1]', '')"],
  number: ["0", "0.25", "1", "50", "100"],
  object: ["{object}"],
  string: texts,
};
/** Candidates for parameters whose type alone does not suggest useful ones. */
const special: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  hasRole: { username: ["'bob'", "'eve'"], userSource: ["'default'", "'plant'"] },
  lookup: {
    dataset: ["{data}", "columnRearrange({data}, 1, 0)"],
    key: ["'a9'", "2", "'none'"],
    keyColumn: ["0", "1"],
    valueColumn: ["0", "1"],
  },
  fromBinary: { digits: ["'1'", "'101'"] },
  fromOctal: { digits: ["'1'", "'17'"] },
  fromHex: { digits: ["'1'", "'ff'"] },
  groupConcat: { values: ["{list}", "jsonGet('[1,2]', '')", "{data}"] },
  columnRename: { dataset: ["columnRearrange({data}, 0)", "columnRearrange({data}, 1)"] },
  qualifiedValue: { level: ["'Bad'", "2", "1"], subcode: ["515", "516"] },
  round: { value: ["2.345", "2.456"] },
  jsonGet: { path: ["'a'", "'b'"] },
  property: { path: ["'list'", "'object'"] },
  runScript: { function: ["'a.b'", "'a.c'"] },
};

function candidates(name: string, parameter: FunctionParameter): readonly string[] {
  return special[name]?.[parameter.name] ?? arguments_[parameter.type];
}

/** All observable effects of a call: results of two evaluations, polling and script calls; undefined when it failed. */
function observe(source: string): string | undefined {
  const expression = parseExpression(source);
  const memories = new Map();
  const polls: number[] = [];
  const results = states.map((references) => {
    const users = { default: { bob: ["Admin"] }, plant: { eve: ["Admin"] } };
    const scope = { references, tags: references, memories, polls, users, roles: ["Admin"], timeZone: "America/Chicago" };
    const result = expression.evaluate(testScope(scope));
    return result instanceof Suspended ? { call: result.call } : result;
  });
  if (results.some((result) => "quality" in result && isFault(result.quality.name))) return undefined;
  return JSON.stringify([expression.pollMs, polls, results.map(seen)]);
}

function isFault(name: string): boolean {
  return name === "Error_ExpressionEval" || name === "Error_TypeConversion" || name === "Error_Formatting";
}

function seen(result: QualifiedValue | { call: object }): unknown {
  return "call" in result ? result.call : [toJson(result.value), typeof result.value, result.quality];
}

/** True when two successful calls that differ in this argument only have different effects. */
function matters({ name, parameters }: FunctionDescription, index: number): boolean {
  const arities = [index + 1, argumentLimits({ name, parameters, result: "any" }).least, parameters.length];
  for (const arity of new Set(arities.filter((each) => each > index && each <= parameters.length))) {
    const choices = parameters.slice(0, arity).map((parameter) => candidates(name, parameter));
    for (const args of combinations(choices.map((choice, at) => (at === index ? ["?"] : choice)))) {
      const outcomes = new Set<string>();
      for (const candidate of choices[index] ?? []) {
        const outcome = observe(`${name}(${args.with(index, candidate).join(", ")})`);
        if (outcome !== undefined) outcomes.add(outcome);
        if (outcomes.size > 1) return true;
      }
    }
  }
  return false;
}

function* combinations(choices: readonly (readonly string[])[]): Generator<string[]> {
  const [first, ...rest] = choices;
  if (!first) return yield [];
  for (const head of first) for (const tail of combinations(rest)) yield [head, ...tail];
}

/** True when the function says that it is not supported, whatever its arguments. */
function isRefused(name: string): boolean {
  const { quality: q } = evaluate(`${name}('a')`);
  return q.name === "Bad_Unsupported" && (q.message ?? "").startsWith(`${name} is not supported`);
}

describe("[EXP25] function declarations", () => {
  test.each(functionDescriptions.map((each) => [each.name, each] as const))(
    "every parameter of %s has an effect",
    (name, description) => {
      if (isUnsupported.has(name)) return expect(isRefused(name)).toBe(true);
      const ignored = description.parameters.filter((_parameter, index) => !matters(description, index));
      expect(ignored.map((parameter) => parameter.name)).toEqual([]);
    },
  );

  test.each(functionDescriptions.map((each) => [each.name, each] as const))(
    "%s refuses one argument more or less",
    (name, each) => {
      const { least, most } = argumentLimits(each);
      const call = (count: number) => evaluate(`${name}(${Array.from({ length: count }, () => "1").join(", ")})`).quality.message;
      if (least > 0) expect(call(least - 1)).toMatch(new RegExp(`^${name} takes .* but got ${least - 1}$`));
      if (Number.isFinite(most)) expect(call(most + 1)).toMatch(new RegExp(`^${name} takes .* but got ${most + 1}$`));
    },
  );

  test("optional parameters follow required ones, a rest parameter is the last, and every function says what it does", () => {
    for (const { name, parameters, summary } of functionDescriptions) {
      const order = parameters.map(({ kind }) => ["required", "optional", "rest"].indexOf(kind));
      expect([name, order]).toEqual([name, order.toSorted()]);
      expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
      expect(summary).toMatch(/^\S.*\.$/);
    }
  });

  test("a signature is read into name, parameters and result", () => {
    expect(parseSignature("f(a: any, [b: integer], ...c: string): list")).toEqual({
      name: "f",
      parameters: [
        { name: "a", type: "any", kind: "required" },
        { name: "b", type: "integer", kind: "optional" },
        { name: "c", type: "string", kind: "rest" },
      ],
      result: "list",
    });
    for (const wrong of ["f", "f(a): any", "f(a: text): any", "f(): nothing"])
      expect(() => parseSignature(wrong)).toThrow(/signature/);
  });
});

const isUnsupported = new Set(["isAlarmActive", "isAlarmActiveFiltered"]);
