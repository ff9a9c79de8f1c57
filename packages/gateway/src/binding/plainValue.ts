import { Dataset, type PropertyValue } from "@sightline/model";
import {
  ScriptBytes,
  ScriptDataset,
  ScriptFloat,
  ScriptFunction,
  ScriptObject,
  ScriptQualifiedValue,
  ScriptQuality,
  ScriptRecords,
  ScriptReference,
  type ScriptValue,
} from "@sightline/python";

/** A script's value as a property can hold it: records and objects become plain objects, references and functions nothing. */
export function plainValue(value: ScriptValue): PropertyValue {
  if (typeof value !== "object" || value === null) return value ?? null;
  if (value instanceof Date || value instanceof Dataset) return value;
  if (Array.isArray(value)) return (value as readonly ScriptValue[]).map(plainValue);
  return special(value);
}

function special(value: Exclude<ScriptValue, null | string | number | boolean>): PropertyValue {
  if (value instanceof ScriptFloat) return value.value;
  if (value instanceof ScriptQualifiedValue) return value.qualified.value;
  if (value instanceof ScriptQuality) return value.quality.name;
  if (value instanceof ScriptRecords) return value.rows as PropertyValue;
  if (value instanceof ScriptDataset)
    return new Dataset(
      value.columns,
      value.rows.map((row) => row.map(plainValue)),
    );
  if (value instanceof ScriptObject) return plainMembers(value.members);
  if (value instanceof ScriptBytes) return Buffer.from(value.bytes).toString("latin1");
  if (value instanceof ScriptReference || value instanceof ScriptFunction) return null;
  return plainMembers(value as { readonly [key: string]: ScriptValue });
}

function plainMembers(members: { readonly [key: string]: ScriptValue }): PropertyValue {
  const out: Record<string, PropertyValue> = {};
  for (const [key, item] of Object.entries(members)) out[key] = plainValue(item);
  return out;
}
