import type { JsonObject } from "../value.ts";
import { listQuery, type RestRoute, restRoutes } from "./contract.ts";

const fault = { type: "object", properties: { code: { type: "string" }, message: { type: "string" } } };

/** The OpenAPI 3.1 document of the REST interface, made from the contract. */
export function openApiDocument(version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const [name, route] of Object.entries<RestRoute>(restRoutes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Sightline gateway", version, description: "Sessions, projects and scripts of a Sightline gateway." },
    paths,
    components: {
      securitySchemes: { token: { type: "apiKey", in: "header", name: "X-Ignition-API-Token", description: "name:key" } },
    },
    security: [{ token: [] }],
  };
}

function operation(name: string, route: RestRoute): JsonObject {
  const parameters = [...pathParameters(route.path), ...queryParameters(route)];
  return {
    operationId: name,
    summary: route.summary,
    description: route.scope === "none" ? "Open to everybody." : `Needs the scope \`${route.scope}\`.`,
    parameters,
    ...(route.body ? { requestBody: { required: true, content: { "application/json": { schema: route.body } } } } : {}),
    responses: responses(route),
  };
}

function responses(route: RestRoute): JsonObject {
  const type = route.lines ? "application/x-ndjson" : "application/json";
  const faults = { 400: "Malformed request.", 401: "No valid token or login.", 403: "The scope is missing.", ...route.faults };
  return {
    200: { description: "Success.", content: { [type]: { schema: route.answer } } },
    ...Object.fromEntries(Object.entries(faults).map(([status, text]) => [status, faultAnswer(text)])),
  };
}

function faultAnswer(description: string): JsonObject {
  return { description, content: { "application/json": { schema: fault } } };
}

function pathParameters(path: string): readonly JsonObject[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => ({
    name: match[1] ?? "",
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(route: RestRoute): readonly JsonObject[] {
  return [...parametersOf(route.query), ...(route.list ? parametersOf(listQuery) : [])];
}

function parametersOf(schema: JsonObject | undefined): readonly JsonObject[] {
  const properties = (schema?.properties ?? {}) as Readonly<Record<string, JsonObject>>;
  const required = (schema?.required ?? []) as readonly string[];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: property,
  }));
}
