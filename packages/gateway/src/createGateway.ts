import type { Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import { resolve } from "node:path";
import type { JsonObject } from "@sightline/model";
import type { Project } from "@sightline/project";
import { createScriptEngine, hostFunctions, type ScriptEngine } from "@sightline/python";
import { systemClock } from "./base/clock.ts";
import { configReader } from "./base/config/readConfig.ts";
import type { GatewayConfig } from "./base/config/schemas.ts";
import { contain, containRejections } from "./base/contain.ts";
import { DataFolder } from "./base/DataFolder.ts";
import { createLogger, type Logger, loggerOf } from "./base/logger.ts";
import { readCertificate, watchCertificate } from "./base/net/certificate.ts";
import { rolesFrom } from "./base/users/rolesOf.ts";
import { Setup } from "./base/users/Setup.ts";
import { Tokens } from "./base/users/Tokens.ts";
import { Users } from "./base/users/Users.ts";
import { within } from "./base/within.ts";
import { Poller } from "./binding/Poller.ts";
import { createScriptResources } from "./createScriptResources.ts";
import { createTagScripts } from "./createTagScripts.ts";
import { GatewayDatabases } from "./database/index.ts";
import { EventScripts } from "./events/EventScripts.ts";
import { GatewayScripts } from "./events/GatewayScripts.ts";
import { logScriptFault } from "./events/logScriptFault.ts";
import { TagEvents } from "./events/TagEvents.ts";
import { ProjectInspector } from "./gaps/ProjectInspector.ts";
import { closeHttp } from "./http/closeHttp.ts";
import { createHttp } from "./http/createHttp.ts";
import type { HttpServices } from "./http/HttpServices.ts";
import { logTagProblems } from "./logTagProblems.ts";
import { BrowserAccess } from "./session/access/BrowserAccess.ts";
import { followUsers } from "./session/access/followUsers.ts";
import { SessionCookies } from "./session/access/SessionCookies.ts";
import { projectSources, RunningProjects } from "./session/project/RunningProjects.ts";
import { localSessions } from "./session/reports/localSessions.ts";
import { SessionDirectory } from "./session/reports/SessionDirectory.ts";
import { trafficTotals } from "./session/reports/trafficTotals.ts";
import { SessionRegistry } from "./session/SessionRegistry.ts";
import { liveLimits } from "./session/work/liveLimits.ts";
import type { SessionServices } from "./session/work/SessionServices.ts";
import { TurnTicker } from "./session/work/TurnTicker.ts";
import { createSystem } from "./system/createSystem.ts";
import { ScriptGlobals } from "./system/util/ScriptGlobals.ts";
import { createTagManager, type ReloadableTagManager, type TagManager } from "./tags/index.ts";
import { attachSockets } from "./ws/attachSockets.ts";

/** What a gateway is started with. */
export interface GatewayOptions {
  readonly dataDirectory: string;
  /** Overrides the configured port; 0 takes a free one. */
  readonly port?: number;
  readonly projects: readonly { readonly name: string; readonly path: string }[];
  /** False: no port is opened, and connections are handed to `server`. For tests that need no network. */
  readonly listen?: boolean;
  /** Every tag path that is asked for and does not exist gets a plausible live value. */
  readonly simulateTags: boolean;
  readonly adminPassword?: string;
  /** Folder of the built pages. */
  readonly webDirectory: string;
  /** Folder of the built script host. */
  readonly hostDirectory: string;
  /** Where the memory snapshots of script hosts are kept; default: `cache` in the data folder. */
  readonly cacheDirectory?: string;
  readonly log?: Logger;
  readonly version?: string;
}

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /** Path of the one-time setup page, where there is no administrator yet. */
  readonly setupPath: string | undefined;
  /** The parts, for tests that look inside. */
  readonly sessions: SessionRegistry;
  readonly directory: SessionDirectory;
  readonly engine: ScriptEngine;
  readonly tags: TagManager;
  readonly server: Server;
  close(): Promise<void>;
}

