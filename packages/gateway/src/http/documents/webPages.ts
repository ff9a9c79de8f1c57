import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GatewayError } from "../../base/errors.ts";
import { includesScope } from "../../base/users/scopes.ts";
import { identify } from "../auth/identify.ts";
import { cookieRequest, type HttpContext } from "../context.ts";
import { clientPolicy, documentPolicy } from "../headers.ts";
import { html, jsonForHtml } from "../pages/html.ts";
import { sendCompressed } from "./compress.ts";

/** The built pages: a project's client, the console, and their assets. */
export function registerWebPages(server: FastifyInstance, context: HttpContext): void {
  server.get("/assets/web/*", (request, reply) => sendAsset(context, request, reply));
  server.get("/console", (request, reply) => sendConsole(context, request, reply));
  server.get("/console/*", (request, reply) => sendConsole(context, request, reply));
  for (const url of ["/data/perspective/client/:project", "/data/perspective/client/:project/*"]) {
    server.get(url, (request, reply) => sendClient(context, request, reply));
  }
}

async function sendAsset(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = (request.params as { "*": string })["*"];
  const asset = path.endsWith(".html") ? undefined : await context.assets.find(path);
  if (asset === undefined) throw new GatewayError("NOT_FOUND", { what: `There is no asset ${path}.` });
  reply.type(asset.contentType).header("cache-control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  return sendCompressed(request, reply, asset);
}

/** The document creates nothing: the session begins when its page asks for a cookie and opens its socket. */
async function sendClient(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const name = (request.params as { project: string }).project;
  const project = context.parts.projects.find(name);
  if (project === undefined || !project.enabled) throw new GatewayError("PROJECT_NOT_FOUND", { project: name });
  reply.header("content-security-policy", clientPolicy(context.peer(request).host));
  const boot = {
    project: project.name,
    title: project.title || project.name,
    base: `/data/perspective/client/${encodeURIComponent(project.name)}`,
    version: context.parts.version,
    session: context.parts.cookies.isValid(cookieRequest(context, request, project.name)),
  };
  return sendDocument(context, reply, { file: "client.html", boot });
}

async function sendConsole(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const identity = identify(context, request);
  if (identity.kind !== "user") return reply.redirect(`/login?return=${encodeURIComponent(request.url)}`, 302);
  if (!includesScope(identity.scope, "read")) {
    const roles = context.parts.config().access.read.join(", ");
    throw new GatewayError("FORBIDDEN", { who: `user ${identity.name}`, scope: `read (roles: ${roles})` });
  }
  reply.header("content-security-policy", documentPolicy({ styles: "'self' 'unsafe-inline'", scripts: "'self'" }));
  const { version, config } = context.parts;
  const boot = {
    user: identity.name,
    scope: identity.scope,
    version,
    name: config().name,
  };
  return sendDocument(context, reply, { file: "console.html", boot });
}

interface BootedDocument {
  readonly file: string;
  /** What the page's program reads when it starts. */
  readonly boot: object;
}

async function sendDocument(context: HttpContext, reply: FastifyReply, { file, boot }: BootedDocument): Promise<FastifyReply> {
  const built = await context.assets.text(file);
  if (built === undefined) throw new GatewayError("UNAVAILABLE", { why: `The page ${file} is not built. Run: npm run build` });
  const block = html`<script type="application/json" id="sightline-boot">${jsonForHtml(boot)}</script>`;
  return reply
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(built.replace("<!--boot-->", () => block.text));
}
