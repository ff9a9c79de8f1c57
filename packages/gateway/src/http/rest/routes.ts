import { openApiDocument, type RestBody, type RestRoute, type RestRouteName, restRoutes } from "@sightline/model";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Scope } from "../../base/config/schemas.ts";
import { requireScope, whoOf } from "../auth/identify.ts";
import type { HttpContext } from "../context.ts";
import { type Asker, createHandlers, type RestCall } from "./handlers.ts";
import { checkRequest, requestSchema } from "./readInput.ts";
import { runScript } from "./runScript.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks a route of the REST contract, as the audit line names them. */
    by: Asker | undefined;
  }
}

const anybody: Asker = { kind: "operator", name: "anybody", scope: "read" };

type AnyHandler = (call: RestCall<RestRouteName>) => unknown;

/** Serves every route of the REST contract and its OpenAPI document. */
export function registerRest(server: FastifyInstance, context: HttpContext): void {
  server.decorateRequest("by", undefined);
  const handlers = createHandlers(context.parts) as Readonly<Record<string, AnyHandler>>;
  for (const [name, route] of Object.entries<RestRoute>(restRoutes)) {
    server.route({
      method: route.method,
      url: urlOf(route.path),
      schema: requestSchema(route),
      validatorCompiler: checkRequest,
      onRequest: permission(context, route),
      handler: answer(context, handlers[name]),
    });
  }
  const document = openApiDocument(context.parts.version);
  server.get("/openapi.json", (request, reply) => {
    requireScope(context, request, "read");
    return reply.send(document);
  });
}

/** Permission comes before anything of the request is read: who may not ask learns nothing of what is wrong with it. */
function permission(context: HttpContext, { scope }: RestRoute) {
  return async (request: FastifyRequest) => {
    if (scope === "none") return;
    const identity = requireScope(context, request, scope satisfies Scope);
    // What a route asks for is what its caller may do there, however much more it could.
    request.by = { kind: "operator", name: whoOf(identity), scope };
  };
}

function answer(context: HttpContext, handler: AnyHandler | undefined) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    const { params, query, body, by = anybody } = request;
    reply.header("cache-control", "no-store");
    if (handler === undefined) return runScript(context.parts, { body: body as RestBody<"runScript">, by: by.name }, reply);
    return reply.send(handler({ params, query, body, by } as RestCall<RestRouteName>));
  };
}

/** The contract's `{name}` as the router writes it. */
function urlOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
