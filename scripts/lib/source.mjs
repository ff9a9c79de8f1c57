import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseSync } from "vite";

const skipped = new Set(["node_modules", "dist", "coverage", "__screenshots__"]);

/** All files below a folder whose name matches, sorted; an absent folder has none. */
export function filesBelow(directory, pattern) {
  const found = [];
  for (const entry of entriesOf(directory)) {
    if (entry.name.startsWith(".")) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) found.push(...filesBelow(path, pattern));
    } else if (pattern.test(entry.name)) found.push(path);
  }
  return found.sort();
}

function entriesOf(directory) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/** A path as it is printed: from the root, with forward slashes. */
export function shown(root, path) {
  return relative(root, path).split(sep).join("/");
}

export const isTest = (path) => /\.(test|bench)\.(ts|tsx|mjs)$/.test(path);

/** Text, syntax tree and comments of a source file; a file that does not parse is an error of its own. */
export function parseFile(path) {
  const text = readFileSync(path, "utf8");
  const { program, comments, errors } = parseSync(path, text, { sourceType: "module" });
  const fatal = errors.find((error) => error.severity === "Error");
  if (fatal) throw new Error(`${path} does not parse: ${fatal.message}`);
  return { path, text, program, comments, lineAt: lineFinder(text) };
}

function lineFinder(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Calls `visit(node, parent)` for every node of a syntax tree, parents first. */
export function walk(node, visit, parent = null) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent);
    return;
  }
  if (!node || typeof node !== "object" || typeof node.type !== "string") return;
  visit(node, parent);
  for (const key of Object.keys(node)) {
    const child = node[key];
    if (child && typeof child === "object") walk(child, visit, node);
  }
}

/** Prints what was refused and sets the exit code; one line when nothing was. */
export function report(name, offences) {
  for (const offence of offences) console.error(offence);
  console.log(offences.length === 0 ? `${name}: in order` : `${name}: ${offences.length} refused`);
  if (offences.length > 0) process.exitCode = 1;
}
