import { Float, good, type PropertyValue, quality } from "@sightline/model";
import { resolveRelative } from "../model/tagPath.ts";
import { typedTagValue } from "../model/typedTagValue.ts";
import type { TagValue } from "../model/types.ts";
import { valueFromRaw } from "./rawValue.ts";
import type { Tag } from "./Tag.ts";
import { readProperty } from "./tagProperties.ts";

/** What reading a tag needs: other tags and the time. */
export interface TagWorld {
  read(path: string): TagValue;
  now(): number;
  /** The time that signals were last computed for. */
  tickOf(time: number): number;
}

/** Computes the current value of a tag from its source. */
export class TagReader {
  readonly #evaluating = new Set<Tag>();

  constructor(readonly world: TagWorld) {}

  /** Reads the value or a property of a tag. */
  read(tag: Tag, property: string): TagValue {
    const current = tag.stop && tag.source.kind !== "members" ? tag.current : this.evaluate(tag);
    return property === "" || property === "value" ? current : readProperty(tag, property, current);
  }

  /** Computes the value; to a tag that depends on itself its own value is not known yet [EXP41]. */
  evaluate(tag: Tag): TagValue {
    const { source } = tag;
    if (source.kind === "memory" || source.kind === "none") return tag.current;
    if (this.#evaluating.has(tag)) {
      const name = source.kind === "expression" ? "Uncertain_InitialValue" : "Error_CycleDetected";
      return tag.valueOf(null, quality(name, `${tag.address.fullPath} depends on itself.`), this.world.now());
    }
    this.#evaluating.add(tag);
    try {
      return this.#compute(tag);
    } finally {
      this.#evaluating.delete(tag);
    }
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
        const read = (path: string) => typedTagValue(this.world.read(resolveRelative(path, tag.address)));
        const found = source.expression.evaluate({ read, now: new Date(now) });
        const { value } = found;
        return valueFromRaw(
          tag,
          value instanceof Float ? { ...found, value: value.value, float: true } : { ...found, float: false },
        );
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
