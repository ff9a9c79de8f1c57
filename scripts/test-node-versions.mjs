import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { buildOrExit } from "./build.mjs";
import { isMain } from "./lib/isMain.mjs";
import { runQuietly } from "./lib/run.mjs";
import { root } from "./lib/steps.mjs";
import { countTests, lineOf, totalOf } from "./lib/testCounts.mjs";

/** Beside the version that runs `npm test`. */
const supported = ["22", "24", "26"];
const engine = "packages/python/src/engine";
const inEngine = ["hosts", "properties", "system", "escapes", "flush"].map((name) => `${engine}/tests/${name}.test.ts`);
const inSpec = ["sessions", "systemScripts", "numbers", "databases"].map((name) => `tests/spec/${name}.test.ts`);
const inBrowser = { project: "e2e", paths: ["tests/e2e/seed.test.ts"] };

/** What meets Node itself: hosts and their walls, scripts through a whole gateway, and the examples in a browser. */
export const suites = {
  some: [{ project: "unit", paths: [...inEngine, ...inSpec] }, inBrowser],
  all: [{ project: "unit", paths: [engine, "tests/spec"] }, inBrowser],
};

/** Installs the version, runs the suites with it and says what came of it; one version after the other, as they share `dist`. */
async function testVersion(major, chosen) {
  const installed = await installNode(major);
  const node = `Node ${installed.version ?? major}`;
  const results = [];
  for (const suite of installed.fault ? [] : chosen) results.push(await runSuite(suite, major, installed.node));
  const faults = [installed, ...results].flatMap(({ fault }) => (fault ? [`${node}: ${fault}`] : []));
  const total = totalOf(installed.fault ? [installed] : results);
  console.log([...faults, `${node}: ${lineOf(total)}`].join("\n"));
  return total;
}

/** npm's `node` package brings the binary by an install script, which `.npmrc` forbids to all others. */
async function installNode(major) {
  const folder = join(root, "node_modules/.cache/node", major);
  const node = join(folder, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  const kept = await versionOf(node, major);
  if (kept) return { node, version: kept };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const args = ["install", `node@${major}`, "--ignore-scripts=false", "--no-audit", "--no-fund"];
  const { output } = await runQuietly("npm", args, { cwd: folder, shell: process.platform === "win32" });
  const version = await versionOf(node, major);
  return version ? { node, version } : { fault: `npm could not install node@${major}:\n${output.trimEnd()}` };
}

/** The version the binary says it is, where it is there and of this major. */
async function versionOf(node, major) {
  if (!existsSync(node)) return undefined;
  const { code, output } = await runQuietly(node, ["--version"]).catch(() => ({ code: 1, output: "" }));
  return code === 0 && output.startsWith(`v${major}.`) ? output.trim().slice(1) : undefined;
}

/** The build is made once, by the Node that runs this; the memory snapshot of script hosts is kept for each version. */
async function runSuite({ project, paths }, major, node) {
  const results = join(root, `test-results/node-${major}-${project}.json`);
  rmSync(results, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", project, ...reporters, ...paths];
  const env = { ...process.env, SIGHTLINE_BUILT: "1", PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const { code, output } = await runQuietly(node, args, { env });
  const counts = countTests(results);
  const shown = output.trimEnd();
  if (counts.passed + counts.failed === 0) return { ...counts, fault: `no test of ${paths.join(", ")} ran\n${shown}` };
  if (code !== 0) return { ...counts, fault: `Vitest ended with code ${code}\n${shown}` };
  return counts;
}

/** `node scripts/test-node-versions.mjs [--all] [24 …]` */
async function main(args) {
  const given = args.filter((arg) => arg !== "--all");
  const unknown = given.filter((arg) => !supported.includes(arg));
  if (unknown.length > 0) {
    console.error(`${unknown.join(", ")}: give --all or one of ${supported.join(", ")}`);
    process.exit(1);
  }
  await buildOrExit({ quiet: true });
  mkdirSync(join(root, "test-results"), { recursive: true });
  const totals = [];
  for (const major of given.length > 0 ? given : supported) {
    totals.push(await testVersion(major, suites[args.includes("--all") ? "all" : "some"]));
  }
  const total = totalOf(totals);
  console.log(lineOf(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

if (isMain(import.meta)) await main(process.argv.slice(2));
