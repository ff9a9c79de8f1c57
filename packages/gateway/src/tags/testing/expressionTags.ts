import { Dataset, type Json, type JsonObject, type PropertyValue, toJson } from "@sightline/model";
import { createTagManager } from "../createTagManager.ts";
import type { ReloadableTagManager } from "../live/options.ts";

/** When the clock of the tags stands. */
export const startOfTags = Date.UTC(2026, 0, 15, 12);

/** Configured memory tags by name: `[data type, value]`. */
export type MemoryTags = Readonly<Record<string, readonly [dataType: string, value: PropertyValue]>>;

/** The configuration of a memory tag. */
export function memoryTag(name: string, [dataType, value]: readonly [string, PropertyValue]): JsonObject {
  const configured =
    value instanceof Dataset ? { columns: value.columns, rows: value.rows.map((row) => row.map(toJson)) } : toJson(value);
  return { name, tagType: "AtomicTag", valueSource: "memory", dataType, value: configured as Json };
}

/** The configuration of an expression tag. */
export function expressionTag(name: string, dataType: string, expression: string): JsonObject {
  return { name, tagType: "AtomicTag", valueSource: "expr", dataType, expression };
}

/** A tag manager with these tags in the folder `F` of the default provider, in the zone of Chicago. */
export function tagsOf(tags: readonly JsonObject[], now: () => number = () => startOfTags): ReloadableTagManager {
  return createTagManager({
    providers: [{ name: "default", json: folder(tags) }],
    now,
    expressions: { timeZone: "America/Chicago" },
  });
}

/** The export of a provider with these tags in the folder `F`. */
export function folder(tags: readonly JsonObject[]): JsonObject {
  return { tags: [{ name: "F", tagType: "Folder", tags }] };
}

/** What an expression tag reads beside some memory tags: its value as text, and its quality unless that is Good. */
export function result(dataType: string, expression: string, memory: MemoryTags = {}): string {
  const siblings = Object.entries(memory).map(([name, tag]) => memoryTag(name, tag));
  return readText(tagsOf([...siblings, expressionTag("Out", dataType, expression)]), "Out");
}

/** The value of a tag of the folder as text, and its quality unless that is Good. */
export function readText(tags: ReloadableTagManager, name: string): string {
  const { value, quality, float } = tags.read(`[default]F/${name}`);
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === "object" && value !== null && !("toJSON" in value)
        ? JSON.stringify(toJson(value))
        : valueText(value, float);
  return quality.name === "Good" ? text : `${text} ${quality.name}`;
}

function valueText(value: PropertyValue, float: boolean): string {
  return float && Number.isInteger(value) ? `${Object.is(value, -0) ? "-" : ""}${String(value)}.0` : String(value);
}
