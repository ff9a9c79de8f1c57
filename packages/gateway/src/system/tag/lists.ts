import {
  fromJson,
  good,
  type Json,
  type JsonObject,
  numberOf,
  type PropertyValue,
  parseJsonFile,
  toJson,
} from "@sightline/model";
import { ScriptQualifiedValue, ScriptQuality, type ScriptValue } from "@sightline/python";
import type { TagNode, TagValue } from "../../tags/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import { functionOf, runInBackground } from "../util/background.ts";
import { policyOf } from "./moves.ts";
import type { TagNeeds } from "./TagNeeds.ts";
import { pairsOf } from "./values.ts";
import { readTags, writeTags } from "./waiting.ts";

const illegal = "java.lang.IllegalArgumentException";
/** Most tags one browse answers with. */
const maximumBrowsed = 100_000;

/** `system.tag.*` beyond reading and writing: browsing, configuring, and calls with callbacks. */
export function tagListFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [...browseFunctions(world), ...configureFunctions(world), ...asyncFunctions(world)];
}

function browseFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.browse",
        doc: "Tags of a folder as a Results object. The filter knows name, tagType, valueSource, dataType, typeId (with *), recursive and maxResults.",
        params: [optional("path", "String", ""), optional("filter", "Dictionary")],
      },
      (args) => browse(world, args),
    ),
    define(
      {
        name: "system.tag.browseTags",
        doc: "Tags of a folder (7.9).",
        params: [
          optional("parentPath", "String", ""),
          optional("tagPath", "String"),
          optional("tagType", "String"),
          optional("dataType", "String"),
          optional("udtParentType", "String"),
          optional("recursive", "Boolean", false),
          optional("sort", "String", "ASC"),
        ],
      },
      (args) => browseOld(world, args),
    ),
    define(
      {
        name: "system.tag.browseTagsSimple",
        doc: "Tags of a folder, sorted by name (7.9).",
        params: [required("parentPath", "String"), optional("sort", "String", "ASC")],
      },
      (args) => sorted(matching(world, args, { path: args.text("parentPath") ?? "" }), args.text("sort")).map(record),
    ),
  ];
}

interface Wanted {
  readonly path: string;
  readonly recursive?: boolean;
  readonly maximum?: number;
  readonly test?: (node: TagNode) => boolean;
}

function matching({ tags }: TagNeeds, args: BoundArguments, { path, recursive, maximum, test }: Wanted): TagNode[] {
  const found: TagNode[] = [];
  const limit = maximum ?? maximumBrowsed;
  const walk = (folder: string): void => {
    for (const node of tags.browse(folder)) {
      if (found.length >= limit) return;
      if (!test || test(node)) found.push(node);
      if (recursive && node.hasChildren) walk(node.fullPath);
    }
  };
  if (path && !tags.exists(path) && tags.browse(path).length === 0)
    throw args.fault(illegal, `there is no folder "${tags.resolve(path)}"`);
  walk(path || tags.resolve(""));
  return found;
}

function browse(world: TagNeeds, args: BoundArguments): ScriptValue {
  const { recursive, maxResults, ...facts } = args.object("filter");
  const tests = Object.entries(facts).map(([name, wanted]) => testOf(args, name, wanted));
  const nodes = matching(world, args, {
    path: args.text("path") ?? "",
    recursive: recursive === true || recursive === 1,
    ...((numberOf(maxResults) ?? 0) > 0 ? { maximum: numberOf(maxResults) as number } : {}),
    test: (node) => tests.every((test) => test(node)),
  });
  return nodes.map((node) => withValue(world, node));
}

const filterable = ["name", "tagType", "valueSource", "dataType", "typeId"] as const;

function testOf(args: BoundArguments, name: string, wanted: PropertyValue): (node: TagNode) => boolean {
  const key = filterable.find((each) => each === name);
  if (!key) throw args.fault(illegal, `the filter knows no "${name}", only ${filterable.join(", ")}, recursive and maxResults`);
  const pattern = wildcard(String(wanted));
  return (node) => pattern(node[key] ?? "");
}

