import { Dataset, isObject, type PropertyPath, type PropertyValue, sameValue, TypedNumber } from "@sightline/model";
import type { ComponentSchema, PropertySchema, PropertySchemas, PropertyType } from "./ComponentSchema.ts";

/** What a schema says of the property at a path below `props`. */
export interface Declared {
  /** As the schema spells it: `items[].expanded`. */
  readonly path: string;
  readonly schema: PropertySchema;
  /** The path is this property's own, not below it. */
  readonly exact: boolean;
}

/** The declaration a path below `props` falls under: its own, or the nearest above it. */
export function declaredAt(props: PropertySchemas, path: PropertyPath): Declared | undefined {
  for (let length = path.length; length > 0; length--) {
    const text = spelled(props, path.slice(0, length));
    const schema = props[text];
    if (schema) return { path: text, schema, exact: length === path.length };
  }
  return undefined;
}

/** A path as schemas spell it: indices as `[]`, lists of items within items once. */
export function spelled(props: PropertySchemas, path: PropertyPath): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text = props[text]?.recursive ? parentList(text) : text;
    text += typeof key === "number" ? "[]" : `${text === "" ? "" : "."}${key}`;
  }
  return text;
}

/** `items[].items` → `items`; `origin.connections[].connections` → `origin.connections`. */
function parentList(path: string): string {
  return path.slice(0, path.lastIndexOf("[]"));
}

/** Why a browser may not write this value at this path of a component; undefined where it may [CMP2]. */
export function refusalOfWrite(component: ComponentSchema, path: PropertyPath, value: PropertyValue): string | undefined {
  const declared = path[0] === "props" ? writableAt(component.props, path.slice(1)) : undefined;
  if (!declared) return "is not for the browser to write";
  const { type, enum: allowed } = declared.schema;
  const types = typeof type === "string" ? [type] : type;
  if (!declared.exact) return undefined;
  if (!types.some((each) => isOfType(each, value))) return `must be ${types.join(" or ")}`;
  if (allowed && !allowed.some((each) => sameValue(each, value))) return `must be one of ${JSON.stringify(allowed)}`;
  return undefined;
}

/** The declaration itself or one above it that a browser writes with all below it. */
function writableAt(props: PropertySchemas, path: PropertyPath): Declared | undefined {
  const declared = declaredAt(props, path);
  for (let length = path.length; length > 0; length--) {
    if (props[spelled(props, path.slice(0, length))]?.writer === "browser") return declared;
  }
  return undefined;
}

const isText = (value: PropertyValue) => typeof value === "string";
const isPlainObject = (value: PropertyValue) => isObject(value);
const checks: Readonly<Record<PropertyType, (value: PropertyValue) => boolean>> = {
  any: () => true,
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
  color: isText,
  "css-length": (value) => isText(value) || isNumber(value),
  dataset: (value) => value instanceof Dataset,
  date: (value) => value instanceof Date,
  icon: isText,
  null: (value) => value === null,
  number: isNumber,
  object: isPlainObject,
  string: isText,
  style: isPlainObject,
  "view-path": isText,
};

/** Whether a value is of a declared type. */
export function isOfType(type: PropertyType, value: PropertyValue): boolean {
  return checks[type](value);
}

function isNumber(value: PropertyValue): boolean {
  return (typeof value === "number" && Number.isFinite(value)) || value instanceof TypedNumber;
}
