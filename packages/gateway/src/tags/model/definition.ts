import type { Json, JsonObject } from "@sightline/model";
import { type FilledProperties, fillProperties, type Parameters, parameterValues } from "./parameters.ts";
import type { TagNode } from "./types.ts";
import { maximumDepth, merge, objects, type ReportTag, UdtTypes } from "./udtTypes.ts";

/** A configured tag or folder, with UDT instances expanded and parameters replaced. */
export interface TagDefinition extends FilledProperties {
  readonly name: string;
  readonly tagType: TagNode["tagType"];
  readonly children: readonly TagDefinition[];
  /** The UDT parameters that apply to this tag, and the built-in ones. */
  readonly parameters: Parameters;
  /** The same tag with what was written to properties since; undefined for a tag that no export describes. */
  readonly again?: () => TagDefinition | undefined;
}

/** A problem in a tag file. */
export interface TagProblem {
  readonly path: string;
  readonly message: string;
}

/** What was written to properties at runtime, by path below the provider, in lower case. */
export type WrittenProperties = ReadonlyMap<string, JsonObject>;

interface Context {
  readonly types: UdtTypes;
  readonly report: ReportTag;
  readonly written: WrittenProperties;
  readonly parameters: Parameters;
  /** The name of the outermost UDT instance; empty outside of one. */
  readonly root: string;
  /** The path of the parent folder below the provider. */
  readonly folder: string;
  readonly depth: number;
}

const tagTypes = ["Folder", "AtomicTag", "UdtInstance", "UdtType", "Provider"] as const;

/** Expands a tag export (`{name, tagType, tags: […]}`); invalid tags are reported and left out [PRJ22]. */
export function expandTags(
  json: JsonObject,
  problems: TagProblem[],
  written: WrittenProperties = new Map(),
): readonly TagDefinition[] {
  const context = contextOf(json, problems, written);
  return rootsOf(json).flatMap((root) => expand(root, context));
}

/** Tags of an export by path below the provider, each expanded with what is below it; those that are not there are left out. */
export function expandSome(
  json: JsonObject,
  paths: Iterable<string>,
  { problems, written }: { readonly problems: TagProblem[]; readonly written: WrittenProperties },
): ReadonlyMap<string, TagDefinition> {
  const context = contextOf(json, problems, written);
  const children = new Map<JsonObject | undefined, ReadonlyMap<string, JsonObject>>([[undefined, byName(rootsOf(json))]]);
  const childOf = (folder: JsonObject | undefined, name: string) => {
    const known = children.get(folder) ?? byName(objects(folder?.tags));
    children.set(folder, known);
    return known.get(name.toLowerCase());
  };
  const found = new Map<string, TagDefinition>();
  for (const path of paths) {
    const names = path.split("/");
    const last = names.pop() ?? "";
    let at: { readonly tag: JsonObject | undefined; readonly folder: string } | undefined = { tag: undefined, folder: "" };
    for (const name of names) {
      const tag: JsonObject | undefined = at && childOf(at.tag, name);
      at = at && tag && { tag, folder: `${at.folder}${String(tag.name)}/` };
    }
    const tag = at && childOf(at.tag, last);
    const [definition] = at && tag ? expand(tag, { ...context, folder: at.folder, depth: names.length }) : [];
    if (definition) found.set(path, definition);
  }
  return found;
}

function rootsOf(json: JsonObject): readonly JsonObject[] {
  return json.tagType === "Provider" || json.tagType === undefined ? objects(json.tags) : [json];
}

function contextOf(json: JsonObject, problems: TagProblem[], written: WrittenProperties): Context {
  const report: ReportTag = (path, message) => problems.push({ path, message });
  return { types: new UdtTypes(rootsOf(json)), report, written, parameters: {}, root: "", folder: "", depth: 0 };
}

function byName(tags: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  return new Map(tags.map((tag) => [String(tag.name).toLowerCase(), tag]));
}

function expand(json: JsonObject, context: Context): TagDefinition[] {
  const name = typeof json.name === "string" && json.name !== "__proto__" ? json.name : "";
  const path = context.folder + name;
  if (!name) return refuse(context, path, "A tag without a name is ignored.");
  if (context.depth > maximumDepth)
    return refuse(context, path, `Tags are nested more than ${maximumDepth} levels deep; does a UDT contain itself?`);
  const tagType = tagTypes.find((type) => type === json.tagType) ?? (json.tags ? "Folder" : "AtomicTag");
  const full = withWritten(tagType === "UdtInstance" ? context.types.complete(json, path, context.report) : json, path, context);
  const { name: _name, tagType: _tagType, tags, parameters: own, ...rest } = full;
  const parameters = parametersOf(own, { name, path, tagType, context });
  const root = context.root || (tagType === "UdtInstance" ? name : "");
  const inner = { ...context, parameters, root, folder: `${path}/`, depth: context.depth + 1 };
  const filled = fillProperties(rest as JsonObject, parameters);
  const children = tagType === "UdtType" ? [] : objects(tags).flatMap((child) => expand(child, inner));
  const again = () => expand(json, { ...context, report: () => undefined })[0];
  return [{ name, tagType, children, parameters, again, ...filled }];
}

function refuse(context: Context, path: string, message: string): TagDefinition[] {
  context.report(path, message);
  return [];
}

function withWritten(json: JsonObject, path: string, { written }: Context): JsonObject {
  const properties = written.get(path.toLowerCase());
  return properties ? merge(json, properties) : json;
}

interface Placed {
  readonly name: string;
  readonly path: string;
  readonly tagType: TagDefinition["tagType"];
  readonly context: Context;
}

/** The parameters that apply inside of a tag: an instance has its own, everything else those it is in [TAG23]. */
function parametersOf(own: Json | undefined, { name, path, tagType, context }: Placed): Parameters {
  const { parameters: outer, root } = context;
  const place = { TagName: name, PathToParentFolder: context.folder.replace(/\/$/, ""), PathToTag: path };
  if (tagType !== "UdtInstance") return { ...outer, ...place };
  const names = { InstanceName: name, RootInstanceName: root || name };
  const values = parameterValues(own, { ParentInstanceName: name, ...outer, ...place, ...names });
  return { ...place, ...names, ParentInstanceName: name, ...values };
}
