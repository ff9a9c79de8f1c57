import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./lib/chromium.mjs";
import { prepare, prepareDependencies } from "./lib/prepare.mjs";
import { inParallel, run, runQuietly } from "./lib/run.mjs";
import { root } from "./lib/steps.mjs";

/**
 * `npm test`: sets up what is missing, runs the checks and every test, the real browser included.
 * `npm test -- path…` runs the tests of these files alone; options go to Vitest.
 */
const given = process.argv.slice(2);
const results = join(root, "test-results/vitest.json");
const checks = {
  typecheck: ["scripts/typecheck.mjs"],
  format: ["node_modules/@biomejs/biome/bin/biome", "check", "--colors=off", "--diagnostic-level=warn", "."],
  imports: ["scripts/check-imports.mjs"],
  budgets: ["scripts/check-budgets.mjs"],
  spec: ["scripts/check-spec.mjs"],
  lockfile: ["scripts/check-lockfile.mjs"],
  rooms: ["scripts/check-rooms.mjs"],
  dependencies: ["scripts/check-dependencies.mjs"],
  registries: ["scripts/check-registries.mjs"],
  python: ["scripts/check-python.mjs"],
};

const everything = given.length === 0;
await (everything ? prepare() : prepareDependencies());
const hasBrowser = !everything || (await ensureChromium());
const refused = everything ? await runChecks() : [];
const code = await runVitest();
const { passed, failed, skipped } = countTests();
if (refused.length > 0) console.log(`checks refused: ${refused.join(", ")}`);
const notRun = skipped > 0 ? `, ${skipped} skipped: their tools are missing on this machine (CONTRIBUTING.md)` : "";
console.log(`${passed} passed, ${failed} failed${notRun}`);
process.exitCode = code === 0 && failed === 0 && refused.length === 0 && hasBrowser ? 0 : 1;

async function runChecks() {
  const jobs = Object.entries(checks).map(([name, args]) => async () => {
    const { code, output } = await runQuietly(process.execPath, args);
    if (code !== 0) console.log(`--- ${name}\n${output.trimEnd()}`);
    return code === 0 ? [] : [name];
  });
  return (await inParallel(2, jobs)).flat();
}

function runVitest() {
  rmSync(results, { force: true });
  mkdirSync(join(root, "test-results"), { recursive: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  return run(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", ...reporters, ...given]);
}

/** Counts what Vitest recorded; a file that could not be loaded at all is one failure. */
function countTests() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readResults()) {
    const statuses = file.assertionResults.map((result) => result.status);
    const failures = statuses.filter((status) => status === "failed").length;
    counts.skipped += statuses.filter((status) => status === "skipped" || status === "pending").length;
    counts.passed += statuses.filter((status) => status === "passed").length;
    counts.failed += failures > 0 || file.status === "passed" ? failures : 1;
  }
  return counts;
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, "utf8")).testResults;
  } catch {
    return [];
  }
}
