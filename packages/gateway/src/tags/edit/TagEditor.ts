import { good, isObject, type Json, type JsonObject, type Quality, quality } from "@sightline/model";
import type { ReloadableTagManager, WrittenProperties } from "../live/options.ts";
import { dataTypes } from "../model/dataTypes.ts";
import { type TagAddress, TagPaths } from "../model/tagPath.ts";

/** A changed export, and what its change came to. */
export interface Edited<T> {
  readonly root: JsonObject;
  readonly result: T;
}

/** Stores the exports of tag providers. */
export interface TagStore {
  /** The export of a provider; undefined for an unknown provider. */
  read(provider: string): JsonObject | undefined;
  /** Changes the export of a provider now, and its file soon; never throws. What `change` does is repeated for the file. */
  edit<T>(provider: string, change: (root: JsonObject) => Edited<T>): T;
}

/** What to do about an existing tag: abort, overwrite, ignore (keep it), merge properties. */
export type CollisionPolicy = "a" | "o" | "i" | "m";

/** Changes tags at runtime: each change makes a new export of the provider, which is loaded and stored [SYS81]. */
export class TagEditor {
  readonly #paths: TagPaths;

  constructor(
    private readonly tags: ReloadableTagManager,
    private readonly store: TagStore,
    defaultProvider = "default",
  ) {
    this.#paths = new TagPaths(defaultProvider);
  }

  /** The configuration of a tag, folder or provider in the export; undefined when there is none. */
  configuration(path: string): JsonObject | undefined {
    const address = this.#paths.parse(path);
    const root = this.#root(address.provider);
    if (!root) return undefined;
    if (address.path === "") return { name: "", tagType: "Provider", ...root };
    return namesOf(address).reduce<JsonObject | undefined>((at, name) => at && child(at, name), root);
  }

  /** Adds or changes tags in a folder, which is created if missing. Returns one quality per tag. */
  configure(basePath: string, tags: readonly Json[], policy: CollisionPolicy): Quality[] {
    const address = this.#paths.parse(basePath);
    if (!this.#root(address.provider)) return tags.map(() => this.#noProvider(address));
    return this.#edit(address.provider, (root) => {
      const results: Quality[] = [];
      const changed = editFolder(root, namesOf(address), (folder) => {
        let next = folder;
        for (const tag of tags) {
          const put = putTag(next, tag, policy);
          results.push(put.quality);
          next = put.folder;
        }
        return next;
      });
      return { root: changed, result: results };
    });
  }

  /** Removes tags and folders with everything below them. Returns one quality per path. */
  remove(paths: readonly string[]): Quality[] {
    return paths.map((path) => {
      const address = this.#paths.parse(path);
      const names = namesOf(address);
      const last = names.pop();
      if (last === undefined || !this.configuration(path))
        return quality("Bad_NotFound", `${address.fullPath} is not a configured tag.`);
      const without = (folder: JsonObject) => ({ ...folder, tags: tagsOf(folder).filter((tag) => !named(tag, last)) });
      return this.#edit(address.provider, (root) => ({ root: editFolder(root, names, without), result: good }));
    });
  }

  /** Keeps what was written to properties of a tag; the running tags have it already [TAG52]. */
  keepWritten({ provider, steps, properties }: WrittenProperties): void {
    if (this.#root(provider))
      this.store.edit(provider, (root) => ({ root: withWritten(root, steps, properties), result: undefined }));
  }

  #root(provider: string): JsonObject | undefined {
    return this.store.read(provider);
  }

  #edit<T>(provider: string, change: (root: JsonObject) => Edited<T>): T {
    const result = this.store.edit(provider, change);
    this.tags.load(provider, this.#root(provider) ?? {});
    return result;
  }

  #noProvider({ provider }: TagAddress): Quality {
    return quality("Bad_NotFound", `Unknown tag provider "${provider}": create config/tags/${provider}.json.`);
  }
}

function namesOf(address: TagAddress): string[] {
  return address.path.split("/").filter((name) => name !== "");
}

