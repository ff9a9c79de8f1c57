import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import fastifyStatic, { type FastifyStaticOptions } from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GatewayError } from "../../base/errors.ts";
import { includesScope } from "../../base/users/scopes.ts";
import { identify, maySeeGaps } from "../auth/identify.ts";
import { cookieRequest, type HttpContext } from "../context.ts";
import { clientPolicy, documentPolicy } from "../headers.ts";
import { html, jsonForHtml } from "../pages/html.ts";

/** The built pages: a project's client, the console, and their assets. */
export function registerWebPages(server: FastifyInstance, context: HttpContext): void {
  server.register(fastifyStatic, assetOptions(context.parts.webDirectory));
  server.get("/console", (request, reply) => sendConsole(context, request, reply));
  server.get("/console/*", (request, reply) => sendConsole(context, request, reply));
  for (const url of ["/data/perspective/client/:project", "/data/perspective/client/:project/*"]) {
    server.get(url, (request, reply) => sendClient(context, request, reply));
  }
}

/** A name that carries a content hash: what it names never changes. */
const hashedName = /[-.][A-Za-z0-9_-]{8}\.\w+(\.(br|gz))?$/;

/** Assets are compressed when they are built; documents are no assets: they are sent with their boot data. */
function assetOptions(root: string) {
  return {
    root: resolve(root),
    prefix: "/assets/web/",
    index: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => !path.endsWith(".html"),
    setHeaders: (response, path) => {
      response.setHeader("cache-control", hashedName.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
      response.setHeader("vary", "Accept-Encoding");
    },
  } satisfies FastifyStaticOptions;
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
    session: context.parts.browsers.isValid(cookieRequest(context, request, project.name)),
    gaps: maySeeGaps(context, request, project.name),
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
  const built = await readFile(join(context.parts.webDirectory, file), "utf8").catch(() => undefined);
  if (built === undefined) throw new GatewayError("UNAVAILABLE", { why: `The page ${file} is not built. Run: npm run build` });
  const block = html`<script type="application/json" id="sightline-boot">${jsonForHtml(boot)}</script>`;
  return reply
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(built.replace("<!--boot-->", () => block.text));
}
