import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "./lib/steps.mjs";
import { countTests, lineOf, totalOf } from "./lib/testCounts.mjs";
import { suites } from "./test-node-versions.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-counts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Counts files of tests given as their own status and those of their tests. */
function counted(...files) {
  const path = join(folder, "results.json");
  const testResults = files.map(([status, ...tests]) => ({ status, assertionResults: tests.map((of) => ({ status: of })) }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return countTests(path);
}

describe("counts of tests", () => {
  test("are those of all files", () => {
    const counts = counted(["passed", "passed", "passed", "skipped"], ["failed", "passed", "failed"]);
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test("take a file that could not be loaded for one failure", () => {
    expect(counted(["failed"], ["passed", "passed"])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("are none where Vitest left no results", () => {
    expect(countTests(join(folder, "missing.json"))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe("the total", () => {
  test("adds up", () => {
    const total = totalOf([
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 2, failed: 0, skipped: 1 },
    ]);
    expect(total).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  test("fails when no test ran", () => {
    expect(totalOf([]).failed).toBe(1);
    expect(totalOf([{ passed: 3, failed: 0, skipped: 0 }, countTests(join(folder, "missing.json"))]).failed).toBe(1);
  });

  test("fails for what could not be tried, or ended badly though its tests passed", () => {
    expect(totalOf([{ fault: "npm could not install node@24" }]).failed).toBe(1);
    expect(totalOf([{ passed: 3, failed: 0, skipped: 0, fault: "Vitest ended with code 1" }]).failed).toBe(1);
  });

  test("is one plain line", () => {
    expect(lineOf({ passed: 5, failed: 0, skipped: 0 })).toBe("5 passed, 0 failed");
    expect(lineOf({ passed: 5, failed: 0, skipped: 2 })).toMatch(/^5 passed, 0 failed, 2 skipped/);
  });
});

test("the tests that run on every version are there", () => {
  const paths = [...suites.some, ...suites.all].flatMap((suite) => suite.paths);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
