import type { Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import { systemClock } from "../base/clock.ts";
import { loggerOf } from "../base/logger.ts";
import { readCertificate, watchCertificate } from "../base/net/certificate.ts";
import { Setup } from "../base/users/Setup.ts";
import { Tokens } from "../base/users/Tokens.ts";
import type { GatewayDatabases } from "../database/index.ts";
import type { GatewayScripts } from "../events/GatewayScripts.ts";
import { closeHttp } from "../http/closeHttp.ts";
import { createHttp } from "../http/createHttp.ts";
import type { HttpServices } from "../http/HttpServices.ts";
import type { BrowserAccess } from "../session/access/BrowserAccess.ts";
import type { RunningProjects } from "../session/project/RunningProjects.ts";
import type { SessionDirectory } from "../session/reports/SessionDirectory.ts";
import { trafficTotals } from "../session/reports/trafficTotals.ts";
import type { Session } from "../session/Session.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import type { SessionServices } from "../session/work/SessionServices.ts";
import type { ReloadableTagManager } from "../tags/index.ts";
import { attachSockets } from "../ws/attachSockets.ts";
import type { Keeping } from "./createKeeping.ts";
import type { Setting } from "./Setting.ts";

/** What browsers, REST and the command line reach. */
interface ServerParts {
  readonly registry: SessionRegistry;
  readonly directory: SessionDirectory;
  readonly browsers: BrowserAccess<Session>;
  readonly projects: RunningProjects;
  readonly tags: ReloadableTagManager;
  readonly databases: GatewayDatabases;
  readonly scripts: GatewayScripts;
  readonly messages: SessionServices["messages"];
  readonly keeping: Keeping;
}

/** The HTTP server with the sockets of pages, listening. */
export interface GatewayServer {
  readonly url: string;
  readonly port: number;
  /** Path of the one-time setup page, where there is no administrator yet. */
  readonly setupPath: string | undefined;
  readonly server: Server;
  close(): Promise<void>;
}

/** Starts HTTP and sockets; rejects where the port is taken or the certificate cannot be read. */
export async function createServer(setting: Setting, parts: ServerParts): Promise<GatewayServer> {
  const { options, config, log, users } = setting;
  const setup = new Setup(users);
  const setupPath = await setup.start(options.adminPassword);
  const files = certificateFiles(setting);
  const certificate = files && readCertificate(files);
  const state: { value: "STARTING" | "RUNNING" } = { value: "STARTING" };
  const services = { ...httpServices(setting, parts), users, setup, state: () => state.value };
  const http = createHttp(certificate ? { ...services, certificate } : services);
  const sockets = attachSockets(http.server, { registry: parts.registry, config, log: loggerOf(log, "perspective.session") });
  if (options.listen === false) await http.ready();
  else await http.listen({ port: options.port ?? config().port, host: config().host || "::" });
  state.value = "RUNNING";
  const stopCertificate = followCertificate(setting, http.server);
  return {
    ...addressOf(http.server, certificate !== undefined),
    setupPath,
    server: http.server,
    close: async () => {
      await stopCertificate();
      sockets.close();
      await closeHttp(http);
    },
  };
}

function addressOf(server: Server, secure: boolean): { url: string; port: number } {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { port, url: `${secure ? "https" : "http"}://localhost:${port}` };
}

function httpServices(
  { options, log, data, config, version }: Setting,
  { registry, directory, browsers, projects, tags, databases, scripts, messages, keeping }: ServerParts,
): Omit<HttpServices, "users" | "setup" | "state"> {
  return {
    version,
    gatewayId: data.gatewayId,
    config,
    webDirectory: options.webDirectory,
    clock: systemClock,
    log: loggerOf(log, "Perspective.Routes"),
    tokens: new Tokens(data.tokens, systemClock),
    sessions: directory,
    commands: registry.commands,
    browsers,
    projects: {
      list: () => projects.list(),
      find: (name) => projects.find(name)?.project,
      problems: (name) => projects.problems(name),
    },
    tags: { problems: () => tags.problems.map(({ path, message }) => ({ tag: path, message })) },
    scripts,
    databases: { timeouts: () => new Map(databases.connections.list().map(({ name, timeouts }) => [name, timeouts])) },
    traffic: { totals: () => trafficTotals(registry, messages) },
    kept: () => keeping.figures(),
  };
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
