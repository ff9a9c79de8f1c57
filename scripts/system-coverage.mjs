import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode } from "./lib/bundle.mjs";
import { filesBelow } from "./lib/source.mjs";
import { root } from "./lib/steps.mjs";

/**
 * `node scripts/system-coverage.mjs [counts.json] [--without system.db]` prints which `system.*` functions that real projects call
 * are here and named by a test. The counts (`system_functions.rows`: name, calls) are also found by SIGHTLINE_COUNTS.
 * `--write` makes docs/guide/system-functions.md from the signatures instead.
 */
const options = process.argv.slice(2);
const write = options.includes("--write");
const without = options.includes("--without") ? options[options.indexOf("--without") + 1] : undefined;
const countsPath = options.find((each) => !each.startsWith("--") && each !== without) ?? process.env.SIGHTLINE_COUNTS;

const folder = join(root, "dist/tools");
const program = join(folder, `systemTable-${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
try {
  await bundleForNode(join(root, "tests/support/systemTable.ts"), program);
  const table = await import(pathToFileURL(program).href);
  if (write) writeFileSync(join(root, "docs/guide/system-functions.md"), table.referencePage());
  else if (countsPath) console.log(table.coverageReport(table.coverageOf(readRows(countsPath), readTests()), without));
  else {
    console.error("Give the file of counts, or set SIGHTLINE_COUNTS; --write makes the reference page.");
    process.exitCode = 2;
  }
} finally {
  rmSync(program, { force: true });
}

function readRows(path) {
  return JSON.parse(readFileSync(path, "utf8")).system_functions.rows;
}

/** Tests of TypeScript, and the scripts whose output is compared with the original's. */
function readTests() {
  const files = [
    ...filesBelow(join(root, "packages"), /\.test\.tsx?$/),
    ...filesBelow(join(root, "tests"), /\.test\.tsx?$/),
    ...filesBelow(join(root, "packages/python/conformance"), /\.py$/),
  ];
  return files.map((path) => readFileSync(path, "utf8")).join("\n");
}
