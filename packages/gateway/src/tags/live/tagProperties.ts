import { good, isObject, type Json, type PropertyValue, quality } from "@sightline/model";
import type { TagValue } from "../model/types.ts";
import type { Tag } from "./Tag.ts";

/** The original's defaults of properties that are not configured; keys in lower case. */
const defaults: Readonly<Record<string, PropertyValue>> = {
  engunit: "",
  englow: 0,
  enghigh: 100,
  englimitmode: "No_Clamp",
  formatstring: "#,##0.##",
  documentation: "",
  tooltip: "",
  enabled: true,
  readonly: false,
  historyenabled: false,
  typeid: "",
  valuesource: "memory",
};

/** Reads a property other than the value [PRJ23]. */
export function readProperty(tag: Tag, property: string, value: TagValue): TagValue {
  const facts = factOf(tag, property, value);
  const found = facts === undefined ? configured(tag, property) : facts;
  if (found !== undefined) return { value: found, quality: good, timestamp: value.timestamp, float: false };
  const message = `${tag.address.fullPath} has no property "${property}".`;
  return { value: null, quality: quality("Bad_NotFound", message), timestamp: value.timestamp, float: false };
}

function factOf(tag: Tag, property: string, value: TagValue): PropertyValue | undefined {
  switch (property) {
    case "quality":
      return value.quality.name;
    case "timestamp":
      return new Date(value.timestamp);
    case "name":
      return tag.definition?.name ?? null;
    case "path":
    case "fullpath":
      return tag.address.fullPath;
    case "datatype":
      return tag.dataType || undefined;
    case "tagtype":
      return tag.definition?.tagType ?? null;
    case "simulated":
      return tag.simulated;
    default:
      return undefined;
  }
}

function configured(tag: Tag, property: string): PropertyValue | undefined {
  const override = tag.overrides?.get(property);
  if (override !== undefined) return override;
  const own = lookUp(tag.definition?.properties, property);
  if (own !== undefined) return own;
  const parameter = lookUp(tag.definition?.parameters, property.replace(/^parameters\./, ""));
  if (parameter !== undefined) return parameter;
  return Object.hasOwn(defaults, property) ? defaults[property] : undefined;
}

function lookUp(json: Json | undefined, property: string): PropertyValue | undefined {
  if (!isObject(json)) return undefined;
  const key = Object.keys(json).find((name) => name.toLowerCase() === property);
  return key === undefined ? undefined : (json[key] as PropertyValue);
}
