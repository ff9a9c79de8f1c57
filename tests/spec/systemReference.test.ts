import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/index.ts";
import { coverageOf, referencePage, systemTable } from "../support/systemTable.ts";

test("[SYS89] the reference page says what the signatures say (node scripts/system-coverage.mjs --write)", () => {
  expect(readFileSync(join(root, "docs/guide/system-functions.md"), "utf8")).toBe(referencePage());
});

test("[SYS89] every function scripts may call has a sentence that says what it does, and no name stands twice", () => {
  const table = systemTable();
  expect(table.filter(({ doc }) => doc.trim().length < 8).map(({ name }) => name)).toEqual([]);
  expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
});

test("[SYS89] coverage tells what a script of a test calls from what is only there or named, refused or absent", () => {
  const rows = [
    ["system.date.now", 4],
    ["system.date.midnight", 3],
    ["system.alarm.anything", 2],
    ["system.tag.nothing", 1],
  ] as const;
  const tests = 'x = 1\\nsystem.date.now()\n// system.date.midnight()\ntest("system.date.midnight is midnight")';
  expect(coverageOf(rows, tests).map(({ state }) => state)).toEqual(["covered", "untested", "refused", "absent"]);
});
