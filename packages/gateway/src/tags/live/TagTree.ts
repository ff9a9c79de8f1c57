import { type JsonObject, quality } from "@sightline/model";
import { isFloat } from "../model/dataTypes.ts";
import { expandSome, expandTags, type TagDefinition, type TagProblem } from "../model/definition.ts";
import { eventScriptsOf } from "../model/eventScripts.ts";
import { numericSettings } from "../model/numeric.ts";
import { tagPermissions } from "../model/permissions.ts";
import type { TagAddress, TagPaths } from "../model/tagPath.ts";
import type { ScriptedTag, TagValue } from "../model/types.ts";
import { initialType, initialValue, type SourcePlace, sourceOf } from "../providers/configuredSource.ts";
import type { Signal } from "../providers/signals.ts";
import type { TagSource } from "../providers/TagSource.ts";
import { rawType } from "./rawValue.ts";
import { Tag } from "./Tag.ts";
import type { TagUpdater } from "./TagUpdater.ts";
import { tagProblems } from "./tagProblems.ts";
import { describeTag } from "./tagProperties.ts";
import { WrittenTags } from "./WrittenTags.ts";

/** What the tree needs of the tag manager. */
export interface TreeNeeds {
  readonly paths: TagPaths;
  readonly expressions: SourcePlace;
  readonly updater: TagUpdater;
  now(): number;
}

/** A tag that is not configured but made by the gateway. */
export interface SignalTag {
  readonly dataType: string;
  readonly signal: Signal;
  readonly properties?: JsonObject;
  readonly writable?: boolean;
  /** The signal is computed for the time of reading, not for the last tick. */
  readonly exact?: boolean;
}

/** All tags and folders by path, as their definitions say. */
export class TagTree {
  readonly #tags = new Map<string, Tag>();
  readonly #written = new WrittenTags();

  constructor(private readonly needs: TreeNeeds) {}

  get(address: TagAddress): Tag | undefined {
    return this.#tags.get(address.key);
  }

  /** The tag at an address; created without a definition if missing. */
  ensure(address: TagAddress): Tag {
    const known = this.#tags.get(address.key);
    if (known) return known;
    const tag = new Tag(address);
    this.#tags.set(address.key, tag);
    return tag;
  }

  /** Removes a tag that has neither a definition nor listeners. */
  release(tag: Tag): void {
    if (!tag.definition) this.#tags.delete(tag.address.key);
  }

  /** What is wrong with tags that are defined. */
  *problems(): Generator<TagProblem> {
    for (const tag of this.#tags.values()) for (const message of tag.problems) yield { path: tag.address.fullPath, message };
  }

  /** The tags with event scripts. */
  scripted(read: (tag: Tag) => TagValue): readonly ScriptedTag[] {
    return [...this.#tags.values()].flatMap((tag) => {
      const scripts = tag.definition?.tagType === "AtomicTag" ? eventScriptsOf(tag.definition.properties).scripts : [];
      return scripts.length > 0 ? [{ path: tag.address.fullPath, scripts, describe: () => describeTag(tag, read(tag)) }] : [];
    });
  }

  clear(): void {
    for (const tag of this.#tags.values()) tag.stop?.();
    this.#tags.clear();
  }

  /** Replaces the tags of a provider; returns the problems of its export. */
  load(provider: string, json: JsonObject): readonly TagProblem[] {
    const root = this.needs.paths.parse(`[${provider}]`);
    const before = this.#below(root.key);
    const problems: TagProblem[] = [];
    const definitions = expandTags(json, problems, this.#written.begin(provider));
    const definition: TagDefinition = { ...definitionOf(provider, "Provider"), children: definitions };
    const node = this.#define(root, definition, undefined);
    node.children.clear();
    this.#defineAll(definitions, node, before);
    before.delete(root.key);
    for (const tag of before.values()) this.#forget(tag);
    return problems.map((problem) => ({ ...problem, path: `[${provider}]${problem.path}` }));
  }

  /** Replaces some tags of a provider by path, each with what is below it; answers which, and the problems of their export. */
  reload(provider: string, json: JsonObject, changed: readonly string[]) {
    const units = new Set(changed.map((path) => this.#unitOf(provider, path)));
    const problems: TagProblem[] = [];
    const written = this.#written.forget(provider, units);
    const definitions = expandSome(json, units, { problems, written });
    for (const unit of units) {
      const address = this.needs.paths.parse(`[${provider}]${unit}`);
      const tag = this.#tags.get(address.key);
      const before = tag?.definition ? this.#withDescendants(tag) : new Map<string, Tag>();
      const parent = this.#folder(address);
      const definition = definitions.get(unit);
      if (definition) this.#defineAll([definition], parent, before);
      else parent.children.delete(address.key);
      for (const gone of before.values()) this.#forget(gone);
    }
    return { units, problems: problems.map((problem) => ({ ...problem, path: `[${provider}]${problem.path}` })) };
  }

  /** What has to be expanded again for a change: what is in an instance is expanded with it, and a new tag with its new folders. */
  #unitOf(provider: string, path: string): string {
    const names = path.split("/");
    for (let count = 1; count < names.length; count++) {
      const above = names.slice(0, count).join("/");
      const definition = this.get(this.needs.paths.parse(`[${provider}]${above}`))?.definition;
      if (definition?.tagType !== "Folder") return above;
    }
    return path;
  }

  /** A tag and what is defined below it, by key. */
  #withDescendants(tag: Tag, found = new Map<string, Tag>()): Map<string, Tag> {
    found.set(tag.address.key, tag);
    for (const child of tag.children.values()) this.#withDescendants(child, found);
    return found;
  }

  /** Configures a tag anew with written properties, and everything below it. False when it has too many of them. */
  configure(tag: Tag, properties: JsonObject): boolean {
    const { definition, address } = tag;
    if (!definition?.again) {
      this.#redefine(tag, properties);
      return true;
    }
    if (!this.#written.add(address, properties)) return false;
    const again = definition.again();
    if (!again) return true;
    const before = this.#withDescendants(tag);
    before.delete(address.key);
    const node = this.#define(address, again, definition);
    node.children.clear();
    this.#defineAll(again.children, node, before);
    for (const gone of before.values()) this.#forget(gone);
    return true;
  }

  /** A tag of the gateway's own has no export that its definition could be made from again. */
  #redefine(tag: Tag, properties: JsonObject): void {
    const { source, dataType } = tag;
    const definition = tag.definition ?? definitionOf(lastName(tag.address.path), "AtomicTag");
    this.#configure(tag, {
      definition: { ...definition, properties: { ...definition.properties, ...properties } },
      source,
      dataType,
    });
  }

