import type { CallToken, HostStatus, LibraryModule, ScriptBatch, ScriptLocation, ScriptOutcome } from "../../ScriptEngine.ts";
import { WireError } from "../../values/WireError.ts";
import { Told } from "../code/Registry.ts";
import type { HostFrame } from "../process/frames.ts";
import { HostProcess } from "../process/HostProcess.ts";
import { lostOutcome, outcomeFromWire } from "../process/outcome.ts";
import { answerFrame } from "./answerFrame.ts";
import type { EngineCore } from "./EngineCore.ts";
import { HostBatch } from "./HostBatch.ts";

/** What a host belongs to from its first batch on. */
export interface Binding {
  readonly project: string;
  readonly lane: "session" | "background";
  readonly generation: number;
}

/** Where a host is in its life. */
type Stage =
  /** It has not said that it is ready; nothing ran in it. `limit` ends it when it never does. */
  | { readonly kind: "starting"; readonly limit: NodeJS.Timeout }
  | { readonly kind: "up"; readonly sleeping: boolean }
  /** It was told to end. */
  | { readonly kind: "stopping"; readonly reached: Reached }
  | { readonly kind: "gone"; readonly reached: Reached };

/** How far a host came: it said that it is ready, had not when its time was over, was told to end before, or ended by itself. */
type Reached = "ready" | "too late" | "not needed" | "nothing";

export interface ScriptHostEvents {
  /** It said that it is ready. */
  readonly onStarted: (host: ScriptHost) => void;
  /** It may have become free, or stopped being busy with computing. */
  readonly onChange: () => void;
  /** It is gone. `unstarted`: calls of its batches that were not begun, to be run elsewhere. */
  readonly onGone: (host: ScriptHost, reason: string) => void;
}

/** One script host: its process, what it runs, and how long that may take. */
export class ScriptHost {
  readonly process: HostProcess;
  readonly told: Told;
  readonly batches = new Map<number, HostBatch>();
  binding: Binding | undefined;
  libraries: ReadonlyMap<string, LibraryModule> = new Map();
  calls = 0;
  /** Number of calls at which its memory is looked at again. */
  nextMemoryCheck = 0;
  /** When it last began to work or to be idle. */
  since = performance.now();
  /** When it was given its project. */
  boundAt = 0;
  #stage: Stage;
  #nextBatch = 1;
  #lastScripts: readonly ScriptLocation[] = [];
  #watch: NodeJS.Timeout | undefined;

