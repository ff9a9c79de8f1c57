import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildOrExit } from "../build.mjs";
import { npm } from "./run.mjs";
import { root } from "./steps.mjs";

/** Sets up what a fresh checkout lacks: dependencies, then the build. Tens of milliseconds when nothing is missing. */
export async function prepare() {
  await prepareDependencies();
  await buildOrExit({ quiet: true });
}

/** The first half of {@link prepare}. */
export async function prepareDependencies() {
  refuseUnsupportedNode();
  if (!isInstalled()) await install();
}

function refuseUnsupportedNode() {
  const { node } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines;
  if (satisfies(process.versions.node, node)) return;
  console.error(`Sightline needs Node ${node}; this is ${process.versions.node}`);
  process.exit(1);
}

/** Whether a version is in a range of `engines` such as `^20.19.0 || >=26.0.0`. Runs before npm ci, so without semver. */
export function satisfies(version, range) {
  return range.split("||").some((part) => {
    const [, kind, oldest] = /^(\^|>=)(\d+\.\d+\.\d+)$/.exec(part.trim()) ?? [];
    if (oldest === undefined) throw new Error(`package.json: engines: "${part.trim()}" is neither ^x.y.z nor >=x.y.z`);
    const sameMajor = version.split(".")[0] === oldest.split(".")[0];
    return (kind === ">=" || sameMajor) && version.localeCompare(oldest, "en", { numeric: true }) >= 0;
  });
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
