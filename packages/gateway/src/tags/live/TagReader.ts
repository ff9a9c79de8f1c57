import { Float, float, good, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import { resolveRelative } from "../model/tagPath.ts";
import { typedTagValue } from "../model/typedTagValue.ts";
import type { TagValue } from "../model/types.ts";
import type { DerivedSource } from "../providers/TagSource.ts";
import type { TagExpression } from "../providers/tagExpression.ts";
import { isAsked } from "./AskedTags.ts";
import { keepsState, valueFromRaw } from "./rawValue.ts";
import type { Tag } from "./Tag.ts";
import { readProperty } from "./tagProperties.ts";

/** What reading a tag needs: other tags and the time. */
export interface TagWorld {
  read(path: string): TagValue;
  now(): number;
  /** The time that signals were last computed for. */
  tickOf(time: number): number;
  /** A script has run that the value of a tag waits for. */
  ready(tag: Tag): void;
  /** The value of a tag whose source has to be asked, as it is known now. */
  asked(tag: Tag): TagValue;
}

/** Computes the current value of a tag from its source. */
export class TagReader {
  readonly #evaluating = new Set<Tag>();

  constructor(readonly world: TagWorld) {}

  /** Reads the value or a property of a tag. */
  read(tag: Tag, property: string): TagValue {
    if (property.startsWith("parameters")) return readProperty(tag, property, tag.valueOf(null, good, this.world.now()));
    const current = this.#current(tag);
    return property === "" || property === "value" ? current : readProperty(tag, property, current);
  }

  #current(tag: Tag): TagValue {
    if (isAsked(tag.source)) return this.world.asked(tag);
    if (tag.stop && tag.source.kind !== "members") return tag.current;
    const computed = this.evaluate(tag);
    if (!keepsState(tag) || computed === tag.current) return computed;
    tag.accept(computed.value, computed.quality, computed.timestamp);
    return tag.current;
  }

  /** Computes the value; to a tag that depends on itself its own value is not known yet [EXP41]. */
  evaluate(tag: Tag): TagValue {
    const { source } = tag;
    if (source.kind === "memory" || source.kind === "none") return tag.current;
    if (isAsked(source)) return this.world.asked(tag);
    if (this.#evaluating.has(tag)) {
      const name = source.kind === "reference" ? "Error_CycleDetected" : "Uncertain_InitialValue";
      return tag.valueOf(null, quality(name, `${tag.address.fullPath} depends on itself.`), this.world.now());
    }
    this.#evaluating.add(tag);
    try {
      return this.#compute(tag);
    } finally {
      this.#evaluating.delete(tag);
    }
  }

  /** The result of the write expression of a derived tag for a written value. */
  derive(
    tag: Tag,
    source: DerivedSource,
    { setter, value }: { setter: TagExpression; value: PropertyValue },
  ): QualifiedValue | Promise<QualifiedValue> {
    const written = { value: tag.float ? float(Number(value)) : value, quality: good, timestamp: this.world.now() };
    const named = { value: written, source: this.#typed(source.target) };
    const scripts = setter.newScripts();
    const evaluate = (): QualifiedValue | Promise<QualifiedValue> => {
      let ready = () => {};
      const found = setter.evaluate({ ...this.#scope(tag), named, scripts, ready: () => ready() });
      if (found) return plain(found);
      return new Promise<void>((resolve) => {
        ready = resolve;
      }).then(evaluate);
    };
    return evaluate();
  }

  /** Reads a tag for the source of another, by a path that may be relative to it. */
  readFor(tag: Tag, path: string): QualifiedValue {
    return this.#typed(resolveRelative(path, tag.address));
  }

  #scope(tag: Tag) {
    return {
      read: (path: string) => this.readFor(tag, path),
      now: new Date(this.world.now()),
      ready: () => this.world.ready(tag),
    };
  }

  #typed(path: string): QualifiedValue {
    return typedTagValue(this.world.read(path));
  }

  #compute(tag: Tag): TagValue {
    const { source } = tag;
    const now = this.world.now();
    switch (source.kind) {
      case "signal": {
        const time = this.world.tickOf(now);
        return valueFromRaw(tag, tag.valueOf(source.signal(source.exact ? now : time), good, time));
      }
      case "reference":
        return valueFromRaw(tag, this.world.read(source.target));
      case "expression": {
        const found = source.expression.evaluate(this.#scope(tag));
        return found ? valueFromRaw(tag, plain(found)) : tag.current;
      }
      case "derived": {
        const target = this.#typed(source.target);
        const found = source.getter.evaluate({ ...this.#scope(tag), named: { source: target } });
        if (!found) return tag.current;
        return valueFromRaw(tag, plain(source.keepsTimestamp ? { ...found, timestamp: target.timestamp } : found));
      }
      case "members":
        return this.#document(tag, now);
      default:
        return tag.current;
    }
  }

  /** The value of a UDT instance: a document of its members. */
  #document(tag: Tag, now: number): TagValue {
    const members: Record<string, PropertyValue> = {};
    for (const child of tag.children.values()) {
      if (child.definition) members[child.definition.name] = this.#memberValue(child, now);
    }
    return tag.valueOf(members, good, now);
  }

  #memberValue(child: Tag, now: number): PropertyValue {
    return child.definition?.tagType === "Folder" ? this.#document(child, now).value : typedTagValue(this.evaluate(child)).value;
  }
}

/** Values of tags are plain numbers; whether one is a float stands beside it. */
function plain(found: QualifiedValue): TagValue {
  return { ...found, value: found.value instanceof Float ? found.value.value : found.value, float: found.value instanceof Float };
}
