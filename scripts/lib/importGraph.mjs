import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseFile, walk } from "./source.mjs";

const withSource = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "ExportNamedDeclaration",
  "ImportExpression",
  "TSImportType",
]);

/** Every import of a file, type-only and dynamic ones included: `{ from, specifier, line }`. */
export function importsOf(path) {
  const file = parseFile(path);
  const found = [];
  walk(file.program, (node) => {
    if (!withSource.has(node.type)) return;
    const specifier = literal(node.source ?? node.argument);
    if (specifier !== undefined) found.push({ from: path, specifier, line: file.lineAt(node.start) });
  });
  return found;
}

function literal(node) {
  if (node?.type === "TSLiteralType") return literal(node.literal);
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/** The file a relative import means; undefined where there is none. Vite's `?raw` and the like are cut off. */
export function resolveRelative(from, specifier) {
  const path = resolve(dirname(from), specifier.replace(/\?.*$/, ""));
  return existsSync(path) ? path : undefined;
}

/** Groups of files that import one another in a circle, each as the way round. */
export function cyclesOf(graph) {
  const cycles = [];
  const done = new Set();
  for (const start of graph.keys()) {
    if (done.has(start)) continue;
    const cycle = cycleFrom(graph, start, done);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}

function cycleFrom(graph, start, done) {
  const way = [];
  const on = new Set();
  const visit = (file) => {
    if (on.has(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    way.push(file);
    on.add(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    way.pop();
    on.delete(file);
    done.add(file);
    return undefined;
  };
  const cycle = visit(start);
  for (const file of way) done.add(file);
  return cycle;
}
