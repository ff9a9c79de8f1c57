import { cpSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { numberVariables, wholeNumber } from "../base/config/readConfig.ts";
import { placeFault } from "../projects/placeFault.ts";
import { dataDirectoryOf, refuseDataPlace } from "./dataFolder.ts";
import { cacheOf, type Installation, installationOf } from "./installation.ts";
import { type StartedGateway, startNotice, stopNotice } from "./notices.ts";
import { stopOnFault } from "./stopOnFault.ts";
import { CommandError, type Terminal } from "./Terminal.ts";

/** What a gateway is started with. */
export interface ServeOptions {
  readonly dataDirectory: string;
  /** Absent: as configured. */
  readonly port?: number;
  readonly projects: readonly ProjectPlace[];
  readonly simulateTags: boolean;
  readonly adminPassword?: string;
  readonly webDirectory: string;
  readonly hostDirectory: string;
  readonly cacheDirectory?: string;
  readonly version: string;
}

export interface ProjectPlace {
  readonly name: string;
  readonly path: string;
}

/** A gateway that serves. */
export interface RunningGateway extends StartedGateway {
  close(): Promise<void>;
}

/** Starts a gateway; {@link addServe} is told how, since only the program itself needs all of it. */
export type StartGateway = (options: ServeOptions) => Promise<RunningGateway>;

interface Given {
  readonly port?: number;
  readonly data?: string;
  readonly project: readonly ProjectPlace[];
  readonly example?: true;
  readonly simulateTags?: true;
}

/** `sightline serve`. */
export function addServe(program: Command, terminal: Terminal, start: StartGateway): void {
  program
    .command("serve")
    .description("serve Perspective projects")
    .option("--port <port>", "TCP port; 0 takes a free one (SIGHTLINE_PORT, else gateway.json, else 8088)", portOf)
    .option("--data <dir>", "data folder, made where there is none (SIGHTLINE_DATA, else ./data)")
    .option("--project <NAME=PATH>", "a project folder or exported .zip, used in place; repeatable", appendProject, [])
    .option("--example", "serve the example project waterworks; a new data folder gets its tags")
    .option("--simulate-tags", "give every tag the projects name a plausible live value")
    .action((given: Given) => serve(terminal, given, start));
}

async function serve(terminal: Terminal, given: Given, start: StartGateway): Promise<void> {
  const installation = installationOf(import.meta.dirname);
  refuseEnvironment(terminal);
  const options = optionsOf(terminal, given, installation);
  refuseDataPlace(options.dataDirectory);
  refuseProjects(options.projects);
  if (given.example) copyExampleData(installation, options.dataDirectory);
  const gateway = await start(options).catch((error: NodeJS.ErrnoException) => Promise.reject(startFault(error, options)));
  startNotice(terminal, gateway, installation.version);
  stopOnSignals(terminal, gateway);
}

function optionsOf(terminal: Terminal, given: Given, installation: Installation): ServeOptions {
  const { root, version } = installation;
  const adminPassword = terminal.environment.SIGHTLINE_ADMIN_PASSWORD;
  const cacheDirectory = cacheOf(installation);
  const example = { name: "waterworks", path: join(root, "examples/waterworks") };
  return {
    dataDirectory: resolve(dataDirectoryOf(terminal, given)),
    ...(given.port === undefined ? {} : { port: given.port }),
    projects: given.example ? [...given.project, example] : given.project,
    simulateTags: given.simulateTags === true,
    ...(adminPassword ? { adminPassword } : {}),
    webDirectory: join(root, "packages/web/dist"),
    hostDirectory: join(root, "dist/host"),
    ...(cacheDirectory ? { cacheDirectory } : {}),
    version,
  };
}

/** A setting that would be passed over is refused: its gateway would run otherwise than asked. */
function refuseEnvironment({ environment }: Terminal): void {
  for (const [name, most] of Object.entries(numberVariables)) {
    const text = environment[name];
    if (text !== undefined && wholeNumber(text, most) === undefined)
      throw new CommandError(`${name} is "${text}": give a number from 0 to ${most}.`);
  }
}

/** Who names a project on the command line waits for it: what is wrong with its place is told before anything starts. */
function refuseProjects(places: readonly ProjectPlace[]): void {
  const names = places.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new CommandError(`The project ${twice} is named twice. Give each --project a name of its own.`, 2);
  for (const { name, path } of places) {
    const fault = placeFault(path);
    if (fault !== undefined) throw new CommandError(`Project ${name}: ${fault}`);
  }
}

function copyExampleData({ root }: Installation, data: string): void {
  if (!existsSync(join(data, "config"))) cpSync(join(root, "examples/data"), data, { recursive: true });
}

/** What a system error says about a port, and about the address to listen on. */
const portReasons: Readonly<Record<string, string>> = {
  EADDRINUSE: "is taken by another program. Choose another with --port",
  EACCES: "is not open to this user. Choose another with --port",
  EADDRNOTAVAIL: "cannot be opened: the address of `host` in gateway.json is none of this machine",
  ENOTFOUND: "cannot be opened: the address of `host` in gateway.json is none of this machine",
};

/** A port that cannot be had is a matter for whoever starts; anything else is a fault of the gateway. */
function startFault(error: NodeJS.ErrnoException & { readonly port?: number }, { port }: ServeOptions): Error {
  const reason = error.syscall === "listen" || error.port !== undefined ? portReasons[error.code ?? ""] : undefined;
  return reason === undefined ? error : new CommandError(`Port ${error.port ?? port ?? ""} ${reason}.`);
}

/** The first signal ends the gateway in order, a second one at once. */
function stopOnSignals(terminal: Terminal, gateway: RunningGateway): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    stopNotice(terminal, signal);
    await gateway.close().catch((error: unknown) => {
      terminal.err(`The gateway did not stop in order: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  stopOnFault(terminal, gateway);
}

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return Number(text);
}

function appendProject(text: string, before: readonly ProjectPlace[]): readonly ProjectPlace[] {
  const match = /^([^=]+)=(.+)$/.exec(text);
  if (match === null) throw new InvalidArgumentError("Write NAME=PATH: plant=./projects/plant");
  return [...before, { name: match[1] ?? "", path: resolve(match[2] ?? "") }];
}
