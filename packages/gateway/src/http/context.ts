import type { FastifyReply, FastifyRequest } from "fastify";
import { GatewayError } from "../base/errors.ts";
import { originOf } from "../base/net/origin.ts";
import { type Peer, parseTrustedProxies, peerOf, type TrustedProxies } from "../base/net/peer.ts";
import { GatewayLogins } from "../base/users/GatewayLogins.ts";
import { LoginLimiter } from "../base/users/LoginLimiter.ts";
import type { CookieAnswer, CookieRequest } from "../session/access/BrowserAccess.ts";
import type { HttpServices } from "./HttpServices.ts";

/** What the routes share: the parts, and what is made of them once. */
export interface HttpContext {
  readonly parts: HttpServices;
  readonly logins: GatewayLogins;
  readonly limiter: LoginLimiter;
  /** Counts refused tokens per address. */
  readonly tokenLimiter: LoginLimiter;
  /** Where the request came from. */
  peer(request: FastifyRequest): Peer;
  /** Whether a page of this gateway sent it. */
  origin(request: FastifyRequest): "same" | "other" | "unknown";
}

/** Makes the context of a server. */
export function createContext(parts: HttpServices): HttpContext {
  const trusted = trustedProxiesOf(parts);
  const peer = (request: FastifyRequest) => peerOf(request.raw, trusted());
  return {
    parts,
    logins: new GatewayLogins(parts.users, parts.clock),
    limiter: new LoginLimiter(() => parts.config().limits, parts.clock),
    tokenLimiter: new LoginLimiter(() => parts.config().limits, parts.clock),
    peer,
    origin: (request) => originOf(request.headers, peer(request)),
  };
}

/** Refuses a request a page of another site sent. Programs, which name no origin, pass. */
export function refuseOtherOrigin(context: HttpContext, request: FastifyRequest): void {
  if (context.origin(request) === "other") throw badOrigin(request);
}

/** The error for a request from another site. */
export function badOrigin(request: FastifyRequest): GatewayError {
  return new GatewayError("BAD_ORIGIN", { origin: request.headers.origin ?? "origin not named" });
}

/** What the session parts need to know of a request's cookies. */
export function cookieRequest(context: HttpContext, request: FastifyRequest, project: string): CookieRequest {
  return { project, cookieHeader: request.headers.cookie ?? "", secure: context.peer(request).protocol === "https" };
}

/** Sends what the session parts want the browser to keep. */
export function applyCookies(reply: FastifyReply, answer: CookieAnswer): void {
  if (answer.setCookie !== undefined) reply.header("set-cookie", answer.setCookie);
}

function trustedProxiesOf(parts: HttpServices): () => TrustedProxies {
  let entries: readonly string[] | undefined;
  let parsed = parseTrustedProxies([]);
  return () => {
    if (entries === parts.config().trustedProxies) return parsed;
    entries = parts.config().trustedProxies;
    parsed = parseTrustedProxies(entries);
    for (const entry of parsed.refused) parts.log.warn({ entry }, "trustedProxies: not an address or CIDR range, left out");
    return parsed;
  };
}
