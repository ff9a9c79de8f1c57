import { type QualifiedValue, type QualityName, quality } from "@sightline/model";

/** A result without a value, and why. */
export function failed(name: QualityName, message: string): QualifiedValue {
  return { value: null, quality: quality(name, message), timestamp: Date.now() };
}
