import { type JsonObject, type ListQuery, listQuery, type RestRoute } from "@sightline/model";
import { GatewayError } from "../../base/errors.ts";
import { checkJson } from "../../base/schema.ts";

type PropertySchema = Readonly<Record<string, unknown>>;

/** The query of a request by its route's schema: numbers and lists typed, unknown parameters refused. Throws BAD_REQUEST. */
export function readQuery(route: RestRoute, url: string): unknown {
  const given = new URLSearchParams(url.split("?", 2)[1] ?? "");
  if (route.list) return readListQuery(given);
  return checked(route.query ?? {}, typed(given, route.query ?? {}), "query");
}

/** The body of a request by its route's schema. Throws BAD_REQUEST. */
export function readBody(route: RestRoute, body: unknown): unknown {
  return route.body === undefined ? undefined : checked(route.body, body, "body");
}

/** Filters stand as `field[op]=value`, the explode form of Ignition 8.3, or as `filter=field[op]=value`. */
function readListQuery(given: URLSearchParams): ListQuery {
  const plain = new URLSearchParams();
  for (const [key, value] of given) {
    if (key.endsWith("]")) plain.append("filter", `${key}=${value}`);
    else plain.append(key, value);
  }
  return checked(listQuery, typed(plain, listQuery), "query") as ListQuery;
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

function checked(schema: JsonObject, data: unknown, part: string): unknown {
  const result = checkJson(schema, data);
  if (result.ok) return result.value;
  const what = result.problems.map(({ pointer, message }) => `${part}${pointer.replaceAll("/", ".")} ${message}`).join("; ");
  throw new GatewayError("BAD_REQUEST", { what: `This request is malformed: ${what}.` });
}
