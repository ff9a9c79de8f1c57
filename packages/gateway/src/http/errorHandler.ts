import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GatewayError } from "../base/errors.ts";
import type { HttpContext } from "./context.ts";
import { html } from "./pages/html.ts";
import { sendPage } from "./pages/layout.ts";

/** Turns faults into answers: words for the reader, details for the log. Browsers get a page, programs get JSON. */
export function registerErrors(server: FastifyInstance, context: HttpContext): void {
  server.setErrorHandler((error: FastifyError | GatewayError, request, reply) => {
    sendFault(context, reply, faultOf(context, request, error));
  });
  server.setNotFoundHandler((request, reply) => {
    sendFault(context, reply, new GatewayError("NOT_FOUND", { what: `There is nothing at ${pathOf(request)}.` }));
  });
}

function faultOf(context: HttpContext, request: FastifyRequest, error: FastifyError | GatewayError): GatewayError {
  if (error instanceof GatewayError) {
    if (error.detail !== undefined) request.log.warn({ code: error.code, detail: error.detail }, error.message);
    return error;
  }
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    return new GatewayError("BODY_TOO_LARGE", { limit: context.parts.config().limits.requestBytes });
  }
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return new GatewayError("UNSUPPORTED_BODY", { type: "application/json" });
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500)
    return new GatewayError("BAD_REQUEST", { what: `This request is malformed: ${error.message}` });
  return internalFault(request, error);
}

function internalFault(request: FastifyRequest, error: Error): GatewayError {
  const { id } = request;
  request.log.error({ err: error, method: request.method, path: pathOf(request) }, "a request failed");
  return new GatewayError("INTERNAL", { id });
}

function sendFault(context: HttpContext, reply: FastifyReply, fault: GatewayError): FastifyReply {
  reply.code(fault.status).header("cache-control", "no-store");
  if (!wantsPage(reply.request)) return reply.send({ code: fault.code, message: fault.message });
  const { version, config } = context.parts;
  const main = html`<div class="card"><h1>${titleOf(fault.status)}</h1><p>${fault.message}</p><p><a href="/">Home page</a></p></div>`;
  return sendPage(reply, { title: titleOf(fault.status), gatewayName: config().name, version, main });
}

function wantsPage(request: FastifyRequest): boolean {
  const isApi = /^\/(api|metrics|openapi\.json)\b|\/api\/v1\//.test(pathOf(request));
  return !isApi && (request.headers.accept ?? "").includes("text/html");
}

function titleOf(status: number): string {
  if (status === 404) return "Not found";
  if (status === 401 || status === 403) return "Not permitted";
  return status >= 500 ? "The gateway failed" : "Not possible";
}

/** Without the query, which may carry a secret. */
function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "";
}
