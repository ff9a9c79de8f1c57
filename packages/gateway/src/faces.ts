import type { ScriptItem } from "@sightline/model";
import type { ScriptEngine, ScriptFigure, ScriptOutcome } from "@sightline/python";
import type { Log } from "./base/log.ts";
import type { User } from "./base/users/Users.ts";
import type { EventScripts } from "./events/EventScripts.ts";
import type { SessionCookies as CookiesFace, ProjectsFace, ScriptsFace, SessionsFace, TrafficFace } from "./http/HttpServices.ts";
import type { SessionUser } from "./session/access/SessionUser.ts";
import type { RunningProjects } from "./session/project/RunningProjects.ts";
import { pageItem, sessionDetail, sessionMetrics, viewItems } from "./session/reports/details.ts";
import type { SessionDirectory } from "./session/reports/SessionDirectory.ts";
import type { SessionRegistry } from "./session/SessionRegistry.ts";

/** Sessions as HTTP sees them: the same rows scripts get, and what may be done to them. */
export function sessionsFace(registry: SessionRegistry, directory: SessionDirectory, log: Log): SessionsFace {
  const pagesOf = (id: string) => {
    const session = registry.find(id);
    return session && !session.ended ? session.pages : undefined;
  };
  return {
    list: (filter) => directory.list(filter),
    details: () => registry.live.map(sessionDetail),
    metrics: (id) => {
      const session = registry.find(id);
      return session && !session.ended ? sessionMetrics(session) : undefined;
    },
    pages: (id) => {
      const pages = pagesOf(id);
      return pages && [...pages.values()].map(pageItem);
    },
    views: (id, pageId) => {
      const page = pagesOf(id)?.get(pageId);
      return page && viewItems(page);
    },
    faults: (id) => {
      const session = registry.find(id);
      return session && !session.ended ? session.statistics.faults.toReversed() : undefined;
    },
    close: (ids, message, by) => closeSessions(registry, { ids, message, by }, log),
  };
}

function closeSessions(
  registry: SessionRegistry,
  request: { ids: readonly string[]; message: string; by: string },
  log: Log,
): number {
  let closed = 0;
  for (const id of new Set(request.ids)) {
    const session = registry.find(id);
    if (!session || session.ended) continue;
    log.info(
      { audit: "session terminated", by: request.by, session: id, user: session.username, project: session.project.name },
      "session terminated",
    );
    registry.endSoon(session, "terminated", request.message || session.project.project.general.sessionClosedMessage);
    closed++;
  }
  return closed;
}

/** The cookies of browsers, tied to sessions. */
export function cookiesFace(registry: SessionRegistry): CookiesFace {
  const { cookies } = registry;
  return {
    isValid: ({ project, cookieHeader }) => cookies.find(project, cookieHeader) !== undefined,
    ensureCookie: ({ project, cookieHeader, secure }) => {
      if (cookies.find(project, cookieHeader)) return {};
      return { setCookie: cookies.cookieFor(cookies.issue(project), secure) };
    },
    userLoggedIn: ({ project, cookieHeader, secure }, user) => {
      const ticket = cookies.find(project, cookieHeader) ?? cookies.issue(project);
      registry.loggedIn(ticket, sessionUser(user));
      return { setCookie: cookies.cookieFor(ticket, secure) };
    },
    userLoggedOut: ({ project, cookieHeader }) => {
      const ticket = cookies.find(project, cookieHeader);
      const session = ticket && registry.sessionOf(ticket);
      if (session) registry.loggedOut(session, "");
      if (ticket) ticket.user = undefined;
      return {};
    },
  };
}

function sessionUser(user: User): SessionUser {
  const { name, roles, firstName, lastName, email } = user;
  return { name, roles, firstName, lastName, email, loggedInAt: Date.now() };
}

/** Projects, and the client templates of their views for those who may open them. */
export function projectsFace(projects: RunningProjects, registry: SessionRegistry): ProjectsFace {
  return {
    list: () => projects.list(),
    find: (name) => projects.find(name)?.project,
    clientTemplate: ({ project, cookieHeader, hash }) => {
      const ticket = registry.cookies.find(project, cookieHeader);
      const session = ticket && registry.sessionOf(ticket);
      if (!session) return { refused: "not authorized" };
      const template = session.project.templateByHash(hash) ?? projects.find(project)?.templateByHash(hash);
      if (!template) return { refused: "not found" };
      if (!session.maySee(template.definition.permissions)) return { refused: "not authorized" };
      return { json: template.clientText };
    },
  };
}

/** Output of runs of files, by run id, to whoever waits for it. */
export type RunOutputs = Map<string, (stream: "stdout" | "stderr", text: string) => void>;

let runs = 0;

interface ScriptParts {
  readonly outputs: RunOutputs;
  readonly events: EventScripts;
  engine(): ScriptEngine;
}

/** Python files run in gateway scope, the hosts that run scripts, and what runs without a session. */
export function scriptsFace({ engine, outputs, events }: ScriptParts, log: Log): ScriptsFace {
  return {
    events: () => events.items(),
    run: async ({ source, filename, project = "", by }, output) => {
      const run = `run-${++runs}`;
      log.info({ audit: "script run", by, filename, project }, "a file is run in gateway scope");
      outputs.set(run, output);
      const where = { project, label: `module:${filename}` };
      const script = { form: "module", name: "__main__", params: [], body: source, where } as const;
      try {
        const [outcome] = await engine().run({
          project,
          lane: "background",
          calls: [{ script, args: [], context: { project, run } }],
        });
        return runResult(outcome);
      } finally {
        outputs.delete(run);
      }
    },
    hosts: () =>
      engine()
        .hosts()
        .map(({ current, ...host }) =>
          current ? { ...host, current: current.where.label, currentMs: Date.now() - current.since } : host,
        ),
    figures: () => engine().scripts().map(scriptItem),
    statistics: () => engine().statistics(),
  };
}

function scriptItem({ where: { label, ...place }, failures, totalMs, worstMs, lastMs, ...figure }: ScriptFigure): ScriptItem {
  return {
    ...place,
    ...figure,
    script: label,
    errors: failures,
    totalMs: tenths(totalMs),
    averageMs: tenths(totalMs / Math.max(1, figure.calls)),
    worstMs: tenths(worstMs),
    lastMs: tenths(lastMs),
  };
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function runResult(outcome: ScriptOutcome | undefined): Awaited<ReturnType<ScriptsFace["run"]>> {
  const elapsedMs = Math.round(outcome?.elapsedMs ?? 0);
  if (outcome?.ok) return { ok: true, elapsedMs };
  return { ok: false, elapsedMs, traceback: outcome?.failure.traceback ?? "The script had no outcome.\n" };
}

export function trafficFace(registry: SessionRegistry, messages: { sent: number; received: number }): TrafficFace {
  return {
    totals: () => {
      const { sessions, bytesFromClients, bytesToClients, refused } = registry.totals;
      return {
        bytesFromClients,
        bytesToClients,
        messagesFromClients: messages.received,
        messagesToClients: messages.sent,
        refusedMessages: refused,
        sessionsOpened: sessions,
      };
    },
  };
}
