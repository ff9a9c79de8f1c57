import type { JsonObject, PropertyValue } from "@sightline/model";
import { toJson } from "@sightline/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { flex, view } from "../support/index.ts";

const library = `from java.util import Date
from java.math import BigDecimal

def twice(n):
	return n * 2

def table():
	return system.dataset.toDataSet(["a", "b"], [[1, "x"]])

def kept(state):
	return "state " + str(state)
`;

/** Data type, code, and what the tag reads, as JSON. */
const results: readonly (readonly [dataType: string, expression: string, reads: PropertyValue])[] = [
  ["Int4", `runScript("1 + 2", 0)`, 3],
  ["Int4", `runScript("len", 0, "abcd")`, 4],
  ["Int4", `runScript("len('abcd')", 0)`, 4],
  ["Int4", `runScript("lib.twice", 0, {[.]State})`, 42],
  ["String", `runScript("lib.kept(7)", 0)`, "state 7"],
  ["Int8", `runScript("long(2147483648)", 0)`, 2147483648],
  ["Int8", `runScript("9007199254740993", 0)`, "9007199254740993"],
  ["Float8", `runScript("2.5", 0)`, 2.5],
  ["String", `runScript("u'é'", 0)`, "é"],
  ["Boolean", `runScript("True", 0)`, true],
  ["DateTime", `runScript("lib.Date(0)", 0)`, "1970-01-01T00:00:00.000Z"],
  ["Float8", `runScript("lib.BigDecimal('25.00')", 0)`, 25],
  ["Document", `runScript("[1, 'a']", 0)`, '[1,"a"]'],
  ["Document", `runScript("{'a': [1]}", 0)`, '{"a":[1]}'],
  ["Boolean", `isNull(runScript("None", 0))`, true],
  ["Int4", `try(runScript("1/0", 0), -1)`, -1],
  ["Int4", `try(runScript("nothing.here", 0), -1)`, -1],
];

const tag = (name: string, dataType: string, expression: string): JsonObject => ({
  ...{ name, tagType: "AtomicTag", valueSource: "expr" },
  ...{ dataType, expression },
});
const state = { name: "State", tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value: 21 };
const failures: readonly (readonly [name: string, expression: string])[] = [
  ["Divided", `runScript("1/0", 0)`],
  ["Unknown", `runScript("lib.nothing", 0)`],
  ["Coalesced", `coalesce(runScript("lib.nothing", 0), 5)`],
];
const tags = [
  state,
  ...results.map(([dataType, expression], index) => tag(`R${index}`, dataType, expression)),
  ...failures.map(([name, expression]) => tag(name, "Int4", expression)),
  tag("Now", "DateTime", `runScript("system.date.now", 0)`),
  tag("Called", "DateTime", `runScript("system.date.now()", 0)`),
  tag("Table", "DataSet", `runScript("lib.table()", 0)`),
  tag("Ticking", "Int8", `runScript("system.date.now().getTime()", 250)`),
];

const patience = { timeout: 50_000 };
let memory: GatewayInMemory;
beforeAll(async () => {
  const config = { scriptingProject: "Plant" };
  memory = await gatewayInMemory(
    { views: { Main: view(flex("root")) }, libraries: { lib: library }, tags: { tags }, config },
    [],
  );
}, 120_000);
afterAll(() => memory?.close(), 60_000);

const read = (name: string) => memory.gateway.tags.read(`[default]${name}`);
const text = ({ value }: { value: PropertyValue }): PropertyValue =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === "object" && value !== null && !("toJSON" in value)
      ? JSON.stringify(toJson(value))
      : typeof value === "object"
        ? String(value)
        : value;

describe("[EXP42] [OBS-EXPR-116, OBS-EXPR-117, OBS-EXPR-118, OBS-EXPR-119] case: run-script-one-line: scripts of expression tags", () => {
  test.each(results.map((row, index) => [row[0], row[1], row[2], index] as const))(
    "%s: %s reads %j",
    async (_dataType, _expression, reads, index) => {
      await expect.poll(() => [text(read(`R${index}`)), read(`R${index}`).quality.name], patience).toEqual([reads, "Good"]);
    },
  );

  test.each(["Now", "Called"])("%s is a date", async (name) => {
    await expect.poll(() => read(name).value, patience).toBeInstanceOf(Date);
  });

  test("a dataset stays one", async () => {
    await expect.poll(() => read("Table").quality.name, patience).toBe("Good");
    expect(read("Table").value).toMatchObject({ columns: [{ name: "a" }, { name: "b" }], rows: [[1, "x"]] });
  });

  test.each(failures)("%s fails, and says which script", async (name, expression) => {
    const code = /"(.*)"/.exec(expression)?.[1] ?? "";
    await expect.poll(() => read(name).quality.name, patience).toBe("Error_ExpressionEval");
    expect(read(name).value).toBe(null);
    expect(read(name).quality.message).toContain(`Error executing script for runScript() expression: ${code}`);
  });
});

test("[EXP42] [OBS-EXPR-121] case: run-script-one-line: a polled script of a tag gives new values by itself", async () => {
  await expect.poll(() => read("Ticking").quality.name, patience).toBe("Good");
  const seen = new Set<PropertyValue>();
  const stop = memory.gateway.tags.subscribe("[default]Ticking", ({ value }) => seen.add(value));
  await expect.poll(() => seen.size, patience).toBeGreaterThan(3);
  stop();
});

test("[EXP42] [OBS-EXPR-118] a changed input runs the script again", async () => {
  const index = results.findIndex(([, expression]) => expression.includes("State"));
  memory.gateway.tags.write("[default]State", 50);
  await expect.poll(() => read(`R${index}`).value, patience).toBe(100);
});
