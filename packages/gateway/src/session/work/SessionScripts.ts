import type { QualifiedValue } from "@sightline/model";
import { type ScriptCall, type ScriptOutcome, ScriptReference, type ScriptSource, type ScriptValue } from "@sightline/python";
import type { ChangeScript } from "../../binding/BindingTable.ts";
import type { PropertyChange, ScriptJob } from "../../binding/environment.ts";
import { type BindingQuery, runBindingQuery } from "../../database/index.ts";
import { ChangeScripts } from "./ChangeScripts.ts";
import type { ScriptOwner } from "./ScriptOwner.ts";
import type { SessionQueue } from "./SessionQueue.ts";
import type { SessionServices } from "./SessionServices.ts";
import type { SessionStatistics } from "./SessionStatistics.ts";
import type { SessionTurns } from "./SessionTurns.ts";

/** The session whose scripts run. */
interface ScriptingSession {
  readonly id: string;
  readonly username: string;
  readonly client: { readonly address: string };
  readonly project: { readonly name: string };
  readonly services: SessionServices;
  readonly statistics: SessionStatistics;
  readonly queue: SessionQueue;
  readonly turns: SessionTurns;
  readonly properties: { readonly place: { readonly timeZone: string } };
}

/** Runs the scripts of a session, in its name and in the order of its queue [SES8]. */
export class SessionScripts {
  readonly #changes: ChangeScripts;
  readonly #jobs: ScriptJob[] = [];
  #jobsQueued = false;

  constructor(private readonly session: ScriptingSession) {
    this.#changes = new ChangeScripts({ queue: session.queue, run: (call) => this.run(call) });
  }

  /** A call in the name of the session. */
  call(script: ScriptSource, args: readonly ScriptValue[], at: { page?: string; view?: string } = {}): ScriptCall {
    const { id, project, services, properties } = this.session;
    const context = { project: project.name, session: id, timeZone: properties.place.timeZone, ...at };
    return { script, args, context, timeLimitMs: services.limits.scriptTimeLimitMs };
  }

  /** Runs one call now (from within the queue) and logs its failure. */
  async run(call: ScriptCall): Promise<ScriptOutcome> {
    const [outcome] = await this.runAll([call]);
    return outcome as ScriptOutcome;
  }

  async runAll(calls: readonly ScriptCall[]): Promise<readonly ScriptOutcome[]> {
    const { services, project } = this.session;
    const outcomes = await services.engine.run({ project: project.name, lane: "session", calls });
    for (const [index, outcome] of outcomes.entries()) this.#record(calls[index] as ScriptCall, outcome);
    return outcomes;
  }

  /** Runs a session event script as the next piece of work; an empty one costs nothing. */
  runEvent(name: string, body: string, page?: { readonly id: string }): void {
    if (body.trim() === "") return;
    const { id, project, queue } = this.session;
    const target = page ? { ref: "page" as const, session: id, page: page.id } : { ref: "session" as const, session: id };
    const script: ScriptSource = {
      form: "function",
      name,
      params: [page ? "page" : "session"],
      body,
      where: { project: project.name, label: `session:${name}` },
    };
    queue.add(async () => {
      await this.run(this.call(script, [new ScriptReference(target)], page ? { page: page.id } : {}));
    });
  }

  /** Off the session's queue: an answer that comes evaluates the binding again. */
  query(query: Omit<BindingQuery, "project">): Promise<QualifiedValue> {
    const { services, project } = this.session;
    return runBindingQuery(services.databases.queries, { ...query, project: project.name });
  }

  /**
   * Scripts of bindings: all that are ready when their turn in the queue comes travel together (design decision 3), those of views'
   * own properties before those of components, which may read them [BND13].
   */
  runJob(job: ScriptJob): void {
    this.#jobs.push(job);
    if (!this.session.turns.isOpen) this.queueJobs();
  }

  /** What bindings asked for in a turn is queued at its end. */
  queueJobs(): void {
    if (this.#jobs.length === 0 || this.#jobsQueued) return;
    this.#jobsQueued = true;
    this.session.queue.add(async () => {
      this.#jobsQueued = false;
      const jobs = this.#jobs.splice(0);
      await this.#runJobs(jobs.filter((job) => job.ofOwner));
      await this.#runJobs(jobs.filter((job) => !job.ofOwner));
    });
  }

  runChange(owner: ScriptOwner, change: PropertyChange, script: ChangeScript): void {
    this.#changes.add(owner, change, script);
  }

  async #runJobs(jobs: readonly ScriptJob[]): Promise<void> {
    const ready = jobs.flatMap((job) => {
      const call = job.build();
      return call ? [{ job, call }] : [];
    });
    if (ready.length === 0) return;
    const outcomes = await this.runAll(ready.map((each) => each.call));
    this.session.turns.turn(() => {
      for (const [index, { job }] of ready.entries()) job.done(outcomes[index] as ScriptOutcome);
    });
  }

  #record(call: ScriptCall, outcome: ScriptOutcome): void {
    const { statistics, services, id, username, client } = this.session;
    statistics.scriptRan(outcome, call);
    if (outcome.ok) return;
    const { where } = call.script;
    const details = { session: id, user: username, ...where, kind: outcome.failure.kind };
    services.outsiders.fact({ ...client, page: id }, { level: "error", details, message: outcome.failure.traceback });
  }
}
