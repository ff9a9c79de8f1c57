import { closeReasons } from "../wire.ts";
import { boolean, integer, list, mapOf, number, object, oneOf, optional, type Static, text } from "./schema.ts";

const milliseconds = (what: string) => integer(`${what}, in milliseconds`);
/** Many scripts take less than a millisecond. */
const precise = (what: string) => number(`${what}, in milliseconds`);
const instant = (what: string) => number(`${what}, in milliseconds since 1970`);

const sessionProperties = {
  userAgent: text("What the browser or device calls itself"),
  id: text("Session id; a Designer's id for a Designer"),
  username: text("The user logged in, else `Unauthenticated`"),
  authorized: boolean("Whether the user may use the project"),
  project: text("Name of the project"),
  uptime: milliseconds("Time since the session was made (beyond Ignition 8.3)"),
  clientAddress: text("Address of the client"),
  lastComm: milliseconds("Time since the gateway last received a frame from the session"),
  sessionScope: oneOf(["designer", "browser", "ios", "android"], "Where the session runs"),
  activePages: integer("Number of open pages"),
  recentBytesSent: integer("Bytes of the last frame the session sent to the gateway"),
  totalBytesSent: integer("Bytes the session ever sent to the gateway"),
  pageIds: list(text(), "Ids of the open pages"),
};

/** One session, as `system.perspective.getSessionInfo` answers it. */
export const sessionItem = object(sessionProperties, "A Perspective session");

const metric = object(
  {
    type: oneOf(["counter", "gauge", "meter", "timer"]),
    count: optional(number("Events so far")),
    value: optional(number("Value now")),
    meanRate: optional(number("Events per second since the start")),
    meanMs: optional(number("Mean duration, in milliseconds")),
    maxMs: optional(number("Longest duration, in milliseconds")),
  },
  "A measurement: a counter has `count`, a gauge `value`, a meter `count` and `meanRate`, a timer `count` and durations",
);

/** One measurement of a session. */
export type Metric = Static<typeof metric>;

/** A session with its measurements. */
export const sessionWithMetrics = object({ ...sessionProperties, metrics: mapOf(metric, "Measurements by name") });

/** A page of a session, as Ignition 8.3 lists it. */
export const pageItem = object(
  {
    id: text("Page id"),
    created: instant("When the page was opened"),
    lastKeepalive: instant("When the page was last heard of"),
    roundtrip: number("Round trip measured by the page, in milliseconds"),
    connectCount: integer("How often its socket connected"),
    viewCount: integer("Open view instances"),
    componentCount: integer("Components in them"),
    bindingCount: integer("Bindings in them"),
  },
  "A page (browser tab) of a session",
);

/** A view instance of a page, as Ignition 8.3 lists it. */
export const viewItem = object(
  {
    id: text("View instance id"),
    resourcePath: text("Path of the view in its project"),
    mountPath: text("Where it is mounted in the page"),
    componentCount: integer(),
    bindingCount: integer(),
  },
  "An open view of a page",
);

/** A script of a session that failed. */
export const sessionFault = object(
  {
    at: instant("When it failed"),
    where: text("View, component and event of the script"),
    traceback: text("As Python prints it, or what stopped it"),
  },
  "A failed script of a session",
);

const pageSummary = object({
  id: text("Page id"),
  path: text("URL path below the project"),
  view: text("Path of the primary view; empty where the page has none"),
  title: text("Title of the page"),
  connected: boolean("Whether its socket is open"),
  disconnectedAt: optional(instant("Since when its socket is not open")),
  disconnectedBy: optional(oneOf(closeReasons, "Why its socket is not open")),
  connectCount: integer("How often its socket connected"),
  roundtrip: number("Round trip measured by the page, in milliseconds"),
  bytesSent: integer("Bytes the page sent to the gateway"),
  bytesReceived: integer("Bytes the page received from the gateway"),
});

/** A page as our own session list shows it. */
export type PageSummary = Static<typeof pageSummary>;

/** A session with everything this gateway knows of it. */
export const sessionDetail = object(
  {
    ...sessionProperties,
    roles: list(text(), "Roles of the user"),
    device: oneOf(["browser", "ios", "android", "workstation", "designer"], "Kind of device"),
    connection: oneOf(["connected", "disconnected"], "Whether any page has an open socket"),
    disconnectedAt: optional(instant("Since when no page is connected")),
    gateway: text("Name of the gateway the session lives on"),
    startedAt: instant("When the session was made"),
    totalBytesReceived: integer("Bytes the session ever received from the gateway"),
    queueDepth: integer("Messages waiting for their turn in the session's queue"),
    pages: list(pageSummary, "Open pages"),
  },
  "A session with its pages",
);

/** A session that ended. */
export const endedSession = object(
  {
    id: text("Session id"),
    project: text("Name of the project"),
    username: text("Its user at the end, else `Unauthenticated`"),
    clientAddress: text("Address of the client"),
    userAgent: text("What the browser or device called itself"),
    startedAt: instant("When it was made"),
    endedAt: instant("When it ended"),
    reason: oneOf(closeReasons, "Why it ended: the reason of its last page, or of what ended it"),
    message: text("What its pages were told"),
  },
  "A session that ended",
);

/** Totals over all sessions, whatever part of them a list shows. */
export const sessionTotals = object({
  sessions: integer("Sessions, Designers included"),
  designers: integer("Sessions that are Designers"),
  pages: integer("Open pages"),
  users: integer("Different users logged in"),
  bytesSent: integer("Bytes sent to the gateway"),
  bytesReceived: integer("Bytes received from the gateway"),
  queued: integer("Messages waiting in session queues"),
});

