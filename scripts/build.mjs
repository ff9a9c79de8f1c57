import { existsSync } from "node:fs";
import { isMain } from "./lib/isMain.mjs";
import { isUpToDate, stampOf, writeStamp } from "./lib/stamps.mjs";
import { steps } from "./lib/steps.mjs";

/** What is wrong with the sources; its message is all a person needs. */
export class BuildFailure extends Error {}

/** Builds every step whose sources changed since it was last built; `force` builds all. */
export async function build({ force = false, quiet = false } = {}) {
  for (const step of steps) {
    if (!existsSync(step.entry)) console.log(`build: ${step.name} left out, its source is not there yet`);
    else if (!force && isUpToDate(step)) quiet || console.log(`build: ${step.name} is up to date`);
    else await buildStep(step);
  }
}

async function buildStep(step) {
  const started = performance.now();
  const stamp = stampOf(step.sources);
  const { builders } = await import("./lib/bundle.mjs");
  try {
    await builders[step.name](step);
  } catch (error) {
    throw new BuildFailure(`build: ${step.name} failed: ${error.message}`);
  }
  writeStamp(step, stamp);
  console.log(`build: ${step.name} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** For programs: a failed build is said and ends the program. */
export async function buildOrExit(options) {
  try {
    await build(options);
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (isMain(import.meta)) await buildOrExit({ force: process.argv.includes("--force") });
