import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GatewayError } from "../../base/errors.ts";
import { setCookie } from "../../base/net/cookies.ts";
import type { User } from "../../base/users/Users.ts";
import { loginCookieName, loginSecret } from "../auth/identify.ts";
import { safeReturn } from "../auth/safeReturn.ts";
import { applyCookies, cookieRequest, type HttpContext, refuseOtherOrigin } from "../context.ts";
import { formOf, queryOf } from "./forms.ts";
import { type Html, html } from "./html.ts";
import { sendPage } from "./layout.ts";

/** What the login page works on: a project's session, or the gateway's own pages where `project` is empty. */
interface LoginTarget {
  readonly project: string;
  readonly back: string;
}

/** `/login` and `/logout`, for the gateway's pages and, with `project`, for that project's session. */
export function registerLogin(server: FastifyInstance, context: HttpContext): void {
  server.get("/login", (request, reply) => sendLogin(context, reply, targetOf(context, queryOf(request))));
  server.post("/login", (request, reply) => {
    refuseOtherOrigin(context, request);
    return login(context, request, reply);
  });
  server.get("/logout", (request, reply) => leave(context, request, reply));
  server.post("/logout", async (request, reply) => {
    refuseOtherOrigin(context, request);
    return reply.redirect(await logout(context, request, reply), 303);
  });
}

function targetOf(context: HttpContext, given: URLSearchParams): LoginTarget {
  const project = given.get("project") ?? "";
  if (project !== "" && context.parts.projects.find(project) === undefined)
    throw new GatewayError("PROJECT_NOT_FOUND", { project });
  const fallback = project === "" ? "/" : `/data/perspective/client/${encodeURIComponent(project)}`;
  return { project, back: safeReturn(given.get("return"), fallback) };
}

async function login(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const form = formOf(request);
  const target = targetOf(context, form);
  const credentials = {
    name: (form.get("username") ?? "").trim().slice(0, mostNameCharacters),
    password: form.get("password") ?? "",
  };
  try {
    const user = await verified(context, request, credentials);
    reply.header("set-cookie", await startLogin(context, request, { user, target }));
    return reply.redirect(target.back, 303);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    if (error.code === "LOGIN_LIMITED") reply.header("retry-after", String(error.facts.seconds));
    return sendLogin(context, reply.code(error.status), { ...target, fault: { name: credentials.name, message: error.message } });
  }
}

/** One more than a name may have: what is longer belongs to nobody. */
const mostNameCharacters = 65;

interface Credentials {
  readonly name: string;
  readonly password: string;
}

async function verified(context: HttpContext, request: FastifyRequest, { name, password }: Credentials): Promise<User> {
  const { address } = context.peer(request);
  context.limiter.attempt(address, name);
  const user = await context.parts.users.verify(name, password);
  // A name that is not known may be a password typed into the wrong field.
  const known = context.parts.users.find(name) !== undefined;
  context.parts.log.info({ user: known ? name : "(unknown)", address, accepted: user !== undefined }, "login");
  if (user === undefined) throw new GatewayError("LOGIN_FAILED");
  context.limiter.succeeded(address, name);
  return user;
}

interface LoginStart {
  readonly user: User;
  readonly target: LoginTarget;
}

/** Starts the login and answers the cookies to set. */
async function startLogin(
  context: HttpContext,
  request: FastifyRequest,
  { user, target }: LoginStart,
): Promise<readonly string[]> {
  const cookie = cookieRequest(context, request, target.project);
  if (target.project !== "") {
    const { setCookie: made } = await context.parts.browsers.userLoggedIn(cookie, user);
    return made === undefined ? [] : [made];
  }
  context.logins.end(loginSecret(context, request));
  return [setCookie(loginCookieName(context), context.logins.start(user), { path: "/", secure: cookie.secure })];
}

async function logout(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const target = targetOf(context, queryOf(request));
  const cookie = cookieRequest(context, request, target.project);
  if (target.project !== "") {
    applyCookies(reply, await context.parts.browsers.userLoggedOut(cookie));
    return target.back;
  }
  context.logins.end(loginSecret(context, request));
  reply.header("set-cookie", setCookie(loginCookieName(context), "", { path: "/", secure: cookie.secure, maxAge: 0 }));
  return target.back;
}

/** Pages of a project come here to log out; a link of another site only asks. */
async function leave(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const target = targetOf(context, queryOf(request));
  const done = context.origin(request) === "same";
  if (done) await logout(context, request, reply);
  const query = new URLSearchParams({ project: target.project, return: target.back }).toString();
  const main = done
    ? html`<div class="card"><h1>Signed out</h1><p>You are signed out.</p><a class="button" href="/login?${query}">Sign in again</a></div>`
    : html`<form class="card" method="post" action="/logout?${query}"><h1>Sign out?</h1><button type="submit">Sign out</button></form>`;
  const { version, config } = context.parts;
  return sendPage(reply, { title: "Sign out", gatewayName: config().name, version, main });
}

interface LoginState extends LoginTarget {
  readonly fault?: { readonly name: string; readonly message: string };
}

function sendLogin(context: HttpContext, reply: FastifyReply, state: LoginState): FastifyReply {
  const gatewayName = context.parts.config().name;
  return sendPage(reply, {
    title: "Sign in",
    gatewayName,
    version: context.parts.version,
    main: loginForm(context, state),
  });
}

function loginForm(context: HttpContext, { project, back, fault }: LoginState): Html {
  const found = project === "" ? undefined : context.parts.projects.find(project);
  return html`<form class="card" method="post" action="/login"><h1>Sign in</h1>
<p class="lead">${found ? `to ${found.title || found.name}` : "to this gateway"}</p>
${fault && html`<p class="fault" role="alert">${fault.message}</p>`}
<input type="hidden" name="project" value="${project}"><input type="hidden" name="return" value="${back}">
<label for="username">User name</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${fault?.name ?? ""}">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button></form>`;
}
