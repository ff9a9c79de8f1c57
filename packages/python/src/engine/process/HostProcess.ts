import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { encodeFrame, FrameReader, type GatewayFrame, type HostFrame } from "./frames.ts";

export interface HostProcessOptions {
  readonly directory: string;
  readonly memoryLimitBytes: number;
  /** A file in a folder of its own, which the host may read; absent: a slow start. */
  readonly snapshot?: string;
  readonly walls: Walls;
  readonly onFrame: (frame: HostFrame) => void;
  /** Once, with the reason in words. */
  readonly onExit: (reason: string) => void;
}

/** Which walls stand. `process`: those of the process alone. `without`: all but those named. A gateway has `all`: the rest is for tests. */
export type Walls = "all" | "process" | { readonly without: readonly string[] };

/** Walls inside Python: `WALLS` of sightline_host/guard/guards.py, and the seal. */
const pythonWalls = ["imports", "builtin_modules", "os_functions", "audit", "introspection", "seal"] as const;

function wallsLeftOut(walls: Walls): readonly string[] {
  if (walls === "all") return [];
  return walls === "process" ? pythonWalls : walls.without;
}

/** JavaScript memory of a host beside its WebAssembly memory, in megabytes. */
const heapMegabytes = 256;
const maximumErrorText = 8_192;

/** A child process that runs scripts, seen as frames in and out. */
export class HostProcess {
  readonly #child: ChildProcess;
  readonly #reader = new FrameReader();
  #errorText = "";
  #reason: string | undefined;
  #gone = false;

  constructor(readonly options: HostProcessOptions) {
    this.#child = spawn(process.execPath, hostArguments(options, "run"), {
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
      env: wallsLeftOut(options.walls).includes("environment") ? process.env : {},
      windowsHide: true,
    });
    const [, , errors, input, output] = this.#child.stdio as [null, null, Readable, Writable, Readable];
    input.on("error", () => {});
    errors.on("data", (chunk: Buffer) => this.#keepError(chunk));
    output.on("data", (chunk: Buffer) => this.#receive(chunk));
    this.#child.once("error", (error) => this.#exit(error.message));
    this.#child.once("close", (code, signal) => this.#exit(`it ended with ${signal ?? `code ${code}`}`));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  send(frame: GatewayFrame): void {
    if (!this.#gone) (this.#child.stdio[3] as Writable).write(encodeFrame(frame));
  }

  /** Lets the host end by itself: it does when its input ends. */
  stop(): void {
    (this.#child.stdio[3] as Writable).end();
    setTimeout(() => this.#child.kill("SIGKILL"), 500).unref();
  }

  kill(reason: string): void {
    this.#reason ??= reason;
    this.#child.kill("SIGKILL");
  }

  /** Resident memory in bytes; 0 where the system does not say. */
  memoryBytes(): number {
    try {
      return Number(fs.readFileSync(`/proc/${this.pid}/statm`, "utf8").split(" ")[1]) * 4_096;
    } catch {
      return 0;
    }
  }

  #receive(chunk: Buffer): void {
    try {
      this.#reader.push(chunk, this.options.onFrame);
    } catch (error) {
      this.kill(`it broke the protocol: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #keepError(chunk: Buffer): void {
    if (this.#errorText.length < maximumErrorText) this.#errorText += chunk.toString("utf8");
  }

  #exit(reason: string): void {
    if (this.#gone) return;
    this.#gone = true;
    const said = this.#errorText.trim();
    this.options.onExit(this.#reason ?? (said ? inWords(said, reason) : reason));
  }
}

/** What an interpreter that died says, for who wrote the script. */
function inWords(said: string, reason: string): string {
  if (/Maximum call stack size exceeded|memory access out of bounds|stack overflow/i.test(said))
    return "its interpreter ran out of stack: values nested in one another too deeply, or calls of C";
  return `${reason}: ${said.slice(0, 500)}`;
}

/** Node's arguments of a host: no file but its own, no child process, no thread, no code from strings. */
export function hostArguments(options: Omit<HostProcessOptions, "onFrame" | "onExit">, mode: "run" | "snapshot"): string[] {
  const folders = [options.directory, ...(options.snapshot ? [path.dirname(options.snapshot)] : [])];
  const without = wallsLeftOut(options.walls);
  const permissions = [
    permissionFlag(process.versions.node),
    ...folders.map((folder) => `--allow-fs-read=${path.join(folder, path.sep)}*`),
  ];
  return [
    "--no-warnings",
    ...(without.includes("permission") ? [] : permissions),
    ...(without.includes("code") ? [] : ["--disallow-code-generation-from-strings"]),
    `--max-old-space-size=${heapMegabytes}`,
    path.join(options.directory, "host.mjs"),
    mode,
    String(options.memoryLimitBytes),
    options.snapshot ?? "",
    without.join(","),
  ];
}

/** The permission model's flag: experimental before 22.13. */
export function permissionFlag(version: string): string {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13)
    ? "--permission"
    : "--experimental-permission";
}
