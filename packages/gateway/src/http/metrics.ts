import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { requireScope } from "./auth/identify.ts";
import type { HttpContext } from "./context.ts";
import type { HttpServices } from "./HttpServices.ts";

type Value = readonly [name: string, help: string, read: (parts: HttpServices) => number];

const gauges: readonly Value[] = [
  ["sightline_pages", "Open pages", (parts) => sum(parts.sessions.list({}).map((session) => session.activePages))],
  ["sightline_session_queue_depth_max", "Messages waiting in the fullest session queue", (parts) => deepestQueue(parts)],
  [
    "sightline_script_batches_waiting",
    "Batches of script calls waiting for a host",
    (parts) => parts.scripts.statistics().waiting,
  ],
  ["sightline_kept_sessions", "Sessions kept for a restart", (parts) => parts.kept()?.sessions ?? 0],
  ["sightline_kept_bytes", "Bytes kept of sessions", (parts) => parts.kept()?.liveBytes ?? 0],
  ["sightline_kept_file_bytes", "Size of the file sessions are kept in", (parts) => parts.kept()?.fileBytes ?? 0],
  [
    "sightline_kept_age_seconds",
    "Time since something of a session was last known to be on the disk; NaN where nothing was",
    (parts) => (Date.now() - (parts.kept()?.keptAt ?? Number.NaN)) / 1000,
  ],
  ["sightline_projects", "Served projects", (parts) => parts.projects.list().length],
];

const counters: readonly Value[] = [
  ["sightline_sessions_opened_total", "Sessions opened", (parts) => parts.traffic.totals().sessionsOpened],
  [
    "sightline_received_bytes_total",
    "Bytes received from clients on sockets",
    (parts) => parts.traffic.totals().bytesFromClients,
  ],
  ["sightline_sent_bytes_total", "Bytes sent to clients on sockets", (parts) => parts.traffic.totals().bytesToClients],
  ["sightline_received_messages_total", "Messages received from clients", (parts) => parts.traffic.totals().messagesFromClients],
  ["sightline_sent_messages_total", "Messages sent to clients", (parts) => parts.traffic.totals().messagesToClients],
  [
    "sightline_refused_messages_total",
    "Messages from clients that were refused",
    (parts) => parts.traffic.totals().refusedMessages,
  ],
  [
    "sightline_slowed_reads_total",
    "Times a page's connection was read later, since it had sent more than limits.messagesPerSecond",
    (parts) => parts.traffic.totals().slowedReads,
  ],
  ["sightline_kept_writes_total", "Times something of a session was kept", (parts) => parts.kept()?.writtenRecords ?? 0],
  ["sightline_kept_written_bytes_total", "Bytes written to keep sessions", (parts) => parts.kept()?.writtenBytes ?? 0],
  ["sightline_kept_failures_total", "Times sessions could not be kept", (parts) => parts.kept()?.failures ?? 0],
  ["sightline_script_calls_total", "Script calls", (parts) => parts.scripts.statistics().calls],
  ["sightline_script_failures_total", "Script calls that failed", (parts) => parts.scripts.statistics().failures],
  [
    "sightline_script_wait_seconds_total",
    "Time batches waited for a host",
    (parts) => parts.scripts.statistics().waitedMs / 1000,
  ],
  ["sightline_script_hosts_started_total", "Script hosts started", (parts) => parts.scripts.statistics().hostsStarted],
  ["sightline_script_hosts_replaced_total", "Script hosts replaced", (parts) => parts.scripts.statistics().hostsReplaced],
];

/** Serves `/metrics` in Prometheus' text form; needs the scope read. */
export function registerMetrics(server: FastifyInstance, context: HttpContext): void {
  const registry = createRegistry(context.parts);
  server.get("/metrics", async (request, reply) => {
    requireScope(context, request, "read");
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function createRegistry(parts: HttpServices): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const value of gauges) addGauge(registry, parts, value);
  for (const value of counters) addCounter(registry, parts, value);
  addByLabel(registry, [
    "sightline_sessions",
    "Sessions by project",
    "project",
    () => countBy(parts.sessions.list({}), "project"),
  ]);
  addByLabel(registry, [
    "sightline_session_commands",
    "What scripts and operators did to sessions, by command and outcome",
    "command",
    () => parts.commands.counts,
  ]);
  addByLabel(registry, [
    "sightline_script_hosts",
    "Script hosts by state",
    "state",
    () => countBy(parts.scripts.hosts(), "state"),
  ]);
  for (const [name, help, of] of waitGauges) addByLabel(registry, [name, help, "project", () => waitsByProject(parts, of)]);
  addCounterByLabel(registry, [
    "sightline_database_timeouts_total",
    "Queries given up since their database did not answer in time, by database",
    "database",
    () => parts.databases.timeouts(),
  ]);
  addCounterByLabel(registry, [
    "sightline_sessions_ended_total",
    "Sessions that ended, by reason",
    "reason",
    () => parts.traffic.totals().sessionsEnded,
  ]);
  return registry;
}

/** Values are read when they are scraped. */
function addGauge(registry: Registry, parts: HttpServices, [name, help, read]: Value): void {
  const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(read(parts)) });
}

function addCounter(registry: Registry, parts: HttpServices, [name, help, read]: Value): void {
  const collect = () => {
    counter.reset();
    counter.inc(read(parts));
  };
  const counter: Counter = new Counter({ name, help, registers: [registry], collect });
}

type LabelledValue = readonly [name: string, help: string, label: string, read: () => ReadonlyMap<string, number>];

function addByLabel(registry: Registry, [name, help, label, read]: LabelledValue): void {
  const collect = () => {
    gauge.reset();
    for (const [value, count] of read()) gauge.set({ [label]: value }, count);
  };
  const gauge: Gauge<string> = new Gauge({ name, help, labelNames: [label], registers: [registry], collect });
}

function addCounterByLabel(registry: Registry, [name, help, label, read]: LabelledValue): void {
  const collect = () => {
    counter.reset();
    for (const [value, count] of read()) counter.inc({ [label]: value }, count);
  };
  const counter: Counter<string> = new Counter({ name, help, labelNames: [label], registers: [registry], collect });
}

function countBy<K extends string>(items: readonly Readonly<Record<K, string>>[], key: K): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item[key], (counts.get(item[key]) ?? 0) + 1);
  return counts;
}

type ScriptWait = ReturnType<HttpServices["scripts"]["statistics"]>["waits"][number];

const waitGauges: readonly (readonly [name: string, help: string, of: (wait: ScriptWait) => number])[] = [
  [
    "sightline_script_batches_waiting_by_project",
    "Batches of script calls waiting for a host, by project",
    (wait) => wait.waiting,
  ],
  ["sightline_script_longest_wait_seconds", "How long the first of them has waited, by project", (wait) => wait.oldestMs / 1000],
];

/** Of both lanes of a project, the larger. */
function waitsByProject(parts: HttpServices, of: (wait: ScriptWait) => number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const wait of parts.scripts.statistics().waits) found.set(wait.project, Math.max(found.get(wait.project) ?? 0, of(wait)));
  return found;
}

function deepestQueue(parts: HttpServices): number {
  return parts.sessions.details().reduce((most, session) => Math.max(most, session.queueDepth), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}
