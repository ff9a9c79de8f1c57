import { good, type JsonObject, type PropertyValue, type QualifiedValue, type Quality, quality } from "@sightline/model";
import { coerce, isFloat } from "../model/dataTypes.ts";
import { expandTags, type TagDefinition, type TagProblem } from "../model/definition.ts";
import { resolveRelative, type TagAddress, TagPaths } from "../model/tagPath.ts";
import type { TagNode, TagValue } from "../model/types.ts";
import { initialType, initialValue, sourceOf } from "../providers/configuredSource.ts";
import { plausible } from "../providers/plausible.ts";
import { systemTags } from "../providers/systemTags.ts";
import type { TagSource } from "../providers/TagSource.ts";
import type { TagExpressionPlace } from "../providers/tagExpression.ts";
import type { ReloadableTagManager, TagManagerOptions } from "./options.ts";
import { Tag, type TagListener } from "./Tag.ts";
import { TagReader } from "./TagReader.ts";
import { TagTurns } from "./TagTurns.ts";
import { TagWriter } from "./TagWriter.ts";

/** The limit of tags that are created on reading; scripts may read any path. */
const maximumSimulated = 100_000;
const systemProvider = "System";

/** The running tags of a gateway. One timer updates all that have listeners. */
export class LiveTags implements ReloadableTagManager {
  readonly problems: TagProblem[] = [];
  readonly #paths: TagPaths;
  readonly #tags = new Map<string, Tag>();
  readonly #turns: TagTurns;
  readonly #now: () => number;
  readonly #expressions: TagExpressionPlace;
  readonly #reader: TagReader;
  readonly #writer: TagWriter;
  #simulated = 0;

