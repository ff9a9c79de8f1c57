import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { cyclesOf } from "./lib/importGraph.mjs";
import { isMain } from "./lib/isMain.mjs";
import { functionsOf, pythonImportsOf, readPython } from "./lib/pythonSource.mjs";
import { filesBelow, report, shown } from "./lib/source.mjs";

const limits = { functionLines: 60, fileLines: 500 };
const here = dirname(import.meta.dirname);

/**
 * What is out of order in Python files, one line each: imports against the order of the rooms (`python` in
 * scripts/import-law.json), import cycles, and functions and files over their budgets.
 */
export function checkPython(root, law = readLaw(root)) {
  const modules = modulesOf(root, law);
  const graph = new Map([...modules].map(([name, file]) => [name, edgesOf(modules, name, file)]));
  const offences = [...modules].flatMap(([name, file]) => {
    const faults = [...roomFaults(law, name, graph.get(name)), ...budgetFaults(file)];
    return faults.map((fault) => `${shown(root, file.path)}${fault}`);
  });
  const targets = new Map([...graph].map(([name, edges]) => [name, [...edges.keys()]]));
  return [...offences, ...cyclesOf(targets).map((cycle) => `import cycle: ${cycle.join(" → ")}`)];
}

function readLaw(root) {
  return JSON.parse(readFileSync(join(root, "scripts/import-law.json"), "utf8")).python;
}

/** The Python files by dotted name; each folder of `paths` is where names begin. */
function modulesOf(root, law) {
  const bases = law.paths.map((path) => join(root, path));
  const found = bases.flatMap((base) =>
    filesBelow(base, /\.py$/)
      .filter((path) => !bases.some((other) => other !== base && other.startsWith(base) && path.startsWith(other)))
      .map((path) => [
        relative(base, path)
          .slice(0, -3)
          .split(sep)
          .join(".")
          .replace(/\.?__init__$/, ""),
        readPython(path),
      ]),
  );
  return new Map(found);
}

/** What a module imports, with the lines. Importing `a.b` from outside `a` runs `a` as well. */
function edgesOf(modules, name, file) {
  const edges = new Map();
  for (const found of pythonImportsOf(file)) {
    const targets = targetsOf(modules, absolute(name, file, found), found.names).flatMap((target) => [
      target,
      ...outerPackages(target, name),
    ]);
    for (const target of targets) if (modules.has(target) && target !== name && !edges.has(target)) edges.set(target, found.line);
  }
  return edges;
}

/** `from a import b` is of the module `a.b` where there is one, else of `a`. */
function targetsOf(modules, from, names) {
  return names?.map((each) => (modules.has(`${from}.${each}`) ? `${from}.${each}` : from)) ?? [from];
}

/** The module that an import is from: dots count packages upwards from the one the file is in. */
function absolute(name, { path }, { dots, module }) {
  if (dots === 0) return module;
  const parts = name.split(".");
  const outer = parts.slice(0, parts.length - dots + (path.endsWith("__init__.py") ? 1 : 0));
  return [...outer, module].filter((part) => part !== "").join(".");
}

function outerPackages(target, importer) {
  const parts = target.split(".");
  const packages = parts.slice(1).map((_part, at) => parts.slice(0, at + 1).join("."));
  return packages.filter((each) => importer !== each && !importer.startsWith(`${each}.`));
}

function roomFaults(law, name, edges) {
  const own = roomOf(name);
  const at = law.rooms.findIndex((row) => row.includes(own));
  if (at < 0) return [`: no room "${own}"; name it in scripts/import-law.json or use one of ${law.rooms.flat().join(", ")}`];
  const allowed = law.rooms.slice(0, at).flat();
  const refused = [...edges].filter(([target]) => roomOf(target) !== own && !allowed.includes(roomOf(target)));
  return refused.map(
    ([target, line]) => `:${line}: ${own} may not import ${target}; it may import ${allowed.join(", ") || "no other room"}`,
  );
}

const roomOf = (name) => name.split(".")[0];

function budgetFaults(file) {
  const long = functionsOf(file).filter(({ lines }) => lines > limits.functionLines);
  const faults = long.map(
    ({ name, line, lines }) => `:${line}: ${name} has ${lines} lines; a function has at most ${limits.functionLines}`,
  );
  return file.lines > limits.fileLines ? [`: ${file.lines} lines; a file has at most ${limits.fileLines}`, ...faults] : faults;
}

if (isMain(import.meta)) report("python", checkPython(here));
