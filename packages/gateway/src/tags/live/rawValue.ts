import { type PropertyValue, quality } from "@sightline/model";
import { type Coerced, coerce } from "../model/dataTypes.ts";
import { typedTagValue } from "../model/typedTagValue.ts";
import type { TagValue } from "../model/types.ts";
import type { Tag } from "./Tag.ts";

/** Converts the raw value of a source to the value of the tag: today to its data type. Scaling belongs here. */
export function valueFromRaw(tag: Tag, raw: TagValue): TagValue {
  if (!tag.definition?.properties.dataType) return raw;
  const coerced = coerce(typedTagValue(raw).value, tag.dataType);
  if (coerced.ok) return tag.valueOf(coerced.value, raw.quality, raw.timestamp);
  return tag.valueOf(null, quality("Error_TypeConversion", refusal(tag, raw.value)), raw.timestamp);
}

function refusal(tag: Tag, value: PropertyValue): string {
  return tag.float && typeof value === "number"
    ? "Invalid value: Tag value is Infinity or NaN."
    : `The value is not a ${tag.dataType}.`;
}

/** Converts a written value to the raw value of the source: the inverse of {@link valueFromRaw}. */
export function rawFromValue(tag: Tag, value: PropertyValue): Coerced {
  return coerce(value, tag.dataType);
}
