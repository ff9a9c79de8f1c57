import type { HostStatus, HostWait, ScriptBatch, ScriptOutcome } from "../../ScriptEngine.ts";
import type { EngineCore } from "../hosts/EngineCore.ts";
import { ScriptHost } from "../hosts/ScriptHost.ts";
import { Generations } from "./Generations.ts";
import { hostToHandOver, turnMs } from "./handOver.ts";
import { fullMessage, type Job, JobQueues } from "./JobQueues.ts";
import { allLost, finishAll, recover, stoppingMessage } from "./lostCalls.ts";
import { StartFault } from "./StartFault.ts";
import { WaitReports } from "./WaitReports.ts";

/** A host that only computes may become free soon: another is started after this many milliseconds. */
const patienceMs = 25;
const idleStopMs = 60_000;
const tidyMs = 10_000;
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
  readonly #generations: Generations;
  readonly #tidy: NodeJS.Timeout;
  readonly #watch: NodeJS.Timeout;
  #stage: Stage = { kind: "preparing" };
  #nextHost = 1;
  #recheck: NodeJS.Timeout | undefined;
  hostsStarted = 0;
  hostsReplaced = 0;
  waitedMs = 0;
  readonly startFault: StartFault;
  #ending = false;

  constructor(
    readonly core: EngineCore,
    readonly limits: Readonly<Record<ScriptBatch["lane"], number>>,
  ) {
    this.startFault = new StartFault(core.options.onFault);
    this.#generations = new Generations((project) => core.options.backend.libraries(project));
    const reports = new WaitReports((message, details) => core.log("warn", message, details));
    this.#tidy = setInterval(() => {
      this.#stopIdle();
      reports.look(this.waits, performance.now());
    }, tidyMs);
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

  /** Who waits for a host, by lane and project [SCR128]. */
  get waits(): readonly HostWait[] {
    return this.#queues.waits(performance.now());
  }

  statuses(): HostStatus[] {
    return [...this.#hosts].map((host) => host.status());
  }

  submit(batch: ScriptBatch): Promise<readonly ScriptOutcome[]> {
    if (this.#stage.kind === "closed") return Promise.resolve(allLost(batch, stoppingMessage));
    const nested = this.#hostWithin(batch);
    if (nested && nested.batches.size >= maximumNesting) return Promise.resolve(allLost(batch, nestingMessage));
    if (nested) return nested.run(batch);
    if (this.#stage.kind === "paused" && !this.#isServed(batch)) return Promise.resolve(allLost(batch, this.#stage.reason));
    if (this.#queues.isFull(batch)) return Promise.resolve(allLost(batch, fullMessage));
    return new Promise((resolve) => {
      this.#queues.add(batch, resolve);
      this.#dispatch();
    });
  }

  /** Why another background batch of the project would be refused [SCR95, SCR129]. */
  refusal(project: string): string | undefined {
    if (this.#ending) return stoppingMessage;
    return this.#queues.isFull({ project, lane: "background" }) ? fullMessage : undefined;
  }

  /** Background work that waits is not run any more: what the gateway itself runs while it stops must not stand behind it [SCR129]. */
  endWaiting(): void {
    this.#ending = true;
    const lost = this.#queues.lose(stoppingMessage, ({ batch }) => batch.lane === "background");
    for (const project of new Set(lost.map(({ batch }) => batch.project))) {
      const scripts = lost.filter(({ batch }) => batch.project === project).length;
      this.core.log("warn", "Background scripts that waited are not run: the gateway is stopping", { project, scripts });
    }
  }

  /** Whether a host that is up runs scripts of the project. */
  #isServed({ project, lane }: Pick<ScriptBatch, "project" | "lane">): boolean {
    const serves = ({ binding }: ScriptHost) => !binding || (binding.project === project && binding.lane === lane);
    return [...this.#hosts].some((host) => host.isUp && serves(host));
  }

  /** Scripts that did not change go on in the hosts they run in, with the state of their library modules [SCR62]. */
  projectChanged(project: string): void {
    if (!this.#generations.changed(project)) return;
    for (const host of this.#hosts) if (host.free && this.#generations.isStale(host)) host.stop();
    this.#dispatch();
  }

  async close(): Promise<void> {
    if (this.#stage.kind === "paused") clearTimeout(this.#stage.over);
    this.#stage = { kind: "closed" };
    clearInterval(this.#tidy);
    clearInterval(this.#watch);
    clearTimeout(this.#recheck);
    this.#queues.lose(stoppingMessage);
    const hosts = [...this.#hosts];
    const ended = hosts.map((host) => new Promise<void>((resolve) => this.#onceGone.set(host, resolve)));
    for (const host of hosts) host.process.kill(stoppingMessage);
    await Promise.all(ended);
  }

  readonly #onceGone = new Map<ScriptHost, () => void>();

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
    const give = (job: Job) => {
      const host = this.#hostFor(job, now);
      if (host) this.#start(host, job);
      return host !== undefined;
    };
    this.#queues.giveOut(give, (lane, project) => this.#hostsOf(lane, project).length > 0);
    this.#keepSpare();
  }

  #start(host: ScriptHost, job: Job): void {
    this.waitedMs += performance.now() - job.since;
    host.run(job.batch).then(job.resolve);
  }

  #hostFor(job: Job, now: number): ScriptHost | undefined {
    if (job.pinned !== undefined) return this.#pinnedHost(job);
    const { project, lane } = job.batch;
    const mine = this.#hostsOf(lane, project);
    const free = mine.find((host) => host.free);
    if (free) return free;
    if (this.#mayWait(mine, patienceMs - (now - job.since))) return undefined;
    return this.#bindAnother(job, now);
  }

  /** The hosts of a project in a lane, those of an older generation left out. */
  #hostsOf(lane: ScriptBatch["lane"], project: string): readonly ScriptHost[] {
    const isMine = ({ binding }: ScriptHost) => binding?.project === project && binding.lane === lane;
    return [...this.#hosts].filter((host) => isMine(host) && !this.#generations.isStale(host));
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
    this.#recheckIn(left + 1);
    return true;
  }

  /** A project that has no host in the lane may have one over the limit of hosts, and makes another project hand one over [SCR127]. */
  #bindAnother(job: Job, now: number): ScriptHost | undefined {
    const { project, lane } = job.batch;
    const bound = [...this.#hosts].filter((host) => host.binding?.lane === lane && host.state !== "stopping");
    const own = bound.filter((host) => host.binding?.project === project).length;
    const limit = this.limits[lane] + (own === 0 ? 1 : 0);
    if (own >= this.limits[lane]) return undefined;
    const handedOver = bound.length < limit ? undefined : hostToHandOver(bound, this.#queues, now);
    if (handedOver === "later") this.#recheckIn(turnMs);
    if (bound.length >= limit && !(handedOver instanceof ScriptHost)) return undefined;
    if (handedOver instanceof ScriptHost) handedOver.stop();
    const host = this.#spare() ?? this.#startHost();
    if (!host) return undefined;
    host.bind({ project, lane, generation: this.#generations.of(project) });
    this.#generations.bound(host);
    return host;
  }

  #recheckIn(milliseconds: number): void {
    clearTimeout(this.#recheck);
    this.#recheck = setTimeout(() => this.#dispatch(), milliseconds);
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
    if (host.free && (this.#generations.isStale(host) || this.#isTooLarge(host))) host.stop();
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
