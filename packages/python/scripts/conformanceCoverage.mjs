import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * `node packages/python/scripts/conformanceCoverage.mjs COUNTS` prints for each row of the tables of counts (JSON: table -> rows
 * [key, occurrences, project families]) that three or more families have, which conformance scripts use it; rows that need a
 * gateway apart, with the tests that use them. Exits 1 if a row has none.
 */
const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..");
const root = join(packageFolder, "../..");
const counts = process.argv[2];

if (counts === undefined) {
  console.error("Give the file of counts: tables of rows [key, occurrences, project families].");
  process.exit(2);
}
const { coverageOf, coverageReport, isMissing } = await load("src/conformance/conformanceCoverage.ts");
const ours = /(^|\/)ours_[^/]*\.py$/;
const scripts = textsBelow(join(packageFolder, "conformance"), /\.py$/);
const tests = ["packages", "tests"]
  .flatMap((folder) => textsBelow(join(root, folder), /\.test\.tsx?$/))
  .filter(({ name }) => !name.endsWith("conformanceCoverage.test.ts"));
const rows = coverageOf(
  JSON.parse(readFileSync(counts, "utf8")),
  scripts.filter(({ name }) => !ours.test(name)),
  [...scripts.filter(({ name }) => ours.test(name)), ...tests],
);
console.log(coverageReport(rows));
process.exitCode = rows.some(isMissing) ? 1 : 0;

/** Node does not read TypeScript: the module is bundled for this run. */
async function load(module) {
  const folder = join(root, "dist/tools");
  const program = join(folder, `conformanceCoverage-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      entryPoints: [join(packageFolder, module)],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "silent",
    });
    return await import(pathToFileURL(program).href);
  } finally {
    rmSync(program, { force: true });
  }
}

function textsBelow(folder, pattern) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.includes("node_modules"))
    .sort()
    .map((path) => ({ name: relative(root, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}