/** Puts a gateway together and starts it. This function is the table of contents: parts do not find each other. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const log = options.log ?? createLogger();
  const stopContaining = containRejections(loggerOf(log, "gateway"));
  const data = new DataFolder(options.dataDirectory, loggerOf(log, "gateway.data"));
  const setting: Setting = {
    options,
    log,
    data,
    config: configReader(data.gateway, process.env),
    version: options.version ?? "0.1.0",
    users: new Users(data.users),
  };
  const runtime = createRuntime(setting);
  await runtime.projects.load();
  await runtime.startEngine();
  const face = await createFace(setting, runtime);
  const watches = watchFiles(setting, runtime);
  void runtime.events.update(runtime.projects.list());
  runtime.tagEvents.start();
  return {
    ...face.address(),
    setupPath: face.setupPath,
    sessions: runtime.registry,
    directory: runtime.directory,
    engine: runtime.engine(),
    tags: runtime.tags,
    server: face.server,
    close: async () => {
      await watches.close();
      await closeEvents(runtime, loggerOf(log, "gateway"));
      await runtime.registry.close(lastScriptsMs);
      await face.close();
      await runtime.close();
      stopContaining();
    },
  };
}

/** How long scripts may take when the gateway stops, in milliseconds: those of projects, then those of sessions. */
const lastScriptsMs = 3_500;

/** Shutdown scripts stand in line behind what waits for a script host: behind too much they are left out. */
async function closeEvents({ events, tagEvents }: Pick<Runtime, "events" | "tagEvents">, log: Logger): Promise<void> {
  if (await within(lastScriptsMs, Promise.all([events.close(), tagEvents.close()]))) return;
  log.warn("shutdown scripts of projects did not end in time: the gateway stops without them");
}

/** What all parts are made from. */
interface Setting {
  readonly options: GatewayOptions;
  readonly log: Logger;
  readonly data: DataFolder;
  readonly config: () => GatewayConfig;
  readonly version: string;
  readonly users: Users;
}

/** Tags, projects, sessions and scripts: everything but the ways in. */
function createRuntime(setting: Setting) {
  const { log } = setting;
  const started = scriptsLater();
  const tags = createTags(setting, started.engine);
  const poller = new Poller((error) => loggerOf(log, "perspective.session").error({ err: error }, "a poll failed"));
  const ticker = new TurnTicker();
  const messages = { sent: 0, received: 0 };
  const script: { engine?: ScriptEngine } = {};
  const engine = (): ScriptEngine => {
    if (!script.engine) throw new Error("scripts are asked for before their engine was started");
    return script.engine;
  };
  const databases = createDatabases(setting, (name) => projects.find(name)?.project);
  const services = sessionServices(setting, { tags, poller, ticker, databases, messages, engine });
  const projects = new RunningProjects(allSources(setting), loggerOf(log, "perspective.ProjectCache"), {
    loaded: (project) => inspector.gaps(project),
    changed: (name) => {
      engine().projectChanged(name);
      registry.projectChanged(name);
      void events.update(projects.list());
    },
  });
  const cookies = new SessionCookies(setting.data.gatewayId);
  const registry = new SessionRegistry(services, (name) => projects.find(name), cookies, setting.version);
  const audit = loggerOf(log, "gateway.audit");
  const shared = sharedByAll({ registry, projects });
  const scripts = new GatewayScripts({ engine, events: () => [...events.items(), ...tagEvents.items()], audit });
  const parts = createScriptResources({
    ...setting,
    tags,
    log: loggerOf(log, "gateway.scripts"),
    scanProjects: () => projects.scan(),
  });
  const system = systemOf(setting, { parts, databases, tags, projects, registry, ...shared, engine });
  const inspector = new ProjectInspector([...hostFunctions, ...system.functions]);
  const startEngine = async () => {
    script.engine = await createEngine(setting, { system, scripts });
    started.resolve(script.engine);
  };
  const events = createEvents(setting, { tags, engine });
  const tagEvents = createTagEvents(setting, { tags, engine });
  const close = async () => {
    ticker.close();
    poller.close();
    tags.close();
    await parts.close();
    await engine().close();
    await databases.close();
  };
  return { ...shared, parts, tags, projects, registry, scripts, messages, events, tagEvents, engine, startEngine, close };
}

type Runtime = ReturnType<typeof createRuntime>;

interface Sessions {
  readonly registry: SessionRegistry;
  readonly projects: RunningProjects;
}

/** What scripts, HTTP and sockets alike read of sessions and do to them. */
function sharedByAll({ registry, projects }: Sessions) {
  const directory = new SessionDirectory();
  directory.add(localSessions(registry));
  const { commands } = registry;
  const browsers = new BrowserAccess(registry, (name) => projects.find(name));
  return { directory, commands, browsers };
}

