import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import { GatewayError } from "../base/errors.ts";
import { newPageId } from "../base/ids.ts";
import { hasTwoHosts } from "../base/net/origin.ts";
import { createContext } from "./context.ts";
import { registerProjectDocuments } from "./documents/projectDocuments.ts";
import { registerWebPages } from "./documents/webPages.ts";
import { registerErrors } from "./errorHandler.ts";
import type { HttpServices } from "./HttpServices.ts";
import { registerHeaders } from "./headers.ts";
import { registerHealth } from "./health.ts";
import { registerMetrics } from "./metrics.ts";
import { registerForms } from "./pages/forms.ts";
import { registerHome } from "./pages/home.ts";
import { registerLogin } from "./pages/login.ts";
import { registerMark } from "./pages/mark.ts";
import { registerSetup } from "./pages/setup.ts";
import { registerRest } from "./rest/routes.ts";

/** The gateway's HTTP face, not listening yet. Sockets attach to `server` at `/data/perspective/socket/<project>`. */
export function createHttp(parts: HttpServices): FastifyInstance {
  const server = createServer(parts);
  const context = createContext(parts);
  server.addHook("onRequest", refuseTwoHosts);
  registerHeaders(server, context);
  registerErrors(server, context);
  registerForms(server);
  server.get("/StatusPing", () => ({ state: parts.state() }));
  registerHealth(server, context);
  registerMark(server);
  registerHome(server, context);
  registerLogin(server, context);
  registerSetup(server, context);
  registerWebPages(server, context);
  registerProjectDocuments(server, context);
  registerRest(server, context);
  registerMetrics(server, context);
  return server;
}

function createServer(parts: HttpServices): FastifyInstance {
  const options = {
    bodyLimit: parts.config().limits.requestBytes,
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newPageId(),
    requestTimeout: parts.config().limits.requestSeconds * 1000,
    routerOptions: { maxParamLength: 500, querystringParser: searchParameters },
  } as const;
  // Node exchanges the two limits where that of the headers is the longer one.
  const headersTimeout = Math.min(60_000, options.requestTimeout);
  const http = { headersTimeout, connectionsCheckingInterval: Math.min(5_000, options.requestTimeout / 2) };
  if (parts.certificate === undefined) return Fastify({ ...options, http });
  return Fastify({ ...options, https: { ...http, ...parts.certificate } }) as unknown as FastifyInstance;
}

async function refuseTwoHosts(request: FastifyRequest): Promise<void> {
  if (hasTwoHosts(request.raw))
    throw new GatewayError("BAD_REQUEST", { what: "This request is malformed: it has more than one Host header." });
}

/** A query keeps its order and repeated names; who reads it says what type each value has. */
function searchParameters(text: string): Record<string, unknown> {
  return new URLSearchParams(text) as unknown as Record<string, unknown>;
}
