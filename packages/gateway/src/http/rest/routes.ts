import { openApiDocument, type RestBody, type RestRoute, type RestRouteName, restRoutes } from "@sightline/model";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Scope } from "../../base/config/schemas.ts";
import { requireScope, whoOf } from "../auth/identify.ts";
import type { HttpContext } from "../context.ts";
import { createHandlers, type RestCall } from "./handlers.ts";
import { readBody, readQuery } from "./readInput.ts";
import { runScript } from "./runScript.ts";

type AnyHandler = (call: RestCall<RestRouteName>) => unknown;

/** Serves every route of the REST contract and its OpenAPI document. */
export function registerRest(server: FastifyInstance, context: HttpContext): void {
  const handlers = createHandlers(context.parts) as Readonly<Record<string, AnyHandler>>;
  for (const [name, route] of Object.entries<RestRoute>(restRoutes)) {
    server.route({ method: route.method, url: urlOf(route.path), handler: answer(context, route, handlers[name]) });
  }
  const document = openApiDocument(context.parts.version);
  server.get("/openapi.json", (request, reply) => {
    requireScope(context, request, "read");
    return reply.send(document);
  });
}

/** Permission first, then the input, then the deed. */
function answer(context: HttpContext, route: RestRoute, handler: AnyHandler | undefined) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    const by = route.scope === "none" ? "anybody" : whoOf(requireScope(context, request, route.scope satisfies Scope));
    const body = readBody(route, request.body);
    reply.header("cache-control", "no-store");
    if (handler === undefined) return runScript(context.parts, { body: body as RestBody<"runScript">, by }, reply);
    const call = { params: request.params, query: readQuery(route, request.url), body, by };
    return reply.send(handler(call as RestCall<RestRouteName>));
  };
}

/** The contract's `{name}` as the router writes it. */
function urlOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
