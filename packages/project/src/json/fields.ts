import { freezeDeep, fromJson, isObject, type Json, type JsonObject, type PropertyObject } from "@sightline/model";

/** Reading fields of outside JSON: each answers the fallback where the field is absent or of another type. */
type Field = Json | undefined;

const nothing: JsonObject = Object.freeze({});
const noProperties: PropertyObject = Object.freeze({});

/** Own fields only; anything that is no object reads as empty. */
export function object(value: Field): JsonObject {
  return isObject(value) ? (value as JsonObject) : nothing;
}

export function list(value: Field): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function text(value: Field, fallback = ""): string {
  return typeof value === "string" ? value : fallback;
}

export function flag(value: Field, fallback: boolean): boolean {
  return typeof value === "boolean" ? value : fallback;
}

/** Text that holds a number counts as one: the Designer stores both. */
export function number(value: Field, fallback: number): number {
  const read = typeof value === "string" && value.trim() ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : fallback;
}

/** One of a closed list of words, whatever their case. */
export function oneOf<T extends string>(value: Field, words: readonly T[], fallback: T): T {
  const lower = typeof value === "string" ? value.toLowerCase() : "";
  return words.find((word) => word.toLowerCase() === lower) ?? fallback;
}

/** A deeply frozen property object: dates and datasets are read by the model. */
export function properties(value: Field): PropertyObject {
  if (!isObject(value)) return noProperties;
  return freezeDeep(fromJson(value as JsonObject) as PropertyObject);
}