  /** The defined tags whose keys begin so. */
  #below(prefix: string): Map<string, Tag> {
    return new Map([...this.#tags].filter(([key, tag]) => key.startsWith(prefix) && tag.definition));
  }

  /** Defines a tag whose value is a signal, and the folders it is in. */
  addSignal(address: TagAddress, { dataType, signal, properties = {}, writable = false, exact = false }: SignalTag): Tag {
    const definition: TagDefinition = { ...definitionOf(lastName(address.path), "AtomicTag"), properties };
    const tag = this.ensure(address);
    this.#folder(address).children.set(address.key, tag);
    this.#configure(tag, { definition, source: { kind: "signal", signal, writable, exact }, dataType });
    return tag;
  }

  /** The parent folder of an address, created if missing. */
  #folder(address: TagAddress): Tag {
    const slash = address.path.lastIndexOf("/");
    const above = this.needs.paths.parse(`[${address.provider}]${slash < 0 ? "" : address.path.slice(0, slash)}`);
    const tag = this.ensure(above);
    if (tag.definition) return tag;
    const definition = above.path ? definitionOf(lastName(above.path), "Folder") : definitionOf(above.provider, "Provider");
    if (above.path) this.#folder(above).children.set(above.key, tag);
    this.#configure(tag, { definition, source: sourceOf(definition, above, this.needs.expressions), dataType: "" });
    return tag;
  }

  #defineAll(definitions: readonly TagDefinition[], parent: Tag, before: Map<string, Tag>): void {
    for (const definition of definitions) {
      const prefix = parent.address.path ? `${parent.address.fullPath}/` : parent.address.fullPath;
      const address = this.needs.paths.parse(prefix + definition.name);
      const tag = this.#define(address, definition, before.get(address.key)?.definition);
      tag.children.clear();
      parent.children.set(address.key, tag);
      before.delete(address.key);
      this.#defineAll(definition.children, tag, before);
    }
  }

  #define(address: TagAddress, definition: TagDefinition, old: TagDefinition | undefined): Tag {
    const tag = this.ensure(address);
    const source = sourceOf(definition, address, this.needs.expressions);
    const holdsValue = source.kind === "memory" || (source.kind === "none" && source.keepsValue && isMemory(definition));
    const kept = old && holdsValue && sameInitial(old, definition) ? tag.raw : undefined;
    const filter = old && sameFilter(old, definition) ? tag.filter : undefined;
    this.#configure(tag, { definition, source, dataType: definition.tagType === "AtomicTag" ? initialType(definition) : "" });
    tag.raw = undefined;
    tag.filter = filter;
    if (holdsValue)
      this.needs.updater.acceptRaw(tag, kept ?? { ...initialValue(definition, rawType(tag)), timestamp: this.needs.now() });
    return tag;
  }

  #configure(tag: Tag, made: { definition: TagDefinition; source: TagSource; dataType: string }): void {
    const { definition, source, dataType } = made;
    this.needs.updater.replaceSource(tag, source, () => {
      tag.definition = definition;
      tag.dataType = dataType;
      tag.float = isFloat(dataType);
      tag.numeric = numericSettings({ ...definition.properties, ...definition.omitted }, dataType);
      tag.permissions = tagPermissions({ ...definition.properties, ...definition.omitted });
      tag.current = { ...tag.current, float: tag.float };
      tag.simulated = source.kind === "signal" && definition.properties.simulate !== undefined;
      tag.problems = tagProblems(tag);
    });
  }

  #forget(tag: Tag): void {
    const missing = quality("Bad_NotFound", `${tag.address.fullPath} does not exist.`);
    this.needs.updater.replaceSource(tag, { kind: "none", quality: missing }, () => {
      tag.definition = undefined;
      tag.problems = [];
    });
    if (tag.listeners.size === 0) this.#tags.delete(tag.address.key);
  }
}

function definitionOf(name: string, tagType: TagDefinition["tagType"]): TagDefinition {
  return { name, tagType, properties: {}, omitted: {}, children: [], parameters: {}, problems: [] };
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function isMemory({ properties }: TagDefinition): boolean {
  return (properties.valueSource ?? "memory") === "memory";
}

/** A filter goes on while it is configured as before. */
function sameFilter({ properties: a }: TagDefinition, { properties: b }: TagDefinition): boolean {
  return a.scaleMode === b.scaleMode && a.scaleFactor === b.scaleFactor;
}

function sameInitial(a: TagDefinition, b: TagDefinition): boolean {
  return (
    a.properties.dataType === b.properties.dataType &&
    JSON.stringify(a.properties.value ?? a.properties.defaultValue) ===
      JSON.stringify(b.properties.value ?? b.properties.defaultValue)
  );
}