  constructor(
    readonly id: string,
    readonly core: EngineCore,
    readonly events: ScriptHostEvents,
    snapshot: string | undefined,
  ) {
    this.told = new Told(core.registry, core.code);
    const limit = setTimeout(() => this.#neverReady(), core.startLimitMs);
    limit.unref();
    this.#stage = { kind: "starting", limit };
    this.process = new HostProcess({
      directory: core.options.hostDirectory,
      memoryLimitBytes: core.memoryLimitBytes,
      walls: core.walls,
      ...(snapshot ? { snapshot } : {}),
      onFrame: (frame) => this.#receive(frame),
      onExit: (reason) => this.#exit(reason),
    });
  }

  get free(): boolean {
    return (this.#stage.kind === "starting" || this.#stage.kind === "up") && this.batches.size === 0;
  }

  /** It runs scripts. */
  get isUp(): boolean {
    return this.#stage.kind === "up";
  }

  get gone(): boolean {
    return this.#stage.kind === "gone";
  }

  /** It said that it is ready; before that, nothing ran in it. */
  get started(): boolean {
    return this.#reached === "ready";
  }

  /** It was ended because it did not become ready in time. */
  get tooLate(): boolean {
    return this.#reached === "too late";
  }

  /** It did not become ready, and was not told to end before that. */
  get startFailed(): boolean {
    return this.#reached === "nothing" || this.#reached === "too late";
  }

  get #reached(): Reached {
    const stage = this.#stage;
    if (stage.kind === "up") return "ready";
    return stage.kind === "starting" ? "nothing" : stage.reached;
  }

  get state(): HostStatus["state"] {
    if (this.#stage.kind === "starting") return "starting";
    if (this.#stage.kind !== "up") return "stopping";
    if (this.batches.size === 0) return "idle";
    return this.waiting ? "waiting" : "running";
  }

  /** True while it waits for the gateway or sleeps: it computes nothing, and is not free. */
  get waiting(): boolean {
    const sleeping = this.#stage.kind === "up" && this.#stage.sleeping;
    return sleeping || [...this.batches.values()].some((batch) => batch.waiting.size > 0);
  }

  /** Gives it a project; the first thing that is said to it. */
  bind(binding: Binding): void {
    const { backend, functions, timeZone } = this.core.options;
    const { flushAfterMs } = this.core;
    this.binding = binding;
    this.boundAt = performance.now();
    const modules = backend.libraries(binding.project);
    this.libraries = new Map(modules.map((module) => [module.path, module]));
    this.process.send([
      "init",
      {
        functions: functions.map(functionToWire),
        libraries: modules.map(({ path }) => path),
        timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        flushAfterMs,
      },
    ]);
  }

  run(batch: ScriptBatch): Promise<readonly ScriptOutcome[]> {
    return new Promise((resolve) => {
      const started = new HostBatch(this.#nextBatch++, batch, this.core, resolve);
      this.batches.set(started.number, started);
      this.#lastScripts = batch.calls.slice(0, 3).map((call) => call.script.where);
      this.since = performance.now();
      this.process.send(started.frame(this.told));
      this.#schedule();
    });
  }

  stop(): void {
    if (this.gone) return;
    this.#enter({ kind: "stopping", reached: this.#reached === "nothing" ? "not needed" : this.#reached });
    this.process.stop();
  }

  token(batch: number, index: number): CallToken {
    return `${this.id}:${batch}:${index}`;
  }

  /** The batch a token is of, when it waits for the gateway right now. */
  waitingBatch(batch: number): HostBatch | undefined {
    const found = this.batches.get(batch);
    return found && found.waiting.size > 0 ? found : undefined;
  }

  status(): HostStatus {
    const running = [...this.batches.values()].at(-1);
    const where = running?.call(running.current)?.script.where;
    return {
      id: this.id,
      pid: this.process.pid,
      project: this.binding?.project ?? "",
      lane: this.binding?.lane ?? "session",
      state: this.state,
      memoryBytes: this.process.memoryBytes(),
      calls: this.calls,
      ...(where ? { current: { where, since: Math.round(Date.now() - (performance.now() - this.since)) } } : {}),
    };
  }

  #receive(frame: HostFrame): void {
    if (frame.kind === "ready") return this.#onReady();
    if (frame.kind === "code") throw new WireError("code that nobody asked it for");
    if (frame.kind === "restored") return this.#onRestored(frame.names);
    const batch = this.batches.get(frame.batch);
    if (!batch) return;
    if (frame.kind === "outcomes" || frame.kind === "done") return this.#onOutcomes(batch, frame);
    if (!batch.call(frame.index)) throw new WireError("a call that is not in its batch");
    batch.reached = Math.max(batch.reached, frame.index);
    if (frame.kind === "compiled") return this.#onCompiled(batch, frame.kept);
    if (frame.kind === "library") batch.compiles();
    if (frame.kind === "state") return this.#onState(frame.state === "sleep");
    if (frame.kind === "limit") return this.#onLimit(batch, frame.traceback);
    answerFrame(this, batch, frame);
  }

  #enter(stage: Stage): void {
    if (this.#stage.kind === "starting") clearTimeout(this.#stage.limit);
    this.#stage = stage;
  }

  #neverReady(): void {
    this.#enter({ kind: "stopping", reached: "too late" });
    this.process.kill(`it was not ready after ${this.core.startLimitMs / 1000} s`);
  }

  #onReady(): void {
    if (this.started) throw new WireError("it began twice");
    this.#enter(this.#stage.kind === "starting" ? { kind: "up", sleeping: false } : { kind: "stopping", reached: "ready" });
    for (const batch of this.batches.values()) batch.lastSign = performance.now();
    this.#schedule();
    this.events.onStarted(this);
    this.events.onChange();
  }

  #onOutcomes(batch: HostBatch, { kind, from, outcomes }: Extract<HostFrame, { kind: "outcomes" | "done" }>): void {
    const before = batch.outcomes.length;
    for (const outcome of outcomes.slice(Math.max(0, batch.outcomes.length - from))) {
      if (batch.outcomes.length < batch.batch.calls.length) batch.outcomes.push(outcomeFromWire(outcome, this.id));
    }
    if (batch.outcomes.length > before) batch.proceeded();
    if (kind === "done") this.#finish(batch);
    else this.#schedule();
  }

