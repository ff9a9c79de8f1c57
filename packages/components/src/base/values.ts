import { Dataset, isObject, type PropertyObject, type PropertyValue, TypedNumber, toJson } from "@sightline/model";
import { placeNow } from "./place.ts";

type Value = PropertyValue | undefined;
const nothing: PropertyObject = {};
const noItems: readonly PropertyValue[] = [];

/** The object, or an empty one where the value is something else. */
export function objectOf(value: Value): PropertyObject {
  return isObject(value) ? (value as PropertyObject) : nothing;
}

/** The list, or an empty one where the value is something else. */
export function listOf(value: Value): readonly PropertyValue[] {
  return Array.isArray(value) ? (value as readonly PropertyValue[]) : noItems;
}

/** A number, also from its text; otherwise `otherwise`. */
export function numberOf(value: Value, otherwise: number): number {
  const number = (typeof value === "string" && value.trim() !== "") || value instanceof TypedNumber ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : otherwise;
}

/** True for what scripts take for true: `true`, numbers but 0, texts but "", "0" and "false". */
export function truthy(value: Value): boolean {
  return typeof value === "string" ? !["", "0", "false"].includes(value.toLowerCase()) : Boolean(value);
}

/** A property that is a text, else "" (or `otherwise`). */
export function stringOf(value: Value, otherwise = ""): string {
  return typeof value === "string" ? value : otherwise;
}

/** Any value as a person reads it. */
export function textOf(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (value instanceof TypedNumber) return String(value);
  if (value instanceof Date) return shownDate(value);
  if (value instanceof Dataset) return `Dataset [${value.rows.length} × ${value.columns.length}]`;
  return typeof value === "object" ? JSON.stringify(toJson(value)) : String(value);
}

function shownDate(date: Date): string {
  const { timeZone, locale } = placeNow();
  return date.toLocaleString(locale, { timeZone });
}

/** Where a value stands between two ends, 0 to 1. */
export function share(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
}
