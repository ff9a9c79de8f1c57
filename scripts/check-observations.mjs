import { readdirSync, readFileSync } from "node:fs";
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

function main() {
  const [folder, ...areas] = process.argv.slice(2);
  if (!folder) {
    console.error("usage: node scripts/check-observations.mjs FOLDER [AREA…]    areas: their open entries by id");
    process.exitCode = 2;
    return;
  }
  const rows = countObservations(here, folder);
  console.log(tableOf(rows));
  const open = rows.filter(({ area, state }) => state === "open" && areas.includes(area)).map(({ id }) => id);
  if (areas.length > 0) console.log(`open: ${open.join(" ") || "none"}`);
}

if (isMain(import.meta)) main();
