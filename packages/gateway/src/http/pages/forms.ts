import type { FastifyInstance, FastifyRequest } from "fastify";
import { GatewayError } from "../../base/errors.ts";

const formType = "application/x-www-form-urlencoded";

/** Teaches the server to read submitted forms. */
export function registerForms(server: FastifyInstance): void {
  server.addContentTypeParser(formType, { parseAs: "string" }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
}

/** The fields of a submitted form. Throws UNSUPPORTED_BODY when something else was sent. */
export function formOf(request: FastifyRequest): URLSearchParams {
  if (request.body instanceof URLSearchParams) return request.body;
  throw new GatewayError("UNSUPPORTED_BODY", { type: formType });
}

/** The query of a request. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  return request.query as URLSearchParams;
}
