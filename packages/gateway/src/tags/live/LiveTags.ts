import { good, type JsonObject, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import { DatabaseError } from "../../database/index.ts";
import type { TagProblem } from "../model/definition.ts";
import type { Permits } from "../model/permissions.ts";
import { resolveRelative, type TagAddress, TagPaths } from "../model/tagPath.ts";
import type { ScriptedTag, TagAccess, TagNode, TagValue, Written } from "../model/types.ts";
import type { SourcePlace } from "../providers/configuredSource.ts";
import { systemProvider, systemTags } from "../providers/systemTags.ts";
import { AskedTags } from "./AskedTags.ts";
import type { ReloadableTagManager, TagManagerOptions, WrittenProperties } from "./options.ts";
import { SimulatedTags } from "./SimulatedTags.ts";
import type { FoundTag, Tag, TagListener } from "./Tag.ts";
import { TagReader } from "./TagReader.ts";
import { TagTree } from "./TagTree.ts";
import { TagTurns } from "./TagTurns.ts";
import { TagUpdater } from "./TagUpdater.ts";
import { TagWriter } from "./TagWriter.ts";
import { UserTags } from "./UserTags.ts";

/** How long readers wait for sources at the most, in milliseconds, where they do not say. */
const readTimeoutMs = 45_000;

/** The running tags of a gateway. One timer updates all that have listeners. */
export class LiveTags implements ReloadableTagManager {
  readonly #configured = new Set<() => void>();
  readonly #gathering = { depth: 0, missed: false };
  readonly #written = new Set<(written: WrittenProperties) => void>();
  readonly #problems = new Map<string, readonly TagProblem[]>();
  readonly #now: () => number;
  readonly #paths: TagPaths;
  readonly #turns: TagTurns;
  readonly #asked: AskedTags;
  readonly #reader: TagReader;
  readonly #writer: TagWriter;
  readonly #updater: TagUpdater;
  readonly #tree: TagTree;
  readonly #simulated: SimulatedTags;

  constructor(options: TagManagerOptions) {
    const now = options.now ?? Date.now;
    this.#now = now;
    this.#paths = new TagPaths(options.defaultProvider ?? "default");
    this.#turns = new TagTurns({
      tickMs: options.tickMs ?? 1000,
      onError: options.onError ?? console.error,
      tick: (tag) => this.#updater.refresh(tag),
    });
    this.#asked = new AskedTags({
      now,
      ask: (tag) => this.#ask(tag),
      accept: (tag, raw) => this.#turns.run(() => this.#updater.acceptRaw(tag, raw)),
    });
    this.#reader = new TagReader({
      read: (path) => this.read(path),
      now,
      tickOf: (time) => this.#turns.tickOf(time),
      ready: (tag) => this.#updater.refresh(tag),
      asked: (tag) => this.#asked.current(tag),
    });
    this.#updater = new TagUpdater({
      turns: this.#turns,
      now,
      evaluate: (tag) => this.#reader.evaluate(tag),
      subscribe: (path, changed) => this.subscribe(path, changed),
      asked: this.#asked,
    });
    this.#writer = new TagWriter({
      write: (path, value, trail) => this.#write(path, value, trail),
      ask: (tag) => this.#asked.ask(tag),
      accept: (tag, value) => this.#updater.acceptRaw(tag, { value, quality: good, timestamp: now() }),
      derive: (tag, source, written) => this.#reader.derive(tag, source, written),
      configure: (tag, properties) => this.#configure(tag, properties),
    });
    this.#tree = new TagTree({ paths: this.#paths, expressions: expressionPlace(options), updater: this.#updater, now });
    this.#simulated = new SimulatedTags(this.#tree, this.#paths, options.simulateMissing === "all");
    this.#addTags(options);
  }

  #addTags({ providers, systemTags: own, simulateMissing = [] }: TagManagerOptions): void {
    for (const provider of providers) this.load(provider.name, provider.json);
    for (const [path, { dataType, read }] of Object.entries({ ...systemTags(), ...own }))
      this.#tree.addSignal(this.#paths.parse(`[${systemProvider}]${path}`), { dataType, signal: read, exact: true });
    if (simulateMissing !== "all") this.simulate(simulateMissing);
  }

  read(path: string): TagValue {
    const found = this.find(path);
    return found ? this.readFound(found) : this.#missing(this.#parse(path));
  }

  /** `Instance/Parameters/Name` is the parameter of a UDT instance, like `Instance.Parameters.Name` [TAG24]. */
  #parse(path: string): TagAddress {
    const address = this.#paths.parse(path);
    const [, instance, name] = /^(.*)\/parameters\/([^/]+)$/i.exec(address.path) ?? [];
    if (instance === undefined || this.#tree.get(address)) return address;
    const owner = this.#paths.parse(`[${address.provider}]${instance}.Parameters.${name}`);
    return this.#tree.get(owner)?.definition?.tagType === "UdtInstance" ? owner : address;
  }

  exists(path: string): boolean {
    const address = this.#parse(path);
    const { property } = address;
    const tag = this.#tree.get(address);
    return tag?.definition !== undefined && (property === "" || this.#reader.read(tag, property).quality.name === "Good");
  }

  readAll(paths: readonly string[], timeoutMs = readTimeoutMs): readonly TagValue[] | Promise<readonly TagValue[]> {
    return this.#asked.readAll(() => paths.map((path) => this.read(path)), timeoutMs);
  }

  async #ask(tag: Tag): Promise<QualifiedValue> {
    const { source } = tag;
    if (source.kind === "item") return (await source.provider.read([source.path]))[0] ?? tag.current;
    if (source.kind !== "polled") return tag.current;
    if (source.references.length > 0) await this.readAll(source.references.map((path) => resolveRelative(path, tag.address)));
    return source.read((path) => this.#reader.readFor(tag, path));
  }

  as(permits: Permits): TagAccess {
    return new UserTags(this, permits);
  }

  readFound({ tag, property }: FoundTag): TagValue {
    return this.#reader.read(tag, property);
  }

  /** The tag of a path and its property; undefined where there is none. */
  find(path: string): FoundTag | undefined {
    const address = this.#parse(path);
    const tag = this.#simulated.find(address);
    return tag?.definition ? { tag, property: address.property } : undefined;
  }

  resolve(path: string): string {
    const { fullPath, property } = this.#paths.parse(path);
    return property ? `${fullPath}.${property}` : fullPath;
  }

  browse(path: string): readonly TagNode[] {
    const tag = this.#tree.get(this.#paths.parse(path));
    return tag ? [...tag.children.values()].filter((child) => child.definition).map(nodeOf) : [];
  }

  subscribe(path: string, changed: (value: TagValue) => void): () => void {
    const address = this.#parse(path);
    const tag = this.#simulated.find(address) ?? this.#tree.ensure(address);
    const listener: TagListener = { property: address.property === "value" ? "" : address.property, changed };
    tag.listeners.add(listener);
    if (tag.listeners.size === 1 && !tag.stop) this.#updater.activate(tag);
    return () => {
      if (!tag.listeners.delete(listener) || tag.listeners.size > 0 || tag.runsAlone) return;
      this.#updater.deactivate(tag);
      this.#tree.release(tag);
    };
  }

  onSettled(listener: () => void): () => void {
    return this.#turns.onSettled(listener);
  }

  write(path: string, value: PropertyValue): Written {
    return this.#write(path, value, []);
  }

  #write(path: string, value: PropertyValue, trail: readonly Tag[]): Written {
    const address = this.#parse(path);
    const tag = this.#simulated.find(address);
    if (!tag?.definition) return quality("Bad_NotFound", `${address.fullPath} does not exist.`);
    const { property } = address;
    return this.#turns.run(() =>
      property && property !== "value" ? this.#writer.writeProperty(tag, property, value) : this.#writer.write(tag, value, trail),
    );
  }

  #configure(tag: Tag, properties: JsonObject): boolean {
    if (!this.#tree.configure(tag, properties)) return false;
    if (tag.definition?.again) this.#tellWritten(tag.address, properties);
    if (properties.eventScripts !== undefined) this.#wasConfigured();
    return true;
  }

  #tellWritten({ provider, path }: TagAddress, properties: JsonObject): void {
    const names = path.split("/");
    const steps = names.map((_, index) => {
      const { definition } = this.#tree.ensure(this.#paths.parse(`[${provider}]${names.slice(0, index + 1).join("/")}`));
      return { name: definition?.name ?? (names[index] as string), tagType: definition?.tagType ?? "Folder" };
    });
    for (const listener of [...this.#written]) listener({ provider, steps, properties });
  }

  onWritten(listener: (written: WrittenProperties) => void): () => void {
    this.#written.add(listener);
    return () => this.#written.delete(listener);
  }

  load(provider: string, json: JsonObject, changed?: readonly string[]): void {
    const isPart = changed !== undefined && this.#problems.has(provider) && !changed.some(isType);
    this.#turns.run(() =>
      this.#problems.set(provider, isPart ? this.#reload(provider, json, changed) : this.#tree.load(provider, json)),
    );
    this.#wasConfigured();
  }

  #reload(provider: string, json: JsonObject, changed: readonly string[]): readonly TagProblem[] {
    const { units, problems } = this.#tree.reload(provider, json, changed);
    const keys = new Set([...units].map((unit) => `[${provider}]${unit}`.toLowerCase()));
    const others = (this.#problems.get(provider) ?? []).filter(({ path }) => !isBelow(path.toLowerCase(), keys));
    return [...others, ...problems];
  }

  async gathering<T>(work: () => Promise<T>): Promise<T> {
    this.#gathering.depth++;
    try {
      return await work();
    } finally {
      this.#gathering.depth--;
      if (this.#gathering.depth === 0 && this.#gathering.missed) this.#wasConfigured();
    }
  }

  #wasConfigured(): void {
    this.#gathering.missed = this.#gathering.depth > 0;
    if (this.#gathering.missed) return;
    for (const listener of [...this.#configured]) listener();
  }

  onConfigured(listener: () => void): () => void {
    this.#configured.add(listener);
    return () => this.#configured.delete(listener);
  }

  scripted(): readonly ScriptedTag[] {
    return this.#tree.scripted((tag) => this.#reader.read(tag, ""));
  }

  get problems(): readonly TagProblem[] {
    return [...[...this.#problems.values()].flat(), ...this.#tree.problems()];
  }

  simulate(paths: Iterable<string>): void {
    this.#simulated.simulate(paths);
  }

  close(): void {
    this.#turns.close();
    this.#tree.clear();
  }

  #missing(address: TagAddress): TagValue {
    const hasProvider = this.#tree.get(this.#paths.parse(`[${address.provider}]`))?.definition !== undefined;
    const why = hasProvider ? `${address.fullPath} does not exist.` : `Tag provider '${address.provider}' not found`;
    return { value: null, quality: quality("Bad_NotFound", why), timestamp: this.#now(), float: false };
  }
}

function expressionPlace({ expressions, runQuery, device }: TagManagerOptions): SourcePlace {
  return {
    runQuery: runQuery ?? noDatabases,
    device: device ?? (() => undefined),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: "en",
    runScript: async () => ({
      value: null,
      quality: quality("Error_ScriptEval", "this tag manager runs no scripts"),
      timestamp: Date.now(),
    }),
    rolesOf: () => quality("Error_Configuration", "this tag manager knows no users"),
    ...expressions,
  };
}

/** Types may be used anywhere. */
function isType(path: string): boolean {
  return path === "" || path === "_types_" || path.startsWith("_types_/");
}

/** Whether one of the keys is a path, or above it. */
function isBelow(path: string, keys: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) if (keys.has(path.slice(0, end))) return true;
  return false;
}

async function noDatabases(): Promise<never> {
  throw new DatabaseError("unknown", "this tag manager has no databases");
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
