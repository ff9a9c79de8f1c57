import type { Project, ProjectProblem } from "@sightline/project";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { GatewayError } from "../../base/errors.ts";
import { maySeeGaps } from "../auth/identify.ts";
import { applyCookies, cookieRequest, type HttpContext, refuseOtherOrigin } from "../context.ts";
import { type Compressed, compressed, sendCompressed } from "./compress.ts";

/** Compressed templates and stylesheets kept in memory. */
const cachedTexts = 500;

/** What a project's page fetches besides its document: session cookie, styles and client templates. */
export function registerProjectDocuments(server: FastifyInstance, context: HttpContext): void {
  const styles = new LRUCache<string, Promise<Compressed>>({ max: cachedTexts });
  const templates = new LRUCache<string, Promise<Compressed>>({ max: cachedTexts });
  server.post("/data/perspective/session/:project", (request, reply) => ensureSession(context, request, reply));
  server.get("/data/perspective/style/:file", async (request, reply) => {
    const project = projectOf(context, (request.params as { file: string }).file.replace(/\.css$/, ""));
    reply.type("text/css; charset=utf-8").header("cache-control", "no-cache");
    const style = remember(styles, `${project.name} ${project.generation}`, project.css);
    return sendCompressed(request, reply, await style);
  });
  server.get("/data/perspective/view/:project/:hash", async (request, reply) => {
    const { json, hash } = await permittedTemplate(context, request);
    reply.type("application/json; charset=utf-8").header("cache-control", "private, max-age=31536000, immutable");
    return sendCompressed(request, reply, await remember(templates, hash, json));
  });
  server.get("/data/perspective/gaps/:project", (request, reply) => {
    const project = projectOf(context, (request.params as { project: string }).project);
    if (!maySeeGaps(context, request, project.name)) throw new GatewayError("FORBIDDEN", { who: "This browser", scope: "read" });
    const view = (request.query as URLSearchParams).get("view") ?? "";
    return reply.header("cache-control", "no-store").send(gapMarks(context.parts.projects.problems(project.name), view));
  });
}

/** What marks say, by the path of the component: gaps that can mislead or leave something undone [STA57]. */
function gapMarks(problems: readonly ProjectProblem[], view: string): Readonly<Record<string, string>> {
  const resource = `com.inductiveautomation.perspective/views/${view}`;
  const marks = new Map<string, string>();
  for (const { severity, resource: of, component, property, message } of problems) {
    if (of !== resource || !component || (severity !== "wrong value" && severity !== "missing behaviour")) continue;
    const line = `${severity}: ${property ? `${property}: ` : ""}${message}`;
    marks.set(component, marks.has(component) ? `${marks.get(component)}\n${line}` : line);
  }
  return Object.fromEntries(marks);
}

/** The compressed text of a key, made when it is not there. */
function remember(cache: LRUCache<string, Promise<Compressed>>, key: string, text: string): Promise<Compressed> {
  const known = cache.get(key);
  if (known) return known;
  const made = compressed(Buffer.from(text));
  cache.set(key, made);
  return made;
}

/** Makes the browser's session cookie before its first socket; a valid one is never replaced. */
function ensureSession(context: HttpContext, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  refuseOtherOrigin(context, request);
  const project = projectOf(context, (request.params as { project: string }).project);
  applyCookies(reply, context.parts.browsers.ensureCookie(cookieRequest(context, request, project.name)));
  return reply.code(204).header("cache-control", "no-store").send();
}

/** Asked each time, cached or not: who may open the view may read its template. */
async function permittedTemplate(context: HttpContext, request: FastifyRequest): Promise<{ json: string; hash: string }> {
  const { project, hash } = request.params as { project: string; hash: string };
  projectOf(context, project);
  const answer = await context.parts.browsers.clientTemplate({ project, hash, cookieHeader: request.headers.cookie ?? "" });
  if ("json" in answer) return { json: answer.json, hash: `${project} ${hash}` };
  if (answer.refused === "not authorized") throw new GatewayError("FORBIDDEN", { who: "This session", scope: "of the view" });
  throw new GatewayError("NOT_FOUND", { what: `The project ${project} has no view with the hash ${hash}. Reload the page.` });
}

function projectOf(context: HttpContext, name: string): Project {
  const project = context.parts.projects.find(name);
  if (project === undefined || !project.enabled) throw new GatewayError("PROJECT_NOT_FOUND", { project: name });
  return project;
}
