import type { CallToken, HostStatus, LibraryModule, ScriptBatch, ScriptLocation, ScriptOutcome } from "../ScriptEngine.ts";
import { WireError } from "../values/WireError.ts";
import { answerFrame } from "./answerFrame.ts";
import type { EngineCore } from "./EngineCore.ts";
import type { HostFrame } from "./frames.ts";
import { HostBatch } from "./HostBatch.ts";
import { HostProcess } from "./HostProcess.ts";
import { lostOutcome, outcomeFromWire } from "./outcome.ts";
import { Told } from "./Registry.ts";

/** What a host belongs to from its first batch on. */
export interface Binding {
  readonly project: string;
  readonly lane: "session" | "background";
  readonly generation: number;
}

export interface ScriptHostEvents {
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
  state: HostStatus["state"] = "starting";
  /** It said that it is ready; before that, nothing ran in it. */
  started = false;
  calls = 0;
  /** Number of calls at which its memory is looked at again. */
  nextMemoryCheck = 0;
  idleSince = performance.now();
  busySince = 0;
  sleeping = false;
  gone = false;
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
    return !this.gone && this.batches.size === 0 && this.state !== "stopping";
  }

  /** True while it waits for the gateway or sleeps: it computes nothing, and is not free. */
  get waiting(): boolean {
    return this.sleeping || [...this.batches.values()].some((batch) => batch.waiting.size > 0);
  }

  /** Gives it a project; the first thing that is said to it. */
  bind(binding: Binding): void {
    const { backend, functions, timeZone } = this.core.options;
    const { flushAfterMs } = this.core;
    this.binding = binding;
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
      this.busySince = performance.now();
      if (this.state !== "starting") this.state = "running";
      this.process.send(started.frame(this.told));
      this.#schedule();
    });
  }

  stop(): void {
    this.state = "stopping";
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
      state: this.state === "running" && this.waiting ? "waiting" : this.state,
      memoryBytes: this.process.memoryBytes(),
      calls: this.calls,
      ...(where ? { current: { where, since: Math.round(Date.now() - (performance.now() - this.busySince)) } } : {}),
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

  #onReady(): void {
    if (this.started) throw new WireError("it began twice");
    this.started = true;
    for (const batch of this.batches.values()) batch.lastSign = performance.now();
    this.#schedule();
    if (this.state === "starting") this.state = this.batches.size ? "running" : "idle";
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
    if (this.batches.size === 0) {
      this.state = this.state === "stopping" ? "stopping" : "idle";
      this.idleSince = performance.now();
    }
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
    this.sleeping = sleeping;
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
    this.gone = true;
    this.state = "stopping";
    clearTimeout(this.#watch);
    this.events.onGone(this, reason);
  }
}

function functionToWire({ name, params, where, variadic, doc }: EngineCore["options"]["functions"][number]) {
  const rows = params.map((p) => [p.name, p.type, p.default !== undefined, p.default ?? null, p.aliases ?? []]);
  return [name, rows, where, variadic ?? false, doc];
}
