import type { FastifyInstance } from "fastify";
import type { HttpContext } from "./context.ts";

/** Headers every answer has; documents add their own content policy. */
const always: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "SAMEORIGIN",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** Only on HTTPS: elsewhere browsers ignore it and say so in their log at each page. */
const onHttps: Readonly<Record<string, string>> = { "cross-origin-opener-policy": "same-origin" };

/** Adds the security headers to all answers. */
export function registerHeaders(server: FastifyInstance, context: HttpContext): void {
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(context.peer(request).protocol === "https" ? { ...always, ...onHttps } : always);
  });
}

interface PolicySources {
  readonly styles: string;
  readonly scripts: string;
}

/** Content policy of the gateway's own pages: nothing from elsewhere, shown in no frame. */
export function documentPolicy({ styles, scripts }: PolicySources): string {
  return [
    "default-src 'none'",
    `style-src ${styles}`,
    `script-src ${scripts}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Content policy of a project's pages: views carry inline styles, images, fonts and frames from anywhere a project names;
 * scripts come from the gateway alone.
 */
export function clientPolicy(host: string): string {
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline' https:",
    "img-src 'self' data: blob: http: https:",
    "media-src 'self' data: blob: http: https:",
    "font-src 'self' data: https:",
    "frame-src 'self' http: https:",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
