import { existsSync, rmSync } from "node:fs";
import { isMain } from "./lib/isMain.mjs";
import { isUpToDate, stampOf, writeStamp } from "./lib/stamps.mjs";
import { steps } from "./lib/steps.mjs";

/** What is wrong with the sources; its message is all a person needs. */
export class BuildFailure extends Error {}

/** Builds every step whose sources changed since it was last built; `force` builds all. */
export async function build({ force = false, quiet = false } = {}) {
  const failures = [];
  for (const step of steps) {
    if (!existsSync(step.entry)) console.log(`build: ${step.name} left out, its source is not there yet`);
    else if (!force && isUpToDate(step)) quiet || console.log(`build: ${step.name} is up to date`);
    else await buildStep(step).catch((error) => failures.push(`build: ${step.name} failed: ${error.message}`));
  }
  if (failures.length > 0) throw new BuildFailure(failures.join("\n"));
}

async function buildStep(step) {
  const started = performance.now();
  const stamp = stampOf(step.sources);
  // What was built from older sources must not be taken for what is written now, should this fail.
  rmSync(step.output, { recursive: true, force: true });
  const { builders } = await import("./lib/bundle.mjs");
  await builders[step.name](step);
  writeStamp(step, stamp);
  console.log(`build: ${step.name} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** For programs: a failed build is said and ends the program. */
export async function buildOrExit(options) {
  if (!(await buildOrSay(options))) process.exit(1);
}

/** Answers false, after saying why, when something could not be built. */
export async function buildOrSay(options) {
  try {
    await build(options);
    return true;
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    console.error(error.message);
    return false;
  }
}

if (isMain(import.meta)) await buildOrExit({ force: process.argv.includes("--force") });
