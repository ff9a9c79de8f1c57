import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Json } from "@sightline/model";
import { openDocument, type ProjectDocument, setProperty, toBytes } from "@sightline/project";
import { foldersAndTagFiles } from "./folders.ts";

/** How many properties of a document are set to another value and back. */
const triedProperties = 25;

interface Row {
  files: number;
  identical: number;
  properties: number;
  restored: number;
  /** Files that can be copied, not edited, as neither JSON nor text. */
  copied: number;
}

/** Reads and writes every document of a folder of projects; prints a table by kind. Answers whether all came back as they were. */
export function documents(folder: string): boolean {
  const rows = new Map<string, Row>();
  const faults: string[] = [];
  const notes = new Map<string, number>();
  for (const project of foldersAndTagFiles(folder).projects) {
    for (const path of filesOf(project)) {
      const kind = kindOf(path);
      const row = rows.get(kind) ?? { files: 0, identical: 0, properties: 0, restored: 0, copied: 0 };
      rows.set(kind, row);
      const fault = tryDocument(path, readFileSync(join(project, path)), { row, notes });
      if (fault) faults.push(`${relative(folder, join(project, path))}: ${fault}`);
    }
  }
  print(rows, notes, faults);
  return rows.size > 0 && faults.length === 0;
}

function filesOf(project: string): readonly string[] {
  const roots = ["ignition", ...readdirSync(project).filter((name) => name.startsWith("com.inductiveautomation."))];
  const inside = roots.flatMap((root) => filesBelow(project, root));
  return [...filesBelow(project, "project.json"), ...inside];
}

function filesBelow(project: string, path: string): readonly string[] {
  try {
    return readdirSync(join(project, path), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(project, join(entry.parentPath, entry.name)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/** The type of resource, and the file in it where it is not the only one. */
function kindOf(path: string): string {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  if (file === "project.json" || file === "resource.json") return file;
  const module = parts[0]?.replace("com.inductiveautomation.", "") ?? "";
  return `${module}/${parts[1]} *${file.slice(file.lastIndexOf("."))}`;
}

function tryDocument(path: string, bytes: Buffer, { row, notes }: { row: Row; notes: Map<string, number> }): string | undefined {
  row.files++;
  const document = openDocument(path, bytes);
  if (!Buffer.from(toBytes(document)).equals(bytes)) return "differs after reading and writing";
  row.identical++;
  if (document.form === "bytes") {
    row.copied++;
    if (path.endsWith(".json")) notes.set(`${path}: ${document.reason}`, 1);
  }
  return document.form === "json" ? tryProperties(document, bytes, row) : undefined;
}

function tryProperties(document: ProjectDocument & { form: "json" }, bytes: Buffer, row: Row): string | undefined {
  const places = placesOf(document.json.get([]) as Json);
  const step = Math.max(1, Math.floor(places.length / triedProperties));
  for (let at = 0; at < places.length; at += step) {
    const path = places[at] as (string | number)[];
    const before = document.json.get(path) as Json;
    setProperty(document, path, { another: [1, "ä"] });
    if (!isDeepStrictEqual(document.json.get(path), { another: [1, "ä"] }))
      return `${JSON.stringify(path)} is not what it was set to`;
    setProperty(document, path, before);
    row.properties++;
    if (!Buffer.from(toBytes(document)).equals(bytes)) return `${JSON.stringify(path)} was not restored`;
    row.restored++;
  }
  return undefined;
}

function placesOf(value: Json, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...at]];
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [[...at], ...entries.flatMap(([key, item]) => placesOf(item as Json, [...at, key]))];
}

function print(rows: ReadonlyMap<string, Row>, notes: ReadonlyMap<string, number>, faults: readonly string[]): void {
  const line = (...cells: readonly (string | number)[]) =>
    `${String(cells[0]).padEnd(44)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(11))
      .join("")}`;
  console.log(line("kind", "files", "identical", "properties", "restored", "only copied"));
  const sum: Row = { files: 0, identical: 0, properties: 0, restored: 0, copied: 0 };
  for (const [kind, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(line(kind, row.files, row.identical, row.properties, row.restored, row.copied));
    for (const key of Object.keys(sum) as (keyof Row)[]) sum[key] += row[key];
  }
  console.log(line("all", sum.files, sum.identical, sum.properties, sum.restored, sum.copied));
  for (const note of notes.keys()) console.log(`only copied: ${note}`);
  for (const fault of faults) console.log(`not identical: ${fault}`);
}
