import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const packageFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const pyodideFolder = path.dirname(require.resolve("pyodide/package.json"));
const pyodideFiles = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

/** Where the host is built when nobody says where: shared by tests and development starts. */
export const defaultHostDirectory = path.resolve(packageFolder, "../../node_modules/.cache/sightline/host");

/**
 * Builds the script host into one folder: `host.mjs`, Pyodide's files and `python/`. Does nothing when it is up to date.
 * Answers the folder.
 */
export async function buildHost(outDir = defaultHostDirectory) {
  const stamp = fingerprint();
  const stampFile = path.join(outDir, "build.json");
  if (readStamp(stampFile) === stamp) return outDir;
  const fresh = `${outDir}.${process.pid}.${Date.now()}`;
  fs.mkdirSync(fresh, { recursive: true });
  await bundle(fresh);
  for (const name of pyodideFiles) fs.copyFileSync(path.join(pyodideFolder, name), path.join(fresh, name));
  fs.cpSync(path.join(packageFolder, "python"), path.join(fresh, "python"), { recursive: true, filter: isSource });
  fs.writeFileSync(path.join(fresh, "build.json"), JSON.stringify({ stamp }));
  // Tests in several processes build at once: the first to finish wins, and its running hosts keep their files.
  if (readStamp(stampFile) === stamp) fs.rmSync(fresh, { recursive: true, force: true });
  else replaceFolder(outDir, fresh);
  return outDir;
}

async function bundle(folder) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [path.join(packageFolder, "src/host/main.ts")],
    outfile: path.join(folder, "host.mjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "warning",
  });
}

/** Another process may build at the same moment: the folder is complete before it gets its name. */
function replaceFolder(outDir, fresh) {
  const old = `${fresh}.old`;
  try {
    if (fs.existsSync(outDir)) fs.renameSync(outDir, old);
    fs.renameSync(fresh, outDir);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(path.join(outDir, "build.json"))) throw error;
  }
  fs.rmSync(old, { recursive: true, force: true });
}

function isSource(file) {
  const name = path.basename(file);
  return name !== "__pycache__" && !name.startsWith("test_") && !name.endsWith(".md") && !name.endsWith(".test.ts");
}

function readStamp(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).stamp;
  } catch {
    return undefined;
  }
}

/** Changes when anything the host is made of changes. */
function fingerprint() {
  const hash = createHash("sha256");
  const roots = ["src/host", "src/dialect", "src/values", "python"].map((name) => path.join(packageFolder, name));
  for (const file of [...roots.flatMap(filesBelow), fileURLToPath(import.meta.url)]) {
    hash.update(path.relative(packageFolder, file));
    hash.update(fs.readFileSync(file));
  }
  hash.update(JSON.parse(fs.readFileSync(path.join(pyodideFolder, "package.json"), "utf8")).version);
  return hash.digest("hex");
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === "__pycache__" ? [] : filesBelow(file);
      return [file];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildHost(process.argv[2]));
