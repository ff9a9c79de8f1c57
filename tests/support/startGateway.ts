import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { JsonObject } from "@sightline/model";
import { pageHost } from "./pageHost.ts";
import { temporaryFolder } from "./temporaryFolder.ts";
import { type TestUser, usersFile } from "./users.ts";
import { writeJson } from "./writeJson.ts";

/** The root of the repository. */
export const root = dirname(dirname(import.meta.dirname));
const program = join(root, "bin/sightline.mjs");
const startLimitMs = 60_000;
const stopLimitMs = 15_000;

export interface GatewayOptions {
  /** Project folders or archives served in place, by name. */
  readonly projects?: Readonly<Record<string, string>>;
  readonly users?: readonly TestUser[];
  /** Content of `config/gateway.json`. */
  readonly config?: JsonObject;
  /** Tag exports by provider name. */
  readonly tags?: Readonly<Record<string, JsonObject>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Further arguments of `serve`. */
  readonly args?: readonly string[];
  /** A data folder to use, which is kept; absent: a temporary one. */
  readonly data?: string;
  readonly port?: number;
}

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A gateway of its own process, as a user would run it. */
export interface TestGateway {
  /** For programs of this machine. */
  readonly url: string;
  /** For browsers of {@link launchBrowser}. */
  readonly pageUrl: string;
  readonly port: number;
  readonly data: string;
  readonly pid: number;
  /** All it printed so far. */
  log(): string;
  /** Waits until what it printed matches. */
  waitForLog(pattern: RegExp): Promise<void>;
  /** Runs a command of the CLI against this gateway's data folder and address. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<CommandResult>;
  /** A new token of the given scope. */
  createToken(scope: "read" | "control" | "script" | "admin"): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built gateway and waits until it answers. Whoever starts one stops it. */
export async function startGateway(options: GatewayOptions = {}): Promise<TestGateway> {
  const data = options.data ?? temporaryFolder("gateway");
  writeSettings(data, options);
  const port = options.port ?? (await freePort());
  const args = ["serve", "--port", String(port), "--data", data, ...projectArguments(options), ...(options.args ?? [])];
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: environment(options.env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gateway = describeGateway(child, { port, data, keepData: options.data !== undefined });
  try {
    await waitUntilRunning(gateway, child);
  } catch (error) {
    await gateway.stop();
    throw error;
  }
  return gateway;
}

/** Runs `sightline` with these arguments to its end. */
export async function runCommand(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<CommandResult> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [collect([child.stdout]), collect([child.stderr])];
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? -1, stdout: stdout(), stderr: stderr() };
}

/** A TCP port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("the system gave no TCP port");
  return address.port;
}

function writeSettings(data: string, { config, users, tags }: GatewayOptions): void {
  const folder = join(data, "config");
  mkdirSync(join(folder, "tags"), { recursive: true });
  if (config) writeJson(join(folder, "gateway.json"), config);
  if (users) writeJson(join(folder, "users.json"), usersFile(users));
  for (const [provider, tagExport] of Object.entries(tags ?? {})) writeJson(join(folder, "tags", `${provider}.json`), tagExport);
}

function projectArguments({ projects = {} }: GatewayOptions): string[] {
  return Object.entries(projects).flatMap(([name, path]) => ["--project", `${name}=${path}`]);
}

/** Ours without the settings of whoever runs the tests. */
function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("SIGHTLINE_"));
  return { ...Object.fromEntries(inherited), ...extra };
}

function describeGateway(child: ChildProcess, made: { port: number; data: string; keepData: boolean }): TestGateway {
  const log = collect([child.stdout, child.stderr]);
  const url = `http://localhost:${made.port}`;
  const run: TestGateway["run"] = (args, env) => runCommand(args, { SIGHTLINE_URL: url, SIGHTLINE_DATA: made.data, ...env });
  return {
    url,
    pageUrl: `http://${pageHost}:${made.port}`,
    port: made.port,
    data: made.data,
    pid: child.pid ?? -1,
    log,
    waitForLog: (pattern) =>
      waitFor(
        () => pattern.test(log()),
        () => `nothing like ${pattern} was printed:\n${log()}`,
      ),
    run,
    createToken: (scope) => createToken(run, made.data, scope),
    stop: async () => {
      await stopProcess(child);
      if (!made.keepData) rmSync(made.data, { recursive: true, force: true });
    },
  };
}

function collect(streams: readonly (NodeJS.ReadableStream | null)[]): () => string {
  const chunks: Buffer[] = [];
  for (const stream of streams) stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

async function createToken(run: TestGateway["run"], data: string, scope: string): Promise<string> {
  const result = await run(["token", "create", `test-${scope}`, "--scope", scope, "--data", data]);
  const token = result.stdout.trim().split(/\s+/).at(-1);
  if (result.code !== 0 || !token) throw new Error(`token create failed: ${result.stderr}${result.stdout}`);
  return token;
}

async function waitUntilRunning(gateway: TestGateway, child: ChildProcess): Promise<void> {
  const isRunning = async () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the gateway ended at once:\n${gateway.log()}`);
    return (await statusPing(gateway.url)) === "RUNNING";
  };
  await waitFor(isRunning, () => `the gateway did not answer:\n${gateway.log()}`);
}

async function statusPing(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/StatusPing`);
    return ((await response.json()) as { state?: string }).state;
  } catch {
    return undefined;
  }
}

async function waitFor(condition: () => boolean | Promise<boolean>, message: () => string): Promise<void> {
  const end = Date.now() + startLimitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(message());
    await delay(25);
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), stopLimitMs);
  await closed;
  clearTimeout(timer);
}
