import { good, isObject, type Json, type JsonObject, jsonFileText, parseJsonFile, type Quality, quality } from "@sightline/model";
import { ScriptQuality, type ScriptValue } from "@sightline/python";
import {
  type CollisionPolicy,
  copyTag,
  exportedTags,
  importedTags,
  moveTag,
  splitTagPath,
  type TagManager,
  type TagPlace,
} from "../../tags/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, refusedParameter, required } from "../define.ts";
import { guarded } from "../file/files.ts";
import type { TagNeeds } from "./TagNeeds.ts";
import { pairsOf } from "./values.ts";
import { timeout, writeTags } from "./waiting.ts";

const illegal = "java.lang.IllegalArgumentException";
const policy = (value: string) => optional("collisionPolicy", "String", value);

/** `system.tag.*` that takes tags from one place to another: copies, names, files [SYS90]. */
export function tagMoveFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [...placeFunctions(world), ...fileFunctions(world), ...oldFunctions(world), ...synchronousFunctions(world)];
}

/** The letter of a collision policy. @throws ScriptError for any other */
export function policyOf(args: BoundArguments, name = "collisionPolicy"): CollisionPolicy {
  const given = (args.text(name) ?? "o").toLowerCase();
  if (!["a", "o", "i", "m"].includes(given)) throw args.fault(illegal, `${name} must be a, o, i or m, not "${given}"`);
  return given as CollisionPolicy;
}

function placeFunctions(world: TagNeeds): readonly GatewayFunction[] {
  const moves = { tags: world.tags, editor: world.tagEditor };
  const each = (args: BoundArguments, act: (path: string, to: TagPlace) => Quality) => {
    const folder = args.requiredText("destination");
    const made = { folder, policy: policyOf(args) };
    return args
      .list("tags")
      .map((path) => new ScriptQuality(act(String(path), { ...made, name: splitTagPath(String(path)).name })));
  };
  const params = [required("tags", "List"), required("destination", "String"), policy("o")];
  return [
    define(
      { name: "system.tag.copy", doc: "Copies tags into a folder; one quality code for each. Values are kept.", params },
      (args) => each(args, (path, to) => copyTag(moves, path, to)),
    ),
    define({ name: "system.tag.move", doc: "Moves tags into a folder; one quality code for each.", params }, (args) =>
      each(args, (path, to) => moveTag(moves, path, to)),
    ),
    define(
      {
        name: "system.tag.rename",
        doc: "Gives a tag another name in its folder; answers a quality code.",
        params: [required("tag", "String"), required("newName", "String"), { ...policy("a"), aliases: ["collisionPollicy"] }],
      },
      (args) => {
        const path = args.requiredText("tag");
        const to = { folder: splitTagPath(path).folder, name: args.requiredText("newName"), policy: policyOf(args) };
        return new ScriptQuality(moveTag(moves, path, to));
      },
    ),
  ];
}

function fileFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.exportTags",
        doc: "Tags as JSON: the text without a file path, else written to a file of the scripts' folder.",
        params: [
          optional("filePath", "String"),
          optional("tagPaths", "List"),
          optional("recursive", "Boolean", true),
          optional("exportType", "String", "json"),
        ],
      },
      (args) => guarded(args, () => exportTags(world, args)),
    ),
    define(
      {
        name: "system.tag.importTags",
        doc: "Adds the tags of a JSON file of the scripts' folder below a path; one quality code for each.",
        params: [required("filePath", "String"), required("basePath", "String"), policy("o")],
      },
      (args) => guarded(args, () => importTags(world, args)),
    ),
  ];
}

async function exportTags(world: TagNeeds, args: BoundArguments): Promise<ScriptValue> {
  const kind = args.text("exportType") ?? "json";
  if (kind !== "json") throw args.fault(illegal, `exportType must be json here, not "${kind}"`);
  const paths = args.raw("tagPaths") === null ? [""] : args.list("tagPaths").map(String);
  const found = paths.map((path) => configurationOf(world, args, path));
  const text = jsonFileText(exportedTags(args.flag("recursive") ? found : found.map(withoutMembers)));
  const file = args.text("filePath");
  if (file === undefined) return text;
  await world.files.write(file, Buffer.from(text), false);
  return null;
}

function configurationOf(world: TagNeeds, args: BoundArguments, path: string): JsonObject {
  const found = world.tagEditor.configuration(path);
  if (!found) throw args.fault(illegal, `${world.tags.resolve(path)} is not a configured tag`);
  return found;
}

function withoutMembers({ tags: _tags, ...tag }: JsonObject): JsonObject {
  return tag as JsonObject;
}

async function importTags(world: TagNeeds, args: BoundArguments): Promise<ScriptValue> {
  const file = args.requiredText("filePath");
  const basePath = args.requiredText("basePath");
  const policy = policyOf(args);
  const json = parsed(args, (await world.files.read(file)).toString("utf8"));
  if (!isObject(json)) throw args.fault(illegal, `"${file}" is not a tag export`);
  const results = await world.tagEditor.configureAll(basePath, importedTags(json as JsonObject), policy);
  return results.map((each) => new ScriptQuality(each));
}

