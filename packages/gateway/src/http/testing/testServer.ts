import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { DataFolder } from "../../base/DataFolder.ts";
import { hashPassword } from "../../base/users/password.ts";
import { Setup } from "../../base/users/Setup.ts";
import { Tokens } from "../../base/users/Tokens.ts";
import { Users } from "../../base/users/Users.ts";
import { createHttp } from "../createHttp.ts";
import type { HttpServices, ScriptRun } from "../HttpServices.ts";
import { endedSession, infoOf, page, testProject, testSessions, view } from "./testFixtures.ts";

/** A server on a fresh data folder, with two projects and three sessions; what it was asked to do is kept in `deeds`. */
export interface TestServer {
  readonly server: FastifyInstance;
  readonly parts: HttpServices;
  readonly data: DataFolder;
  readonly deeds: string[];
  readonly logLines: string[];
  readonly clock: { now(): number; advance(ms: number): void };
  /** Tokens by scope, as the header takes them. */
  readonly token: Readonly<Record<"read" | "control" | "script" | "admin", string>>;
}

/** Makes a {@link TestServer}; `change` replaces parts. */
export async function createTestServer(change: Partial<HttpServices> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "sightline-http-"));
  const logLines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line) => logLines.push(line) });
  const data = new DataFolder(join(folder, "data"), log);
  const clock = testClock();
  const users = new Users(data.users);
  const tokens = new Tokens(data.tokens, clock);
  const deeds: string[] = [];
  const parts: HttpServices = {
    ...baseParts(data, deeds),
    log,
    clock,
    users,
    tokens,
    webDirectory: builtPages(folder),
    ...change,
  };
  const entries = await userEntries;
  await data.users.update(() => ({ users: entries.map((entry) => ({ ...entry, roles: [...entry.roles] })) }));
  const token = {
    read: await tokens.create("reader", "read"),
    control: await tokens.create("controller", "control"),
    script: await tokens.create("scripter", "script"),
    admin: await tokens.create("administrator", "admin"),
  };
  return { server: createHttp(parts), parts, data, deeds, logLines, clock, token };
}

/** Hashing is slow on purpose: once for all tests of a file. */
const userEntries = Promise.all([
  userEntry("anna", "correct horse", "Administrator"),
  userEntry("billy", "battery staple", "Operator"),
]);

async function userEntry(name: string, password: string, role: string) {
  return { name, password: await hashPassword(password), roles: [role] };
}

function testClock() {
  let now = Date.UTC(2026, 0, 2);
  const advance = (ms: number) => {
    now += ms;
  };
  return { now: () => now, advance };
}

function builtPages(folder: string): string {
  const web = join(folder, "web");
  mkdirSync(web);
  const files = {
    "../secret.txt": "outside of the folder",
    "client.html": "<!doctype html><head><!--boot--></head><body>client</body>",
    "console.html": "<!doctype html><head><!--boot--></head><body>console</body>",
    "client-Ab3dE_7x.js": `console.log(${JSON.stringify("long enough to compress ".repeat(60))});`,
    "plain.css": "body{}",
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(web, name), text);
    writeFileSync(join(web, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(web, `${name}.gz`), gzipSync(text));
  }
  return web;
}

type BaseParts = Omit<HttpServices, "log" | "clock" | "users" | "tokens" | "webDirectory">;

function baseParts(data: DataFolder, deeds: string[]): BaseParts {
  return {
    version: "1.2.3",
    kept: () => ({
      ...{ sessions: 2, liveBytes: 2_048, fileBytes: 4_096, writtenRecords: 7, writtenBytes: 9_000, failures: 1 },
      keptAt: Date.now() - 5_000,
    }),
    gatewayId: data.gatewayId,
    config: () => data.gateway.current,
    state: () => "RUNNING",
    setup: new Setup(new Users(data.users)),
    sessions: sessionsPart(),
    commands: commandsPart(deeds),
    browsers: browsersPart(deeds),
    projects: projectsPart(),
    tags: tagsPart,
    scripts: scriptsPart(deeds),
    databases: { timeouts: () => new Map([["plant", 3]]) },
    traffic: { totals: () => ({ ...traffic }) },
  };
}

