import {
  Float,
  good,
  isGood,
  isObject,
  type Json,
  type PropertyObject,
  type PropertyValue,
  parsePath,
  quality,
  readAt,
} from "@sightline/model";
import { permissionType } from "../model/permissions.ts";
import { defaultProperties, knownSpelling } from "../model/propertyNames.ts";
import type { TagValue } from "../model/types.ts";
import { takesWrites } from "../providers/TagSource.ts";
import type { Tag } from "./Tag.ts";

/** Where a written property belongs; undefined for a parameter that the tag does not have. */
export function propertyName(tag: Tag, property: string): { readonly name: string; readonly isParameter: boolean } | undefined {
  if (property.startsWith("parameters.")) {
    const name = keyOf(tag.definition?.parameters, property.slice("parameters.".length));
    return name === undefined ? undefined : { name, isParameter: true };
  }
  const name = keyOf(tag.definition?.properties, property) ?? knownSpelling(property) ?? property;
  return { name, isParameter: false };
}

/** Reads a property other than the value [PRJ23]. */
export function readProperty(tag: Tag, property: string, value: TagValue): TagValue {
  if (property.startsWith("[")) return memberOf(tag, property, value);
  const facts = factOf(tag, property, value);
  const found = facts === undefined ? configured(tag, property) : facts;
  if (found instanceof Float) return { value: found.value, quality: good, timestamp: value.timestamp, float: true };
  if (found !== undefined) return { value: found, quality: good, timestamp: value.timestamp, float: false };
  const message = `${tag.address.fullPath} has no property "${property}".`;
  return { value: null, quality: quality("Bad_NotFound", message), timestamp: value.timestamp, float: false };
}

/** What a value holds at a path: an item of a document, of a list [BND29]. */
function memberOf(tag: Tag, path: string, current: TagValue): TagValue {
  const found = readAt(current.value, parsePath(path));
  if (found instanceof Float) return { ...current, value: found.value, float: true };
  if (found !== undefined) return { ...current, value: found, float: false };
  const missing = isGood(current.quality)
    ? quality("Bad_NotFound", `The value of ${tag.address.fullPath} has nothing at ${path}.`)
    : current.quality;
  return { ...current, value: null, quality: missing, float: false };
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
    case "canread":
      return true;
    case "canwrite":
      return takesWrites(tag.source) && configured(tag, "readonly") !== true;
    case "problems":
      return [...tag.problems];
    default:
      return undefined;
  }
}

function configured(tag: Tag, property: string): PropertyValue | undefined {
  const own = lookUp(tag.definition?.properties, property);
  if (own !== undefined) return /^(read|write)permissions$/.test(property) ? permissions(own) : own;
  if (property === "parameters") return { ...tag.definition?.parameters };
  const parameter = lookUp(tag.definition?.parameters, property.replace(/^parameters\./, ""));
  if (parameter !== undefined) return parameter;
  const name = knownSpelling(property);
  return name === undefined ? undefined : (defaultProperties[name] as PropertyValue | undefined);
}

function permissions(configuredAs: PropertyValue): PropertyValue {
  if (!isObject(configuredAs)) return configuredAs;
  return { ...(configuredAs as PropertyObject), type: permissionType(configuredAs.type) };
}

type Named = Readonly<Record<string, PropertyValue | Json>>;

function lookUp(named: Named | undefined, property: string): PropertyValue | undefined {
  const key = keyOf(named, property);
  return key === undefined ? undefined : (named?.[key] as PropertyValue);
}

function keyOf(named: Named | undefined, property: string): string | undefined {
  return Object.keys(named ?? {}).find((name) => name.toLowerCase() === property);
}

/** A tag as scripts see it: configured properties, value, and the parameters of its UDT instance. */
export function describeTag({ definition, address }: Tag, { value }: TagValue): PropertyObject {
  const { name = "", tagType = "AtomicTag", properties = {}, parameters = {} } = definition ?? {};
  const { eventScripts: _scripts, ...shown } = properties;
  return { ...(shown as PropertyObject), name, tagType, path: address.fullPath, value, parameters };
}