interface SharedParts extends Pick<SessionServices, "tags" | "poller" | "ticker" | "databases" | "messages"> {
  engine(): ScriptEngine;
}

function sessionServices({ log, config, users }: Setting, { engine, ...shared }: SharedParts): SessionServices {
  return {
    ...shared,
    get engine() {
      return engine();
    },
    rolesOf: rolesFrom(users),
    log: loggerOf(log, "perspective.session"),
    audit: loggerOf(log, "gateway.audit"),
    limits: liveLimits(config),
    gateway: {
      get name() {
        return config().name;
      },
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  };
}

/** Scripts without a session run in the background lane, so that sessions never wait for them. */
function createEvents({ log }: Setting, { tags, engine }: Pick<SharedParts, "tags" | "engine">): EventScripts {
  const after = (milliseconds: number, work: () => void) => {
    const door = { log: loggerOf(log, "gateway.events"), message: "a timer of event scripts failed" };
    const timer = setTimeout(() => contain(door, work), milliseconds);
    return () => clearTimeout(timer);
  };
  return new EventScripts({
    tags,
    log: loggerOf(log, "gateway.events"),
    now: Date.now,
    time: { after, now: Date.now, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    run: async (project, call) => (await engine().run({ project, lane: "background", calls: [call] }))[0],
  });
}

interface TagEventParts {
  readonly tags: ReloadableTagManager;
  engine(): ScriptEngine;
}

/** Event scripts of tags, and the log lines about what is wrong with tags. */
function createTagEvents({ log, config }: Setting, parts: TagEventParts): TagEvents {
  logTagProblems(parts.tags, loggerOf(log, "tags"));
  return new TagEvents({
    tags: parts.tags,
    log: loggerOf(log, "gateway.events"),
    now: Date.now,
    scriptingProject: () => config().scriptingProject,
    run: async (project, call) => (await parts.engine().run({ project, lane: "background", calls: [call] }))[0],
  });
}

type SystemParts = Pick<Runtime, "parts" | "tags" | "projects" | "registry" | "directory" | "commands" | "engine"> & {
  readonly databases: GatewayDatabases;
};

/** What `system.*` is, with everything its functions act on. */
function systemOf({ log, version }: Setting, { parts, projects, registry, ...shared }: SystemParts) {
  return createSystem({
    sessions: registry,
    directory: shared.directory,
    commands: shared.commands,
    tags: shared.tags,
    log: loggerOf(log, "perspective.scripts"),
    logOf: (name) => loggerOf(log, name),
    globals: new ScriptGlobals(),
    version,
    ...parts,
    databases: shared.databases,
    engine: shared.engine,
    project: (name) => projects.find(name),
    projectNames: () => projects.names,
  });
}

interface EngineParts extends Pick<Runtime, "scripts"> {
  readonly system: ReturnType<typeof createSystem>;
}

function createEngine({ options, log, data, config }: Setting, { system, scripts }: EngineParts): Promise<ScriptEngine> {
  const logger = loggerOf(log, "perspective.scripts");
  return createScriptEngine({
    backend: scripts.withOutputs(system.backend),
    functions: [...hostFunctions, ...system.functions],
    maximumHosts: config().scriptHosts,
    memoryLimitBytes: config().limits.scriptMemoryMegabytes * 1_048_576,
    hostDirectory: options.hostDirectory,
    cacheDirectory: options.cacheDirectory ?? resolve(data.path, "cache"),
    log: (level, message, details) => logger[level](details ?? {}, message),
    onFault: (reason) => logScriptFault(logger, reason),
  });
}

/** HTTP and sockets, listening. */
async function createFace(setting: Setting, runtime: Runtime) {
  const { options, config, log } = setting;
  const { users } = setting;
  const setup = new Setup(users);
  const setupPath = await setup.start(options.adminPassword);
  const files = certificateFiles(setting);
  const certificate = files && readCertificate(files);
  const state: { value: "STARTING" | "RUNNING" } = { value: "STARTING" };
  const parts = { ...httpParts(setting, runtime), users, setup, state: () => state.value };
  const http = createHttp(certificate ? { ...parts, certificate } : parts);
  const sockets = attachSockets(http.server, { registry: runtime.registry, config, log: loggerOf(log, "perspective.session") });
  if (options.listen === false) await http.ready();
  else await http.listen({ port: options.port ?? config().port, host: config().host || "::" });
  state.value = "RUNNING";
  const stopCertificate = followCertificate(setting, http.server);
  return {
    setupPath,
    server: http.server,
    address: () => listeningAt(http.server.address(), certificate !== undefined),
    close: async () => {
      await stopCertificate();
      sockets.close();
      await closeHttp(http);
    },
  };
}

function listeningAt(address: ReturnType<Server["address"]>, secure: boolean): { url: string; port: number } {
  const port = typeof address === "object" && address ? address.port : 0;
  return { port, url: `${secure ? "https" : "http"}://localhost:${port}` };
}

function httpParts(
  { options, log, data, config, version }: Setting,
  runtime: Runtime,
): Omit<HttpServices, "users" | "setup" | "state"> {
  const { registry, directory, projects } = runtime;
  return {
    version,
    gatewayId: data.gatewayId,
    config,
    webDirectory: options.webDirectory,
    clock: systemClock,
    log: loggerOf(log, "Perspective.Routes"),
    tokens: new Tokens(data.tokens, systemClock),
    sessions: directory,
    commands: runtime.commands,
    browsers: runtime.browsers,
    projects: {
      list: () => projects.list(),
      find: (name) => projects.find(name)?.project,
      problems: (name) => projects.problems(name),
    },
    tags: { problems: () => runtime.tags.problems.map(({ path, message }) => ({ tag: path, message })) },
    scripts: runtime.scripts,
    traffic: { totals: () => trafficTotals(registry, runtime.messages) },
  };
}

/** Projects, configuration, users and tags are read again when their files change. */
function watchFiles({ data, users }: Setting, { projects, parts, registry }: Runtime) {
  projects.watch();
  const stopWatching = data.watch();
  const stopUsers = followUsers(users, registry);
  const stopTags = data.onTagsChange((provider) => parts.tagFileChanged(provider));
  return {
    close: async () => {
      stopTags();
      stopUsers();
      await Promise.all([stopWatching(), projects.close()]);
    },
  };
}

function allSources({ data, config, options }: Setting) {
  const configured = config().projects.map(({ name, path }) => ({ name, path: resolve(data.path, path) }));
  return projectSources(data.projectsPath, [...configured, ...options.projects]);
}

/** Tags are there before the engine that their scripts wait for. */
function scriptsLater() {
  let resolve: (engine: ScriptEngine) => void = () => {};
  const engine = new Promise<ScriptEngine>((resolved) => {
    resolve = resolved;
  });
  return { engine, resolve };
}

function createTags({ data, options, log, users, config }: Setting, engine: Promise<ScriptEngine>) {
  const providers = [...data.tagProviders()].map(([name, file]) => ({ name, json: file.current as JsonObject }));
  const onError = (error: unknown) => loggerOf(log, "tags").error({ err: error }, "a tag listener failed");
  return createTagManager({
    providers,
    onError,
    expressions: {
      rolesOf: rolesFrom(users),
      runScript: createTagScripts({ engine, project: () => config().scriptingProject }),
    },
    ...(options.simulateTags ? { simulateMissing: "all" as const } : {}),
  });
}

/** Databases as `databases.json` names them, from now on. */
function createDatabases({ data }: Setting, project: (name: string) => Project | undefined): GatewayDatabases {
  const databases = new GatewayDatabases({ folder: data.path, environment: process.env }, project);
  databases.configure(data.databases.current);
  data.databases.onChange((config) => databases.configure(config));
  return databases;
}

/** The files of HTTPS, where it is configured. */
function certificateFiles({ config, data }: Setting) {
  const { https } = config();
  return https && { ...https, folder: data.path };
}

/** Takes a new certificate into use as its files change; answers how to stop. */
function followCertificate(setting: Setting, server: Server): () => Promise<void> {
  const files = certificateFiles(setting);
  if (!files) return async () => {};
  const log = loggerOf(setting.log, "gateway.https");
  return watchCertificate(files, {
    apply: (certificate) => (server as SecureServer).setSecureContext(certificate),
    refused: (error) => log.error({ err: error }, "the new certificate is not used"),
  });
}
