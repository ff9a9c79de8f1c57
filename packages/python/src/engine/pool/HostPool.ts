import type { HostStatus, ScriptBatch, ScriptOutcome } from "../../ScriptEngine.ts";
import type { EngineCore } from "../hosts/EngineCore.ts";
import { ScriptHost } from "../hosts/ScriptHost.ts";
import { fullMessage, type Job, JobQueues } from "./JobQueues.ts";
import { allLost, finishAll, recover } from "./lostCalls.ts";
import { StartFault } from "./StartFault.ts";

/** A host that only computes may become free soon: another is started after this many milliseconds. */
const patienceMs = 25;
const idleStopMs = 60_000;
const maximumFailedStarts = 5;
const retryAfterMs = 10_000;

/** Where a pool is in its life. */
type Stage =
  /** The snapshot that hosts start from is being made; batches wait. */
  | { readonly kind: "preparing" }
  | { readonly kind: "open"; readonly snapshot: string | undefined; failedStarts: number }
  /** Too many starts failed: none is tried until the pause is over. */
  | { readonly kind: "paused"; readonly snapshot: string | undefined; readonly reason: string; readonly over: NodeJS.Timeout }
  | { readonly kind: "closed" };

/** Which host runs which batch (design decision 5; rules SCR70 to SCR79). */
export class HostPool {
  readonly #hosts = new Set<ScriptHost>();
  readonly #queues = new JobQueues();
  readonly #generations = new Map<string, number>();
  readonly #tidy: NodeJS.Timeout;
  readonly #watch: NodeJS.Timeout;
  #stage: Stage = { kind: "preparing" };
  #nextHost = 1;
  #recheck: NodeJS.Timeout | undefined;
  hostsStarted = 0;
  hostsReplaced = 0;
  waitedMs = 0;
  readonly startFault: StartFault;

  constructor(
    readonly core: EngineCore,
    readonly limits: Readonly<Record<ScriptBatch["lane"], number>>,
  ) {
    this.startFault = new StartFault(core.options.onFault);
    this.#tidy = setInterval(() => this.#stopIdle(), 10_000);
    this.#tidy.unref();
    this.#watch = setInterval(() => this.#endTooLarge(), memoryWatchMs);
    this.#watch.unref();
  }

