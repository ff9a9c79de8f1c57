import { type JsonObject, listQuery, type RestRoute } from "@sightline/model";
import type { FastifySchema, FastifySchemaCompiler } from "fastify";
import { GatewayError } from "../../base/errors.ts";
import { checkJson } from "../../base/schema.ts";

type PropertySchema = Readonly<Record<string, unknown>>;

/** What Fastify checks of a route's requests before its handler runs. */
export function requestSchema(route: RestRoute): FastifySchema {
  const querystring = route.list ? listQuery : (route.query ?? {});
  return route.body === undefined ? { querystring } : { querystring, body: route.body };
}

/** Checks a part of a request by its schema: numbers and lists typed, unknown parameters refused with BAD_REQUEST. */
export const checkRequest: FastifySchemaCompiler<FastifySchema> = ({ schema: given, httpPart }) => {
  const schema = given as JsonObject;
  return httpPart === "querystring"
    ? (query: URLSearchParams) => checked(schema, typed(schema === listQuery ? withFilters(query) : query, schema), "query")
    : (body: unknown) => checked(schema, body, "body");
};

/** Filters stand as `field[op]=value`, the explode form of Ignition 8.3, or as `filter=field[op]=value`. */
function withFilters(given: URLSearchParams): URLSearchParams {
  const plain = new URLSearchParams();
  for (const [key, value] of given) {
    if (key.endsWith("]")) plain.append("filter", `${key}=${value}`);
    else plain.append(key, value);
  }
  return plain;
}

function typed(given: URLSearchParams, schema: JsonObject): Record<string, unknown> {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, PropertySchema>>;
  const out: Record<string, unknown> = {};
  for (const key of new Set(given.keys())) out[key] = typedValue(given.getAll(key), properties[key]);
  return out;
}

function typedValue(values: readonly string[], schema: PropertySchema | undefined): unknown {
  if (schema?.type === "array") return values;
  const value = values.at(-1) ?? "";
  const isNumber = (schema?.type === "integer" || schema?.type === "number") && value.trim() !== "";
  return isNumber && Number.isFinite(Number(value)) ? Number(value) : value;
}

function checked(schema: JsonObject, data: unknown, part: string): { value: unknown } | { error: Error } {
  const result = checkJson(schema, data);
  if (result.ok) return { value: result.value };
  const what = result.problems.map(({ pointer, message }) => `${part}${pointer.replaceAll("/", ".")} ${message}`).join("; ");
  return { error: new GatewayError("BAD_REQUEST", { what: `This request is malformed: ${what}.` }) };
}
