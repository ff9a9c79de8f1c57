import type { Server } from "node:http";
import type { Project, ProjectProblem } from "@sightline/project";
import { hostFunctions, type ScriptEngine } from "@sightline/python";
import { createDatabases } from "./assembly/createDatabases.ts";
import { createEngine } from "./assembly/createEngine.ts";
import { createEvents } from "./assembly/createEvents.ts";
import { createKeeping, type Keeping } from "./assembly/createKeeping.ts";
import { createProjects } from "./assembly/createProjects.ts";
import { createScriptResources } from "./assembly/createScriptResources.ts";
import { createServer } from "./assembly/createServer.ts";
import { createSessionServices } from "./assembly/createSessionServices.ts";
import { createTags } from "./assembly/createTags.ts";
import { LateEngine } from "./assembly/LateEngine.ts";
import { type GatewayOptions, openSetting, type Setting } from "./assembly/Setting.ts";
import { watchFiles } from "./assembly/watchFiles.ts";
import { containRejections } from "./base/contain.ts";
import { claimFolder } from "./base/disk/claimFolder.ts";
import { loggerOf } from "./base/logger.ts";
import { within } from "./base/within.ts";
import { Poller } from "./binding/Poller.ts";
import type { GatewayDatabases } from "./database/index.ts";
import { GatewayScripts } from "./events/GatewayScripts.ts";
import { ProjectInspector } from "./gaps/ProjectInspector.ts";
import { BrowserAccess } from "./session/access/BrowserAccess.ts";
import { SessionCookies } from "./session/access/SessionCookies.ts";
import { checkLibraries } from "./session/project/checkLibraries.ts";
import type { RunningProjects } from "./session/project/RunningProjects.ts";
import { localSessions } from "./session/reports/localSessions.ts";
import { SessionDirectory } from "./session/reports/SessionDirectory.ts";
import { SessionRegistry } from "./session/SessionRegistry.ts";
import { TurnTicker } from "./session/work/TurnTicker.ts";
import { createSystem } from "./system/createSystem.ts";
import { ScriptGlobals } from "./system/util/ScriptGlobals.ts";
import type { ReloadableTagManager, TagManager } from "./tags/index.ts";

export type { GatewayOptions } from "./assembly/Setting.ts";

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /** Names of the projects served now. */
  readonly projects: readonly string[];
  /** Path of the one-time setup page, where there is no administrator yet. */
  readonly setupPath: string | undefined;
  /** The parts, for tests that look inside. */
  readonly sessions: SessionRegistry;
  readonly directory: SessionDirectory;
  readonly engine: ScriptEngine;
  readonly tags: TagManager;
  readonly server: Server;
  /** A project by its name, disabled ones too. */
  project(name: string): Project | undefined;
  /** What a project uses and this gateway does not honour. */
  gaps(project: Project): Promise<readonly ProjectProblem[]>;
  close(): Promise<void>;
}

/**
 * Puts a gateway together and starts it: projects are read, then scripts can run, then the sessions of the gateway before this one
 * go on, then the port is open, then scripts of projects start. Rejects where one of these fails. This file is the table of contents: parts do not find each other.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const setting = openSetting(options);
  const log = loggerOf(setting.log, "gateway");
  const stopContaining = containRejections(log);
  const giveBack = await claimFolder(setting.data.path, log);
  const keeping = await createKeeping(setting);
  const parts = createParts(setting, keeping);
  const { projects, registry, engine, events, tagEvents } = parts;
  await projects.load();
  engine.start(await createEngine(setting, parts));
  const wakePages = await keeping.restore(registry);
  for (const project of projects.list()) void checkLibraries(project, engine.get(), projects);
  const { close: closeServer, ...server } = await createServer(setting, parts);
  void wakePages();
  const stopWatching = watchFiles(setting, parts);
  if (options.runEvents !== false) {
    void events.update(projects.list());
    tagEvents.start();
  }
  // A gateway that is only asked what its projects need answers when it knows.
  const inspected = projects.inspect();
  if (options.runEvents === false) await inspected;
  return {
    ...server,
    get projects() {
      return projects.list().flatMap(({ name, enabled }) => (enabled ? [name] : []));
    },
    sessions: registry,
    directory: parts.directory,
    engine: engine.get(),
    tags: parts.tags,
    project: (name) => projects.list().find((each) => each.name === name),
    gaps: (project) => parts.inspector.gaps(project),
    close: async () => {
      await stopWatching();
      engine.get().endWaiting();
      if (!(await within(lastScriptsMs, Promise.all([events.close(), tagEvents.close()]))))
        log.warn("shutdown scripts of projects did not end in time: the gateway stops without them");
      await registry.close(lastScriptsMs);
      await closeServer();
      await parts.close();
      await keeping.close();
      await giveBack();
      stopContaining();
    },
  };
}

/** How long scripts may take when the gateway stops, in milliseconds: those of projects, then those of sessions. */
const lastScriptsMs = 3_500;

