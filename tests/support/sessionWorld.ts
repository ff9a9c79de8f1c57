import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ConfigFile,
  createSystem,
  createTagManager,
  GatewayDatabases,
  type GatewayNeeds,
  loadProject,
  localSessions,
  Mailer,
  OutsideLog,
  openKeeping,
  type PageConnection,
  Poller,
  RunningProject,
  type RunScript,
  rolesFrom,
  ScriptFiles,
  ScriptGlobals,
  type Session,
  type SessionCommands,
  SessionCookies,
  SessionDirectory,
  type SessionLimits,
  SessionRegistry,
  type SessionServices,
  TagEditor,
  type TagProvider,
  type Ticket,
  TurnTicker,
  Users,
  UsersSchema,
} from "@sightline/gateway";
import type {
  Ack,
  Acknowledgement,
  ClientMessage,
  CloseReason,
  Hello,
  JsonObject,
  PageState,
  ServerFrame,
  ServerMessage,
  Welcome,
} from "@sightline/model";
import { protocolVersion } from "@sightline/model";
import {
  createScriptEngine,
  hostFunctions,
  type ScriptCall,
  type ScriptEngine,
  type ScriptOutcome,
  type ScriptValue,
} from "@sightline/python";
import { scriptHostDirectory } from "./scriptHost.ts";
import { writeJson } from "./writeJson.ts";
import { type ProjectFiles, writeProject } from "./writeProject.ts";

/** Answers a script call in a test; a thrown error is a failed outcome. */
export type Answer = (call: ScriptCall) => ScriptValue | Promise<ScriptValue>;

/** Sessions in one process without sockets, with scripts answered by the test, so that it decides when what happens. */
export interface SessionWorld {
  readonly registry: SessionRegistry;
  readonly directory: SessionDirectory;
  readonly services: SessionServices;
  readonly commands: SessionCommands<Session>;
  readonly system: ReturnType<typeof createSystem>;
  /** What functions without a session act on. */
  readonly gateway: GatewayNeeds;
  /** Batches that ran, each the labels of its calls. */
  readonly batches: string[][];
  readonly logged: string[];
  answer: Answer;
  ticket(): Ticket;
  /** Reads the project again from other files. */
  reload(files: ProjectFiles): Promise<void>;
  connect(options?: ConnectOptions): Promise<TestPage>;
  /** Figures of what is kept. */
  kept(): ReturnType<Awaited<ReturnType<typeof openKeeping>>["figures"]>;
  /** Opens the pages that were kept, as a gateway does behind its start. */
  wakePages: () => Promise<void>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly ticket?: Ticket;
  readonly hello?: Partial<Hello>;
  readonly userAgent?: string;
  /** Answers probes; default true. */
  readonly alive?: boolean;
}

const limits: SessionLimits = {
  maximumSessions: 100,
  maximumPages: 500,
  maximumPagesPerSession: 10,
  maximumQueueDepth: 100,
  messagesPerSecond: 500,
  maximumViewsPerPage: 200,
  maximumViewDepth: 10,
  closedTabGraceSeconds: 0.05,
  scriptTimeLimitMs: 5_000,
};

export interface WorldOptions {
  readonly name?: string;
  /** Tag export of the provider `default`. */
  readonly tags?: JsonObject;
  readonly limits?: Partial<SessionLimits>;
  /** Entries of `databases.json`. */
  readonly databases?: Parameters<GatewayDatabases["configure"]>[0]["databases"];
  /** Runs what `runScript` of tags asks for. */
  readonly runTagScript?: RunScript;
  /** The devices that tags name as their `opcServer`. */
  readonly device?: (name: string) => TagProvider | undefined;
  /** Users of the gateway with their roles. */
  readonly users?: Readonly<Record<string, readonly string[]>>;
  /** A data folder in which sessions are kept for the next world; what is there goes on. */
  readonly keptIn?: string;
  /** Most bytes kept of one session. */
  readonly keptSessionBytes?: number;
  /** Scripts run in real hosts instead of being answered by the test. */
  readonly python?: boolean;
}

