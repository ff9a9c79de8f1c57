import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildOrExit } from "../build.mjs";
import { npm } from "./run.mjs";
import { root } from "./steps.mjs";

const oldestNode = [20, 19];

/** Sets up what a fresh checkout lacks: dependencies, then the build. Tens of milliseconds when nothing is missing. */
export async function prepare() {
  await prepareDependencies();
  await buildOrExit({ quiet: true });
}

/** The first half of {@link prepare}. */
export async function prepareDependencies() {
  refuseOldNode();
  if (!isInstalled()) await install();
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Sightline needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}`);
  process.exit(1);
}

async function install() {
  console.log("Installing dependencies (npm ci) …");
  const code = await npm(["ci", "--include=dev"]);
  if (code === 0) return;
  console.error("npm ci failed; see above. A proxy or an offline machine needs npm configured for its registry.");
  process.exit(code);
}

/** Compares what npm says it installed with the lockfile; optional packages may be missing, they belong to other platforms. */
function isInstalled() {
  const installed = packagesIn(join(root, "node_modules/.package-lock.json"));
  const locked = packagesIn(join(root, "package-lock.json"));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.startsWith("node_modules/") || entry.optional || entry.link) return true;
    return installed[path]?.version === entry.version;
  });
}

function packagesIn(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}
