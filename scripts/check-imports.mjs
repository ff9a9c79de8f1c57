import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { cyclesOf, importsOf, resolveRelative } from "./lib/importGraph.mjs";
import { isMain } from "./lib/isMain.mjs";
import { filesBelow, isTest, report, shown } from "./lib/source.mjs";

const sources = /\.(ts|tsx|mts)$/;
const here = dirname(import.meta.dirname);

/** The import law of a repository as a list of offences, each one line: where, what, and what is allowed. */
export function checkImports(root, law = readLaw(root)) {
  const units = unitsOf(root, law);
  const offences = [];
  const graph = new Map();
  for (const unit of units) for (const file of unit.files) checkFile({ root, law, units, unit, file, graph, offences });
  for (const cycle of cyclesOf(graph)) offences.push(`import cycle: ${cycle.map((file) => shown(root, file)).join(" → ")}`);
  return offences;
}

function readLaw(root) {
  return JSON.parse(readFileSync(join(root, "scripts/import-law.json"), "utf8"));
}

function unitsOf(root, law) {
  const packages = Object.entries(law.packages).map(([name, rules]) => ({
    name,
    ...rules,
    source: join(root, rules.directory, "src"),
  }));
  const tests = { name: "tests", ...law.tests, source: join(root, law.tests.directory) };
  const development = dependenciesOf(join(root, "package.json"), "devDependencies");
  const units = [...packages, tests].map((unit) => ({
    ...unit,
    files: filesBelow(unit.source, sources).filter((file) => isOf(unit, file, packages)),
    development,
    dependencies: dependenciesOf(join(root, unit.directory, "package.json"), "dependencies"),
  }));
  // Tests of several packages have no list of their own: they use what those packages use.
  units.at(-1).dependencies = new Set(units.flatMap((unit) => [...unit.dependencies]));
  return units;
}

/** A file belongs to the unit whose `files` match it, else to the unit of its folder that has none. */
function isOf(unit, file, packages) {
  const path = shown(unit.source, file);
  if (unit.files) return new RegExp(unit.files).test(path);
  return !packages.some((other) => other.files && other.source === unit.source && new RegExp(other.files).test(path));
}

function dependenciesOf(path, section) {
  try {
    return new Set(Object.keys(JSON.parse(readFileSync(path, "utf8"))[section] ?? {}));
  } catch {
    return new Set();
  }
}

function checkFile(context) {
  const { file, graph, offences, root } = context;
  const edges = new Set();
  graph.set(file, edges);
  for (const found of importsOf(file)) {
    const fault = faultOf({ ...context, edges }, found.specifier);
    if (fault) offences.push(`${shown(root, file)}:${found.line}: ${fault}`);
  }
}

function faultOf(context, specifier) {
  if (specifier.startsWith(".")) return relativeFault(context, specifier);
  if (specifier.startsWith("@sightline/")) return packageFault(context, specifier);
  if (isBuiltin(specifier)) return builtinFault(context, specifier);
  return dependencyFault(context, specifier);
}

function relativeFault({ units, unit, file, edges }, specifier) {
  const target = resolveRelative(file, specifier);
  if (!target) return `"${specifier}" does not exist (relative imports carry their extension)`;
  if (relative(unit.source, target).startsWith(".."))
    return `"${specifier}" leaves ${unit.name}; import the package by its name instead`;
  edges.add(target);
  if (isSupport(shown(unit.source, target)) && !mayUseSupport(unit, file))
    return `"${specifier}" is there for tests; only tests may import it`;
  const owner = units.find((other) => other.source === unit.source && other.files.includes(target)) ?? unit;
  if (owner !== unit && !unit.imports.includes(owner.name)) return notAllowed(unit, owner.name);
  return layerFault(unit, folderOf(unit, file), folderOf(unit, target)) ?? roomFault(unit, file, target);
}

/** What only tests use lies in folders of these names, whatever layer they are in. */
const isSupport = (path) => /(^|\/)(testing|test|support)\//.test(path);

function mayUseSupport(unit, file) {
  return unit.name === "tests" || isTest(file) || isSupport(shown(unit.source, file));
}

/** The folder of `src` a file lies in; `(root)` for files directly in it. */
function folderOf(unit, file) {
  const parts = relative(unit.source, file).split(sep);
  return parts.length === 1 ? "(root)" : parts[0];
}

function layerFault(unit, from, to) {
  if (from === to || !(unit.layers || unit.mayImport)) return undefined;
  const allowed = unit.mayImport ? unit.mayImport[from] : layersBefore(unit.layers, from);
  if (!allowed)
    return `${unit.name} has no layer "${from}"; name it in scripts/import-law.json or use one of ${knownLayers(unit)}`;
  if (allowed.includes(to)) return undefined;
  return `${unit.name}/${from} may not import ${to}; it may import ${allowed.join(", ") || "no other folder"}`;
}

/** The same law one level down: the rooms of a layer, where the law orders them. */
function roomFault(unit, file, target) {
  const layer = folderOf(unit, file);
  const layers = unit.rooms?.[layer];
  if (!layers || folderOf(unit, target) !== layer) return undefined;
  const room = { name: `${unit.name}/${layer}`, source: join(unit.source, layer), layers };
  return layerFault(room, folderOf(room, file), folderOf(room, target));
}

function layersBefore(layers, folder) {
  const at = layers.findIndex((row) => row.includes(folder));
  return at < 0 ? undefined : layers.slice(0, at).flat();
}

function knownLayers(unit) {
  return (unit.layers?.flat() ?? Object.keys(unit.mayImport)).join(", ");
}

function packageFault({ units, unit, file, edges }, specifier) {
  const name = specifier.slice("@sightline/".length);
  const target = units.find((other) => other.name === name);
  if (!target && name.includes("/"))
    return `"${specifier}" reaches into a package; import "@sightline/${name.split("/")[0]}", its index`;
  if (target?.forTests && !mayUseSupport(unit, file)) return `"${specifier}" is there for tests; only tests may import it`;
  if (!target?.forTests && !unit.imports.includes(name)) return notAllowed(unit, name);
  edges.add(join(target.source, target.door ?? "index.ts"));
  return undefined;
}

function notAllowed(unit, name) {
  return `${unit.name} may not import ${name}; it may import ${unit.imports.join(", ") || "no other package"}`;
}

function builtinFault({ unit }, specifier) {
  if (!specifier.startsWith("node:")) return `write "node:${specifier}" for Node's own module`;
  return unit.node ? undefined : `${unit.name} may not import ${specifier}: it also runs where there is no Node`;
}

function dependencyFault({ unit, file }, specifier) {
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  if (unit.dependencies.has(name)) return undefined;
  if ((isTest(file) || unit.name === "tests") && unit.development.has(name)) return undefined;
  return `${unit.name} does not name "${name}" among its dependencies`;
}

if (isMain(import.meta)) report("import law", checkImports(here));
