import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMain } from "./lib/isMain.mjs";
import { observationFaults } from "./lib/observations.mjs";
import { filesBelow, parseFile, report, shown, walk } from "./lib/source.mjs";

const rule = /^- \*\*([A-Z]{2,5}\d+[a-z]?)\*\* /;
const bracketed = /\[((?:[A-Z]{2,5}\d+[a-z]?)(?:, ?[A-Z]{2,5}\d+[a-z]?)*)\]/g;
const observed = /\[((?:OBS-[A-Z]+-\d+)(?:, ?OBS-[A-Z]+-\d+)*)\]/g;
const named = /\bcases?: ((?:[a-z]+-[a-z0-9-]+|R\d+|python \d+)(?:, (?:[a-z]+-[a-z0-9-]+|R\d+|python \d+))*)/g;
const titled = new Set(["test", "it", "describe", "suite"]);
const here = dirname(import.meta.dirname);

/** Rules without a test, ids in test titles without a rule, rules written twice, and the same of observations; one line each. */
export function checkSpec(root) {
  const { rules, offences } = readRules(root);
  const { titles, observations } = readTitles(root);
  for (const [id, where] of rules)
    if (!titles.has(id)) offences.push(`${where}: ${id} has no test; put [${id}] into the title of one`);
  for (const [id, where] of titles) if (!rules.has(id)) offences.push(`${where}: [${id}] is no rule of docs/spec`);
  return [...offences, ...observationFaults(root, observations)];
}

function readRules(root) {
  const rules = new Map();
  const offences = [];
  for (const path of filesBelow(join(root, "docs/spec"), /^(?!README|differences|later).*\.md$/)) {
    readFileSync(path, "utf8")
      .split("\n")
      .forEach((text, index) => {
        const id = rule.exec(text)?.[1];
        if (!id) return;
        const where = `${shown(root, path)}:${index + 1}`;
        if (rules.has(id)) offences.push(`${where}: ${id} stands already at ${rules.get(id)}`);
        else rules.set(id, where);
      });
  }
  return { rules, offences };
}

/** The ids of rules and of observations, and the cases (`case: table-subview`, `case: R12`), that test titles carry, each with the first place. */
export function readTitles(root) {
  const titles = new Map();
  const observations = new Map();
  const cases = new Map();
  const files = ["packages", "tests", "scripts"].flatMap((folder) => filesBelow(join(root, folder), /\.(ts|tsx|mjs)$/));
  for (const path of files.filter((path) => readFileSync(path, "utf8").includes('"vitest"'))) {
    for (const { title, line } of titlesOf(path)) {
      const where = `${shown(root, path)}:${line}`;
      for (const id of idsIn(title, bracketed)) if (!titles.has(id)) titles.set(id, where);
      for (const id of idsIn(title, observed)) if (!observations.has(id)) observations.set(id, where);
      for (const id of idsIn(title, named)) if (!cases.has(id)) cases.set(id, where);
    }
  }
  return { titles, observations, cases };
}

const idsIn = (title, pattern) => [...title.matchAll(pattern)].flatMap((match) => match[1].split(/, ?/));

function titlesOf(path) {
  const file = parseFile(path);
  const found = [];
  walk(file.program, (node) => {
    if (node.type !== "CallExpression" || !titled.has(calledName(node.callee))) return;
    found.push({ title: titleOf(node.arguments[0]), line: file.lineAt(node.start) });
  });
  return found;
}

function calledName(callee) {
  let node = callee;
  while (node && node.type !== "Identifier") node = node.object ?? node.callee ?? node.tag;
  return node?.name;
}

/** The written parts of a title; what is filled in when the test runs cannot carry an id. */
function titleOf(node) {
  if (node?.type === "Literal") return String(node.value);
  if (node?.type === "TemplateLiteral") return node.quasis.map((part) => part.value.raw).join("…");
  return "";
}

if (isMain(import.meta)) report("spec", checkSpec(here));