/** How much a problem matters: faults of the project are errors and warnings, gaps of the gateway the others. */
export const problemSeverities = ["error", "wrong value", "missing behaviour", "warning", "cosmetic"] as const;

/** What a problem is in; `fault`: in the project itself. */
export const problemKinds = [
  "fault",
  "resource",
  "component",
  "property",
  "style",
  "event",
  "action",
  "script",
  "binding",
  "transform",
  "function",
] as const;

const severity = oneOf(problemSeverities, "How much it matters");
const kind = oneOf(problemKinds, "What it is in; `fault`: in the project itself, the others are gaps of this gateway");

/** Something in a project that is faulty, or that this gateway does not honour. */
export const problemItem = object(
  {
    severity,
    kind,
    resource: text("Resource of the project"),
    component: optional(text("Path of the component in its view")),
    property: optional(text("Property, event or script")),
    line: optional(integer("Line of the file or script")),
    message: text("What is wrong and what to do"),
  },
  "A problem of a project",
);

/** Something in the configuration of a tag that is wrong or has no effect. */
export const tagProblemItem = object(
  { tag: text("Path of the tag"), message: text("What is wrong and what to do") },
  "A problem of a tag",
);

/** How many problems of a kind have a severity. */
export const problemCount = object({ kind, severity, count: integer("Problems") });

/** A served project, with the number of its problems. */
export const projectItem = object(
  {
    name: text(),
    title: text(),
    description: text(),
    enabled: boolean("Whether sessions may open it"),
    directory: text("Folder or archive it is read from"),
    generation: text("Changes when any resource does"),
    views: integer("Number of views"),
    pages: integer("Number of configured pages"),
    sessions: integer("Sessions running it now"),
    errors: integer("Faults that are errors"),
    warnings: integer("Faults that are warnings"),
    wrongValues: integer("Gaps that may show a wrong value"),
    missing: integer("Gaps in which something does not happen"),
    cosmetic: integer("Gaps that only look different"),
  },
  "A project",
);

/** A script-host process. */
export const scriptHostItem = object(
  {
    id: text(),
    pid: integer("Process id"),
    project: text(),
    lane: oneOf(["session", "background"]),
    state: oneOf(["starting", "idle", "running", "waiting", "stopping"]),
    memoryBytes: integer(),
    calls: integer("Calls run so far"),
    current: optional(text("What it runs now")),
    currentMs: optional(milliseconds("For how long")),
  },
  "A script host",
);

/** Totals over all script hosts. */
export const scriptTotals = object({
  calls: integer("Calls run so far"),
  failures: integer("Calls that failed"),
  waiting: integer("Batches waiting for a host now"),
  waitedMs: milliseconds("Time all batches ever waited"),
  waits: list(
    object({
      project: text(),
      lane: oneOf(["session", "background"]),
      waiting: integer("Batches that wait"),
      oldestMs: milliseconds("How long the first of them has waited"),
    }),
    "Who waits for a host, by project and lane",
  ),
  hostsStarted: integer("Hosts started so far"),
  hostsReplaced: integer("Hosts ended because of a fault, a hang or their memory"),
  fault: optional(text("Why no script host starts; absent while they do")),
});

export type EndedSession = Static<typeof endedSession>;
export type SessionDetail = Static<typeof sessionDetail>;
export type SessionTotals = Static<typeof sessionTotals>;
export type PageItem = Static<typeof pageItem>;
export type ViewItem = Static<typeof viewItem>;
export type SessionFault = Static<typeof sessionFault>;
export type ProjectItem = Static<typeof projectItem>;
export type ProblemItem = Static<typeof problemItem>;
export type ProblemCount = Static<typeof problemCount>;
export type ScriptHostItem = Static<typeof scriptHostItem>;

/** What a script of a project did so far. */
export const scriptItem = object(
  {
    id: text("Its place in the project, as one text"),
    project: text(),
    script: text("As tracebacks name it"),
    view: optional(text()),
    component: optional(text()),
    property: optional(text("The property, event or handler it belongs to")),
    calls: integer("Calls so far"),
    errors: integer("Calls that failed"),
    totalMs: precise("Duration of all calls"),
    averageMs: precise("Mean duration"),
    worstMs: precise("Longest duration"),
    lastMs: precise("Duration of the last call"),
    lastRunAt: instant("End of the last call"),
    lastError: optional(text("Type and message of the last failure")),
  },
  "A script by its place in the project",
);

/** A script of a project that runs without a session. */
export const eventScriptItem = object(
  {
    project: text(),
    kind: oneOf(["startup", "shutdown", "update", "timer", "scheduled", "tag change", "tag event"]),
    name: text("Empty where a project has only one of the kind"),
    enabled: boolean(),
    trigger: text("When it runs"),
    runs: integer("Runs that ended"),
    errors: integer("Runs that failed"),
    skipped: integer("Turns left out because it was still running"),
    running: boolean(),
    waiting: integer("Changes that wait for their run"),
    lastMs: milliseconds("Duration of the last run"),
    worstMs: milliseconds("Longest duration"),
    lastRunAt: optional(instant("Start of the last run")),
    nextRunAt: optional(instant("Start of the next run")),
    lastError: optional(text("Type and message of the last failure")),
  },
  "An event script in gateway scope",
);

export type TagProblemItem = Static<typeof tagProblemItem>;
export type ScriptItem = Static<typeof scriptItem>;
export type EventScriptItem = Static<typeof eventScriptItem>;
export type ScriptTotals = Static<typeof scriptTotals>;
