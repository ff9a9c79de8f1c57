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
import type { Written } from "../model/types.ts";
import { isQuality } from "../providers/configuredSource.ts";
import { type DerivedSource, type ItemSource, takesWrites } from "../providers/TagSource.ts";
import type { TagExpression } from "../providers/tagExpression.ts";
import { rawFromValue } from "./rawValue.ts";
import type { Tag } from "./Tag.ts";
import { propertyName, readProperty } from "./tagProperties.ts";

/** What writing a tag needs of the other tags. */
export interface TagTargets {
  /** `trail`: the tags that pass the value on. */
  write(path: string, value: PropertyValue, trail: readonly Tag[]): Written;
  /** Takes the raw value of a tag. */
  accept(tag: Tag, raw: PropertyValue): void;
  /** Asks the source of a tag for its value. */
  ask(tag: Tag): Promise<void>;
  /** The result of the write expression of a derived tag. */
  derive(
    tag: Tag,
    source: DerivedSource,
    written: { setter: TagExpression; value: PropertyValue },
  ): QualifiedValue | Promise<QualifiedValue>;
  /** Configures a tag anew with written properties; false when it has too many. */
  configure(tag: Tag, properties: JsonObject): boolean;
}

const fixed =
  /^(quality|timestamp|name|path|fullpath|datatype|tagtype|typeid|valuesource|simulated|parameters|problems|canread|canwrite)$/;

/** Writes tags and their properties; returns the quality of the write [PRJ25]. */
export class TagWriter {
  constructor(readonly targets: TagTargets) {}

  /** Converts the value to the data type of the tag and writes it. */
  write(tag: Tag, value: PropertyValue, trail: readonly Tag[]): Written {
    const { source } = tag;
    if (trail.includes(tag)) return quality("Error_CycleDetected", `${tag.address.fullPath} depends on itself.`);
    if (source.kind === "members") return this.#writeMembers(tag, value, [...trail, tag]);
    if (source.kind === "none") return source.quality;
    const refused = refusal(tag);
    if (refused) return refused;
    const raw = rawFromValue(tag, value);
    if (!raw.ok)
      return quality(
        "Error_TypeConversion",
        `The value cannot be converted to ${tag.dataType}, the type of ${tag.address.fullPath}.`,
      );
    if (source.kind === "reference") return this.targets.write(source.target, raw.value, [...trail, tag]);
    if (source.kind === "derived") return this.#writeThrough(tag, raw.value, [...trail, tag]);
    if (source.kind === "item") return this.#writeItem(tag, source, raw.value);
    if (source.kind === "signal") becomeMemory(tag);
    this.targets.accept(tag, raw.value);
    return good;
  }

  /** The write expression says what goes to the source; without one it is the value itself [TAG11]. */
  #writeThrough(tag: Tag, value: PropertyValue, trail: readonly Tag[]): Written {
    const source = tag.source as DerivedSource;
    const { setter, target } = source;
    if (setter === undefined) return this.targets.write(target, value, trail);
    if (isQuality(setter)) return setter;
    const pass = (derived: QualifiedValue): Written =>
      isBadOrError(derived.quality) ? derived.quality : this.targets.write(target, derived.value, trail);
    return then(this.targets.derive(tag, source, { setter, value }), pass);
  }

  /** What has been taken is read again, so that the tag shows what its source made of it. */
  async #writeItem(tag: Tag, { provider, path }: ItemSource, value: PropertyValue): Promise<Quality> {
    const [written = quality("Bad_Failure", `${provider.name} has not answered.`)] = await provider.write([{ path, value }]);
    if (!isBadOrError(written)) await this.targets.ask(tag);
    return written;
  }

  #writeMembers(tag: Tag, value: PropertyValue, trail: readonly Tag[]): Written {
    if (!isObject(value))
      return quality("Error_TypeConversion", `${tag.address.fullPath} is a UDT instance; write an object of its members.`);
    const members = Object.entries(value);
    const next = (at: number): Written => {
      const member = members[at];
      if (!member) return good;
      const written = this.targets.write(`${tag.address.fullPath}/${member[0]}`, member[1] as PropertyValue, trail);
      return then(written, (result) => (result.name === "Good" ? next(at + 1) : result));
    };
    return next(0);
  }

  /** Writes a property: the tag is configured with it from now on [TAG24]. */
  writeProperty(tag: Tag, property: string, value: PropertyValue): Quality {
    if (property.startsWith("["))
      return quality("Bad_ReadOnly", `${property} is part of the value of ${tag.address.fullPath}: write the value as a whole.`);
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
  if (!takesWrites(tag.source)) return quality("Bad_ReadOnly", "Tag value source does not support writing.");
  const isReadOnly = readProperty(tag, "readonly", tag.current).value === true;
  return isReadOnly ? quality("Bad_ReadOnly", `${tag.address.fullPath} is read-only.`) : undefined;
}

/** Goes on at once where nothing has to be waited for. */
function then<T>(value: T | Promise<T>, next: (value: T) => Written): Written {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** A simulated tag keeps a written value instead of returning to its signal. */
function becomeMemory(tag: Tag): void {
  tag.stop?.();
  tag.source = { kind: "memory" };
  tag.stop = tag.listeners.size ? () => undefined : undefined;
}
