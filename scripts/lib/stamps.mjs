import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const skipped = new Set(["node_modules", "dist", ".git"]);
const notBuilt = /\.(test|bench)\.(ts|tsx|mjs)$/;

/** A short text that changes when a file below the paths is written, added or removed. Reads no contents: a few milliseconds. */
export function stampOf(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) addStamp(hash, path);
  return hash.digest("hex").slice(0, 32);
}

function addStamp(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(path).sort()) if (!skipped.has(name)) addStamp(hash, join(path, name));
  } else if (found && !notBuilt.test(path)) hash.update(`${path}\n${found.size}\n${found.mtimeMs}\n`);
}

/** True when the step's output is there and was made from the sources as they are now. */
export function isUpToDate(step) {
  return existsSync(step.output) && readStamp(step) === stampOf(step.sources);
}

function readStamp(step) {
  try {
    return readFileSync(stampPath(step), "utf8");
  } catch {
    return undefined;
  }
}

/** Remembers the stamp taken before a step was built; a source written meanwhile makes it stale again, as it should. */
export function writeStamp(step, stamp) {
  mkdirSync(dirname(stampPath(step)), { recursive: true });
  writeFileSync(stampPath(step), stamp);
}

function stampPath(step) {
  return join(step.root, "dist", ".stamps", step.name);
}
