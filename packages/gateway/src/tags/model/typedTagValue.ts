import { float, type QualifiedValue } from "@sightline/model";
import type { TagValue } from "./types.ts";

/** The value of a tag for properties and expressions: a tag of a float type gives a float even for 5 [PT20]. */
export function typedTagValue(found: TagValue): QualifiedValue {
  const { value, quality, timestamp } = found;
  return found.float && Number.isInteger(value) ? { value: float(value as number), quality, timestamp } : found;
}