  /** From here on hosts start: from the snapshot, when there is one. */
  open(snapshot: string | undefined): void {
    if (this.#stage.kind !== "preparing") return;
    this.#stage = { kind: "open", snapshot, failedStarts: 0 };
    this.#keepSpare();
    this.#dispatch();
  }

  get waiting(): number {
    return this.#queues.length;
  }

  statuses(): HostStatus[] {
    return [...this.#hosts].map((host) => host.status());
  }

  submit(batch: ScriptBatch): Promise<readonly ScriptOutcome[]> {
    if (this.#stage.kind === "closed") return Promise.resolve(allLost(batch, "the gateway is stopping"));
    const nested = this.#hostWithin(batch);
    if (nested && nested.batches.size >= maximumNesting) return Promise.resolve(allLost(batch, nestingMessage));
    if (nested) return nested.run(batch);
    if (this.#stage.kind === "paused" && !this.#isServed(batch)) return Promise.resolve(allLost(batch, this.#stage.reason));
    if (this.isFull(batch)) return Promise.resolve(allLost(batch, fullMessage));
    return new Promise((resolve) => {
      this.#queues.add(batch, resolve);
      this.#dispatch();
    });
  }

  /** True while as many background batches of the project wait as may [SCR95]. */
  isFull(of: Pick<ScriptBatch, "project" | "lane">): boolean {
    return this.#queues.isFull(of);
  }

  /** Whether a host that is up runs scripts of the project. */
  #isServed({ project, lane }: Pick<ScriptBatch, "project" | "lane">): boolean {
    const serves = ({ binding }: ScriptHost) => !binding || (binding.project === project && binding.lane === lane);
    return [...this.#hosts].some((host) => host.isUp && serves(host));
  }

  projectChanged(project: string): void {
    this.#generations.set(project, this.#generation(project) + 1);
    for (const host of this.#hosts) if (host.free && this.#isStale(host)) host.stop();
    this.#dispatch();
  }

  async close(): Promise<void> {
    if (this.#stage.kind === "paused") clearTimeout(this.#stage.over);
    this.#stage = { kind: "closed" };
    clearInterval(this.#tidy);
    clearInterval(this.#watch);
    clearTimeout(this.#recheck);
    this.#queues.lose("the gateway is stopping");
    const hosts = [...this.#hosts];
    const ended = hosts.map((host) => new Promise<void>((resolve) => this.#onceGone.set(host, resolve)));
    for (const host of hosts) host.process.kill("the gateway is stopping");
    await Promise.all(ended);
  }

  readonly #onceGone = new Map<ScriptHost, () => void>();

  #generation(project: string): number {
    return this.#generations.get(project) ?? 0;
  }

  #isStale(host: ScriptHost): boolean {
    return host.binding !== undefined && host.binding.generation !== this.#generation(host.binding.project);
  }

  /** The host of the running call that waits for this batch. */
  #hostWithin(batch: ScriptBatch): ScriptHost | undefined {
    if (batch.within === undefined) return undefined;
    const [id, number] = batch.within.split(":");
    const host = [...this.#hosts].find((candidate) => candidate.id === id && !candidate.gone);
    return host?.waitingBatch(Number(number)) && host.binding?.project === batch.project ? host : undefined;
  }

  /** One time for all of a pass: measured anew for each, a later batch could be over its patience before an earlier one. */
  #dispatch(): void {
    if (this.#stage.kind === "preparing" || this.#stage.kind === "closed") return;
    const now = performance.now();
    this.#queues.giveOut((job) => {
      const host = this.#hostFor(job, now);
      if (host) this.#start(host, job);
      return host !== undefined;
    });
    this.#keepSpare();
  }

  #start(host: ScriptHost, job: Job): void {
    this.waitedMs += performance.now() - job.since;
    host.run(job.batch).then(job.resolve);
  }

  #hostFor(job: Job, now: number): ScriptHost | undefined {
    if (job.pinned !== undefined) return this.#pinnedHost(job);
    const { project, lane } = job.batch;
    const mine = [...this.#hosts].filter(
      (host) => host.binding?.project === project && host.binding.lane === lane && !this.#isStale(host),
    );
    const free = mine.find((host) => host.free);
    if (free) return free;
    if (this.#mayWait(mine, patienceMs - (now - job.since))) return undefined;
    return this.#bindAnother(job);
  }

  #pinnedHost(job: Job): ScriptHost | undefined {
    const host = [...this.#hosts].find((candidate) => candidate.id === job.pinned && !candidate.gone);
    const foreign = host?.binding !== undefined && host.binding.project !== job.batch.project;
    if (host && !foreign) return host.free ? host : undefined;
    const reason = foreign ? "a function of one project cannot be used by another's scripts" : "the host of the function is gone";
    queueMicrotask(() => this.#queues.lose(reason, (each) => each === job));
    return undefined;
  }

  /** True while a host that only computes may well become free: decided again soon. */
  #mayWait(mine: readonly ScriptHost[], left: number): boolean {
    if (left <= 0 || !mine.some((host) => !host.gone && !host.waiting && host.state !== "stopping")) return false;
    clearTimeout(this.#recheck);
    this.#recheck = setTimeout(() => this.#dispatch(), left + 1);
    return true;
  }

  #bindAnother(job: Job): ScriptHost | undefined {
    const { project, lane } = job.batch;
    const bound = [...this.#hosts].filter((host) => host.binding?.lane === lane && host.state !== "stopping");
    if (bound.length >= this.limits[lane] && !this.#giveUpIdle(bound)) return undefined;
    const host = this.#spare() ?? this.#startHost();
    if (!host) return undefined;
    host.bind({ project, lane, generation: this.#generation(project) });
    return host;
  }

  /** Under the limit of hosts, another project's idle one makes room: the longest idle. */
  #giveUpIdle(bound: readonly ScriptHost[]): boolean {
    const idle = bound.filter((host) => host.free).sort((a, b) => a.since - b.since)[0];
    idle?.stop();
    return idle !== undefined;
  }

  #spare(): ScriptHost | undefined {
    return [...this.#hosts].find((host) => !host.binding && host.free);
  }

  /** One host without a project is kept warm; it starts when no other does, for which somebody may be waiting. */
  #keepSpare(): void {
    if (this.#stage.kind !== "open" || this.#spare()) return;
    if (![...this.#hosts].some((host) => host.state === "starting")) this.#startHost();
  }

  #startHost(): ScriptHost | undefined {
    if (this.#stage.kind !== "open") return undefined;
    const id = `h${this.#nextHost++}`;
    const events = {
      onStarted: (started: ScriptHost) => this.#started(started),
      onChange: () => this.#changed(host),
      onGone: (gone: ScriptHost, reason: string) => this.#gone(gone, reason),
    };
    const host = new ScriptHost(id, this.core, events, this.#stage.snapshot);
    this.#hosts.add(host);
    this.hostsStarted++;
    return host;
  }

  #started(host: ScriptHost): void {
    if (this.#stage.kind === "open") this.#stage.failedStarts = 0;
    this.startFault.started(host);
  }

  #changed(host: ScriptHost): void {
    if (host.free && (this.#isStale(host) || this.#isTooLarge(host))) host.stop();
    this.#dispatch();
  }

  /** Memory is never given back: a host that grew to most of its limit makes room for a fresh one. */
  #isTooLarge(host: ScriptHost): boolean {
    if (host.calls < host.nextMemoryCheck) return false;
    host.nextMemoryCheck = host.calls + 20;
    if (host.process.memoryBytes() < this.core.memoryLimitBytes * 0.9 + processOverheadBytes) return false;
    this.hostsReplaced++;
    return true;
  }

  /** The limit inside a host holds what Python takes; its process as a whole is watched from here [SCR94]. */
  #endTooLarge(): void {
    const limit = 2 * this.core.memoryLimitBytes + processOverheadBytes;
    for (const host of this.#hosts) {
      if (host.batches.size > 0 && host.process.memoryBytes() > limit) host.process.kill("it took more memory than a host may");
    }
  }

  #gone(host: ScriptHost, reason: string): void {
    this.#hosts.delete(host);
    this.#onceGone.get(host)?.();
    if (this.#stage.kind === "closed") return finishAll(host, reason);
    if (host.startFailed) return this.#startFailed(host, reason);
    if (host.batches.size === 0) return this.#dispatch();
    this.hostsReplaced++;
    this.core.log("warn", "A script host is replaced", { project: host.binding?.project, reason });
    recover(host, reason, (batch) => this.submit(batch));
    this.#dispatch();
  }

  /**
   * Nothing ran in it: what it was given goes to another. While no host is up, that is a fault at once. After five in a row,
   * or one that never became ready, what waits and has no host is told why [SCR110].
   */
  #startFailed(host: ScriptHost, reason: string): void {
    this.core.log(this.startFault.reason === undefined ? "warn" : "debug", "A script host did not start", { reason });
    this.#queues.putBack(host.batches.values());
    if (![...this.#hosts].some((each) => each.isUp)) this.startFault.failed(reason);
    if (this.#stage.kind === "open" && ++this.#stage.failedStarts < maximumFailedStarts && !host.tooLate) return this.#dispatch();
    this.#pause(reason);
  }

  /** Starts no host for a while: what waits and is not served by one that is up is told why. */
  #pause(reason: string): void {
    if (this.#stage.kind === "open") {
      this.startFault.failed(reason);
      const over = setTimeout(() => this.#tryAgain(), retryAfterMs);
      over.unref();
      const { snapshot } = this.#stage;
      this.#stage = { kind: "paused", snapshot, reason: `no script host starts: ${reason}`, over };
    }
    if (this.#stage.kind !== "paused") return;
    this.#queues.lose(this.#stage.reason, ({ batch, pinned }) => pinned === undefined && !this.#isServed(batch));
    this.#dispatch();
  }

  #tryAgain(): void {
    if (this.#stage.kind !== "paused") return;
    this.#stage = { kind: "open", snapshot: this.#stage.snapshot, failedStarts: 0 };
    this.#dispatch();
  }

  #stopIdle(): void {
    const now = performance.now();
    const homes = new Set<string>();
    for (const host of this.#hosts) {
      if (!host.binding) continue;
      const home = host.binding.lane === "session" && !homes.has(host.binding.project);
      homes.add(host.binding.project);
      if (!home && host.free && now - host.since > idleStopMs) host.stop();
    }
  }
}

const memoryWatchMs = 500;
/** Batches inside one another in one host: `sendRequest` from a handler of `sendRequest`, and so on. */
const maximumNesting = 24;
const nestingMessage = `scripts that wait for one another are nested ${maximumNesting} deep: do they ask in a circle?`;
/** What a host's process holds beside the interpreter's memory, in bytes. */
const processOverheadBytes = 150 * 1024 * 1024;
