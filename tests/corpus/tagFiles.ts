import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { createTagManager, exportedTags, importedTags, TagEditor } from "@sightline/gateway";
import { isObject, type Json, type JsonObject, jsonFileText, parseJsonFile } from "@sightline/model";
import { foldersAndTagFiles } from "./folders.ts";

/** What became of one file of tags. */
interface Tried {
  readonly file: string;
  readonly tags: number;
  /** Names of tags that were refused, and why. */
  readonly refused: readonly string[];
  /** Where the export differs from the file; empty when it is the same. */
  readonly differences: readonly string[];
  /** Problems of tags, counted by what they say. */
  readonly problems: ReadonlyMap<string, number>;
  readonly milliseconds: number;
}

/** Imports each file of tags below a folder into an empty provider and exports it again; answers whether all came back as they were. */
export async function tagFiles(folder: string): Promise<boolean> {
  const tried: Tried[] = [];
  for (const path of foldersAndTagFiles(folder).tagFiles) tried.push(...(await tryFile(path, relative(folder, path))));
  for (const each of tried) console.log(lineOf(each));
  const problems = new Map<string, number>();
  for (const each of tried)
    for (const [message, count] of each.problems) problems.set(message, (problems.get(message) ?? 0) + count);
  const same = tried.filter(({ differences }) => differences.length === 0).length;
  const tags = tried.reduce((sum, each) => sum + each.tags, 0);
  console.log(`\n${tried.length} files, ${tags} tags: ${same} identical, ${tried.length - same} with exceptions`);
  for (const [message, count] of [...problems].sort((a, b) => b[1] - a[1]).slice(0, 20)) console.log(`${count} × ${message}`);
  return tried.length > 0 && same === tried.length;
}

async function tryFile(path: string, file: string): Promise<readonly Tried[]> {
  const json = readTags(path);
  if (json === undefined) return [];
  const started = Date.now();
  const world = emptyProvider();
  const given = importedTags(json);
  const results = await world.editor.configureAll("[default]", given, "o");
  const exported = exportedTags(given.map((tag) => world.editor.configuration(`[default]${String(tag.name)}`) ?? {}));
  const milliseconds = Date.now() - started;
  const problems = new Map<string, number>();
  for (const { message } of world.tags.problems) problems.set(kindOf(message), (problems.get(kindOf(message)) ?? 0) + 1);
  world.tags.close();
  const refused = results.flatMap((each, at) =>
    each.name === "Good" ? [] : [`${String(given[at]?.name)}: ${each.name} ${each.message ?? ""}`],
  );
  const differences = differencesOf(exportedTags(given), JSON.parse(jsonFileText(exported)) as Json, "");
  return [{ file, tags: countOf(given), refused, differences: [...differences], problems, milliseconds }];
}

/** The tags of a file; undefined for what is none. A list of tags is one, too. */
function readTags(path: string): JsonObject | undefined {
  try {
    const json = parseJsonFile(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
    if (Array.isArray(json)) return { tags: json };
    return isObject(json) ? (json as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function emptyProvider() {
  const tags = createTagManager({ providers: [{ name: "default", json: {} }] });
  const stored: { root: JsonObject } = { root: {} };
  const editor = new TagEditor(tags, {
    read: () => stored.root,
    edit: (_, change) => {
      const { root, result } = change(stored.root);
      stored.root = root;
      return result;
    },
  });
  return { tags, editor };
}

/** A problem without the names and values of its tag. */
function kindOf(message: string): string {
  return message.replace(/"[^"]*"/g, "…").slice(0, 110);
}

function* differencesOf(before: Json | undefined, after: Json | undefined, path: string): Generator<string> {
  if (isObject(before) && isObject(after)) {
    const [a, b] = [before as JsonObject, after as JsonObject];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) yield* differencesOf(a[key], b[key], `${path}/${key}`);
  } else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [at, item] of before.entries()) yield* differencesOf(item, after[at], `${path}/${nameOf(item, at)}`);
  } else if (JSON.stringify(before) !== JSON.stringify(after)) yield path || "/";
}

function nameOf(item: Json, at: number): string {
  const name = isObject(item) ? (item as JsonObject).name : undefined;
  return typeof name === "string" ? name : String(at);
}

function countOf(tags: readonly JsonObject[]): number {
  return tags.reduce((sum, { tags: below }) => sum + 1 + (Array.isArray(below) ? countOf(below as readonly JsonObject[]) : 0), 0);
}

function lineOf({ file, tags, refused, differences, milliseconds }: Tried): string {
  const state = differences.length === 0 ? "identical" : `differs at ${differences.slice(0, 5).join(", ")}`;
  const refusals = refused.length === 0 ? "" : `\n  refused: ${refused.slice(0, 5).join("; ")}`;
  return `${file}: ${tags} tags in ${milliseconds} ms, ${state}${refusals}`;
}