/** `*` stands for any text; upper and lower case are the same. */
export function wildcard(pattern: string): (text: string) => boolean {
  const parts = pattern.toLowerCase().split("*").map(escaped);
  const test = new RegExp(`^${parts.join("[^]*")}$`);
  return (text) => test.test(text.toLowerCase());
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

export function withValue({ tags }: TagNeeds, node: TagNode): ScriptValue {
  const base = { ...record(node), attributes: [] };
  if (node.tagType !== "AtomicTag") return base;
  const value = tags.read(node.fullPath);
  return { ...base, value: new ScriptQualifiedValue(value, value.float) };
}

function record(node: TagNode): { readonly [key: string]: ScriptValue } {
  return { ...node } as { readonly [key: string]: PropertyValue };
}

function browseOld(world: TagNeeds, args: BoundArguments): ScriptValue {
  const given = { name: "tagPath", tagType: "tagType", dataType: "dataType", typeId: "udtParentType" } as const;
  const tests = Object.entries(given).flatMap(([fact, argument]) => {
    const wanted = args.text(argument);
    return wanted ? [testOf(args, fact, oldType(wanted))] : [];
  });
  const test = (node: TagNode) => tests.every((each) => each(node));
  const wanted = { path: args.text("parentPath") ?? "", recursive: args.flag("recursive"), test };
  return sorted(matching(world, args, wanted), args.text("sort")).map(record);
}

/** 7.9 knew kinds of tags by where their values came from. */
function oldType(type: string): string {
  if (/^(opc|db|memory|expression|query|client|derived|reference)$/i.test(type)) return "AtomicTag";
  if (/^udt_inst$/i.test(type)) return "UdtInstance";
  return /^udt_def$/i.test(type) ? "UdtType" : type;
}

function sorted(nodes: TagNode[], order: string | undefined): TagNode[] {
  const sign = order?.toUpperCase() === "DESC" ? -1 : 1;
  return nodes.sort((a, b) => (a.fullPath.toLowerCase() < b.fullPath.toLowerCase() ? -sign : sign));
}

function configureFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.getConfiguration",
        doc: "How a tag, folder or provider is configured, as a list of one dictionary; what does not exist has the tagType Unknown.",
        params: [required("basePath", "String"), optional("recursive", "Boolean", false)],
      },
      (args) => configuration(world, args),
    ),
    define(
      {
        name: "system.tag.configure",
        doc: "Adds or changes tags below a path; one quality code for each. Collisions: a aborts, o overwrites, i ignores, m merges.",
        params: [required("basePath", "String"), required("tags", "Object"), optional("collisionPolicy", "String", "o")],
      },
      (args) => configure(world, args),
    ),
    define(
      {
        name: "system.tag.deleteTags",
        doc: "Removes tags and folders with all that is in them; one quality code for each.",
        params: [required("tagPaths", "List")],
      },
      (args) => world.tagEditor.remove(args.list("tagPaths").map(String)).map((each) => new ScriptQuality(each)),
    ),
    define(
      { name: "system.tag.removeTag", doc: "Removes one tag or folder (7.9).", params: [required("tagPath", "String")] },
      (args) => {
        const [result = good] = world.tagEditor.remove([args.requiredText("tagPath")]);
        if (result.name !== "Good") throw args.fault(illegal, result.message ?? result.name);
        return null;
      },
    ),
  ];
}

function configuration(world: TagNeeds, args: BoundArguments): ScriptValue {
  const path = args.requiredText("basePath");
  const found = world.tagEditor.configuration(path);
  if (!found) return [{ path: world.tags.resolve(path), tagType: "Unknown" }];
  const shown = args.flag("recursive") ? found : shallow(found);
  return [fromJson({ path: world.tags.resolve(path), ...shown })];
}

/** Members are named, not opened. */
function shallow(tag: JsonObject): JsonObject {
  if (!Array.isArray(tag.tags)) return tag;
  return { ...tag, tags: (tag.tags as readonly JsonObject[]).map(({ tags: _tags, ...member }) => member as JsonObject) };
}

async function configure(world: TagNeeds, args: BoundArguments): Promise<ScriptValue> {
  const policy = policyOf(args);
  const tags = tagsOf(args);
  const path = args.requiredText("basePath");
  return (await world.tagEditor.configureAll(path, tags, policy)).map((each) => new ScriptQuality(each));
}

/** A dictionary, a list of them, or the JSON text of either. */
function tagsOf(args: BoundArguments): readonly Json[] {
  const given = args.plain("tags");
  const json = typeof given === "string" ? parsed(args, given) : toJson(given);
  return Array.isArray(json) ? (json as readonly Json[]) : [json];
}

function parsed(args: BoundArguments, text: string): Json {
  try {
    return parseJsonFile(text);
  } catch (error) {
    throw args.fault(illegal, `'tags' is not valid JSON: ${(error as Error).message}`);
  }
}

function asyncFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.readAsync",
        doc: "Reads tags and calls a function with the list of their values.",
        params: [required("tagPaths", "Paths"), required("callback", "Function")],
      },
      (args) => {
        const callback = functionOf(args, "callback");
        const reading = readTags(world.tags, pathsOf(args), args);
        void reading.then((values) => callBack(world, args, { callback, values: values.map(qualified) }));
        return null;
      },
    ),
    define(
      {
        name: "system.tag.writeAsync",
        doc: "Writes tags and, where one is given, calls a function with the list of quality codes.",
        params: [required("tagPaths", "Paths"), required("values", "Object"), optional("callback", "Function")],
      },
      (args) => {
        const callback = args.raw("callback") === null ? undefined : functionOf(args, "callback");
        const writing = writeTags(world.tags, pairsOf(args), args);
        void writing.then((results) => {
          if (callback) callBack(world, args, { callback, values: results.map((each) => new ScriptQuality(each)) });
        });
        return null;
      },
    ),
  ];
}

function pathsOf(args: BoundArguments): string[] {
  const paths = args.plain("tagPaths");
  return Array.isArray(paths) ? paths.map(String) : [String(paths)];
}

function qualified(value: TagValue): ScriptQualifiedValue {
  return new ScriptQualifiedValue(value, value.float);
}

interface CallBack {
  readonly callback: ReturnType<typeof functionOf>;
  readonly values: readonly ScriptValue[];
}

/** Runs off the caller's queue, as everything asynchronous. */
function callBack(needs: TagNeeds, args: BoundArguments, { callback, values }: CallBack): void {
  runInBackground(needs, args, { function: callback, args: [values], label: args.name });
}
