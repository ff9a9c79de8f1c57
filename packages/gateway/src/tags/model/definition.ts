import { isObject, type Json, type JsonObject } from "@sightline/model";
import type { TagNode } from "./types.ts";

/** A configured tag or folder, with UDT instances expanded and parameters replaced. */
export interface TagDefinition {
  readonly name: string;
  readonly tagType: TagNode["tagType"];
  /** Configured properties by name: `engUnit`, `valueSource`, … */
  readonly properties: JsonObject;
  readonly children: readonly TagDefinition[];
  /** The UDT parameters that apply to this tag. */
  readonly parameters: JsonObject;
}

/** A problem in a tag file. */
export interface TagProblem {
  readonly path: string;
  readonly message: string;
}

interface Context {
  readonly types: ReadonlyMap<string, JsonObject>;
  readonly problems: TagProblem[];
  readonly parameters: JsonObject;
  /** The path of the parent folder below the provider. */
  readonly folder: string;
  readonly depth: number;
}

const maximumDepth = 30;
const tagTypes = ["Folder", "AtomicTag", "UdtInstance", "UdtType", "Provider"] as const;

/** Expands a tag export (`{name, tagType, tags: […]}`); invalid tags are reported and left out [PRJ22]. */
export function expandTags(json: JsonObject, problems: TagProblem[]): readonly TagDefinition[] {
  const roots = json.tagType === "Provider" || json.tagType === undefined ? objects(json.tags) : [json];
  const types = new Map<string, JsonObject>();
  for (const root of roots) collectTypes(root, root.name === "_types_" ? undefined : "", types);
  const context: Context = { types, problems, parameters: {}, folder: "", depth: 0 };
  return roots.flatMap((root) => expand(root, context));
}

/** `path` is undefined for the `_types_` folder itself, which is not part of a type id. */
function collectTypes(json: JsonObject, path: string | undefined, types: Map<string, JsonObject>): void {
  const id = path === undefined ? "" : path + String(json.name ?? "");
  if (json.tagType === "UdtType") types.set(id.toLowerCase(), json);
  else for (const child of objects(json.tags)) collectTypes(child, id ? `${id}/` : "", types);
}

function expand(json: JsonObject, context: Context): TagDefinition[] {
  const name = typeof json.name === "string" && json.name !== "__proto__" ? json.name : "";
  const path = context.folder + name;
  if (!name) return refuse(context, path, "A tag without a name is ignored.");
  if (context.depth > maximumDepth)
    return refuse(context, path, `Tags are nested more than ${maximumDepth} levels deep; does a UDT contain itself?`);
  const tagType = tagTypes.find((type) => type === json.tagType) ?? (json.tags ? "Folder" : "AtomicTag");
  const full = tagType === "UdtInstance" ? withType(json, context, path) : json;
  const { name: _name, tagType: _tagType, tags, parameters: own, ...rest } = full;
  const builtIn = { TagName: name, PathToParentFolder: context.folder.replace(/\/$/, ""), PathToTag: path };
  const outer = { ...context.parameters, ...builtIn };
  const parameters = tagType === "UdtInstance" ? { ...outer, InstanceName: name, ...parameterValues(own, outer) } : outer;
  const inner = { ...context, parameters, folder: `${path}/`, depth: context.depth + 1 };
  const children = tagType === "UdtType" ? [] : objects(tags).flatMap((child) => expand(child, inner));
  return [{ name, tagType, properties: fillIn(rest, parameters) as JsonObject, children, parameters }];
}

function refuse(context: Context, path: string, message: string): TagDefinition[] {
  context.problems.push({ path, message });
  return [];
}

function withType(instance: JsonObject, context: Context, path: string): JsonObject {
  const type = typeOf(instance.typeId, { ...context, folder: path, depth: 0 });
  return type ? merge(type, instance) : instance;
}

/** Finds a type; `folder` of the context is the instance, for problems. */
function typeOf(id: Json | undefined, context: Context): JsonObject | undefined {
  if (typeof id !== "string" || id === "") return undefined;
  const type = context.types.get(
    id
      .replace(/^\[[^\]]*\]/, "")
      .replace(/^_types_\//, "")
      .toLowerCase(),
  );
  if (!type || context.depth > maximumDepth) {
    context.problems.push({
      path: context.folder,
      message: `UDT type ${id} not found in this provider; the instance has no members.`,
    });
    return undefined;
  }
  const parent = typeOf(type.typeId, { ...context, depth: context.depth + 1 });
  return parent ? merge(parent, type) : type;
}

/** Merges `over` into `base`: members and parameters by name, everything else by property. */
function merge(base: JsonObject, over: JsonObject): JsonObject {
  const members = new Map(objects(base.tags).map((tag) => [String(tag.name).toLowerCase(), tag]));
  for (const tag of objects(over.tags)) {
    const key = String(tag.name).toLowerCase();
    const inherited = members.get(key);
    members.set(key, inherited ? merge(inherited, tag) : tag);
  }
  return {
    ...base,
    ...over,
    tags: [...members.values()],
    parameters: {
      ...(isObject(base.parameters) ? base.parameters : {}),
      ...(isObject(over.parameters) ? over.parameters : {}),
    } as JsonObject,
  };
}

function parameterValues(json: Json | undefined, outer: JsonObject): JsonObject {
  const values: Record<string, Json> = {};
  for (const [name, parameter] of Object.entries(isObject(json) ? (json as JsonObject) : {})) {
    const value = isObject(parameter) ? (parameter as JsonObject).value : parameter;
    if (name !== "__proto__") values[name] = fillIn(value ?? null, outer);
  }
  return values;
}

/** Replaces parameters: in `{bindType: "parameter", binding: "{Device}/x"}`, and `{Device}` in any text. */
function fillIn(json: Json, parameters: JsonObject): Json {
  if (typeof json === "string") return json.includes("{") ? fillText(json, parameters) : json;
  if (Array.isArray(json)) return json.map((item: Json) => fillIn(item, parameters));
  if (!isObject(json)) return json;
  const object = json as JsonObject;
  if (object.bindType !== undefined && typeof object.binding === "string") return fillBinding(object.binding, parameters);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, fillIn(value, parameters)]));
}

/** A binding that consists of one parameter keeps the type of that parameter. */
function fillBinding(binding: string, parameters: JsonObject): Json {
  const whole = /^\{([^{}]+)\}$/.exec(binding)?.[1];
  const value = whole === undefined ? undefined : parameter(whole, parameters);
  return value === undefined ? fillText(binding, parameters) : value;
}

function fillText(text: string, parameters: JsonObject): string {
  return text.replace(/\{([^{}]+)\}/g, (written, name: string) => {
    const value = parameter(name, parameters);
    return value === undefined ? written : String(value ?? "");
  });
}

function parameter(name: string, parameters: JsonObject): Json | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

function objects(json: Json | undefined): readonly JsonObject[] {
  return Array.isArray(json) ? (json as readonly unknown[]).filter((item): item is JsonObject => isObject(item)) : [];
}