/** Everything but HTTP and sockets. What is used before it is made is asked for by a function. */
function createParts(setting: Setting, keeping: Keeping) {
  const engine = new LateEngine();
  const databases = createDatabases(setting, (name) => projects.find(name)?.project);
  const tags = createTags(setting, { engine, databases, sessions: () => sessions.registry.live.length });
  const projects = createProjects(setting, {
    loaded: (project) => inspector.gaps(project),
    changed: (name) => {
      engine.get().projectChanged(name);
      checkProject(name);
      void sessions.registry.projectChanged(name);
      void scripting.events.update(projects.list());
    },
  });
  const checkProject = (name: string) => {
    const project = projects.list().find((each) => each.name === name);
    if (project) void checkLibraries(project, engine.get(), projects);
  };
  const sessions = createSessions(setting, { tags, databases, projects, engine, keeping });
  const scripting = createScripting(setting, { tags, databases, projects, engine, sessions });
  const inspector = new ProjectInspector([...hostFunctions, ...scripting.system.functions]);
  const close = async () => {
    sessions.close();
    tags.close();
    await scripting.close();
    await engine.get().close();
    await databases.close();
  };
  return { ...sessions, ...scripting, keeping, tags, databases, projects, inspector, engine, close };
}

interface SharedParts {
  readonly tags: ReloadableTagManager;
  readonly databases: GatewayDatabases;
  readonly projects: RunningProjects;
  readonly engine: LateEngine;
}

/** Sessions, and what scripts, HTTP and sockets alike read of them. */
function createSessions(setting: Setting, { projects, keeping, ...parts }: SharedParts & { readonly keeping: Keeping }) {
  const log = loggerOf(setting.log, "perspective.session");
  const project = (name: string) => projects.find(name);
  const poller = new Poller((error) => log.error({ err: error }, "a poll failed"));
  const ticker = new TurnTicker();
  const messages = { sent: 0, received: 0 };
  const services = createSessionServices(setting, { ...parts, poller, ticker, messages });
  const cookies = new SessionCookies(setting.data.gatewayId);
  const registry = new SessionRegistry(services, project, cookies, setting.version, keeping.sessions);
  const directory = new SessionDirectory();
  directory.add(localSessions(registry));
  const browsers = new BrowserAccess(registry, project);
  const close = () => {
    ticker.close();
    poller.close();
  };
  return { registry, directory, browsers, messages, close };
}

interface ScriptingParts extends SharedParts {
  readonly sessions: Pick<ReturnType<typeof createSessions>, "registry" | "directory">;
}

/** What scripts call, what runs without a session, and what is known of scripts. */
function createScripting(setting: Setting, { tags, databases, projects, engine, sessions }: ScriptingParts) {
  const log = (name: string) => loggerOf(setting.log, name);
  const { events, tagEvents } = createEvents(setting, { tags, engine });
  const scripts = new GatewayScripts({
    engine: engine.get,
    events: () => [...events.items(), ...tagEvents.items()],
    audit: log("gateway.audit"),
  });
  const { tagFileChanged, close, ...resources } = createScriptResources({
    ...setting,
    tags,
    log: log("gateway.scripts"),
    scanProjects: () => projects.scan(),
  });
  const system = createSystem({
    ...resources,
    sessions: sessions.registry,
    directory: sessions.directory,
    commands: sessions.registry.commands,
    tags,
    databases,
    engine: engine.get,
    log: log("perspective.scripts"),
    logOf: log,
    globals: new ScriptGlobals(),
    version: setting.version,
    project: (name) => projects.find(name),
    projectNames: () => projects.names,
  });
  return { events, tagEvents, scripts, system, tagFileChanged, close };
}