/** Makes a world that serves one project, named `Plant` unless the options say otherwise. */
export async function sessionWorld(files: ProjectFiles, options: WorldOptions = {}): Promise<SessionWorld> {
  const name = options.name ?? "Plant";
  const source = projectSource(name);
  const projects = { current: new RunningProject(await source.load(files)) };
  const logged: string[] = [];
  const engines: { current?: ScriptEngine } = {};
  const databases = new GatewayDatabases({ folder: source.folder, environment: {} }, (wanted) => find(wanted)?.project);
  if (options.databases) databases.configure({ databases: options.databases });
  const users = gatewayUsers(source.folder, options.users ?? {});
  const services = servicesOf(
    { ...options, connections: databases, gatewayUsers: users },
    logged,
    () => engines.current as ScriptEngine,
  );
  const find = (wanted: string) => (wanted === name ? projects.current : undefined);
  const keeping = await keepingOf(options, users, logged);
  const registry = new SessionRegistry(services, find, new SessionCookies("abcd1234"), "test", keeping.sessions);
  const directory = new SessionDirectory();
  directory.add(localSessions(registry));
  const { commands } = registry;
  const parts = gatewayParts(services.tags, options.tags ?? {}, users);
  const system = systemOf({ registry, directory, commands, services, find, name, parts: parts.parts });
  const batches: string[][] = [];
  const world: SessionWorld = {
    registry,
    directory,
    commands,
    services,
    system,
    gateway: parts.parts,
    batches,
    logged,
    answer: () => null,
    ticket: () => registry.cookies.issue(name),
    reload: async (content) => {
      projects.current = new RunningProject(await source.load(content), projects.current);
      await registry.projectChanged(name);
    },
    connect: (each) => connect(registry, name, each ?? {}),
    kept: () => keeping.figures(),
    wakePages: async () => undefined,
    close: async () => {
      await registry.close();
      await keeping.close();
      await engines.current?.close();
      await databases.close();
      services.ticker.close();
      services.poller.close();
      services.tags.close();
      source.remove();
      parts.remove();
    },
  };
  engines.current = options.python ? await pythonEngine(system) : testEngine(batches, (call) => world.answer(call));
  world.wakePages = await keeping.restore(registry);
  return world;
}

function keepingOf({ keptIn, keptSessionBytes = 1e6 }: WorldOptions, users: Users, logged: string[]) {
  const log = (_details: object, message: string) => void logged.push(message);
  const limits = { keptMegabytes: 16, keptSessionBytes };
  return openKeeping({
    folder: keptIn ?? "",
    config: () => ({ keepSessions: keptIn !== undefined, limits }),
    users,
    log: { debug: log, info: log, warn: log, error: log },
  });
}

