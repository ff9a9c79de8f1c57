import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { dataDirectoryOf } from "./dataFolder.ts";
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
}

export interface ProjectPlace {
  readonly name: string;
  readonly path: string;
}

/** A gateway that serves. */
export interface RunningGateway {
  readonly url: string;
  /** Path of the page that makes the first administrator, where one is needed. */
  readonly setupPath?: string | undefined;
  close(): Promise<void>;
}

/** Starts a gateway; {@link addServe} is told how, since only the program itself needs all of it. */
export type StartGateway = (options: ServeOptions) => Promise<RunningGateway>;

interface Given {
  readonly port?: number;
  readonly data?: string;
  readonly project: readonly ProjectPlace[];
  readonly simulateTags?: true;
}

/** `sightline serve`. */
export function addServe(program: Command, terminal: Terminal, start: StartGateway): void {
  program
    .command("serve")
    .description("serve Perspective projects")
    .option("--port <port>", "TCP port; 0 takes a free one (SIGHTLINE_PORT, else gateway.json, else 8088)", portOf)
    .option("--data <dir>", "data folder (SIGHTLINE_DATA, else ./data)")
    .option("--project <NAME=PATH>", "a project folder or exported .zip, used in place; repeatable", appendProject, [])
    .option("--simulate-tags", "give every tag the projects name a plausible live value")
    .action((given: Given) => serve(terminal, given, start));
}

async function serve(terminal: Terminal, given: Given, start: StartGateway): Promise<void> {
  const root = installationRoot(import.meta.dirname);
  const adminPassword = terminal.environment.SIGHTLINE_ADMIN_PASSWORD;
  const gateway = await start({
    dataDirectory: resolve(dataDirectoryOf(terminal, given)),
    ...(given.port === undefined ? {} : { port: given.port }),
    projects: given.project,
    simulateTags: given.simulateTags === true,
    ...(adminPassword ? { adminPassword } : {}),
    webDirectory: join(root, "packages/web/dist"),
    hostDirectory: join(root, "dist/host"),
    cacheDirectory: join(root, "dist"),
  }).catch((error: NodeJS.ErrnoException) => Promise.reject(startFault(error)));
  terminal.out(`Sightline serves at ${gateway.url}\n`);
  if (gateway.setupPath) terminal.out(`No administrator exists yet. Make one at ${new URL(gateway.setupPath, gateway.url)}\n`);
  stopOnSignals(terminal, gateway);
}

/** A port that cannot be had is a matter for whoever starts; anything else is a fault of the gateway. */
function startFault(error: NodeJS.ErrnoException & { readonly port?: number }): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "is taken by another program",
    EACCES: "is not open to this user",
  };
  const reason = reasons[error.code ?? ""];
  return reason === undefined || error.port === undefined
    ? error
    : new CommandError(`Port ${error.port} ${reason}. Choose another with --port.`);
}

/** The first signal ends the gateway in order, a second one at once. */
function stopOnSignals(terminal: Terminal, gateway: RunningGateway): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    terminal.err(`${signal}: stopping\n`);
    await gateway.close().catch((error: unknown) => {
      terminal.err(`The gateway did not stop in order: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
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

/** The folder of this installation, seen from its bundle as from its source. */
function installationRoot(from: string): string {
  const parent = dirname(from);
  return isRoot(from) || parent === from ? from : installationRoot(parent);
}

function isRoot(folder: string): boolean {
  try {
    return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name?: string }).name === "sightline";
  } catch {
    return false;
  }
}
