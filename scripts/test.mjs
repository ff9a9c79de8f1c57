import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./lib/chromium.mjs";
import { prepare, prepareDependencies } from "./lib/prepare.mjs";
import { inParallel, run, runQuietly } from "./lib/run.mjs";
import { root } from "./lib/steps.mjs";
import { countTests, lineOf } from "./lib/testCounts.mjs";

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
const counts = countTests(results);
if (refused.length > 0) console.log(`checks refused: ${refused.join(", ")}`);
console.log(lineOf(counts));
process.exitCode = code === 0 && counts.failed === 0 && refused.length === 0 && hasBrowser ? 0 : 1;

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
