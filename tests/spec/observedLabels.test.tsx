import type { JsonObject } from "@sightline/model";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { bind, flex, label, view } from "../support/index.ts";
import { PageInMemory } from "../support/pageInMemory.tsx";

/** What a label bound to each expression shows, and the level of its mark. */
const cases: Readonly<Record<string, readonly (readonly [expression: string, shows: string, mark?: string])[]>> = {
  "null-arithmetic": [
    ["null + 5", "null", "error"],
    ["{view.custom.nothing} + 5", "null", "error"],
    ["coalesce({view.custom.nothing}, 0) + 5", "5"],
  ],
  "to-int-rounds": [
    [`toInt("33.9")`, "34"],
    [`toInteger("33.9")`, "34"],
    ["toInt(2.5)", "3"],
    ["toLong(2.5)", "3"],
    ["toInt(-2.5)", "-2"],
    ["toInt(-2.51)", "-3"],
  ],
  "long-digits": [
    [`toStr(toLong("9007199254740993"))`, "9007199254740993"],
    [`toStr(toLong("99999999999999999999", -1))`, "9223372036854775807"],
    [`toLong("9007199254740993")`, "9007199254740993"],
    ["{view.custom.big}", "9007199254740993"],
    ["-9223372036854775807 - 1", "-9223372036854775808"],
  ],
  "division-by-zero-blank": [
    ["1 / 0", "Infinity"],
    ["-1 / 0", "-Infinity"],
    ["try(1 / 0, -1)", "Infinity"],
    ["0 / 0", "NaN"],
  ],
  "dst-gap-and-overlap": [
    [`dateFormat(toDate("2024-03-10 02:30:00"), "yyyy-MM-dd HH:mm Z z")`, "2024-03-10 03:30 -0500 CDT"],
    [`dateFormat(toDate("2024-11-03 01:30:00"), "yyyy-MM-dd HH:mm Z z")`, "2024-11-03 01:30 -0600 CST"],
  ],
  "json-get-missing-path": [
    [`try(jsonGet("{\\"a\\":1}", "b"), "MISSING")`, "MISSING"],
    [`try(jsonGet("{\\"items\\":[{\\"v\\":5},{\\"v\\":7}]}", "items.1.v"), "MALFORMED")`, "MALFORMED"],
  ],
  "qualified-value-number-level": [
    ["qualifiedValue(123, 0)", "123"],
    ["isUncertain(qualifiedValue(123, 1))", "true"],
    ["qualifiedValue(123, 2)", "123", "bad"],
    ["qualifiedValue(123, 3)", "123", "error"],
    ["forceQuality(123, 0)", "123", "bad"],
  ],
  "failover-clears-quality": [
    [`toFloat(tag("[default]None"), -999.5)`, "-999.5"],
    [`toStr(toFloat(tag("[default]None"), -999.0))`, "-999.0"],
  ],
  "run-script-one-line": [
    [`runScript("1 + 2", 0)`, "3"],
    [`runScript("system.date.format(system.date.getDate(2024, 1, 29), 'yyyy-MM-dd')", 0)`, "2024-02-29"],
    [`isNull(runScript("None", 0))`, "true"],
    [`runScript("len", 0, "abcd")`, "4"],
    [`runScript("long(9007199254740993)", 0)`, "9007199254740993"],
    [`runScript("1/0", 0)`, "null", "error"],
    [`try(runScript("1/0", 0), -1)`, "-1"],
  ],
};

const rows = Object.entries(cases).flatMap(([folder, table]) =>
  table.map(([expression, shows, mark], index) => ({ name: `${folder} ${index}`, folder, expression, shows, mark })),
);
const ticking = "Ticking";
const asPath = (tagPath: string) => ({ binding: { type: "tag", config: { mode: "expression", tagPath, fallbackDelay: 2.5 } } });
/** Bindings of a path, what their labels show, and the mark. */
const pathOrValue: Readonly<Record<string, readonly [binding: JsonObject, shows: string, mark?: string]>> = {
  "path as a path": [asPath("{view.custom.path}"), "6"],
  "value as a path": [asPath("tag({view.custom.path})"), "null", "bad"],
  "path as a value": [bind.expression("{view.custom.path}"), "[default]Six"],
  "value as a value": [bind.expression("tag({view.custom.path})"), "6"],
};
const six: JsonObject = { name: "Six", tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value: 6 };
const held: JsonObject = {
  ...{ name: "Held", tagType: "AtomicTag", valueSource: "expr", dataType: "Int4" },
  expression: `qualifiedValue(42, "Bad", 515, "held")`,
};
const main = view(
  flex("root", {
    children: [
      ...rows.map(({ name, expression }) => label(name, { config: { "props.text": bind.expression(expression) } })),
      ...Object.entries(pathOrValue).map(([name, [binding]]) => label(name, { config: { "props.text": binding } })),
      label("Held", { config: { "props.text": bind.tag("[default]Held") } }),
      label(ticking, { config: { "props.text": bind.expression(`runScript("system.date.now().getTime()", 250)`) } }),
    ],
  }),
  {
    custom: { nothing: null, big: null, path: "[default]Six" },
    config: { "custom.big": bind.expression(`toLong("9007199254740993")`) },
  },
);

const patience = { timeout: 50_000 };
let memory: GatewayInMemory;
let page: PageInMemory;

beforeAll(async () => {
  const general = { timezone: "America/Chicago" };
  memory = await gatewayInMemory({ views: { Main: main }, general, tags: { tags: [held, six] } }, []);
  const browser = await memory.browser();
  vi.stubGlobal("fetch", browser.fetch);
  page = new PageInMemory(browser, "Plant");
}, 120_000);

afterAll(async () => {
  page.close();
  vi.unstubAllGlobals();
  await memory?.close();
}, 60_000);

describe.each(Object.keys(cases))("[EXP7] case: %s", (folder) => {
  test.each(rows.filter((row) => row.folder === folder))("$expression shows $shows", async ({ name, shows, mark }) => {
    await expect.poll(() => [page.text(name), page.mark(name)], patience).toEqual([shows, mark]);
  });
});

test("[EXP7] case: division-by-zero-blank: a division by zero shows something to read, without a mark", async () => {
  const labels = rows.filter(({ folder }) => folder === "division-by-zero-blank").map(({ name }) => name);
  const shown = () => labels.map((name) => [page.text(name), page.mark(name)]);
  await expect.poll(shown, patience).toEqual(["Infinity", "-Infinity", "Infinity", "NaN"].map((text) => [text, undefined]));
});

test.each(Object.entries(pathOrValue))("[EXP43] [OBS-EXPR-142] %s", async (name, [, shows, mark]) => {
  await expect.poll(() => [page.text(name), page.mark(name)], patience).toEqual([shows, mark]);
});

test("[CMP7] [OBS-QUAL-39] a label bound to a bad tag shows its value, and says which property is bad, with code and reason", async () => {
  await expect.poll(() => [page.text("Held"), page.mark("Held")], patience).toEqual(["42", "bad"]);
  expect(page.markText("Held")).toBe("root/Held.text: Bad_Disabled (515): held");
});

test("[EXP16] case: run-script-one-line: a polled script shows a new value by itself", async () => {
  await expect.poll(() => Number(page.text(ticking)), patience).toBeGreaterThan(1_700_000_000_000);
  const first = page.text(ticking);
  await expect.poll(() => page.text(ticking), patience).not.toBe(first);
});
