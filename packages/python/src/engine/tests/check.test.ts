import { afterAll, beforeAll, expect, test } from "vitest";
import { TestEngine } from "../testing/testEngine.ts";

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start();
});
afterAll(() => host.engine.close());

test("[SCR126] case: python 16, modules that do not compile are told with their lines, the others are not", async () => {
  const modules = [
    { path: "shared/good", source: "def a():\n\treturn 1\nprint 'x'\n" },
    { path: "shared/bad", source: "def a():\n\treturn 1\n\ndef b(:\n\tpass\n" },
    { path: "shared/newer", source: "x = 1\ny = f'{x}'\n" },
  ];
  const found = await host.engine.check(modules);
  expect(found.map(({ path, line }) => [path, line])).toEqual([
    ["shared/bad", 4],
    ["shared/newer", 2],
  ]);
  expect(found[0]?.message).toMatch(/^SyntaxError: /);
}, 300_000);

test("[SCR126] an engine that closes answers what it was asked", async () => {
  const other = await TestEngine.start();
  const asked = other.engine.check([{ path: "shared/bad", source: "def (:\n" }]);
  await other.engine.close();
  expect(await asked).toEqual([]);
  expect(await other.engine.check([{ path: "shared/bad", source: "def (:\n" }])).toEqual([]);
});
