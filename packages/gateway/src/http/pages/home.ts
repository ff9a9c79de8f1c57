import type { Project } from "@sightline/project";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { identify } from "../auth/identify.ts";
import type { HttpContext } from "../context.ts";
import { scriptsFailedText, scriptsState } from "../health.ts";
import { type Html, html } from "./html.ts";
import { sendPage } from "./layout.ts";

/** `/`: the projects with links to launch them, sign-in and version; open to everybody. */
export function registerHome(server: FastifyInstance, context: HttpContext): void {
  server.get("/", (request, reply) => {
    const { version, config, projects } = context.parts;
    const shown = projects.list().filter((project) => project.enabled && !project.general.hideFromLaunchListings);
    const gatewayName = config().name;
    return sendPage(reply, {
      title: gatewayName,
      gatewayName,
      version,
      nav: navigation(context, request),
      main: html`${scriptsNotice(context)}${homeMain(context, shown)}`,
    });
  });
}

function scriptsNotice({ parts }: HttpContext): Html | false {
  return scriptsState(parts.scripts) === "failed" && html`<p class="fault" role="alert">${scriptsFailedText}</p>`;
}

function homeMain(context: HttpContext, shown: readonly Project[]): Html {
  if (shown.length === 0) return html`<h1>Projects</h1>${emptyState(context)}`;
  const sorted = shown.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b)));
  return html`<h1>Projects</h1><p class="lead">Open a project in this browser.</p><ul class="projects">${sorted.map(card)}</ul>`;
}

function card(project: Project): Html {
  return html`<li><a class="project" href="/data/perspective/client/${encodeURIComponent(project.name)}">
<strong>${titleOf(project)}</strong><span>${describe(project)}</span><em>Launch &rarr;</em></a></li>`;
}

function describe(project: Project): string {
  return project.description || (titleOf(project) === project.name ? "" : project.name);
}

function titleOf(project: Project): string {
  return project.title || project.name;
}

function emptyState(context: HttpContext): Html {
  const setup =
    context.parts.setup.open &&
    html`<p>No administrator exists yet: open the setup link the gateway printed when it started.</p>`;
  return html`<div class="empty"><p><strong>No project to launch.</strong></p>
<p>Put a Perspective project folder into <code>data/projects</code>, or start with <code>sightline serve --project NAME=PATH</code>.</p>${setup}</div>`;
}

function navigation(context: HttpContext, request: FastifyRequest): Html {
  const identity = identify(context, request);
  if (identity.kind !== "user") return html`<a href="/console">Console</a><a class="button" href="/login?return=%2F">Sign in</a>`;
  return html`<span>${identity.name}</span><a href="/console">Console</a>
<form method="post" action="/logout"><button class="quiet" type="submit">Sign out</button></form>`;
}
