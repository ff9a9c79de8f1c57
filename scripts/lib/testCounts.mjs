import { readFileSync } from "node:fs";

/** Counts what Vitest recorded in this file; a file of tests that could not be loaded at all is one failure. */
export function countTests(resultsFile) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readResults(resultsFile)) {
    const statuses = file.assertionResults.map((result) => result.status);
    const failures = statuses.filter((status) => status === "failed").length;
    counts.skipped += statuses.filter((status) => status === "skipped" || status === "pending").length;
    counts.passed += statuses.filter((status) => status === "passed").length;
    counts.failed += failures > 0 || file.status === "passed" ? failures : 1;
  }
  return counts;
}

function readResults(resultsFile) {
  try {
    return JSON.parse(readFileSync(resultsFile, "utf8")).testResults;
  } catch {
    return [];
  }
}

/** The sum of several counts. What could not be tried at all, or ran no test, is one failure: nothing passes by not running. */
export function totalOf(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed = 0, failed = 0, skipped = 0, fault } of results) {
    total.passed += passed;
    total.failed += failed === 0 && (fault || passed === 0) ? 1 : failed;
    total.skipped += skipped;
  }
  if (results.length === 0) total.failed = 1;
  return total;
}

/** The line that people and programs read last. */
export function lineOf({ passed, failed, skipped }) {
  const notRun = skipped > 0 ? `, ${skipped} skipped: their tools are missing on this machine (CONTRIBUTING.md)` : "";
  return `${passed} passed, ${failed} failed${notRun}`;
}
