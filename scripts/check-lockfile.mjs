import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import semver from "semver";
import { isMain } from "./lib/isMain.mjs";
import { report } from "./lib/source.mjs";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "x64", "ia32", "arm", "loong64", "mips64el", "ppc64", "riscv64", "s390x"];
/** The lowest version of each supported line, as `engines` of package.json has them (docs/decisions/0001). */
export const supportedNodes = ["20.19.0", "22.13.0", "24.0.0", "26.0.0"];
const here = dirname(import.meta.dirname);

/**
 * A lockfile made where another platform's binaries cannot be looked up lacks them, and a clean install elsewhere refuses
 * it. This lists what is missing, any address of a registry (those belong to the machine, not to the repository), and packages that a
 * supported version of Node cannot run.
 */
export function checkLockfile(lock) {
  const offences = missingBinaries(lock).map(
    ({ by, name, version }) => `package-lock.json: ${by} needs ${name}@${version}; run --complete`,
  );
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (/^https?:/.test(entry.resolved ?? "")) offences.push(`package-lock.json: ${path} names the address ${entry.resolved}`);
  }
  return [...offences, ...tooNew(lock)];
}

/** Packages that do not allow every supported version of Node: npm warns of them, and they may fail to load. */
function tooNew(lock) {
  return Object.entries(lock.packages).flatMap(([path, { engines, version }]) => {
    const wanted = path.startsWith("node_modules/") ? engines?.node : undefined;
    const refused = wanted ? supportedNodes.filter((node) => !semver.satisfies(node, wanted)) : [];
    if (refused.length === 0) return [];
    return `package-lock.json: ${path}@${version} wants Node ${wanted}, not ${refused.join(" or ")}; take a version that allows it`;
  });
}

function missingBinaries(lock) {
  const present = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)));
  return Object.entries(lock.packages).flatMap(([by, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !present.has(name))
      .map(([name, version]) => ({ by, name, version, dev: entry.dev === true })),
  );
}

/** The lockfile with an entry for each missing binary; its platform is read from its name, its checksum is not known. */
export function completeLockfile(lock) {
  const added = missingBinaries(lock).map(({ name, version, dev }) => [`node_modules/${name}`, entryFor(name, version, dev)]);
  const sorted = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

function entryFor(name, version, dev) {
  const words = name.split("/").pop().split("-");
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d/.test(version)) throw new Error(`cannot tell the platform of ${name}@${version} from its name`);
  const libc = os === "linux" ? (words.includes("musl") ? ["musl"] : ["glibc"]) : undefined;
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [os] };
}

if (isMain(import.meta)) {
  const path = join(here, "package-lock.json");
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const complete = process.argv.includes("--complete") ? completeLockfile(lock) : lock;
  if (complete !== lock) writeFileSync(path, `${JSON.stringify(complete, null, 2)}\n`);
  report("lockfile", checkLockfile(complete));
}