function projectSource(name: string) {
  const folder = mkdtempSync(join(tmpdir(), "sightline-sessions-"));
  const path = join(folder, name);
  return {
    folder,
    load: async (content: ProjectFiles) => {
      rmSync(path, { recursive: true, force: true });
      writeProject(path, content);
      return loadProject({ name, path });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

type ReloadableServices = SessionServices & { readonly tags: ReturnType<typeof createTagManager> };

function servicesOf(
  options: WorldOptions & { connections: GatewayDatabases; gatewayUsers: Users },
  logged: string[],
  engine: () => ScriptEngine,
): ReloadableServices {
  const log = (_details: object, message: string) => void logged.push(message);
  const logger = { debug: log, info: log, warn: log, error: log };
  return {
    tags: createTagManager({
      providers: [{ name: "default", json: options.tags ?? { tags: [] } }],
      expressions: {
        rolesOf: rolesFrom(options.gatewayUsers),
        ...(options.runTagScript ? { runScript: options.runTagScript } : {}),
      },
      ...(options.device ? { device: options.device } : {}),
    }),
    rolesOf: rolesFrom(options.gatewayUsers),
    poller: new Poller((error) => log({ err: error }, "a poll failed")),
    databases: options.connections,
    ticker: new TurnTicker(),
    get engine() {
      return engine();
    },
    messages: { sent: 0, received: 0 },
    log: logger,
    outsiders: new OutsideLog(logger),
    audit: { ...logger },
    limits: { ...limits, ...options.limits },
    gateway: { name: "Test gateway", timeZone: "UTC" },
  };
}

/** Users as `users.json` holds them. */
function gatewayUsers(folder: string, roles: Readonly<Record<string, readonly string[]>>): Users {
  const path = join(folder, "users.json");
  writeJson(path, { users: Object.entries(roles).map(([name, each]) => ({ name, password: "$scrypt$unused", roles: each })) });
  return new Users(new ConfigFile(path, UsersSchema));
}

/** What scripts reach besides sessions, in a folder of its own. */
function gatewayParts(tags: ConstructorParameters<typeof TagEditor>[0], json: JsonObject, users: Users) {
  const folder = mkdtempSync(join(tmpdir(), "sightline-parts-"));
  const exports = new Map([["default", json]]);
  const store: ConstructorParameters<typeof TagEditor>[1] = {
    read: (provider) => exports.get(provider),
    edit: (provider, change) => {
      const { root, result } = change(exports.get(provider) ?? {});
      exports.set(provider, root);
      return result;
    },
  };
  const parts: GatewayNeeds = {
    tagEditor: new TagEditor(tags, store),
    files: new ScriptFiles(join(folder, "files")),
    users,
    mail: new Mailer({ folder, environment: {} }),
    protectedRoles: () => new Set(["Administrator"]),
    scanProjects: async () => undefined,
  };
  return { parts, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface SystemParts extends Pick<SessionWorld, "registry" | "directory" | "commands" | "services"> {
  readonly name: string;
  readonly parts: GatewayNeeds;
  find(name: string): RunningProject | undefined;
}

function systemOf({ registry, directory, commands, services, find, name, parts }: SystemParts): SessionWorld["system"] {
  return createSystem({
    sessions: registry,
    directory,
    commands,
    tags: services.tags,
    log: services.log,
    logOf: () => services.log,
    globals: new ScriptGlobals(),
    version: "test",
    databases: services.databases,
    ...parts,
    engine: () => services.engine,
    project: find,
    projectNames: () => [name],
  });
}

function pythonEngine({ backend, functions }: SessionWorld["system"]): Promise<ScriptEngine> {
  const hostDirectory = scriptHostDirectory();
  return createScriptEngine({
    backend,
    functions: [...hostFunctions, ...functions],
    hostDirectory,
    cacheDirectory: join(hostDirectory, "..", "snapshots"),
  });
}

function testEngine(batches: string[][], answer: Answer): ScriptEngine {
  return {
    run: async ({ calls }) => {
      batches.push(calls.map((call) => call.script.where.label));
      const outcomes: ScriptOutcome[] = [];
      for (const call of calls) outcomes.push(await outcomeOf(call, answer));
      return outcomes;
    },
    refusal: () => undefined,
    endWaiting: () => undefined,
    check: async () => [],
    projectChanged: () => undefined,
    hosts: () => [],
    scripts: () => [],
    statistics: () => ({
      calls: 0,
      failures: 0,
      waiting: 0,
      waitedMs: 0,
      waits: [],
      hostsStarted: 0,
      hostsReplaced: 0,
      compiledInHosts: 0,
    }),
    close: async () => undefined,
  };
}

async function outcomeOf(call: ScriptCall, answer: Answer): Promise<ScriptOutcome> {
  try {
    return { ok: true, value: await answer(call), elapsedMs: 1 };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      failure: { kind: "exception", type: "ValueError", message, traceback: `Traceback: ${message}` },
      elapsedMs: 1,
    };
  }
}

/** The device of a test's pages. */
export const device: Hello["device"] = {
  type: "browser",
  timezone: { id: "Europe/Berlin", utcOffset: 1 },
  locale: "en",
  viewport: { width: 1000, height: 700 },
  screen: { width: 1920, height: 1080 },
};

let nonces = 0;

/** A page's end of a connection: what arrived, and what it can send. */
export class TestPage implements PageConnection {
  readonly frames: ServerFrame[] = [];
  /** How far the gateway said it is with what this page sent, the last word last. */
  readonly acknowledged: Acknowledgement[] = [];
  closed: { reason: CloseReason; message: string } | undefined;
  welcome: Welcome | undefined;
  bytesReceived = 0;
  bytesSent = 0;
  sent = 0;
  /** Until when, by the gateway's clock, what it says may be processed. */
  until = Number.MAX_SAFE_INTEGER;
  readonly nonce: string;

  constructor(
    private readonly registry: SessionRegistry,
    readonly ticket: Ticket,
    private readonly options: { readonly alive: boolean; readonly nonce: string },
  ) {
    this.nonce = options.nonce;
  }

  send(text: string): void {
    const value = JSON.parse(text) as ServerFrame | Welcome | Ack;
    if ("type" in value) this.welcome = value;
    else if ("n" in value) this.frames.push(value);
    if ("a" in value) this.acknowledged.push("d" in value ? { a: value.a, d: value.d } : { a: value.a });
  }

  close(reason: CloseReason, message: string): void {
    this.closed = { reason, message };
    this.drop(reason);
  }

  probe(): Promise<boolean> {
    return Promise.resolve(this.options.alive);
  }

  get session() {
    const session = this.registry.find(this.welcome?.sessionId ?? "");
    if (!session) throw new Error("this page has no session");
    return session;
  }

  get page() {
    const page = this.session.pages.get(this.welcome?.pageId ?? "");
    if (!page) throw new Error("this page is gone");
    return page;
  }

  get messages(): ServerMessage[] {
    return this.frames.flatMap((frame) => frame.m);
  }

  /** The last whole state that arrived. */
  get state(): PageState {
    const found = this.messages.findLast((message) => message.type === "page");
    if (found?.type !== "page") throw new Error("no page state has arrived");
    return found.page;
  }

  /** Id of the primary view. */
  get view(): string {
    return this.state.primary ?? "";
  }

  say(...messages: ClientMessage[]): void {
    this.registry.receive({ session: this.session, page: this.page }, this, {
      n: ++this.sent,
      a: this.frames.at(-1)?.n ?? 0,
      u: this.until,
      m: messages,
    });
  }

  /** Clicks a component, by name, in the primary view. */
  click(name: string, event = "onActionPerformed"): void {
    this.say({ type: "event", view: this.view, component: this.index(name), domain: "component", name: event, event: {} });
  }

  index(name: string): number {
    const view = this.session.views.get(this.view);
    const found = view?.template.definition.components.find((each) => each.name === name);
    if (!found) throw new Error(`there is no component ${name}`);
    return found.index;
  }

  /** The value a component's property has on the gateway. */
  read(name: string, ...path: (string | number)[]): unknown {
    return this.session.views.get(this.view)?.bound.read(this.index(name), path);
  }

  quality(name: string, ...path: (string | number)[]): string | undefined {
    return this.session.views.get(this.view)?.bound.qualityAt(this.index(name), path).name;
  }

  /** Its connection ends. */
  drop(reason: CloseReason): void {
    const session = this.registry.find(this.welcome?.sessionId ?? "");
    const page = session?.pages.get(this.welcome?.pageId ?? "");
    if (session && page) this.registry.disconnected({ session, page }, this, reason);
  }
}

async function connect(registry: SessionRegistry, project: string, options: ConnectOptions): Promise<TestPage> {
  const ticket = options.ticket ?? registry.cookies.issue(project);
  const nonce = options.hello?.nonce ?? `nonce-${++nonces}`;
  const page = new TestPage(registry, ticket, { alive: options.alive ?? true, nonce });
  const hello: Hello = { type: "hello", version: protocolVersion, path: "/", received: 0, device, ...options.hello, nonce };
  const result = await registry.hello({
    ticket,
    hello,
    connection: page,
    request: { userAgent: options.userAgent ?? "Test/1.0", address: "192.0.2.7", gatewayAddress: "http://plant.test:8088" },
  });
  if ("refused" in result) page.closed = { reason: result.refused, message: result.message };
  else page.sent = page.welcome?.received ?? 0;
  return page;
}
