import {
  endedSession,
  eventScriptItem,
  pageItem,
  problemCount,
  problemItem,
  projectItem,
  scriptHostItem,
  scriptItem,
  scriptTotals,
  sessionDetail,
  sessionFault,
  sessionItem,
  sessionTotals,
  sessionWithMetrics,
  tagProblemItem,
  viewItem,
} from "./items.ts";
import { boolean, integer, list, number, object, oneOf, optional, type Schema, type Static, text } from "./schema.ts";

/** What a token or role must allow; each includes those before it. `none`: open to everybody. */
export type RestScope = "none" | "read" | "control" | "script" | "admin";

/** One route of the gateway's REST interface, as data. */
export interface RestRoute {
  readonly method: "GET" | "POST" | "DELETE";
  /** With `{name}` for path parameters, and the trailing slash where the original has one. */
  readonly path: string;
  readonly scope: RestScope;
  readonly summary: string;
  /** Query parameters; a list is repeated: `sessionId=A&sessionId=B`. */
  readonly query?: Schema<unknown>;
  readonly body?: Schema<unknown>;
  readonly answer: Schema<unknown>;
  /** Lists take limit, offset, sortBy, search and filters as well. */
  readonly list?: true;
  /** Each line of the answer is one JSON object of this schema. */
  readonly lines?: true;
  /** Status codes besides 200, 400, 401 and 403, with what they mean. */
  readonly faults?: Readonly<Record<number, string>>;
}

/** Query parameters every list takes. Filters are further parameters `field[op]=value`, also as `filter=field[op]=value`. */
export const listQuery = object({
  limit: optional(integer("Most items to answer; -1 or absent: all", { minimum: -1 })),
  offset: optional(integer("Items to skip", { minimum: 0 })),
  sortBy: optional(text("`asc(field)`, `desc(field)` or a field")),
  search: optional(text("Terms separated by whitespace; all of them must occur in the texts of an item, upper or lower case")),
  filter: optional(list(text(), "`field[op]=value`, repeatable; op: eq ne cn sw ew gt gte lt lte rgx")),
});

export type ListQuery = Static<typeof listQuery>;

/** The operators of list filters. */
export const filterOperators = ["eq", "ne", "cn", "sw", "ew", "gt", "gte", "lt", "lte", "rgx"] as const;
export type FilterOperator = (typeof filterOperators)[number];

const metadata = object({
  total: integer("Items there are"),
  matching: integer("Items that match search and filters"),
  limit: integer("As asked; -1 for all"),
  offset: integer("As asked"),
});

function pageOf<T>(item: Schema<T>) {
  return object({ items: list(item), metadata });
}

const outputLine = object({
  stream: optional(oneOf(["stdout", "stderr"])),
  text: optional(text("What the script printed")),
  result: optional(
    object({
      ok: boolean("Whether the script ended without an exception"),
      elapsedMs: number(),
      traceback: optional(text("As Python prints it")),
    }),
  ),
});

/** One line of the answer of `runScript`: output, or at the end the result. */
export type ScriptOutputLine = Static<typeof outputLine>;

const sessions = "/data/perspective/api/v1";

