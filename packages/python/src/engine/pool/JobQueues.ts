import { type HostWait, type ScriptBatch, ScriptFunction, type ScriptOutcome } from "../../ScriptEngine.ts";
import type { HostBatch } from "../hosts/HostBatch.ts";
import { allLost } from "./lostCalls.ts";

type Lane = ScriptBatch["lane"];

/** A batch that has not got its host yet. */
export interface Job {
  readonly batch: ScriptBatch;
  readonly since: number;
  /** Functions it was given live in this host: no other can run it. */
  readonly pinned: string | undefined;
  readonly resolve: (outcomes: readonly ScriptOutcome[]) => void;
}

/** Background batches of one project that may wait. */
const maximumBackgroundWaiting = 1_000;

/** Batches that wait for a host: a line for each lane and project, so that none stands behind those of another project [SCR127]. */
export class JobQueues {
  readonly #lines: Record<Lane, Map<string, Job[]>> = { session: new Map(), background: new Map() };

  /** What waits now, by lane and project; `now` as the clock of {@link Job.since}. */
  waits(now: number): readonly HostWait[] {
    return this.#all.map((line) => {
      const [lane, project, jobs] = line;
      return { lane, project, waiting: jobs.length, oldestMs: Math.round(now - oldestOf(line)) };
    });
  }

  /** True while as many background batches of the project wait as may [SCR95]. */
  isFull({ project, lane }: Pick<ScriptBatch, "project" | "lane">): boolean {
    return lane === "background" && this.waitingOf(lane, project) >= maximumBackgroundWaiting;
  }

  waitingOf(lane: Lane, project: string): number {
    return this.#lines[lane].get(project)?.length ?? 0;
  }

  add(batch: ScriptBatch, resolve: Job["resolve"]): void {
    this.#line(batch).push(jobOf(batch, resolve));
  }

  /** Batches of a host that never ran anything: they came before all that wait. */
  putBack(batches: Iterable<HostBatch>): void {
    const jobs = [...batches].map(({ batch, finish }) => jobOf(batch, finish));
    for (const job of jobs.toReversed()) this.#line(job.batch).unshift(job);
  }

  /**
   * Takes out each that `give` found a host for: first of projects that have none (`isServed`), the longest waiting first, then of the
   * others; within a project in order. Where a job gets no host, those behind it that may run in the same get none either.
   */
  giveOut(give: (job: Job) => boolean, isServed: (lane: Lane, project: string) => boolean): void {
    const unserved = (line: Line) => (isServed(line[0], line[1]) ? 1 : 0);
    const lines = this.#all.toSorted((a, b) => unserved(a) - unserved(b) || oldestOf(a) - oldestOf(b));
    for (const [lane, project, line] of lines) {
      giveLine(line, give);
      if (line.length === 0) this.#lines[lane].delete(project);
    }
  }

  /** What waits, or that part of it, is told why it will not run. */
  lose(reason: string, which: (job: Job) => boolean = () => true): readonly Job[] {
    const lost: Job[] = [];
    for (const [lane, project, line] of this.#all) {
      const kept = line.filter((job) => !which(job));
      lost.push(...line.filter(which));
      if (kept.length === 0) this.#lines[lane].delete(project);
      else this.#lines[lane].set(project, kept);
    }
    for (const job of lost) job.resolve(allLost(job.batch, reason));
    return lost;
  }

  #line({ lane, project }: ScriptBatch): Job[] {
    const known = this.#lines[lane].get(project) ?? [];
    this.#lines[lane].set(project, known);
    return known;
  }

  get #all(): readonly Line[] {
    return (["session", "background"] as const).flatMap((lane) =>
      [...this.#lines[lane]].map(([project, line]): Line => [lane, project, line]),
    );
  }
}

type Line = readonly [lane: Lane, project: string, jobs: Job[]];

function oldestOf([, , line]: Line): number {
  return line[0]?.since ?? 0;
}

function giveLine(line: Job[], give: (job: Job) => boolean): void {
  const stuck = new Set<string | undefined>();
  for (let at = 0; at < line.length; ) {
    const job = line[at] as Job;
    if (!stuck.has(job.pinned) && give(job)) line.splice(at, 1);
    else {
      stuck.add(job.pinned);
      at++;
    }
  }
}

/** Why no more batches of a project are taken. */
export const fullMessage = `${maximumBackgroundWaiting} scripts of this project wait for a background host already`;

function jobOf(batch: ScriptBatch, resolve: Job["resolve"]): Job {
  return { batch, since: performance.now(), pinned: functionHost(batch), resolve };
}

function functionHost(batch: ScriptBatch): string | undefined {
  for (const call of batch.calls) {
    const found = call.args.find((arg) => arg instanceof ScriptFunction);
    if (found instanceof ScriptFunction) return found.host;
  }
  return undefined;
}
