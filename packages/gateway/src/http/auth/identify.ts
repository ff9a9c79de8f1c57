import type { FastifyRequest } from "fastify";
import type { Scope } from "../../base/config/schemas.ts";
import { GatewayError } from "../../base/errors.ts";
import { parseCookies } from "../../base/net/cookies.ts";
import { includesScope, scopeOfRoles } from "../../base/users/scopes.ts";
import type { User } from "../../base/users/Users.ts";
import { badOrigin, type HttpContext } from "../context.ts";

/** Who asks. */
export type Identity =
  | { readonly kind: "token"; readonly name: string; readonly scope: Scope }
  | { readonly kind: "user"; readonly name: string; readonly user: User; readonly scope: Scope | undefined }
  | { readonly kind: "nobody"; readonly why: string };

/** Name of the cookie of a login to the gateway's own pages. */
export function loginCookieName(context: HttpContext): string {
  return `sightline-login-${context.parts.gatewayId}`;
}

/** The secret of the login cookie. */
export function loginSecret(context: HttpContext, request: FastifyRequest): string | undefined {
  return parseCookies(request.headers.cookie).get(loginCookieName(context));
}

/** Token before login: a request that names a token means it. */
export function identify(context: HttpContext, request: FastifyRequest): Identity {
  const header = tokenHeader(request);
  if (header !== undefined) return tokenIdentity(context, request, header);
  const user = context.logins.find(loginSecret(context, request));
  if (user === undefined) return { kind: "nobody", why: "Log in, or send a token in the header X-Ignition-API-Token: name:key." };
  return { kind: "user", name: user.name, user, scope: scopeOfRoles(user.roles, context.parts.config().access) };
}

/** The identity behind a request that may do what needs `scope`. Throws NOT_AUTHENTICATED, FORBIDDEN or BAD_ORIGIN. */
export function requireScope(context: HttpContext, request: FastifyRequest, scope: Scope): Exclude<Identity, { kind: "nobody" }> {
  const identity = identify(context, request);
  if (identity.kind === "nobody") throw new GatewayError("NOT_AUTHENTICATED", { why: identity.why });
  if (identity.kind === "user" && changes(request) && context.origin(request) !== "same") throw badOrigin(request);
  if (!includesScope(identity.scope, scope)) throw new GatewayError("FORBIDDEN", { who: whoOf(identity), scope });
  return identity;
}

/** Whether the browser's login to the gateway or its session's user has the console's role [STA57]. */
export function maySeeGaps(context: HttpContext, request: FastifyRequest, project: string): boolean {
  const identity = identify(context, request);
  if (identity.kind !== "nobody" && includesScope(identity.scope, "read")) return true;
  const roles = context.parts.browsers.rolesOf({ project, cookieHeader: request.headers.cookie ?? "" });
  return includesScope(scopeOfRoles(roles, context.parts.config().access), "read");
}

/** How an identity is named to people: `token ci`, `user anna`. */
export function whoOf(identity: Exclude<Identity, { kind: "nobody" }>): string {
  return `${identity.kind} ${identity.name}`;
}

/** A right token is always taken. Refusals are logged and counted per address; over the limit they say LOGIN_LIMITED. */
function tokenIdentity(context: HttpContext, request: FastifyRequest, header: string): Identity {
  const token = context.parts.tokens.verify(header);
  if (token !== undefined) return { kind: "token", name: token.name, scope: token.scope };
  const { address } = context.peer(request);
  context.tokenLimiter.attempt(address, "");
  context.parts.log.warn({ address, path: request.url.split("?")[0]?.slice(0, 200) }, "a token was refused");
  return { kind: "nobody", why: "The token is not valid: expected name:key of a token in tokens.json." };
}

/** The original's header; `Authorization: Bearer` besides, which scrapers of metrics can send. Basic is not accepted. */
function tokenHeader(request: FastifyRequest): string | undefined {
  const own = request.headers["x-ignition-api-token"];
  if (typeof own === "string") return own;
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

function changes(request: FastifyRequest): boolean {
  return request.method !== "GET" && request.method !== "HEAD";
}
