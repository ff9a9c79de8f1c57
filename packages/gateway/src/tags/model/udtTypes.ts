import { isObject, type Json, type JsonObject } from "@sightline/model";
import { mergeParameters } from "./parameters.ts";

/** Says what is wrong with a tag. */
export type ReportTag = (path: string, message: string) => void;

/** The most levels tags and types may be nested. */
export const maximumDepth = 30;

/** The UDT types of a provider, by id. */
export class UdtTypes {
  readonly #types = new Map<string, JsonObject>();

  constructor(roots: readonly JsonObject[]) {
    for (const root of roots) this.#collect(root, root.name === "_types_" ? undefined : "");
  }

  /** `path` is undefined for the `_types_` folder itself, which is not part of a type id. */
  #collect(json: JsonObject, path: string | undefined): void {
    const id = path === undefined ? "" : path + String(json.name ?? "");
    if (json.tagType === "UdtType") this.#types.set(id.toLowerCase(), json);
    else for (const child of objects(json.tags)) this.#collect(child, id ? `${id}/` : "");
  }

  /** The instance with what it inherits from its type and the types above. */
  complete(instance: JsonObject, path: string, report: ReportTag): JsonObject {
    const type = this.#find(instance.typeId, { path, report, depth: 0 });
    return type ? merge(type, instance) : instance;
  }

  #find(id: Json | undefined, at: Asked): JsonObject | undefined {
    if (typeof id !== "string" || id === "") return undefined;
    const type = this.#types.get(bareId(id));
    if (!type || at.depth > maximumDepth) {
      at.report(at.path, `UDT type ${id} not found in this provider; the instance has no members.`);
      return undefined;
    }
    const parent = this.#find(type.typeId, { ...at, depth: at.depth + 1 });
    if (!parent) return type;
    return merge(parent, this.#withoutAdditions(type, parent, at));
  }

  /** A derived type may not add members to a UDT instance that it inherits: they are left out and reported. */
  #withoutAdditions(type: JsonObject, parent: JsonObject, at: Asked): JsonObject {
    const tags = objects(type.tags).map((tag) => {
      const inherited = memberOf(parent, tag);
      if (inherited?.tagType !== "UdtInstance") return tag;
      const nested = this.complete(inherited, at.path, () => undefined);
      const [known, added] = split(objects(tag.tags), (member) => memberOf(nested, member) !== undefined);
      for (const member of added)
        at.report(
          at.path,
          `Bad_Unsupported: the derived type ${String(type.name)} may not add ${String(member.name)} to ${String(tag.name)}.`,
        );
      return added.length > 0 ? { ...tag, tags: known } : tag;
    });
    return type.tags === undefined ? type : { ...type, tags };
  }
}

interface Asked {
  /** Of the instance, for problems. */
  readonly path: string;
  readonly report: ReportTag;
  readonly depth: number;
}

/** A type id as it is kept: relative to `_types_`, without a provider. */
function bareId(id: string): string {
  return id
    .replace(/^\[[^\]]*\]/, "")
    .replace(/^_types_\//, "")
    .toLowerCase();
}

function memberOf(parent: JsonObject, member: JsonObject): JsonObject | undefined {
  const name = String(member.name).toLowerCase();
  return objects(parent.tags).find((tag) => String(tag.name).toLowerCase() === name);
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Merges `over` into `base`: members and parameters by name, everything else by property. */
export function merge(base: JsonObject, over: JsonObject): JsonObject {
  const members = new Map(objects(base.tags).map((tag) => [String(tag.name).toLowerCase(), tag]));
  for (const tag of objects(over.tags)) {
    const key = String(tag.name).toLowerCase();
    const inherited = members.get(key);
    members.set(key, inherited ? merge(inherited, tag) : tag);
  }
  return { ...base, ...over, tags: [...members.values()], parameters: mergeParameters(base.parameters, over.parameters) };
}

/** The objects of a list; everything else in it is left out. */
export function objects(json: Json | undefined): readonly JsonObject[] {
  return Array.isArray(json) ? (json as readonly unknown[]).filter((item): item is JsonObject => isObject(item)) : [];
}
