import { good, isObject, type PropertyValue, type Quality, quality } from "@sightline/model";
import { rawFromValue } from "./rawValue.ts";
import type { Tag } from "./Tag.ts";
import { readProperty } from "./tagProperties.ts";

/** What writing a tag needs of the other tags. */
export interface TagTargets {
  write(path: string, value: PropertyValue): Quality;
  /** Sets the value of a tag. */
  accept(tag: Tag, value: PropertyValue): void;
  /** Publishes a changed property. */
  changed(tag: Tag, property: string): void;
}

const fixed = /^(quality|timestamp|name|path|fullpath|datatype|tagtype|typeid|valuesource|simulated)$/;
/** The limit of properties written at runtime; scripts may write any name. */
const maximumOverrides = 200;

/** Writes tags and their properties; returns the quality of the write [PRJ25]. */
export class TagWriter {
  readonly #writing = new Set<Tag>();

  constructor(readonly targets: TagTargets) {}

  /** Converts the value to the data type of the tag and writes it. */
  write(tag: Tag, value: PropertyValue): Quality {
    const { source } = tag;
    if (source.kind === "reference") return this.#passOn(tag, () => this.targets.write(source.target, value));
    if (source.kind === "members") return this.#passOn(tag, () => this.#writeMembers(tag, value));
    if (source.kind === "none") return source.quality;
    if (isReadOnly(tag)) return quality("Bad_ReadOnly", `${tag.address.fullPath} is read-only.`);
    const coerced = rawFromValue(tag, value);
    if (!coerced.ok)
      return quality(
        "Error_TypeConversion",
        `The value cannot be converted to ${tag.dataType}, the type of ${tag.address.fullPath}.`,
      );
    if (source.kind === "signal") becomeMemory(tag);
    this.targets.accept(tag, coerced.value);
    return good;
  }

  /** Guards against reference cycles. */
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
      return quality("Error_TypeConversion", `${tag.address.fullPath} is a UDT instance; write an object of its members.`);
    for (const [name, member] of Object.entries(value)) {
      const written = this.targets.write(`${tag.address.fullPath}/${name}`, member as PropertyValue);
      if (written.name !== "Good") return written;
    }
    return good;
  }

  /** Writes a property, which overrides the configured one. */
  writeProperty(tag: Tag, property: string, value: PropertyValue): Quality {
    if (fixed.test(property)) return quality("Bad_ReadOnly", `The property "${property}" is read-only.`);
    tag.overrides ??= new Map();
    if (tag.overrides.size >= maximumOverrides && !tag.overrides.has(property)) {
      return quality("Bad_OutOfRange", `${tag.address.fullPath} has ${maximumOverrides} written properties, which is the limit.`);
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

/** A simulated tag keeps a written value instead of returning to its signal. */
function becomeMemory(tag: Tag): void {
  tag.stop?.();
  tag.source = { kind: "memory" };
  tag.stop = tag.listeners.size ? () => undefined : undefined;
}
