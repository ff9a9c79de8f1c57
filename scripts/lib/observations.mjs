import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, shown } from "./source.mjs";

const rule = /^- \*\*[A-Z]{2,5}\d+[a-z]?\*\* /;
const entry = /^- ((?:OBS-[A-Z]+-\d+)(?:, ?OBS-[A-Z]+-\d+)*): (\S.*)/;
const named = /OBS-[A-Z]+-\d+/g;

/** Ids of observations that rules of docs/spec name, each with where. */
export function readNamedByRules(root) {
  const found = new Map();
  for (const path of filesBelow(join(root, "docs/spec"), /^(?!README|differences|later).*\.md$/)) {
    for (const [index, text] of readFileSync(path, "utf8").split("\n").entries()) {
      if (!rule.test(text)) continue;
      for (const [id] of text.matchAll(named)) if (!found.has(id)) found.set(id, `${shown(root, path)}:${index + 1}`);
    }
  }
  return found;
}

/** The entries of `differences.md` or `later.md`, each with where; a line that lacks its reason is none. */
export function readListed(root, name) {
  const path = join(root, "docs/spec", name);
  const found = new Map();
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  for (const [index, text] of lines.entries()) {
    for (const id of entry.exec(text)?.[1].split(/, ?/) ?? []) found.set(id, `docs/spec/${name}:${index + 1}`);
  }
  return found;
}

/** Faults between rules, test titles and the two lists, one line each: an observation stands in one place, and what a rule names is tested. */
export function observationFaults(root, titles) {
  const rules = readNamedByRules(root);
  const lists = ["differences.md", "later.md"].map((name) => readListed(root, name));
  const faults = [];
  for (const [id, where] of rules)
    if (!titles.has(id)) faults.push(`${where}: ${id} has no test; put [${id}] into the title of one`);
  for (const [id, where] of titles) if (!rules.has(id)) faults.push(`${where}: no rule of docs/spec names ${id}`);
  for (const [at, list] of lists.entries()) {
    const others = [rules, ...lists.slice(at + 1)];
    for (const [id, where] of list) {
      const twice = others.find((other) => other.has(id));
      if (twice) faults.push(`${where}: ${id} stands also at ${twice.get(id)}`);
    }
  }
  return faults;
}
