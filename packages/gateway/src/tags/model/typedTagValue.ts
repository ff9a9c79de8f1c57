import { float, type QualifiedValue } from "@sightline/model";
import type { TagValue } from "./types.ts";

/** A tag's value as properties and expressions take it: a tag of floats gives a float though its value is whole [PT20]. */
export function typedTagValue(found: TagValue): QualifiedValue {
  const { value, quality, timestamp } = found;
  return found.float && Number.isInteger(value) ? { value: float(value as number), quality, timestamp } : found;
}
