import { type ScriptBatch, ScriptFunction, type ScriptOutcome } from "../../ScriptEngine.ts";
import type { HostBatch } from "../hosts/HostBatch.ts";
import { allLost } from "./lostCalls.ts";

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

/** Batches that wait for a host, by lane and in order. */
export class JobQueues {
  readonly #queues: Record<ScriptBatch["lane"], Job[]> = { session: [], background: [] };

  get length(): number {
    return this.#queues.session.length + this.#queues.background.length;
  }

  /** True while as many background batches of the project wait as may [SCR95]. */
  isFull({ project, lane }: Pick<ScriptBatch, "project" | "lane">): boolean {
    if (lane === "session") return false;
    let waiting = 0;
    for (const { batch } of this.#queues.background) if (batch.project === project) waiting++;
    return waiting >= maximumBackgroundWaiting;
  }

  add(batch: ScriptBatch, resolve: Job["resolve"]): void {
    this.#queues[batch.lane].push(jobOf(batch, resolve));
  }

  /** Batches of a host that never ran anything: they came before all that wait. */
  putBack(batches: Iterable<HostBatch>): void {
    const jobs = [...batches].map(({ batch, finish }) => jobOf(batch, finish));
    for (const job of jobs.toReversed()) this.#queues[job.batch.lane].unshift(job);
  }

  /** Takes out, in order, each that `give` found a host for. */
  giveOut(give: (job: Job) => boolean): void {
    for (const queue of Object.values(this.#queues)) {
      for (let at = 0; at < queue.length; ) {
        if (give(queue[at] as Job)) queue.splice(at, 1);
        else at++;
      }
    }
  }

  /** What waits, or that part of it, is told why it will not run. */
  lose(reason: string, which: (job: Job) => boolean = () => true): void {
    for (const queue of Object.values(this.#queues)) {
      const lost = queue.filter(which);
      for (const job of lost) queue.splice(queue.indexOf(job), 1);
      for (const job of lost) job.resolve(allLost(job.batch, reason));
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
