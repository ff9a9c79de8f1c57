import type { HostStatus, ScriptBatch, ScriptOutcome } from "../ScriptEngine.ts";
import { ScriptFunction } from "../ScriptEngine.ts";
import type { EngineCore } from "./EngineCore.ts";
import type { HostBatch } from "./HostBatch.ts";
import { lostOutcome } from "./outcome.ts";
import { ScriptHost } from "./ScriptHost.ts";
import { StartFault } from "./StartFault.ts";

/** A batch that has not got its host yet. */
interface Job {
  readonly batch: ScriptBatch;
  readonly since: number;
  /** Functions it was given live in this host: no other can run it. */
  readonly pinned: string | undefined;
  readonly resolve: (outcomes: readonly ScriptOutcome[]) => void;
}

/** A host that only computes may become free soon: another is started after this many milliseconds. */
const patienceMs = 25;
const idleStopMs = 60_000;
const maximumFailedStarts = 5;
const retryAfterMs = 10_000;

/** Which host runs which batch (design decision 5; rules SCR70 to SCR79). */
export class HostPool {
  readonly #hosts = new Set<ScriptHost>();
  readonly #queues: Record<ScriptBatch["lane"], Job[]> = { session: [], background: [] };
  readonly #generations = new Map<string, number>();
  readonly #tidy: NodeJS.Timeout;
  readonly #watch: NodeJS.Timeout;
  #snapshot: string | undefined;
  #nextHost = 1;
  #failedStarts = 0;
  #closed = false;
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
    this.#snapshot = snapshot;
    this.#opened = true;
    this.#keepSpare();
    this.#dispatch();
  }

  #opened = false;

  get waiting(): number {
    return this.#queues.session.length + this.#queues.background.length;
  }

  statuses(): HostStatus[] {
    return [...this.#hosts].map((host) => host.status());
  }

  submit(batch: ScriptBatch): Promise<readonly ScriptOutcome[]> {
    if (this.#closed) return Promise.resolve(allLost(batch, "the gateway is stopping"));
    if (this.#failedStarts >= maximumFailedStarts) return Promise.resolve(allLost(batch, "no script host starts: see the log"));
    const nested = this.#hostWithin(batch);
    if (nested && nested.batches.size >= maximumNesting) return Promise.resolve(allLost(batch, nestingMessage));
    if (nested) return nested.run(batch);
    if (this.isFull(batch)) return Promise.resolve(allLost(batch, fullMessage));
    return new Promise((resolve) => {
      this.#queues[batch.lane].push({ batch, since: performance.now(), pinned: functionHost(batch), resolve });
      this.#dispatch();
    });
  }

  /** True while as many background batches of the project wait as may [SCR95]. */
  isFull({ project, lane }: Pick<ScriptBatch, "project" | "lane">): boolean {
    if (lane === "session") return false;
    let waiting = 0;
    for (const { batch } of this.#queues.background) if (batch.project === project) waiting++;
    return waiting >= maximumBackgroundWaiting;
  }

  projectChanged(project: string): void {
    this.#generations.set(project, this.#generation(project) + 1);
    for (const host of this.#hosts) if (host.free && this.#isStale(host)) host.stop();
    this.#dispatch();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#tidy);
    clearInterval(this.#watch);
    clearTimeout(this.#recheck);
    for (const queue of Object.values(this.#queues)) {
      for (const job of queue.splice(0)) job.resolve(allLost(job.batch, "the gateway is stopping"));
    }
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
    if (!this.#opened || this.#closed) return;
    const now = performance.now();
    for (const lane of ["session", "background"] as const) {
      const queue = this.#queues[lane];
      for (let at = 0; at < queue.length; ) {
        const host = this.#hostFor(queue[at] as Job, now);
        if (host) this.#start(host, queue.splice(at, 1)[0] as Job);
        else at++;
      }
    }
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
    const queue = this.#queues[job.batch.lane];
    queueMicrotask(() => {
      const at = queue.indexOf(job);
      if (at >= 0) queue.splice(at, 1);
      const reason = foreign
        ? "a function of one project cannot be used by another's scripts"
        : "the host of the function is gone";
      job.resolve(allLost(job.batch, reason));
    });
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
    const idle = bound.filter((host) => host.free).sort((a, b) => a.idleSince - b.idleSince)[0];
    idle?.stop();
    return idle !== undefined;
  }

  #spare(): ScriptHost | undefined {
    return [...this.#hosts].find((host) => !host.binding && host.free);
  }

  /** One host without a project is kept warm; it starts when no other does, for which somebody may be waiting. */
  #keepSpare(): void {
    if (!this.#opened || this.#closed || this.#spare()) return;
    if (![...this.#hosts].some((host) => host.state === "starting")) this.#startHost();
  }

  #startHost(): ScriptHost | undefined {
    if (this.#failedStarts >= maximumFailedStarts) return undefined;
    const id = `h${this.#nextHost++}`;
    const events = {
      onChange: () => this.#changed(host),
      onGone: (gone: ScriptHost, reason: string) => this.#gone(gone, reason),
    };
    const host = new ScriptHost(id, this.core, events, this.#snapshot);
    this.#hosts.add(host);
    this.hostsStarted++;
    return host;
  }

  #changed(host: ScriptHost): void {
    if (host.started) this.#failedStarts = 0;
    if (host.started) this.startFault.started(host);
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
    if (this.#closed) return finishAll(host, reason);
    if (!host.started) return this.#startFailed(host, reason);
    if (host.batches.size === 0) return this.#dispatch();
    this.hostsReplaced++;
    this.core.log("warn", "A script host is replaced", { project: host.binding?.project, reason });
    this.#recover(host, reason);
    this.#dispatch();
  }

  /** Nothing ran in it: what it was given goes to another; after five in a row, what waits is told why. */
  #startFailed(host: ScriptHost, reason: string): void {
    this.#failedStarts++;
    this.core.log(this.startFault.reason === undefined ? "warn" : "debug", "A script host did not start", { reason });
    if (this.#failedStarts < maximumFailedStarts) {
      this.#putBack(host.batches.values());
      return this.#dispatch();
    }
    this.startFault.failed(reason);
    finishAll(host, `no script host starts: ${reason}`);
    for (const queue of Object.values(this.#queues)) {
      for (const job of queue.splice(0)) job.resolve(allLost(job.batch, `no script host starts: ${reason}`));
    }
    setTimeout(() => this.#tryAgain(), retryAfterMs).unref();
  }

  /** They came before all that wait. */
  #putBack(batches: Iterable<HostBatch>): void {
    const since = performance.now();
    const jobs = [...batches].map(({ batch, finish }) => ({ batch, since, pinned: functionHost(batch), resolve: finish }));
    for (const job of jobs.toReversed()) this.#queues[job.batch.lane].unshift(job);
  }

  #tryAgain(): void {
    this.#failedStarts = 0;
    this.#dispatch();
  }

  /** The call that ran is lost; those behind it run elsewhere. */
  #recover(host: ScriptHost, reason: string): void {
    for (const dead of host.batches.values()) {
      const outcomes = [...dead.outcomes];
      const nested = dead.batch.within !== undefined;
      const blamed =
        dead.overTime !== undefined || dead.reached >= outcomes.length || dead.batch.calls.length - outcomes.length === 1;
      while (
        blamed &&
        outcomes.length <= Math.max(dead.reached, dead.outcomes.length) &&
        outcomes.length < dead.batch.calls.length
      ) {
        outcomes.push(lost(dead, outcomes.length, reason));
      }
      const rest = dead.batch.calls.slice(outcomes.length);
      if (rest.length === 0 || nested) {
        dead.finish([...outcomes, ...rest.map((_, at) => lost(dead, outcomes.length + at, reason))]);
        continue;
      }
      Promise.all(rest.map((call) => this.submit({ ...dead.batch, calls: [call] }))).then((later) => {
        dead.finish([...outcomes, ...later.flat()]);
      });
    }
  }

  #stopIdle(): void {
    const now = performance.now();
    const homes = new Set<string>();
    for (const host of this.#hosts) {
      if (!host.binding) continue;
      const home = host.binding.lane === "session" && !homes.has(host.binding.project);
      homes.add(host.binding.project);
      if (!home && host.free && now - host.idleSince > idleStopMs) host.stop();
    }
  }
}

const memoryWatchMs = 500;
/** Background batches of one project that may wait. */
const maximumBackgroundWaiting = 1_000;
/** Batches inside one another in one host: `sendRequest` from a handler of `sendRequest`, and so on. */
const maximumNesting = 24;
const nestingMessage = `scripts that wait for one another are nested ${maximumNesting} deep: do they ask in a circle?`;
const fullMessage = `${maximumBackgroundWaiting} scripts of this project wait for a background host already`;

/** What a host's process holds beside the interpreter's memory, in bytes. */
const processOverheadBytes = 150 * 1024 * 1024;

function lost(dead: HostBatch, index: number, reason: string): ScriptOutcome {
  const where = dead.call(index)?.script.where;
  const over = dead.overTime !== undefined;
  const details = { ...(where ? { where } : {}), ...(dead.overTime ? { traceback: dead.overTime } : {}) };
  return lostOutcome(
    over ? "limit" : "host",
    over
      ? `stopped: it ran longer than ${dead.limitMs / 1000} s and did not stop when it was told to (limits.scriptSeconds of gateway.json)`
      : `its script host died: ${reason}`,
    details,
  );
}

function finishAll(host: ScriptHost, reason: string): void {
  for (const batch of host.batches.values()) {
    batch.finish([...batch.outcomes, ...allLost(batch.batch, reason).slice(batch.outcomes.length)]);
  }
}

function allLost(batch: ScriptBatch, message: string): ScriptOutcome[] {
  return batch.calls.map((call) => lostOutcome("host", message, { where: call.script.where }));
}

function functionHost(batch: ScriptBatch): string | undefined {
  for (const call of batch.calls) {
    const found = call.args.find((arg) => arg instanceof ScriptFunction);
    if (found instanceof ScriptFunction) return found.host;
  }
  return undefined;
}