  #finish(batch: HostBatch): void {
    this.calls += batch.outcomes.length;
    this.batches.delete(batch.number);
    if (this.batches.size === 0) this.since = performance.now();
    this.#schedule();
    const missing = batch.batch.calls.length - batch.outcomes.length;
    const lost = Array.from({ length: missing }, () => lostOutcome("host", "the host gave no outcome", {}));
    batch.finish([...batch.outcomes, ...lost]);
    this.events.onChange();
  }

  #onCompiled(batch: HostBatch, kept: boolean): void {
    if (!kept) this.core.code.compiledInHosts++;
    batch.compiled();
    this.#schedule();
  }

  /** A script rewrote what all scripts of the project use; the host put it back. */
  #onRestored(names: readonly string[]): void {
    const scripts = this.#lastScripts.map(({ label, view, component }) => ({ label, view, component }));
    this.core.log("warn", "A script changed names that all scripts share; they were put back", {
      project: this.binding?.project,
      names: names.map((name) => name.slice(0, 200)),
      scripts,
    });
  }

  #onState(sleeping: boolean): void {
    if (this.isUp) this.#enter({ kind: "up", sleeping });
    this.events.onChange();
  }

  #onLimit(batch: HostBatch, traceback: string): void {
    if (batch.overTime !== undefined) return;
    batch.overTime = traceback;
    this.#schedule();
  }

  /** Watches the innermost batch: first its waiting call is told to stop, then the host is ended. */
  #schedule(): void {
    clearTimeout(this.#watch);
    const batch = [...this.batches.values()].at(-1);
    if (!batch || !this.started) return;
    const { due } = batch;
    const wait = (batch.overTime === undefined && batch.waiting.size > 0 ? due : due + this.core.graceMs) - performance.now();
    this.#watch = setTimeout(() => this.#overdue(batch), Math.max(1, wait));
    this.#watch.unref();
  }

  #overdue(batch: HostBatch): void {
    if (performance.now() >= batch.due + this.core.graceMs - 1) {
      batch.overTime ??= "";
      return this.process.kill("its script did not stop when its time was over");
    }
    for (const id of batch.waiting) this.process.send(["reply", id, 2, null, null]);
    batch.waiting.clear();
    this.#schedule();
  }

  /** The calls of a batch changed whether they wait: the watch must know. */
  waitingChanged(): void {
    this.#schedule();
    this.events.onChange();
  }

  #exit(reason: string): void {
    if (this.gone) return;
    this.#enter({ kind: "gone", reached: this.#reached });
    clearTimeout(this.#watch);
    this.events.onGone(this, reason);
  }
}

function functionToWire({ name, params, where, variadic, doc }: EngineCore["options"]["functions"][number]) {
  const rows = params.map((p) => [p.name, p.type, p.default !== undefined, p.default ?? null, p.aliases ?? []]);
  return [name, rows, where, variadic ?? false, doc];
}
