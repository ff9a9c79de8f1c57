import {
  Dataset,
  type DatasetColumn,
  Float,
  integer,
  isObject,
  type Json,
  type JsonObject,
  Long,
  type PropertyObject,
  type PropertyPath,
  type PropertyTree,
  type PropertyValue,
} from "@sightline/model";

/** A value that is kept, and its path; the value is JSON text, absent where the property is gone. */
export interface KeptValue {
  readonly path: PropertyPath;
  readonly value?: string;
}

/** JSON text of a value with everything a property can hold, kinds of numbers included: what JSON has not is `{"$":[kind, content]}`. */
export function keptText(value: PropertyValue): string {
  return JSON.stringify(encode(value));
}

/**
 * The inverse of {@link keptText}.
 * @throws where the text is none of it.
 */
export function valueOfText(text: string): PropertyValue {
  return decode(JSON.parse(text) as Json);
}

/** What differs in a tree from its base, but for what is kept elsewhere or made anew. */
export function keptValues(tree: PropertyTree, isKept: (path: PropertyPath) => boolean): KeptValue[] {
  return tree
    .differences()
    .filter(({ path }) => isKept(path))
    .map(({ path, value }) => (value === undefined ? { path } : { path, value: keptText(value) }));
}

/** Writes what was kept into a tree. */
export function writeKept(tree: PropertyTree, values: readonly KeptValue[]): void {
  for (const { path, value } of values) tree.write(path, value === undefined ? undefined : valueOfText(value));
}

function encode(value: PropertyValue): Json {
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0) ? value : special("number", numberText(value));
  if (typeof value !== "object" || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Date) return special("date", Number.isNaN(value.getTime()) ? null : value.getTime());
  if (value instanceof Float) return special("float", numberText(value.value));
  if (value instanceof Long) return special("long", String(value.value));
  if (value instanceof Dataset) return special("dataset", encodeDataset(value));
  const members = Object.entries(value as PropertyObject).map(([name, member]) => [name, encode(member)] as const);
  const object = Object.fromEntries(members);
  return Object.hasOwn(object, "$") ? special("object", object) : object;
}

function special(kind: string, content: Json): JsonObject {
  return { $: [kind, content] };
}

function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function encodeDataset({ columns, rows }: Dataset): Json {
  return { columns: columns.map(({ name, type }) => [name, type]), rows: rows.map((row) => row.map(encode)) };
}

function decode(json: Json): PropertyValue {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map(decode);
  const object = json as JsonObject;
  return Array.isArray(object.$) ? decodeSpecial(object.$ as readonly Json[]) : decodeMembers(object);
}

function decodeMembers(object: JsonObject): PropertyObject {
  return Object.fromEntries(Object.entries(object).map(([name, member]) => [name, decode(member)]));
}

function decodeSpecial([kind, content]: readonly Json[]): PropertyValue {
  switch (kind) {
    case "number":
      return Number(content);
    case "float":
      return new Float(Number(content));
    case "long":
      return integer(BigInt(String(content)));
    case "date":
      return new Date(typeof content === "number" ? content : Number.NaN);
    case "dataset":
      return decodeDataset(content as unknown as EncodedDataset);
    case "object":
      if (isObject(content)) return decodeMembers(content as JsonObject);
  }
  throw new Error(`a value of the kind ${JSON.stringify(kind)} is not known`);
}

interface EncodedDataset {
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly rows: readonly (readonly Json[])[];
}

function decodeDataset({ columns, rows }: EncodedDataset): Dataset {
  const named: DatasetColumn[] = columns.map(([name, type]) => ({ name, type }));
  return new Dataset(
    named,
    rows.map((row) => row.map(decode)),
  );
}
