import { afterAll, beforeAll, expect, test } from "vitest";
import { hostFunctions } from "../../dialect/hostFunctions.ts";
import { TestEngine, testFunctions } from "../testing/testEngine.ts";

let host: TestEngine;
beforeAll(async () => {
  const query = {
    name: "system.db.runQuery",
    where: "gateway",
    doc: "Runs a query.",
    params: [{ name: "query", type: "String" }],
  } as const;
  host = await TestEngine.start({ functions: [...hostFunctions, ...testFunctions, query] });
  host.gateway.answer = (request) => `answer of ${request.name}`;
});
afterAll(() => host.engine.close());

test.each([
  ["import system", "system.util.jsonEncode([1])", "[1]"],
  ["import system.util", "system.util.jsonEncode([1])", "[1]"],
  ["from system.util import jsonEncode", "jsonEncode([1])", "[1]"],
  ["from system import util", "util.jsonEncode([1])", "[1]"],
  ["import system.date as d", "d.getYear(d.parse('2024-05-06', 'yyyy-MM-dd'))", 2024],
  ["from system.date import getMonth, parse", "getMonth(parse('2024-05-06', 'yyyy-MM-dd'))", 4],
  ["import system.db", "system.db.runQuery('SELECT 1')", "answer of system.db.runQuery"],
  ["from system.db import runQuery as q", "q('SELECT 1')", "answer of system.db.runQuery"],
])("[SCR50] %s imports of system what any script sees", async (line, expression, value) => {
  expect(await host.value(`\t${line}\n\treturn ${expression}`)).toEqual(value);
});
