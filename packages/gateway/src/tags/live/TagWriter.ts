import {
  good,
  isBadOrError,
  isObject,
  type JsonObject,
  type PropertyValue,
  type QualifiedValue,
  type Quality,
  quality,
  toJson,
} from "@sightline/model";
import { isQuality } from "../providers/configuredSource.ts";
import type { DerivedSource } from "../providers/TagSource.ts";
import type { TagExpression } from "../providers/tagExpression.ts";
import { rawFromValue } from "./rawValue.ts";
import type { Tag } from "./Tag.ts";
import { propertyName, readProperty } from "./tagProperties.ts";

/** What writing a tag needs of the other tags. */
export interface TagTargets {
  write(path: string, value: PropertyValue): Quality;
  /** Takes the raw value of a tag. */
  accept(tag: Tag, raw: PropertyValue): void;
  /** The result of the write expression of a derived tag. */
  derive(tag: Tag, source: DerivedSource, written: { setter: TagExpression; value: PropertyValue }): QualifiedValue;
  /** Configures a tag anew with written properties; false when it has too many. */
  configure(tag: Tag, properties: JsonObject): boolean;
}

const fixed =
  /^(quality|timestamp|name|path|fullpath|datatype|tagtype|typeid|valuesource|simulated|parameters|problems|canread|canwrite)$/;

/** Writes tags and their properties; returns the quality of the write [PRJ25]. */
export class TagWriter {
  readonly #writing = new Set<Tag>();

  constructor(readonly targets: TagTargets) {}

  /** Converts the value to the data type of the tag and writes it. */
  write(tag: Tag, value: PropertyValue): Quality {
    const { source } = tag;
    if (source.kind === "members") return this.#passOn(tag, () => this.#writeMembers(tag, value));
    if (source.kind === "none") return source.quality;
    const refused = refusal(tag);
    if (refused) return refused;
    const raw = rawFromValue(tag, value);
    if (!raw.ok)
      return quality(
        "Error_TypeConversion",
        `The value cannot be converted to ${tag.dataType}, the type of ${tag.address.fullPath}.`,
      );
    if (source.kind === "reference") return this.#passOn(tag, () => this.targets.write(source.target, raw.value));
    if (source.kind === "derived") return this.#passOn(tag, () => this.#writeThrough(tag, source, raw.value));
    if (source.kind === "signal") becomeMemory(tag);
    this.targets.accept(tag, raw.value);
    return good;
  }

  /** The write expression says what goes to the source; without one it is the value itself [TAG11]. */
  #writeThrough(tag: Tag, source: DerivedSource, value: PropertyValue): Quality {
    const { setter, target } = source;
    if (setter === undefined) return this.targets.write(target, value);
    if (isQuality(setter)) return setter;
    const derived = this.targets.derive(tag, source, { setter, value });
    return isBadOrError(derived.quality) ? derived.quality : this.targets.write(target, derived.value);
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

  /** Writes a property: the tag is configured with it from now on [TAG24]. */
  writeProperty(tag: Tag, property: string, value: PropertyValue): Quality {
    if (fixed.test(property)) return quality("Bad_ReadOnly", `The property "${property}" is read-only.`);
    const place = propertyName(tag, property);
    if (place === undefined)
      return quality("Bad_NotFound", `${tag.address.fullPath} has no parameter "${property.slice("parameters.".length)}".`);
    const json = toJson(value);
    const written = place.isParameter ? { parameters: { [place.name]: json } } : { [place.name]: json };
    if (this.targets.configure(tag, written)) return good;
    return quality("Bad_OutOfRange", `${tag.address.fullPath} has too many written properties.`);
  }
}

function refusal(tag: Tag): Quality | undefined {
  const { source } = tag;
  if (source.kind === "expression" || (source.kind === "signal" && !source.writable))
    return quality("Bad_ReadOnly", "Tag value source does not support writing.");
  const isReadOnly = readProperty(tag, "readonly", tag.current).value === true;
  return isReadOnly ? quality("Bad_ReadOnly", `${tag.address.fullPath} is read-only.`) : undefined;
}

/** A simulated tag keeps a written value instead of returning to its signal. */
function becomeMemory(tag: Tag): void {
  tag.stop?.();
  tag.source = { kind: "memory" };
  tag.stop = tag.listeners.size ? () => undefined : undefined;
}
