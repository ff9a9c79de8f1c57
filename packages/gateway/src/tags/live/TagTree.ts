import { type JsonObject, quality } from "@sightline/model";
import { isFloat } from "../model/dataTypes.ts";
import { expandTags, type TagDefinition, type TagProblem } from "../model/definition.ts";
import type { TagAddress, TagPaths } from "../model/tagPath.ts";
import { initialType, initialValue, sourceOf } from "../providers/configuredSource.ts";
import type { Signal } from "../providers/signals.ts";
import type { TagSource } from "../providers/TagSource.ts";
import type { TagExpressionPlace } from "../providers/tagExpression.ts";
import { Tag } from "./Tag.ts";
import type { TagUpdater } from "./TagUpdater.ts";

/** What the tree needs of the tag manager. */
export interface TreeNeeds {
  readonly paths: TagPaths;
  readonly expressions: TagExpressionPlace;
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

  clear(): void {
    for (const tag of this.#tags.values()) tag.stop?.();
    this.#tags.clear();
  }

  /** Replaces the tags of a provider; returns the problems of its export. */
  load(provider: string, json: JsonObject): readonly TagProblem[] {
    const root = this.needs.paths.parse(`[${provider}]`);
    const before = new Map([...this.#tags].filter(([key, tag]) => key.startsWith(root.key) && tag.definition));
    const problems: TagProblem[] = [];
    const definitions = expandTags(json, problems);
    const definition: TagDefinition = { ...definitionOf(provider, "Provider"), children: definitions };
    const node = this.#define(root, definition, undefined);
    node.children.clear();
    this.#defineAll(definitions, node, before);
    before.delete(root.key);
    for (const tag of before.values()) this.#forget(tag);
    return problems.map((problem) => ({ ...problem, path: `[${provider}]${problem.path}` }));
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
    const kept = old && source.kind === "memory" && sameInitial(old, definition) ? tag.current : undefined;
    this.#configure(tag, { definition, source, dataType: definition.tagType === "AtomicTag" ? initialType(definition) : "" });
    if (source.kind === "memory") {
      this.needs.updater.accept(tag, kept ?? { ...initialValue(definition), timestamp: this.needs.now() });
    }
    return tag;
  }

  #configure(tag: Tag, made: { definition: TagDefinition; source: TagSource; dataType: string }): void {
    const { definition, source, dataType } = made;
    this.needs.updater.replaceSource(tag, source, () => {
      tag.definition = definition;
      tag.dataType = dataType;
      tag.float = isFloat(dataType);
      tag.current = { ...tag.current, float: tag.float };
      tag.simulated = source.kind === "signal" && definition.properties.simulate !== undefined;
    });
  }

  #forget(tag: Tag): void {
    const missing = quality("Bad_NotFound", `${tag.address.fullPath} does not exist.`);
    this.needs.updater.replaceSource(tag, { kind: "none", quality: missing }, () => {
      tag.definition = undefined;
    });
    if (tag.listeners.size === 0) this.#tags.delete(tag.address.key);
  }
}

function definitionOf(name: string, tagType: TagDefinition["tagType"]): TagDefinition {
  return { name, tagType, properties: {}, children: [], parameters: {} };
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function sameInitial(a: TagDefinition, b: TagDefinition): boolean {
  return (
    a.properties.dataType === b.properties.dataType && JSON.stringify(a.properties.value) === JSON.stringify(b.properties.value)
  );
}