  constructor(readonly options: TagManagerOptions) {
    this.#paths = new TagPaths(options.defaultProvider ?? "default");
    this.#now = options.now ?? Date.now;
    this.#expressions = {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: "en",
      rolesOf: () => quality("Error_Configuration", "this tag manager knows no users"),
      ...options.expressions,
    };
    this.#turns = new TagTurns({
      tickMs: options.tickMs ?? 1000,
      onError: options.onError ?? console.error,
      tick: (tag) => this.#refresh(tag),
    });
    this.#reader = new TagReader({ read: (path) => this.read(path), now: this.#now, tickOf: (time) => this.#turns.tickOf(time) });
    this.#writer = new TagWriter({
      write: (path, value) => this.write(path, value),
      accept: (tag, value) => this.#accept(tag, { value, quality: good, timestamp: this.#now() }),
      changed: (tag, property) => this.#turns.publish(tag, property),
    });
    for (const provider of options.providers) this.load(provider.name, provider.json);
    const system = { ...systemTags(options.systemName ?? "Sightline"), ...options.systemTags };
    for (const [path, tag] of Object.entries(system)) {
      this.#addSignal(this.#paths.parse(`[${systemProvider}]${path}`), { dataType: tag.dataType, signal: tag.read });
    }
    if (options.simulateMissing !== "all") this.simulate(options.simulateMissing ?? []);
  }

  read(path: string): TagValue {
    const address = this.#paths.parse(path);
    const tag = this.#find(address);
    return tag ? this.#reader.read(tag, address.property) : this.#missing(address);
  }

  exists(path: string): boolean {
    const { key, property } = this.#paths.parse(path);
    const tag = this.#tags.get(key);
    return tag?.definition !== undefined && (property === "" || this.#reader.read(tag, property).quality.name === "Good");
  }

  resolve(path: string): string {
    const { fullPath, property } = this.#paths.parse(path);
    return property ? `${fullPath}.${property}` : fullPath;
  }

  browse(path: string): readonly TagNode[] {
    const tag = this.#tags.get(this.#paths.parse(path).key);
    return tag ? [...tag.children.values()].filter((child) => child.definition).map(nodeOf) : [];
  }

  subscribe(path: string, changed: (value: TagValue) => void): () => void {
    const address = this.#paths.parse(path);
    const tag = this.#find(address) ?? this.#ensure(address);
    const listener: TagListener = { property: address.property === "value" ? "" : address.property, changed };
    tag.listeners.add(listener);
    if (tag.listeners.size === 1) this.#activate(tag);
    return () => {
      if (tag.listeners.delete(listener) && tag.listeners.size === 0) this.#deactivate(tag);
    };
  }

  onSettled(listener: () => void): () => void {
    return this.#turns.onSettled(listener);
  }

  write(path: string, value: PropertyValue): Quality {
    const address = this.#paths.parse(path);
    const tag = this.#find(address);
    if (!tag?.definition) return quality("Bad_NotFound", `${address.fullPath} does not exist.`);
    const { property } = address;
    return this.#turns.run(() =>
      property && property !== "value" ? this.#writer.writeProperty(tag, property, value) : this.#writer.write(tag, value),
    );
  }

  load(provider: string, json: JsonObject): void {
    const root = this.#paths.parse(`[${provider}]`);
    const prefix = `${root.key}`;
    const before = new Map([...this.#tags].filter(([key, tag]) => key.startsWith(prefix) && tag.definition));
    const found: TagProblem[] = [];
    const definitions = expandTags(json, found);
    this.problems.push(...found.map((problem) => ({ ...problem, path: `[${provider}]${problem.path}` })));
    this.#turns.run(() => {
      const node = this.#define(
        root,
        { name: provider, tagType: "Provider", properties: {}, children: definitions, parameters: {} },
        undefined,
      );
      node.children.clear();
      this.#defineAll(definitions, node, before);
      before.delete(root.key);
      for (const tag of before.values()) this.#forget(tag);
    });
  }

  simulate(paths: Iterable<string>): void {
    for (const path of paths) {
      const address = this.#paths.parse(path);
      if (address.path && this.#simulable(this.#tags.get(address.key)) && address.provider !== systemProvider)
        this.#simulate(address);
    }
  }

  close(): void {
    this.#turns.close();
    for (const tag of this.#tags.values()) tag.stop?.();
    this.#tags.clear();
  }

  /** Finds a tag; creates it when every path is simulated. */
  #find(address: TagAddress): Tag | undefined {
    const tag = this.#tags.get(address.key);
    if (this.options.simulateMissing !== "all" || address.path === "" || address.provider === systemProvider) return tag;
    return this.#simulable(tag) && this.#simulated < maximumSimulated ? this.#simulate(address) : tag;
  }

  #simulable(tag: Tag | undefined): boolean {
    if (!tag?.definition) return true;
    return tag.source.kind === "none" && tag.definition.tagType === "AtomicTag" && tag.source.quality.name !== "Bad_Disabled";
  }

  #simulate(address: TagAddress): Tag {
    const known = this.#tags.get(address.key)?.definition;
    const guess = plausible(address.fullPath);
    const dataType = known ? initialType(known) : guess.dataType;
    const properties = { engUnit: guess.engUnit, engLow: guess.engLow, engHigh: guess.engHigh, ...known?.properties };
    const tag = this.#addSignal(address, { dataType, signal: fitted(guess, dataType), properties, writable: true });
    tag.simulated = true;
    this.#simulated++;
    return tag;
  }

  #addSignal(
    address: TagAddress,
    made: { dataType: string; signal: (time: number) => PropertyValue; properties?: JsonObject; writable?: boolean },
  ): Tag {
    const definition: TagDefinition = {
      name: address.path.slice(address.path.lastIndexOf("/") + 1),
      tagType: "AtomicTag",
      properties: made.properties ?? {},
      children: [],
      parameters: {},
    };
    const tag = this.#ensure(address);
    this.#folder(address).children.set(address.key, tag);
    const source: TagSource = {
      kind: "signal",
      signal: made.signal,
      writable: made.writable ?? false,
      exact: address.provider === systemProvider,
    };
    this.#configure(tag, { definition, source, dataType: made.dataType });
    return tag;
  }

  /** The parent folder of an address, created if missing. */
  #folder(address: TagAddress): Tag {
    const slash = address.path.lastIndexOf("/");
    const above = this.#paths.parse(`[${address.provider}]${slash < 0 ? "" : address.path.slice(0, slash)}`);
    const tag = this.#ensure(above);
    if (tag.definition) return tag;
    const name = above.path ? above.path.slice(above.path.lastIndexOf("/") + 1) : above.provider;
    const definition: TagDefinition = {
      name,
      tagType: above.path ? "Folder" : "Provider",
      properties: {},
      children: [],
      parameters: {},
    };
    if (above.path) this.#folder(above).children.set(above.key, tag);
    this.#configure(tag, { definition, source: sourceOf(definition, above, this.#expressions), dataType: "" });
    return tag;
  }

  #defineAll(definitions: readonly TagDefinition[], parent: Tag, before: Map<string, Tag>): void {
    for (const definition of definitions) {
      const folder = parent.address.path ? `${parent.address.fullPath}/` : parent.address.fullPath;
      const address = this.#paths.parse(folder + definition.name);
      const tag = this.#define(address, definition, before.get(address.key)?.definition);
      tag.children.clear();
      parent.children.set(address.key, tag);
      before.delete(address.key);
      this.#defineAll(definition.children, tag, before);
    }
  }

  #define(address: TagAddress, definition: TagDefinition, old: TagDefinition | undefined): Tag {
    const tag = this.#ensure(address);
    const source = sourceOf(definition, address, this.#expressions);
    const kept = old && source.kind === "memory" && sameInitial(old, definition) ? tag.current : undefined;
    this.#configure(tag, { definition, source, dataType: definition.tagType === "AtomicTag" ? initialType(definition) : "" });
    if (source.kind === "memory") {
      this.#accept(tag, kept ?? { ...initialValue(definition), timestamp: this.#now() });
    }
    return tag;
  }

  #configure(tag: Tag, made: { definition: TagDefinition; source: TagSource; dataType: string }): void {
    const { definition, source, dataType } = made;
    this.#switch(tag, source, () => {
      tag.definition = definition;
      tag.dataType = dataType;
      tag.float = isFloat(dataType);
      tag.current = { ...tag.current, float: tag.float };
      tag.simulated = source.kind === "signal" && definition.properties.simulate !== undefined;
    });
  }

  #forget(tag: Tag): void {
    const missing = quality("Bad_NotFound", `${tag.address.fullPath} does not exist.`);
    this.#switch(tag, { kind: "none", quality: missing }, () => {
      tag.definition = undefined;
    });
    if (tag.listeners.size === 0) this.#tags.delete(tag.address.key);
  }

  /** Replaces the source of a tag and notifies its listeners if the value changed. */
  #switch(tag: Tag, source: TagSource, change: () => void): void {
    const before = tag.current;
    tag.stop?.();
    tag.stop = undefined;
    tag.source = source;
    change();
    if (source.kind === "none") tag.accept(null, source.quality, this.#now());
    if (!tag.listeners.size) return;
    this.#activate(tag);
    if (tag.current.value !== before.value || tag.current.quality !== before.quality)
      this.#turns.run(() => this.#turns.publish(tag));
  }

  #ensure(address: TagAddress): Tag {
    const known = this.#tags.get(address.key);
    if (known) return known;
    const tag = new Tag(address);
    this.#tags.set(address.key, tag);
    return tag;
  }

  #missing(address: TagAddress): TagValue {
    return {
      value: null,
      quality: quality("Bad_NotFound", `${address.fullPath} does not exist.`),
      timestamp: this.#now(),
      float: false,
    };
  }

  /** Starts updating a tag that has listeners. */
  #activate(tag: Tag): void {
    const { source } = tag;
    const stops: (() => void)[] = [];
    const update = () => this.#refresh(tag);
    if (source.kind === "signal") stops.push(this.#turns.everyTick(tag));
    if (source.kind === "reference") stops.push(this.subscribe(source.target, update));
    if (source.kind === "members") for (const member of members(tag)) stops.push(this.subscribe(member.address.fullPath, update));
    if (source.kind === "expression") {
      for (const path of source.expression.references) stops.push(this.subscribe(resolveRelative(path, tag.address), update));
      if (source.expression.pollMs > 0) stops.push(this.#turns.everyTick(tag, () => source.expression.pollMs));
    }
    this.#refresh(tag);
    tag.stop = () => {
      for (const stop of stops) stop();
    };
  }

  #deactivate(tag: Tag): void {
    tag.stop?.();
    tag.stop = undefined;
    if (!tag.definition) this.#tags.delete(tag.address.key);
  }

  #refresh(tag: Tag): void {
    this.#accept(tag, this.#reader.evaluate(tag));
  }

  #accept(tag: Tag, { value, quality: q, timestamp }: QualifiedValue): void {
    if (tag.accept(value, q, timestamp) && tag.listeners.size && tag.stop) this.#turns.run(() => this.#turns.publish(tag));
  }
}

