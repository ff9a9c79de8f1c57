import type { JsonObject } from "../value.ts";

declare const valueType: unique symbol;

/** A JSON Schema as plain data that carries the TypeScript type it describes. */
export type Schema<T> = JsonObject & { readonly [valueType]?: T };

/** The type a schema describes. */
export type Static<S> = S extends Schema<infer T> ? T : never;

/** A property of an object that may be absent. */
export interface Optional<T> {
  readonly optional: Schema<T>;
}

type Properties = Readonly<Record<string, Schema<unknown> | Optional<unknown>>>;
type OptionalKeys<P> = { [K in keyof P]: P[K] extends Optional<unknown> ? K : never }[keyof P];
type ObjectOf<P> = { readonly [K in Exclude<keyof P, OptionalKeys<P>>]: Static<P[K]> } & {
  readonly [K in OptionalKeys<P>]?: P[K] extends Optional<infer T> ? T : never;
};

/** Text. */
export function text(description?: string, more: JsonObject = {}): Schema<string> {
  return described({ type: "string", ...more }, description);
}

/** A number; `integer` where it has no fraction. */
export function number(description?: string, more: JsonObject = {}): Schema<number> {
  return described({ type: "number", ...more }, description);
}

export function integer(description?: string, more: JsonObject = {}): Schema<number> {
  return described({ type: "integer", ...more }, description);
}

export function boolean(description?: string): Schema<boolean> {
  return described({ type: "boolean" }, description);
}

/** One of a closed list of texts. */
export function oneOf<const T extends readonly string[]>(values: T, description?: string): Schema<T[number]> {
  return described({ type: "string", enum: values }, description);
}

export function list<T>(items: Schema<T>, description?: string): Schema<readonly T[]> {
  return described({ type: "array", items }, description);
}

/** Any keys, values of one kind. */
export function mapOf<T>(values: Schema<T>, description?: string): Schema<Readonly<Record<string, T>>> {
  return described({ type: "object", additionalProperties: values }, description);
}

/** An object with exactly these properties; {@link optional} ones may be absent. */
export function object<P extends Properties>(properties: P, description?: string): Schema<ObjectOf<P>> {
  const entries = Object.entries(properties).map(([name, property]) => [name, schemaOf(property)] as const);
  const required = Object.keys(properties).filter((name) => !isOptional(properties[name]));
  return described(
    { type: "object", properties: Object.fromEntries(entries), required, additionalProperties: false },
    description,
  );
}

export function optional<T>(schema: Schema<T>): Optional<T> {
  return { optional: schema };
}

function schemaOf(property: Schema<unknown> | Optional<unknown>): JsonObject {
  return isOptional(property) ? property.optional : property;
}

function isOptional(property: Schema<unknown> | Optional<unknown> | undefined): property is Optional<unknown> {
  return property !== undefined && "optional" in property;
}

function described(schema: JsonObject, description: string | undefined): JsonObject {
  return description === undefined ? schema : { ...schema, description };
}
