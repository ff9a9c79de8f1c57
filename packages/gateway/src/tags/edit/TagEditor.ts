import { setImmediate } from "node:timers/promises";
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
    const changed = tags.flatMap((tag) => (isObject(tag) ? [pathBelow(address, String((tag as JsonObject).name))] : []));
    return this.#edit(address.provider, changed, (root) => {
      const results: Quality[] = [];
      const edited = editFolder(root, namesOf(address), (folder) => {
        const put = putTags(folder, tags, policy);
        results.push(...put.qualities);
        return put.folder;
      });
      return { root: edited, result: results };
    });
  }

  /** Like {@link configure}, in portions between which everything else goes on; folders of many tags are filled by portions [TAG71]. */
  configureAll(basePath: string, tags: readonly Json[], policy: CollisionPolicy): Promise<Quality[]> {
    return this.tags.gathering(() => this.#configureAll(basePath, tags, policy));
  }

  async #configureAll(basePath: string, tags: readonly Json[], policy: CollisionPolicy): Promise<Quality[]> {
    const results = new Map<number, Quality>();
    const places = [...tags.keys()].sort((a, b) => Number(isTypes(tags[b])) - Number(isTypes(tags[a])));
    for (let from = 0; from < places.length; ) {
      const isLarge = (at: number | undefined) => at !== undefined && sizeOf(tags[at]) > portionSize;
      const end = isLarge(places[from]) ? from + 1 : portionEnd(places, from, isLarge);
      const portion = places.slice(from, end);
      const [first = 0] = portion;
      const found = isLarge(first)
        ? [await this.#fill(basePath, tags[first] as JsonObject, policy)]
        : this.configure(
            basePath,
            portion.map((at) => tags[at] as Json),
            policy,
          );
      for (const [index, at] of portion.entries()) results.set(at, found[index] ?? good);
      from = end;
      await setImmediate();
    }
    if (places[0] !== 0) this.#restoreOrder(basePath, tags);
    return tags.map((_, at) => results.get(at) ?? good);
  }

  /** The types were made first, and stand where they were given. */
  #restoreOrder(basePath: string, tags: readonly Json[]): void {
    const address = this.#paths.parse(basePath);
    const before = new Set(tags.slice(0, tags.findIndex(isTypes)).map(nameOf));
    if (!this.#root(address.provider)) return;
    this.store.edit(address.provider, (root) => ({
      root: editFolder(root, namesOf(address), (folder) => withTypesBehind(folder, before)),
      result: undefined,
    }));
  }

  /** A folder of many tags: it is made empty, then they follow. */
  async #fill(basePath: string, folder: JsonObject, policy: CollisionPolicy): Promise<Quality> {
    const { tags, ...empty } = folder;
    const unknown = unknownDataType(folder);
    if (unknown) return quality("Error_Configuration", unknown);
    const path = `${basePath}${basePath === "" || basePath.endsWith("]") ? "" : "/"}${String(folder.name)}`;
    const existed = this.configuration(path) !== undefined;
    const [made = good] = this.configure(basePath, [policy === "m" ? empty : { ...empty, tags: [] }], policy);
    if (made.name !== "Good" || (existed && policy === "i")) return made;
    const below = await this.#configureAll(path, tags as readonly Json[], policy === "m" ? "m" : "o");
    return below.find((each) => each.name !== "Good") ?? made;
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
      return this.#edit(address.provider, [address.path], (root) => ({ root: editFolder(root, names, without), result: good }));
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

  #edit<T>(provider: string, changed: readonly string[], change: (root: JsonObject) => Edited<T>): T {
    const result = this.store.edit(provider, change);
    this.tags.load(provider, this.#root(provider) ?? {}, changed);
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

/** How many tags are configured at once. */
const portionSize = 25;

function portionEnd(places: readonly number[], from: number, isLarge: (at: number | undefined) => boolean): number {
  let end = from;
  while (end < places.length && end - from < portionSize && !isLarge(places[end])) end++;
  return end;
}

/** Types come before what is made of them. */
function isTypes(json: Json | undefined): boolean {
  return isObject(json) && (json as JsonObject).name === "_types_";
}

function withTypesBehind(folder: JsonObject, names: ReadonlySet<string>): JsonObject {
  const tags = [...tagsOf(folder)];
  const from = tags.findIndex(isTypes);
  const to = tags.findLastIndex((tag) => names.has(nameOf(tag)));
  if (from >= 0 && to > from) tags.splice(to, 0, ...tags.splice(from, 1));
  return { ...folder, tags };
}

function nameOf(json: Json): string {
  return isObject(json) ? String((json as JsonObject).name).toLowerCase() : "";
}

/** How many tags are in a folder, not only directly; of anything else 1, as it is configured as a whole. */
function sizeOf(json: Json | undefined): number {
  if (!isObject(json) || (json as JsonObject).tagType !== "Folder" || isTypes(json)) return 1;
  return tagsOf(json as JsonObject).reduce((sum, tag) => sum + sizeOf(tag), 1);
}

function pathBelow({ path }: TagAddress, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}

interface PutTags {
  readonly folder: JsonObject;
  readonly qualities: readonly Quality[];
}

/** Puts tags into a folder, one after another. */
function putTags(folder: JsonObject, tags: readonly Json[], policy: CollisionPolicy): PutTags {
  const next = [...tagsOf(folder)];
  const places = new Map<string, number>();
  for (const [at, { name }] of next.entries()) {
    const key = String(name).toLowerCase();
    if (!places.has(key)) places.set(key, at);
  }
  const qualities = tags.map((json) => {
    const checked = checkedTag(json);
    if ("refusal" in checked) return checked.refusal;
    const { tag, name } = checked;
    const at = places.get(name.toLowerCase());
    if (at === undefined) {
      places.set(name.toLowerCase(), next.push(tag) - 1);
      return good;
    }
    if (policy === "a") return quality("Bad_Failure", `A tag named "${name}" already exists.`);
    if (policy !== "i") next[at] = policy === "m" ? mergeTag(next[at] as JsonObject, tag) : tag;
    return good;
  });
  return { folder: { ...folder, tags: next }, qualities };
}

type Checked = { readonly tag: JsonObject; readonly name: string } | { readonly refusal: Quality };

function checkedTag(json: Json): Checked {
  if (!isObject(json)) return { refusal: quality("Bad_Failure", "A tag must be a dictionary.") };
  const { path: _path, ...tag } = json as JsonObject;
  const name = typeof tag.name === "string" ? tag.name : "";
  if (!/^[^/.[\]{}]+$/.test(name) || name === "__proto__")
    return { refusal: quality("Bad_Failure", `"${name}" is not a valid tag name.`) };
  const unknown = unknownDataType(tag);
  return unknown ? { refusal: quality("Error_Configuration", unknown) } : { tag, name };
}

/** What is named is changed, parameters and members one by one; everything else stays. */
function mergeTag(old: JsonObject, tag: JsonObject): JsonObject {
  const members = putTags(old, tagsOf(tag), "m").folder;
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