/** The members of a UDT instance that have values, including those in folders. */
function* members(tag: Tag): Generator<Tag> {
  for (const child of tag.children.values()) {
    if (child.definition?.tagType === "Folder") yield* members(child);
    else yield child;
  }
}

function fitted(guess: ReturnType<typeof plausible>, dataType: string): (time: number) => PropertyValue {
  if (guess.dataType === dataType) return guess.signal;
  return (time) => {
    const coerced = coerce(guess.signal(time), dataType);
    return coerced.ok ? coerced.value : null;
  };
}

function sameInitial(a: TagDefinition, b: TagDefinition): boolean {
  return (
    a.properties.dataType === b.properties.dataType && JSON.stringify(a.properties.value) === JSON.stringify(b.properties.value)
  );
}

function nodeOf(tag: Tag): TagNode {
  const { valueSource, typeId } = tag.definition?.properties ?? {};
  return {
    name: tag.definition?.name ?? "",
    fullPath: tag.address.fullPath,
    tagType: tag.definition?.tagType ?? "AtomicTag",
    hasChildren: tag.children.size > 0,
    ...(tag.dataType ? { dataType: tag.dataType } : {}),
    ...(typeof valueSource === "string"
      ? { valueSource }
      : tag.definition?.tagType === "AtomicTag"
        ? { valueSource: "memory" }
        : {}),
    ...(typeof typeId === "string" ? { typeId } : {}),
  };
}
