import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMain } from "./lib/isMain.mjs";
import { filesBelow, isTest, report, shown } from "./lib/source.mjs";

const limits = { files: 20, lines: 2_500 };
const sources = /\.(ts|tsx|py)$/;
const here = dirname(import.meta.dirname);

/** Folders whose flat list of files is the standard library's own, one file per module. */
const flatLists = new Set(["packages/python/python/sightline_py27"]);
/** Scripts that tests compare: data, not rooms. */
const data = /^packages\/python\/conformance(\/|$)/;

/** Folders over the budget of files or lines, sub-folders and tests not counted; one line each. */
export function checkRooms(root) {
  return foldersBelow(root, "packages")
    .filter((folder) => !flatLists.has(folder) && !data.test(folder))
    .flatMap((folder) => roomFaults(root, folder));
}

function roomFaults(root, folder) {
  const files = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && sources.test(entry.name) && !isTest(entry.name))
    .map((entry) => readFileSync(join(root, folder, entry.name), "utf8").split("\n").length - 1);
  const lines = files.reduce((sum, count) => sum + count, 0);
  return [
    ...(files.length > limits.files
      ? [`${folder}: ${files.length} files; make sub-folders, a folder has at most ${limits.files}`]
      : []),
    ...(lines > limits.lines ? [`${folder}: ${lines} lines; make sub-folders, a folder has at most ${limits.lines}`] : []),
  ];
}

/**
 * Differences between the code map of ARCHITECTURE.md (the indented list of folders below "## Code map") and the folders.
 * Where the map names one sub-folder of a folder it must name all that hold sources; every folder it names must exist.
 */
export function checkMap(root) {
  const mapped = readMap(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));
  const open = new Set(mapped.map((path) => dirname(path)).filter((path) => path !== "."));
  const missing = [...open].flatMap((folder) =>
    subfolders(root, folder)
      .filter((path) => !isCovered(mapped, path) && holdsSources(root, path))
      .map((path) => `ARCHITECTURE.md: the code map lacks ${path}/`),
  );
  const gone = mapped
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `ARCHITECTURE.md: the code map names ${path}/, which does not exist`);
  return [...missing, ...gone];
}

/** A folder is in the map when the map names it or a folder in it: `model/src/` covers `model`. */
function isCovered(mapped, folder) {
  return mapped.some((path) => path === folder || path.startsWith(`${folder}/`));
}

/** The folders that the code map names, from the root: indentation says which folder lies in which. */
function readMap(text) {
  const block = /## Code map[\s\S]*?```\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const way = [];
  return block.split("\n").flatMap((line) => {
    const found = /^( *)([\w./-]+)\/(?:\s|$)/.exec(line);
    if (!found) return [];
    const depth = found[1].length;
    while (way.length > 0 && way.at(-1).depth >= depth) way.pop();
    const path = way.length > 0 ? `${way.at(-1).path}/${found[2]}` : found[2];
    way.push({ depth, path });
    return [path];
  });
}

function holdsSources(root, folder) {
  return filesBelow(join(root, folder), /\.(ts|tsx|mjs|py)$/).length > 0;
}

function foldersBelow(root, folder) {
  const below = subfolders(root, folder);
  return [folder, ...below.flatMap((path) => foldersBelow(root, path))];
}

function subfolders(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$|dist$|__pycache__$)/.test(entry.name))
    .map((entry) => shown(root, join(root, folder, entry.name)));
}

if (isMain(import.meta)) report("rooms", [...checkRooms(here), ...checkMap(here)]);