/** The REST interface: paths and envelopes of Ignition 8.3 where it has them, our own below `/api/v1`. */
export const restRoutes = {
  listSessions: {
    method: "GET",
    path: `${sessions}/sessions/`,
    scope: "read",
    summary: "Perspective sessions",
    list: true,
    answer: pageOf(sessionItem),
  },
  getSession: {
    method: "GET",
    path: `${sessions}/session/{sessionId}`,
    scope: "read",
    summary: "One session with its measurements",
    answer: sessionWithMetrics,
    faults: { 404: "No session has this id." },
  },
  listPages: {
    method: "GET",
    path: `${sessions}/session/{sessionId}/pages`,
    scope: "read",
    summary: "Pages of a session",
    list: true,
    answer: pageOf(pageItem),
    faults: { 404: "No session has this id." },
  },
  listViews: {
    method: "GET",
    path: `${sessions}/session/{sessionId}/page/{pageId}/views`,
    scope: "read",
    summary: "Open views of a page",
    list: true,
    answer: pageOf(viewItem),
    faults: { 404: "No session or page has this id." },
  },
  terminateSessions: {
    method: "DELETE",
    path: `${sessions}/sessions`,
    scope: "control",
    summary: "Terminate sessions",
    query: object({
      sessionId: list(text(), "Sessions to terminate; repeatable"),
      message: optional(text("What their users read", { maxLength: 1000 })),
    }),
    answer: object({ terminated: integer("Sessions terminated") }),
    faults: { 404: "No valid sessions found to close." },
  },
  sessionDetails: {
    method: "GET",
    path: "/api/v1/sessions",
    scope: "read",
    summary: "Sessions with pages, roles, connection, bytes and queue depth",
    list: true,
    answer: object({ items: list(sessionDetail), metadata, totals: sessionTotals }),
  },
  listEndedSessions: {
    method: "GET",
    path: "/api/v1/sessions/ended",
    scope: "read",
    summary: "Sessions that ended and why, the last two hundred, newest first",
    list: true,
    answer: pageOf(endedSession),
  },
  listSessionFaults: {
    method: "GET",
    path: "/api/v1/session/{sessionId}/faults",
    scope: "read",
    summary: "Scripts of a session that failed, the last fifty, newest first",
    list: true,
    answer: pageOf(sessionFault),
    faults: { 404: "No session has this id." },
  },
  listProjects: {
    method: "GET",
    path: "/api/v1/projects",
    scope: "read",
    summary: "Projects and how many problems they have",
    list: true,
    answer: pageOf(projectItem),
  },
  listProjectProblems: {
    method: "GET",
    path: "/api/v1/project/{project}/problems",
    scope: "read",
    summary: "Faults of a project, and what it uses that this gateway does not honour",
    list: true,
    answer: object({
      items: list(problemItem),
      metadata,
      counts: list(problemCount, "All problems of the project, by kind and severity"),
    }),
    faults: { 404: "No project has this name." },
  },
  listScripts: {
    method: "GET",
    path: "/api/v1/scripts",
    scope: "read",
    summary: "Scripts by their place in the project: calls, errors, times",
    list: true,
    answer: pageOf(scriptItem),
  },
  listScriptHosts: {
    method: "GET",
    path: "/api/v1/scripts/hosts",
    scope: "read",
    summary: "Script hosts",
    list: true,
    answer: pageOf(scriptHostItem),
  },
  listEventScripts: {
    method: "GET",
    path: "/api/v1/scripts/events",
    scope: "read",
    summary: "Scripts of projects that run without a session",
    list: true,
    answer: pageOf(eventScriptItem),
  },
  listTagProblems: {
    method: "GET",
    path: "/api/v1/problems",
    scope: "read",
    summary: "What is wrong with the configuration of tags, and what of it has no effect",
    list: true,
    answer: pageOf(tagProblemItem),
  },
  scriptStatistics: {
    method: "GET",
    path: "/api/v1/scripts/statistics",
    scope: "read",
    summary: "Calls, failures and waits of all script hosts",
    answer: scriptTotals,
  },
  runScript: {
    method: "POST",
    path: "/api/v1/script",
    scope: "script",
    summary: "Run a Python file in gateway scope; output as it is printed, one JSON object a line, the result last",
    body: object({
      source: text("The file's text"),
      filename: text("Name for tracebacks", { minLength: 1, maxLength: 255 }),
      project: optional(text("Project whose libraries the script sees")),
    }),
    answer: outputLine,
    lines: true,
    faults: { 404: "No project has this name." },
  },
} as const satisfies Record<string, RestRoute>;

/** The name of a route. */
export type RestRouteName = keyof typeof restRoutes;

type Route<N extends RestRouteName> = (typeof restRoutes)[N];

/** What a route answers. */
export type RestAnswer<N extends RestRouteName> = Static<Route<N>["answer"]>;

/** The query parameters of a route. */
export type RestQuery<N extends RestRouteName> =
  Route<N> extends { readonly query: infer Q }
    ? Static<Q>
    : Route<N> extends { readonly list: true }
      ? ListQuery
      : Record<never, never>;

/** The body of a route; undefined where it takes none. */
export type RestBody<N extends RestRouteName> = Route<N> extends { readonly body: infer B } ? Static<B> : undefined;

type ParameterNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | ParameterNames<Rest> : never;

/** The path parameters of a route. */
export type RestParams<N extends RestRouteName> = Readonly<Record<ParameterNames<Route<N>["path"]>, string>>;
