import { compareValues, Float, isBadOrError, numberOf, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import { type Coerced, coerce } from "../model/dataTypes.ts";
import { typedTagValue } from "../model/typedTagValue.ts";
import type { TagValue } from "../model/types.ts";
import type { Tag } from "./Tag.ts";

/** Converts the raw value of a source to the value of the tag: scaled, of its data type, and checked against its limits [TAG1]. */
export function valueFromRaw(tag: Tag, raw: QualifiedValue & { readonly float?: boolean }): TagValue {
  const { timestamp } = raw;
  const { problem } = tag.numeric;
  if (problem !== undefined) return tag.valueOf(null, quality("Error_Configuration", problem), timestamp);
  const scaled = scale(tag, typedTagValue({ ...raw, float: raw.float === true }));
  if (scaled === undefined)
    return tag.valueOf(null, quality("Bad_OutOfRange", "The raw value is below rawLow and has no square root."), timestamp);
  const typed = hasType(tag) ? coerce(scaled, tag.dataType) : { ok: true as const, value: scaled };
  if (!typed.ok) return tag.valueOf(null, quality("Error_TypeConversion", refusal(tag, scaled)), timestamp);
  const float = hasType(tag) ? tag.float : raw.float === true;
  return withinLimits(tag, {
    value: hasType(tag) ? typed.value : plainNumber(typed.value),
    quality: raw.quality,
    timestamp,
    float,
  });
}

function refusal(tag: Tag, value: PropertyValue): string {
  return tag.float && typeof value === "number"
    ? "Invalid value: Tag value is Infinity or NaN."
    : `The value is not a ${tag.dataType}.`;
}

/** True when the value of the tag depends on those before it, so that it has to be kept even where nobody listens. */
export function keepsState({ numeric }: Tag): boolean {
  return numeric.deadband > 0 || numeric.scaling?.keepsState === true;
}

/** Converts a written value to the raw value of the source: the inverse of {@link valueFromRaw} [TAG2]. */
export function rawFromValue(tag: Tag, value: PropertyValue): Coerced {
  const { scaling } = tag.numeric;
  const typed =
    hasType(tag) || tag.source.kind === "memory" || tag.source.kind === "signal" ? coerce(value, tag.dataType) : undefined;
  if (typed && !typed.ok) return typed;
  const given = typed ? typed.value : value;
  return { ok: true, value: scaling ? scaling.toRaw(given) : given };
}

/** The data type of the raw value of a memory tag: a scaled one may have a fraction that its value has not. */
export function rawType({ numeric, dataType }: Tag): string {
  return numeric.scaling?.numericRaw ? "Float8" : dataType;
}

/** Values of tags are plain numbers; whether one is a float stands beside it. */
function plainNumber(value: PropertyValue): PropertyValue {
  return value instanceof Float ? value.value : value;
}

function hasType(tag: Tag): boolean {
  return tag.definition?.properties.dataType !== undefined;
}

function scale(tag: Tag, raw: QualifiedValue): PropertyValue | undefined {
  const { scaling } = tag.numeric;
  if (!scaling) return raw.value;
  if (!scaling.keepsState) return scaling.toValue(raw.value, undefined);
  return filtered(tag, raw);
}

/** Only good values move the filter, and each of them once. */
function filtered(tag: Tag, raw: QualifiedValue): PropertyValue | undefined {
  const { filter } = tag;
  if (isBadOrError(raw.quality)) return raw.value;
  if (filter && compareValues(filter.raw, raw.value) === "same") return filter.value;
  const value = tag.numeric.scaling?.toValue(raw.value, numberOf(filter?.value)) ?? null;
  tag.filter = { raw: raw.value, value };
  return value;
}

/** Limits mark a value, they do not change it [TAG3]. */
function withinLimits(tag: Tag, value: TagValue): TagValue {
  const { low, high } = tag.numeric.limits;
  const size = numberOf(value.value);
  if (size === undefined || isBadOrError(value.quality) || (size >= low && size <= high)) return value;
  const message = `${size} is outside of the engineering limits of ${tag.address.fullPath} (${low} to ${high}).`;
  return { ...value, quality: quality("Bad_OutOfRange", message) };
}
