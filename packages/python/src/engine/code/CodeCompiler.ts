import os from "node:os";
import type { LibraryModule, LibraryProblem, ScriptEngineOptions } from "../../ScriptEngine.ts";
import type { CompileProblem, HostFrame } from "../process/frames.ts";
import { HostProcess } from "../process/HostProcess.ts";
import { CodeCache, type Compilable, libraryModule } from "./CodeCache.ts";

interface Wanted extends Compilable {
  readonly key: string;
  /** Hears how it went; undefined: it compiles, or nobody knows. */
  readonly tell?: (problem: CompileProblem | undefined) => void;
}

/** Code nobody waits for: pages that open have the machine to themselves first. */
const startAfterMs = 2_000;
const compileLimitMs = 20_000;
const startLimitMs = 240_000;
/** Larger code is compiled by each host itself. */
const maximumCodeBytes = 4 * 1024 * 1024;

/**
 * Fills the cache of compiled code. Everything in the cache was compiled by a process of this class, in which no script ever runs: a
 * host that a script took over can put nothing into it, neither for other projects nor for its own later starts [SCR77].
 */
export class CodeCompiler {
  readonly #cache: CodeCache | undefined;
  readonly #queue: Wanted[] = [];
  /** What was asked for in this run of the gateway: nothing is compiled twice, nothing that failed is tried again. */
  readonly #asked = new Set<string>();
  /** Scripts and libraries that hosts had to compile themselves. */
  compiledInHosts = 0;
  #snapshot: string | undefined;
  #process: HostProcess | undefined;
  #current: Wanted | undefined;
  #timer: NodeJS.Timeout | undefined;
  #open = false;
  #closed = false;

  constructor(
    readonly options: ScriptEngineOptions,
    readonly memoryLimitBytes: number,
  ) {
    const { cacheDirectory, hostDirectory } = options;
    this.#cache = cacheDirectory ? new CodeCache(cacheDirectory, hostDirectory) : undefined;
  }

  /** From here on it may start its process. */
  open(snapshot: string | undefined): void {
    this.#snapshot = snapshot;
    this.#open = true;
    this.#cache?.removeOld().catch(() => {}); // Another gateway removes it, or its owner keeps it from us.
    this.#schedule();
  }

  /** Compiled code as base64, undefined where there is none: it is compiled for the next host then. */
  find(wanted: Compilable): string | undefined {
    if (!this.#cache || wanted.form === "expression") return undefined;
    const key = this.#cache.keyOf(wanted);
    const code = this.#cache.find(key);
    if (code !== undefined || this.#asked.has(key)) return code;
    this.#asked.add(key);
    this.#queue.push({ key, ...wanted });
    this.#schedule();
    return undefined;
  }

  /** Which of these modules do not compile. They are compiled behind all that is wanted; what compiles is kept [SCR126]. */
  async check(modules: readonly LibraryModule[]): Promise<readonly LibraryProblem[]> {
    const told = modules.map((module) => this.#check(libraryModule(module.path, module.source)));
    const problems = await Promise.all(told);
    return modules.flatMap(({ path }, index) => {
      const problem = problems[index];
      return problem ? [{ path, ...problem }] : [];
    });
  }

  #check(wanted: Compilable): Promise<CompileProblem | undefined> {
    const key = this.#cache?.keyOf(wanted) ?? "";
    if (this.#closed || this.#cache?.find(key) !== undefined) return Promise.resolve(undefined);
    this.#asked.add(key);
    return new Promise((tell) => {
      this.#queue.push({ key, ...wanted, tell });
      this.#schedule();
    });
  }

  close(): void {
    this.#closed = true;
    for (const wanted of this.#queue.splice(0)) wanted.tell?.(undefined);
    this.#open = false;
    clearTimeout(this.#timer);
    this.#process?.kill("the gateway is stopping");
  }

  #schedule(): void {
    if (!this.#open || this.#process || this.#queue.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), startAfterMs);
    this.#timer.unref();
  }

  #start(): void {
    this.#process = new HostProcess({
      directory: this.options.hostDirectory,
      memoryLimitBytes: this.memoryLimitBytes,
      walls: "all",
      ...(this.#snapshot ? { snapshot: this.#snapshot } : {}),
      onFrame: (frame) => this.#receive(frame),
      onExit: () => this.#exit(),
    });
    this.#timer = setTimeout(() => this.#process?.kill("it did not become ready"), startLimitMs);
    this.#timer.unref();
    beNice(this.#process.pid);
  }

  #receive(frame: HostFrame): void {
    if (frame.kind === "code") {
      this.#keep(frame.code);
      this.#current?.tell?.(frame.problem);
    }
    const next = this.#queue.shift();
    this.#current = next;
    clearTimeout(this.#timer);
    if (!next) return this.#process?.stop();
    this.#timer = setTimeout(() => this.#process?.kill("it compiled too long"), compileLimitMs);
    this.#timer.unref();
    this.#process?.send(["compile", next.form, next.name, next.params, next.body, next.label]);
  }

  #keep(text: string | undefined): void {
    const code = text === undefined ? undefined : Buffer.from(text, "base64");
    if (!this.#current || !code || code.length === 0 || code.length > maximumCodeBytes) return;
    void this.#cache?.keep(this.#current.key, code);
  }

  /** What it died of is not tried again; the rest of the queue is. */
  #exit(): void {
    this.#process = undefined;
    this.#current?.tell?.(undefined);
    this.#current = undefined;
    this.#schedule();
  }
}

/** It takes only what others leave of the machine. */
function beNice(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // It ended already, or the system knows no priorities.
  }
}