function parsed(args: BoundArguments, text: string): Json {
  try {
    return parseJsonFile(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw args.fault(illegal, `the file is not valid JSON (XML and CSV are not supported): ${(error as Error).message}`);
  }
}

const oldParameters = [
  optional("attributes", "Dictionary"),
  optional("parameters", "Dictionary"),
  refusedParameter("accessRights", "Object", "give readOnly in the attributes instead"),
  refusedParameter("overrides", "Dictionary", "overrides of members are configured with system.tag.configure"),
  refusedParameter("alarmList", "Object", "this gateway has no alarms"),
  refusedParameter("alarmConfig", "Dictionary", "this gateway has no alarms"),
];

function oldFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.addTag",
        doc: "Adds a tag (7.9). tagType: MEMORY, OPC, EXPRESSION, DERIVED, Folder, UDT_INST, …",
        params: [
          optional("parentPath", "String", ""),
          required("name", "String"),
          required("tagType", "String"),
          optional("dataType", "String"),
          optional("value", "Object"),
          optional("enabled", "Boolean", true),
          ...oldParameters,
        ],
      },
      (args) => {
        const tag = oldTag(args);
        const [result = good] = world.tagEditor.configure(args.text("parentPath") ?? "", [tag], "a");
        return succeeded(args, result);
      },
    ),
    define(
      {
        name: "system.tag.editTag",
        doc: "Changes attributes and parameters of a tag (7.9).",
        params: [required("tagPath", "String"), ...oldParameters],
      },
      (args) => {
        const { folder, name } = splitTagPath(args.requiredText("tagPath"));
        const known = world.tagEditor.configuration(args.requiredText("tagPath"));
        if (!known) return succeeded(args, quality("Bad_NotFound", `${args.text("tagPath")} is not a configured tag`));
        const [result = good] = world.tagEditor.configure(folder, [{ name, ...oldAttributes(args) }], "m");
        return succeeded(args, result);
      },
    ),
  ];
}

/** Writes that were waited for in 7.9: what is not taken is an error. */
function synchronousFunctions({ tags }: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.writeSynchronous",
        doc: "Writes one tag (7.9); a value that is not taken is an error.",
        params: [required("tagPath", "String"), required("value", "Object"), timeout],
      },
      (args) => wrote(args, tags, [[args.requiredText("tagPath"), args.plain("value")]]),
    ),
    define(
      {
        name: "system.tag.writeAllSynchronous",
        doc: "Writes tags (7.9); a value that is not taken is an error.",
        params: [required("tagPaths", "List"), required("values", "List"), timeout],
      },
      (args) => wrote(args, tags, pairsOf(args)),
    ),
  ];
}

async function wrote(args: BoundArguments, tags: TagManager, writes: Parameters<typeof writeTags>[1]): Promise<null> {
  for (const result of await writeTags(tags, writes, args)) succeeded(args, result);
  return null;
}

function succeeded(args: BoundArguments, result: Quality): null {
  if (result.name !== "Good") throw args.fault(illegal, result.message ?? result.name);
  return null;
}

/** Where values came from was the tag's type in 7.9. */
const oldSources: Readonly<Record<string, string>> = {
  MEMORY: "memory",
  DB: "memory",
  OPC: "opc",
  EXPRESSION: "expr",
  QUERY: "db",
  DERIVED: "derived",
  REFERENCE: "reference",
};

function oldTag(args: BoundArguments): JsonObject {
  const type = args.requiredText("tagType").toUpperCase();
  const base = { name: args.requiredText("name"), ...oldAttributes(args) };
  if (type === "FOLDER") return { ...base, tagType: "Folder", tags: [] };
  if (type === "UDT_INST") return { ...base, tagType: "UdtInstance" };
  const valueSource = Object.hasOwn(oldSources, type) ? oldSources[type] : undefined;
  if (!valueSource) throw args.fault(illegal, `there is no tagType "${args.text("tagType")}"`);
  const value = args.raw("value") === null ? {} : { value: args.json("value") };
  const disabled = args.flag("enabled") ? {} : { enabled: false };
  return { ...base, tagType: "AtomicTag", valueSource, dataType: args.text("dataType") ?? "Int4", ...value, ...disabled };
}

/** Names of 7.9's attributes that are others now; the rest begins with a small letter. */
const oldNames: Readonly<Record<string, string>> = {
  UDTParentType: "typeId",
  OPCServer: "opcServer",
  OPCItemPath: "opcItemPath",
  ScanClass: "tagGroup",
  EngUnit: "engUnit",
  DriverName: "driver",
};

function oldAttributes(args: BoundArguments): JsonObject {
  const given = isObject(args.json("attributes")) ? (args.json("attributes") as JsonObject) : {};
  const named = Object.entries(given).map(([key, value]) => [oldNames[key] ?? key.charAt(0).toLowerCase() + key.slice(1), value]);
  const parameters = args.raw("parameters") === null ? {} : { parameters: args.json("parameters") };
  return { ...Object.fromEntries(named), ...parameters };
}
