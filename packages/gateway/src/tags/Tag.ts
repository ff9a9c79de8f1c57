import { compareValues, good, isObject, type Json, type PropertyValue, type Quality, quality } from "@sightline/model";
import type { TagDefinition } from "./definition.ts";
import type { Signal } from "./signals.ts";
import type { TagExpression } from "./tagExpression.ts";
import type { TagAddress } from "./tagPath.ts";
import type { TagValue } from "./types.ts";

/** Where a tag's value comes from. `exact`: of the very instant, not of the last tick. */
export type TagSource =
  | { readonly kind: "memory" }
  | { readonly kind: "signal"; readonly signal: Signal; readonly writable: boolean; readonly exact?: boolean }
  | { readonly kind: "expression"; readonly expression: TagExpression }
  | { readonly kind: "reference"; readonly target: string }
  | { readonly kind: "members" }
  | { readonly kind: "none"; readonly quality: Quality };

/** Somebody who wants to know of a tag, or of one of its properties. */
export interface TagListener {
  /** In lower case; empty: the value. */
  readonly property: string;
  readonly changed: (value: TagValue) => void;
}

/** One tag or folder as it runs. It outlives its definition while somebody listens: a tag may come back after a reload. */
export class Tag {
  definition: TagDefinition | undefined;
  source: TagSource;
  dataType = "";
  float = false;
  simulated = false;
  parent: Tag | undefined;
  readonly children = new Map<string, Tag>();
  readonly listeners = new Set<TagListener>();
  /** Properties written while running, over those configured. */
  overrides: Map<string, PropertyValue> | undefined;
  current: TagValue;
  /** Undoes what keeps a listened-to tag up to date. */
  stop: (() => void) | undefined;

  constructor(readonly address: TagAddress) {
    const missing = quality("Bad_NotFound", `${address.fullPath} does not exist.`);
    this.source = { kind: "none", quality: missing };
    this.current = this.valueOf(null, missing, 0);
  }

  valueOf(value: PropertyValue, q: Quality, timestamp: number): TagValue {
    return { value, quality: q, timestamp, float: this.float };
  }

  /** Takes a value; false when it is the one it had. */
  accept(value: PropertyValue, q: Quality, timestamp: number): boolean {
    const old = this.current;
    if (old.quality.name === q.name && old.quality.message === q.message && compareValues(old.value, value) === "same")
      return false;
    this.current = this.valueOf(value, q, timestamp);
    return true;
  }
}

/** What the original answers for a property nobody configured, in lower case. */
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

/** A property other than the value, as a value of its own [PRJ23]. */
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