function tagsOf(folder: JsonObject): readonly JsonObject[] {
  return Array.isArray(folder.tags) ? (folder.tags as readonly Json[]).filter((tag): tag is JsonObject => isObject(tag)) : [];
}

function named(tag: JsonObject, name: string): boolean {
  return String(tag.name ?? "").toLowerCase() === name.toLowerCase();
}

function child(folder: JsonObject, name: string): JsonObject | undefined {
  return tagsOf(folder).find((tag) => named(tag, name));
}

/** Changes a folder below `folder`; missing folders on the path are created. */
function editFolder(folder: JsonObject, names: readonly string[], edit: (folder: JsonObject) => JsonObject): JsonObject {
  const [name, ...rest] = names;
  if (name === undefined) return edit(folder);
  const inner = child(folder, name) ?? { name, tagType: "Folder", tags: [] };
  return withTag(folder, editFolder(inner, rest, edit));
}

/** Replaces the tag of the same name, or appends the tag. */
function withTag(folder: JsonObject, tag: JsonObject): JsonObject {
  const tags = tagsOf(folder);
  const at = tags.findIndex((each) => named(each, String(tag.name)));
  return { ...folder, tags: at < 0 ? [...tags, tag] : tags.with(at, tag) };
}

/** Merges properties into a tag; inside of a UDT instance what is above it is named, as overrides are. */
function withWritten(folder: JsonObject, steps: WrittenProperties["steps"], properties: JsonObject): JsonObject {
  const [step, ...rest] = steps;
  if (step === undefined) return mergeTag(folder, properties);
  return withTag(folder, withWritten(child(folder, step.name) ?? { ...step }, rest, properties));
}

function putTag(folder: JsonObject, json: Json, policy: CollisionPolicy): { folder: JsonObject; quality: Quality } {
  if (!isObject(json)) return { folder, quality: quality("Bad_Failure", "A tag must be a dictionary.") };
  const { path: _path, ...tag } = json as JsonObject;
  const name = typeof tag.name === "string" ? tag.name : "";
  if (!/^[^/.[\]{}]+$/.test(name) || name === "__proto__")
    return { folder, quality: quality("Bad_Failure", `"${name}" is not a valid tag name.`) };
  const unknown = unknownDataType(tag);
  if (unknown) return { folder, quality: quality("Error_Configuration", unknown) };
  const old = child(folder, name);
  if (old && policy === "a") return { folder, quality: quality("Bad_Failure", `A tag named "${name}" already exists.`) };
  if (old && policy === "i") return { folder, quality: good };
  return { folder: withTag(folder, old && policy === "m" ? mergeTag(old, tag) : tag), quality: good };
}

/** What is named is changed, parameters and members one by one; everything else stays. */
function mergeTag(old: JsonObject, tag: JsonObject): JsonObject {
  const members = tagsOf(tag).reduce((folder, each) => putTag(folder, each, "m").folder, old);
  return {
    ...old,
    ...tag,
    ...(isObject(tag.parameters) ? { parameters: mergedParameters(old.parameters, tag.parameters as JsonObject) } : {}),
    ...(tagsOf(members).length > 0 ? { tags: tagsOf(members) } : {}),
  };
}

/** A bare value of a parameter leaves the data type that is declared beside it. */
function mergedParameters(old: Json | undefined, changed: JsonObject): JsonObject {
  const known = isObject(old) ? (old as JsonObject) : {};
  const merged = Object.entries(changed).map(([name, value]) => {
    const before = known[name];
    return [name, isObject(before) && !isObject(value) ? { ...(before as JsonObject), value } : value];
  });
  return { ...known, ...Object.fromEntries(merged) };
}

/** Why a tag, or one below it, cannot be configured so; undefined where it can. */
function unknownDataType(tag: JsonObject): string | undefined {
  const { dataType } = tag;
  if (typeof dataType === "string" && !dataTypes.includes(dataType))
    return `The dataType "${dataType}" is unknown: use ${dataTypes.join(", ")}.`;
  return tagsOf(tag)
    .map(unknownDataType)
    .find((each) => each !== undefined);
}
