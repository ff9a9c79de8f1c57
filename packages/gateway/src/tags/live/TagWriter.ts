import { good, isObject, type PropertyValue, type Quality, quality } from "@sightline/model";
import { rawFromValue } from "./rawValue.ts";
import type { Tag } from "./Tag.ts";
import { readProperty } from "./tagProperties.ts";

/** What writing one tag asks of the others. */
export interface TagTargets {
  write(path: string, value: PropertyValue): Quality;
  /** The tag has this value from now on. */
  accept(tag: Tag, value: PropertyValue): void;
  /** One property of a tag changed. */
  changed(tag: Tag, property: string): void;
}

const fixed = /^(quality|timestamp|name|path|fullpath|datatype|tagtype|typeid|valuesource|simulated)$/;
/** A script may write any name: only so many are kept. */
const maximumOverrides = 200;

/** Writes to tags and their properties; the answer is the quality of the write [PRJ25]. */
export class TagWriter {
  readonly #writing = new Set<Tag>();

  constructor(readonly targets: TagTargets) {}

  /** Brings the value into the tag's type and writes it, or says why not. */
  write(tag: Tag, value: PropertyValue): Quality {
    const { source } = tag;
    if (source.kind === "reference") return this.#passOn(tag, () => this.targets.write(source.target, value));
    if (source.kind === "members") return this.#passOn(tag, () => this.#writeMembers(tag, value));
    if (source.kind === "none") return source.quality;
    if (isReadOnly(tag)) return quality("Bad_ReadOnly", `${tag.address.fullPath} cannot be written.`);
    const coerced = rawFromValue(tag, value);
    if (!coerced.ok)
      return quality("Error_TypeConversion", `${tag.address.fullPath} is of type ${tag.dataType}: this value is not.`);
    if (source.kind === "signal") hold(tag);
    this.targets.accept(tag, coerced.value);
    return good;
  }

  /** A circle of references ends where it began. */
  #passOn(tag: Tag, write: () => Quality): Quality {
    if (this.#writing.has(tag)) return quality("Error_CycleDetected", `${tag.address.fullPath} depends on itself.`);
    this.#writing.add(tag);
    try {
      return write();
    } finally {
      this.#writing.delete(tag);
    }
  }

  #writeMembers(tag: Tag, value: PropertyValue): Quality {
    if (!isObject(value))
      return quality("Error_TypeConversion", `${tag.address.fullPath} is a UDT instance: write an object of members.`);
    for (const [name, member] of Object.entries(value)) {
      const written = this.targets.write(`${tag.address.fullPath}/${name}`, member as PropertyValue);
      if (written.name !== "Good") return written;
    }
    return good;
  }

  /** Writes one property over what is configured. */
  writeProperty(tag: Tag, property: string, value: PropertyValue): Quality {
    if (fixed.test(property)) return quality("Bad_ReadOnly", `The property "${property}" cannot be written.`);
    tag.overrides ??= new Map();
    if (tag.overrides.size >= maximumOverrides && !tag.overrides.has(property)) {
      return quality("Bad_OutOfRange", `${tag.address.fullPath} has ${maximumOverrides} written properties: no more are kept.`);
    }
    tag.overrides.set(property, value);
    this.targets.changed(tag, property);
    return good;
  }
}

function isReadOnly(tag: Tag): boolean {
  const { source } = tag;
  if (source.kind === "expression" || (source.kind === "signal" && !source.writable)) return true;
  return readProperty(tag, "readonly", tag.current).value === true;
}

/** A made-up tag that was written keeps what was written: who moves a slider wants to see it stay. */
function hold(tag: Tag): void {
  tag.stop?.();
  tag.source = { kind: "memory" };
  tag.stop = tag.listeners.size ? () => undefined : undefined;
}
