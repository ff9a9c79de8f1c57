import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readTitles } from "./check-spec.mjs";
import { isMain } from "./lib/isMain.mjs";
import { readListed, readNamedByRules } from "./lib/observations.mjs";

const entry = /^- \*\*(OBS-([A-Z]+)-\d+)\*\* (.*)/;
const here = dirname(import.meta.dirname);

/**
 * How the observations of a folder of notes stand: tested (a rule names them and a test title too), different on purpose
 * (`docs/spec/differences.md`), later (`docs/spec/later.md`) or open. Entries that only advise are not counted.
 */
export function countObservations(root, folder) {
  const tested = testedIn(root);
  const different = readListed(root, "differences.md");
  const later = readListed(root, "later.md");
  return readEntries(folder).map(({ id, area }) => {
    if (tested.has(id)) return { id, area, state: "tested" };
    if (different.has(id)) return { id, area, state: "different" };
    return { id, area, state: later.has(id) ? "later" : "open" };
  });
}

function testedIn(root) {
  const { observations } = readTitles(root);
  return new Set([...readNamedByRules(root).keys()].filter((id) => observations.has(id)));
}

function readEntries(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return names.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .flatMap((text) => {
        const [, id, area, rest] = entry.exec(text) ?? [];
        return id && !/\[advice\]/.test(rest) ? [{ id, area }] : [];
      }),
  );
}

/**
 * The cases of a folder, each with the place of the test whose title names it, if any: its folders by name, the headings and lines `R1`
 * of reliability.md, the numbered headings of python.md as `python 1`.
 */
export function countCases(root, folder) {
  const { cases } = readTitles(root);
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = [
    ...folders.map(({ name }) => name),
    ...headings(folder, "reliability.md", /^(?:### |- )(R\d+)\./gm),
    ...headings(folder, "python.md", /^## (\d+)\. (?!What held)/gm).map((number) => `python ${number}`),
  ];
  return names.map((name) => ({ name, test: cases.get(name) }));
}

function headings(folder, name, pattern) {
  const path = join(folder, name);
  return existsSync(path) ? [...readFileSync(path, "utf8").matchAll(pattern)].map((match) => match[1]) : [];
}

const states = ["tested", "different", "later", "open"];

function tableOf(rows) {
  const areas = [...new Set(rows.map(({ area }) => area))].sort();
  const line = (name, found) =>
    [
      name.padEnd(8),
      ...[found.length, ...states.map((state) => found.filter((row) => row.state === state).length)].map((n) =>
        String(n).padStart(9),
      ),
    ].join(" ");
  const head = ["area".padEnd(8), ...["entries", ...states].map((name) => name.padStart(9))].join(" ");
  return [
    head,
    ...areas.map((area) =>
      line(
        area,
        rows.filter((row) => row.area === area),
      ),
    ),
    line("all", rows),
  ].join("\n");
}

function printCases(folder) {
  const cases = countCases(here, folder);
  const open = cases.filter(({ test }) => !test).map(({ name }) => name);
  console.log(`cases: ${cases.length}, named by a test: ${cases.length - open.length}`);
  console.log(`open: ${open.join(", ") || "none"}`);
}

function printObservations(folder, areas) {
  const rows = countObservations(here, folder);
  console.log(tableOf(rows));
  const open = rows.filter(({ area, state }) => state === "open" && areas.includes(area)).map(({ id }) => id);
  if (areas.length > 0) console.log(`open: ${open.join(" ") || "none"}`);
}

function main() {
  const [first, ...rest] = process.argv.slice(2);
  if (first === "--cases" && rest[0]) return printCases(rest[0]);
  if (first && !first.startsWith("--")) return printObservations(first, rest);
  console.error("usage: node scripts/check-observations.mjs FOLDER [AREA…]    areas: their open entries by id");
  console.error("       node scripts/check-observations.mjs --cases FOLDER");
  process.exitCode = 2;
}

if (isMain(import.meta)) main();