const traffic = {
  bytesFromClients: 11,
  bytesToClients: 22,
  messagesFromClients: 3,
  messagesToClients: 4,
  refusedMessages: 5,
  slowedReads: 2,
  sessionsOpened: 6,
  sessionsEnded: new Map([
    ["tab closed", 4],
    ["network lost", 1],
  ]),
};

function sessionsPart(): HttpServices["sessions"] {
  const sessions = testSessions();
  const known = (id: string) => sessions.find((session) => session.id === id);
  return {
    list: ({ project } = {}) => sessions.map(infoOf).filter((info) => !project || info.project === project),
    details: () => [...sessions],
    ended: () => [endedSession],
    metrics: () => ({ messagesReceived: { type: "meter", count: 3, meanRate: 0.5 } }),
    pages: (id) => known(id) && [page],
    faults: (id) =>
      known(id) ? [{ at: 1, where: "Main · Go · event:onActionPerformed", traceback: "Traceback (…)" }] : undefined,
    views: (id, pageId) => (known(id) && pageId === page.id ? [view] : undefined),
  };
}

function commandsPart(deeds: string[]): HttpServices["commands"] {
  const open = testSessions().filter((session) => session.sessionScope !== "designer");
  return {
    counts: new Map([["closeSession done", 2]]),
    dispatch: ({ sessionId }, command, by) => {
      if (!open.some((session) => session.id === sessionId)) return { refused: "no session", text: "there is none" };
      if (command.kind === "closeSession" && by.kind === "operator")
        deeds.push(`close ${sessionId} "${command.message}" by ${by.name}`);
      return { done: true };
    },
  };
}

function browsersPart(deeds: string[]): HttpServices["browsers"] {
  return {
    rolesOf: () => [],
    isValid: ({ cookieHeader }) => cookieHeader.includes("session=valid"),
    ensureCookie: ({ project, cookieHeader, secure }) => {
      deeds.push(`ensure ${project}`);
      return cookieHeader.includes("session=valid") ? {} : { setCookie: `session=new; Path=/${secure ? "; Secure" : ""}` };
    },
    userLoggedIn: ({ project }, user) => {
      deeds.push(`login ${user.name} ${project}`);
      return { setCookie: "session=rotated; Path=/" };
    },
    userLoggedOut: ({ project }) => {
      deeds.push(`logout ${project}`);
      return {};
    },
    clientTemplate: ({ hash }) => {
      if (hash === "abc") return { json: `{"hash":"abc"}` };
      return { refused: hash === "secret" ? "not authorized" : "not found" };
    },
  };
}

function projectsPart(): HttpServices["projects"] {
  const projects = [testProject("plant", false), testProject("hidden", true)];
  return {
    list: () => projects,
    find: (name) => projects.find((project) => project.name === name),
    problems: (name) => projects.find((project) => project.name === name)?.problems ?? [],
  };
}

const tagsPart: HttpServices["tags"] = {
  problems: () => [
    { tag: "[default]A", message: 'scaleMode "Cubic" is unknown' },
    { tag: "[default]B", message: "alarms have no effect" },
  ],
};

function scriptsPart(deeds: string[]): HttpServices["scripts"] {
  return {
    run: async (run: ScriptRun, output) => {
      deeds.push(`script ${run.filename} ${run.project ?? "-"} by ${run.by}`);
      output("stdout", "one\n");
      output("stdout", "two\n");
      return { ok: true, elapsedMs: 4 };
    },
    hosts: () => [{ id: "h1", pid: 7, project: "plant", lane: "session", state: "idle", memoryBytes: 5, calls: 9 }],
    figures: () => [],
    events: () => [
      {
        ...{ project: "plant", kind: "timer", name: "Tick", enabled: true, trigger: "every 1000 ms" },
        ...{ runs: 3, errors: 1, skipped: 0, running: false, waiting: 0, lastMs: 2, worstMs: 9 },
      },
    ],
    statistics: () => ({
      calls: 9,
      failures: 1,
      waiting: 0,
      waitedMs: 1500,
      waits: [{ project: "Plant", lane: "background", waiting: 2, oldestMs: 1500 }],
      hostsStarted: 1,
      hostsReplaced: 0,
      compiledInHosts: 0,
    }),
  };
}
