import {
  type JsonObject,
  type ListQuery,
  type ProblemCount,
  type ProblemItem,
  type ProjectItem,
  type RestAnswer,
  type RestBody,
  type RestParams,
  type RestQuery,
  type RestRoute,
  type RestRouteName,
  restRoutes,
  type SessionDetail,
  type SessionTotals,
  unauthenticated,
} from "@sightline/model";
import type { Project } from "@sightline/project";
import type { Scope } from "../../base/config/schemas.ts";
import { GatewayError } from "../../base/errors.ts";
import { getOrMake } from "../../base/getOrMake.ts";
import { countProblems } from "../../projects/countProblems.ts";
import type { HttpServices, ProjectsFace } from "../HttpServices.ts";
import { listPage } from "./list.ts";

/** A call of a route after it was checked: whoever reaches a handler may do what it does. */
export interface RestCall<N extends RestRouteName> {
  readonly params: RestParams<N>;
  readonly query: RestQuery<N>;
  readonly body: RestBody<N>;
  readonly by: Asker;
}

/** Who asks, as far as commands and audit lines need to know. */
export interface Asker {
  readonly kind: "operator";
  readonly name: string;
  readonly scope: Scope;
}

/** Routes that answer one JSON document. */
export type JsonRouteName = Exclude<RestRouteName, "runScript">;
export type RestHandlers = { readonly [N in JsonRouteName]: (call: RestCall<N>) => RestAnswer<N> };

/** What each route answers. */
export function createHandlers(parts: HttpServices): RestHandlers {
  const { sessions, projects, tags, scripts } = parts;
  return {
    listSessions: ({ query }) => listOf("listSessions", sessions.list({}), query),
    getSession: ({ params: { sessionId } }) => sessionWithMetrics(parts, sessionId),
    listPages: ({ params: { sessionId }, query }) =>
      listOf("listPages", sessions.pages(sessionId) ?? missing(`No session has the id ${sessionId}.`), query),
    listViews: ({ params: { sessionId, pageId }, query }) =>
      listOf(
        "listViews",
        sessions.views(sessionId, pageId) ?? missing(`No page ${pageId} of a session ${sessionId} is open.`),
        query,
      ),
    listEndedSessions: ({ query }) => listOf("listEndedSessions", sessions.ended(), query),
    listSessionFaults: ({ params: { sessionId }, query }) =>
      listOf("listSessionFaults", sessions.faults(sessionId) ?? missing(`No session has the id ${sessionId}.`), query),
    terminateSessions: ({ query, by }) => terminate(parts, query, by),
    sessionDetails: ({ query }) => sessionDetails(sessions.details(), query),
    listProjects: ({ query }) =>
      listOf(
        "listProjects",
        projects.list().map((project) => projectItem(parts, project)),
        query,
      ),
    listProjectProblems: ({ params, query }) => problemsOf(projects, params.project, query),
    listScripts: ({ query }) => listOf("listScripts", scripts.figures(), query),
    listScriptHosts: ({ query }) => listOf("listScriptHosts", scripts.hosts(), query),
    listEventScripts: ({ query }) => listOf("listEventScripts", scripts.events(), query),
    listTagProblems: ({ query }) => listOf("listTagProblems", tags.problems(), query),
    scriptStatistics: () => scripts.statistics(),
  };
}

function listOf<T extends object>(name: RestRouteName, items: readonly T[], query: ListQuery) {
  return listPage(items, query, fieldsOf(restRoutes[name]));
}

/** The fields of a list's items, read off its contract. */
function fieldsOf(route: RestRoute): readonly string[] {
  const answer = route.answer.properties as JsonObject;
  const items = (answer.items as JsonObject).items as JsonObject;
  return Object.keys(items.properties as JsonObject);
}

function sessionWithMetrics(parts: HttpServices, id: string): RestAnswer<"getSession"> {
  const session = parts.sessions.list({}).find((info) => info.id === id) ?? missing(`No session has the id ${id}.`);
  return { ...session, metrics: parts.sessions.metrics(id) ?? {} };
}

function sessionDetails(details: readonly SessionDetail[], query: ListQuery): RestAnswer<"sessionDetails"> {
  return { ...listOf("sessionDetails", details, query), totals: totalsOf(details) };
}

function totalsOf(details: readonly SessionDetail[]): SessionTotals {
  const sum = (of: (session: SessionDetail) => number) => details.reduce((total, session) => total + of(session), 0);
  return {
    sessions: details.length,
    designers: details.filter((session) => session.sessionScope === "designer").length,
    pages: sum((session) => session.activePages),
    users: new Set(details.map((session) => session.username).filter((name) => name !== unauthenticated)).size,
    bytesSent: sum((session) => session.totalBytesSent),
    bytesReceived: sum((session) => session.totalBytesReceived),
    queued: sum((session) => session.queueDepth),
  };
}

function terminate(parts: HttpServices, query: RestQuery<"terminateSessions">, by: Asker): RestAnswer<"terminateSessions"> {
  const command = { kind: "closeSession", message: query.message ?? "" } as const;
  const results = [...new Set(query.sessionId)].map((sessionId) => parts.commands.dispatch({ sessionId }, command, by));
  const terminated = results.filter((result) => "done" in result).length;
  if (terminated === 0) throw new GatewayError("SESSIONS_NOT_FOUND");
  return { terminated };
}

function projectItem(parts: HttpServices, project: Project): ProjectItem {
  const { name, title, description, enabled, directory, generation } = project;
  const counts = {
    views: project.views.size,
    pages: project.pages.pages.length,
    sessions: parts.sessions.list({ project: name }).length,
    ...countProblems(parts.projects.problems(name)),
  };
  return { name, title, description, enabled, directory, generation, ...counts };
}

function problemsOf(projects: ProjectsFace, name: string, query: ListQuery): RestAnswer<"listProjectProblems"> {
  if (!projects.list().some((each) => each.name === name)) missing(`No project has the name ${name}.`);
  const items = projects.problems(name).map((problem): ProblemItem => ({ ...problem, kind: problem.kind ?? "fault" }));
  return { ...listOf("listProjectProblems", items, query), counts: countsOf(items) };
}

function countsOf(items: readonly ProblemItem[]): readonly ProblemCount[] {
  const counts = new Map<string, { kind: ProblemItem["kind"]; severity: ProblemItem["severity"]; count: number }>();
  for (const { kind, severity } of items) {
    const entry = getOrMake(counts, `${kind} ${severity}`, () => ({ kind, severity, count: 0 }));
    entry.count++;
  }
  return [...counts.values()];
}

function missing(what: string): never {
  throw new GatewayError("NOT_FOUND", { what });
}
