import { compareValues, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import { resolveRelative } from "../model/tagPath.ts";
import type { PolledSource, TagSource } from "../providers/TagSource.ts";
import { type AskedTags, isAsked } from "./AskedTags.ts";
import { valueFromRaw } from "./rawValue.ts";
import type { Tag } from "./Tag.ts";
import type { TagTurns } from "./TagTurns.ts";
import { readProperty } from "./tagProperties.ts";

/** What keeping tags up to date needs of the tag manager. */
export interface UpdaterNeeds {
  readonly turns: TagTurns;
  now(): number;
  /** Computes the current value of a tag. */
  evaluate(tag: Tag): QualifiedValue;
  subscribe(path: string, changed: () => void): () => void;
  readonly asked: AskedTags;
}

/** Keeps tags that have listeners up to date, and publishes their changes. */
export class TagUpdater {
  readonly #refreshing = new Set<Tag>();

  constructor(private readonly needs: UpdaterNeeds) {}

  /** Starts updating a tag that has listeners. */
  activate(tag: Tag): void {
    if (isAsked(tag.source)) this.needs.asked.begin(tag);
    const stops = [...this.#inputs(tag)].map((path) => this.needs.subscribe(path, () => this.refresh(tag)));
    const stopTicks = this.#tick(tag);
    if (stopTicks) stops.push(stopTicks);
    const { source } = tag;
    if (source.kind === "item")
      stops.push(source.provider.subscribe(source.path, (value) => this.needs.asked.answered(tag, value)));
    this.refresh(tag);
    tag.stop = () => {
      for (const stop of stops) stop();
    };
  }

  /** Stops updating a tag. */
  deactivate(tag: Tag): void {
    tag.stop?.();
    tag.stop = undefined;
  }

  /** Replaces the source of a tag and notifies its listeners of what changed, properties included. */
  replaceSource(tag: Tag, source: TagSource, change: () => void): void {
    const before = tag.current;
    const heard = heardProperties(tag);
    const permissions = JSON.stringify(tag.permissions);
    this.deactivate(tag);
    tag.source = source;
    change();
    if (source.kind === "none") tag.accept(source.keepsValue ? before.value : null, source.quality, this.needs.now());
    tag.runsAlone = runsAlone(source);
    if (tag.runsAlone && before.quality.name === "Bad_NotFound") tag.accept(null, notEvaluated, this.needs.now());
    if (!tag.listeners.size && !tag.runsAlone) return;
    this.activate(tag);
    this.needs.turns.run(() => {
      const isSame =
        compareValues(tag.current.value, before.value) === "same" && tag.current.quality.name === before.quality.name;
      if (!isSame || JSON.stringify(tag.permissions) !== permissions) this.needs.turns.publish(tag);
      for (const [property, value] of heard)
        if (compareValues(readProperty(tag, property, tag.current).value, value) !== "same")
          this.needs.turns.publish(tag, property);
    });
  }

  /** Computes the value of a tag again; one whose own change makes it change again depends on itself. */
  refresh(tag: Tag): void {
    if (isAsked(tag.source)) return void this.needs.asked.ask(tag);
    if (this.#refreshing.has(tag)) return this.accept(tag, this.#dependsOnItself(tag));
    this.#refreshing.add(tag);
    try {
      this.accept(tag, this.needs.evaluate(tag));
    } finally {
      this.#refreshing.delete(tag);
    }
  }

  #dependsOnItself(tag: Tag): QualifiedValue {
    const why = quality("Error_ExpressionEval", `${tag.address.fullPath} depends on itself.`);
    return { value: null, quality: why, timestamp: this.needs.now() };
  }

  /** Sets the value of a tag from that of its source. */
  acceptRaw(tag: Tag, raw: QualifiedValue): void {
    tag.raw = raw;
    const value = valueFromRaw(tag, raw);
    this.accept(tag, tag.source.kind === "none" ? { ...value, quality: tag.source.quality } : value);
  }

  /** Sets the value of a tag and publishes it if it changed. */
  accept(tag: Tag, { value, quality: q, timestamp }: QualifiedValue): void {
    const { turns } = this.needs;
    const isNew = tag.accept(value, q, timestamp);
    if (!isNew && !tag.evaluatedAt(timestamp)) return;
    if (tag.listeners.size && tag.stop) turns.run(() => turns.publish(tag, isNew ? undefined : "timestamp"));
  }

  /** The paths of the tags that a tag depends on. */
  *#inputs(tag: Tag): Generator<string> {
    const { source } = tag;
    if (source.kind === "reference") yield source.target;
    if (source.kind === "members") for (const member of members(tag)) yield member.address.fullPath;
    if (source.kind === "polled" && source.pace === "onChange")
      for (const path of source.references) yield resolveRelative(path, tag.address);
    if ((source.kind !== "expression" && source.kind !== "derived") || source.pace !== "onChange") return;
    const { references } = source.kind === "derived" ? source.getter : source.expression;
    if (source.kind === "derived") yield source.target;
    for (const path of references)
      if (source.kind === "expression" || path !== "source") yield resolveRelative(path, tag.address);
  }

  #poll(tag: Tag, { pace }: PolledSource): (() => void) | undefined {
    return pace === "onChange" ? undefined : this.needs.turns.every(tag, () => pace.everyMs);
  }

  #tick(tag: Tag): (() => void) | undefined {
    const { source } = tag;
    if (source.kind === "signal") return this.needs.turns.everyTick(tag);
    if (source.kind === "polled") return this.#poll(tag, source);
    if (source.kind !== "expression" && source.kind !== "derived") return undefined;
    const { pace } = source;
    if (pace !== "onChange") return this.needs.turns.everyTick(tag, () => pace.everyMs);
    const expression = source.kind === "derived" ? source.getter : source.expression;
    return expression.pollMs === 0 ? undefined : this.needs.turns.every(tag, () => expression.pollMs);
  }
}

const notEvaluated = quality("Uncertain_InitialValue", "The tag has not been evaluated yet.");

/** True for what runs whether or not somebody listens: expressions with `runScript`, as a reader cannot wait, and updates of databases. */
function runsAlone(source: TagSource): boolean {
  if (source.kind === "polled") return source.runsAlone;
  if (source.kind === "derived") return source.getter.callsScripts;
  return source.kind === "expression" && source.expression.callsScripts;
}

/** The values of the properties of a tag that somebody listens to. */
function heardProperties(tag: Tag): ReadonlyMap<string, PropertyValue> {
  const properties = new Set([...tag.listeners].map(({ property }) => property).filter((property) => property !== ""));
  return new Map([...properties].map((property) => [property, readProperty(tag, property, tag.current).value]));
}

/** The members of a UDT instance that have values, including those in folders. */
function* members(tag: Tag): Generator<Tag> {
  for (const child of tag.children.values()) {
    if (child.definition?.tagType === "Folder") yield* members(child);
    else yield child;
  }
}
