import type { QualifiedValue } from "@sightline/model";
import { resolveRelative } from "../model/tagPath.ts";
import type { TagSource } from "../providers/TagSource.ts";
import type { Tag } from "./Tag.ts";
import type { TagTurns } from "./TagTurns.ts";

/** What keeping tags up to date needs of the tag manager. */
export interface UpdaterNeeds {
  readonly turns: TagTurns;
  now(): number;
  /** Computes the current value of a tag. */
  evaluate(tag: Tag): QualifiedValue;
  subscribe(path: string, changed: () => void): () => void;
}

/** Keeps tags that have listeners up to date, and publishes their changes. */
export class TagUpdater {
  constructor(private readonly needs: UpdaterNeeds) {}

  /** Starts updating a tag that has listeners. */
  activate(tag: Tag): void {
    const stops = [...this.#inputs(tag)].map((path) => this.needs.subscribe(path, () => this.refresh(tag)));
    const stopTicks = this.#tick(tag);
    if (stopTicks) stops.push(stopTicks);
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

  /** Replaces the source of a tag and notifies its listeners if the value changed. */
  replaceSource(tag: Tag, source: TagSource, change: () => void): void {
    const before = tag.current;
    this.deactivate(tag);
    tag.source = source;
    change();
    if (source.kind === "none") tag.accept(null, source.quality, this.needs.now());
    if (!tag.listeners.size) return;
    this.activate(tag);
    if (tag.current.value !== before.value || tag.current.quality !== before.quality)
      this.needs.turns.run(() => this.needs.turns.publish(tag));
  }

  /** Computes the value of a tag again. */
  refresh(tag: Tag): void {
    this.accept(tag, this.needs.evaluate(tag));
  }

  /** Sets the value of a tag and publishes it if it changed. */
  accept(tag: Tag, { value, quality, timestamp }: QualifiedValue): void {
    const { turns } = this.needs;
    if (tag.accept(value, quality, timestamp) && tag.listeners.size && tag.stop) turns.run(() => turns.publish(tag));
  }

  /** The paths of the tags that a tag depends on. */
  *#inputs(tag: Tag): Generator<string> {
    const { source } = tag;
    if (source.kind === "reference") yield source.target;
    if (source.kind === "members") for (const member of members(tag)) yield member.address.fullPath;
    if (source.kind === "expression") for (const path of source.expression.references) yield resolveRelative(path, tag.address);
  }

  #tick(tag: Tag): (() => void) | undefined {
    const { source } = tag;
    if (source.kind === "signal") return this.needs.turns.everyTick(tag);
    if (source.kind !== "expression" || source.expression.pollMs === 0) return undefined;
    return this.needs.turns.everyTick(tag, () => source.expression.pollMs);
  }
}

/** The members of a UDT instance that have values, including those in folders. */
function* members(tag: Tag): Generator<Tag> {
  for (const child of tag.children.values()) {
    if (child.definition?.tagType === "Folder") yield* members(child);
    else yield child;
  }
}
