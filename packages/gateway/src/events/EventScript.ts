import type { EventScriptItem } from "@sightline/model";
import type { ScriptCall, ScriptOutcome, ScriptSource, ScriptValue } from "@sightline/python";

/** What event scripts need of the gateway around them. */
export interface EventHost {
  run(project: string, call: ScriptCall): Promise<ScriptOutcome | undefined>;
  now(): number;
  readonly log: {
    info(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}

export interface EventIdentity {
  readonly project: string;
  readonly kind: EventScriptItem["kind"];
  readonly name: string;
  readonly enabled: boolean;
  /** When it runs, in words: `every 5000 ms`, a cron expression, tag paths. */
  readonly trigger: string;
}

/** How many runs may wait, and what one is told when others before it were left out. */
export interface AppendOptions {
  readonly limit: number;
  missed(args: readonly ScriptValue[]): readonly ScriptValue[];
}

/** One event script with its queue: runs never overlap, and what is counted of them [EVT4]. */
export class EventScript {
  #waiting = new Map<string, readonly ScriptValue[]>();
  #running: Promise<void> | undefined;
  #appended = 0;
  readonly #counts = { runs: 0, errors: 0, skipped: 0, lastMs: 0, worstMs: 0 };
  #lastRunAt: number | undefined;
  #lastError: string | undefined;
  nextRunAt: number | undefined;

  constructor(
    readonly identity: EventIdentity,
    private readonly source: Pick<ScriptSource, "name" | "params" | "body">,
    private readonly host: EventHost,
  ) {}

  /** Runs now, unless it is running: then this turn is left out and counted. */
  async tick(args: readonly ScriptValue[] = []): Promise<void> {
    if (this.#running) {
      this.#counts.skipped++;
      return;
    }
    await this.#start([args]);
  }

  /** Runs when its turn comes. Of several with one key that wait, only the newest runs. */
  offer(key: string, args: readonly ScriptValue[]): void {
    if (this.#waiting.delete(key)) this.#counts.skipped++;
    this.#waiting.set(key, args);
    if (!this.#running) void this.#start(this.#take());
  }

  /** Runs after all that waits. Beyond the limit the oldest is left out, and the run that follows it is told so [TAG32]. */
  append(args: readonly ScriptValue[], { limit, missed }: AppendOptions): void {
    this.#waiting.set(`#${++this.#appended}`, args);
    if (this.#waiting.size > limit) {
      const [oldest, next] = this.#waiting.keys();
      this.#waiting.delete(oldest as string);
      this.#waiting.set(next as string, missed(this.#waiting.get(next as string) ?? []));
      this.#counts.skipped++;
    }
    if (!this.#running) void this.#start(this.#take());
  }

  /** Forgets what waits; resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.#waiting.clear();
    await this.#running;
  }

  /** A problem that keeps it from ever running. */
  refuse(problem: string): void {
    this.#lastError = problem;
    this.host.log.error({ ...this.#where, problem }, "an event script cannot run");
  }

  get item(): EventScriptItem {
    const { lastMs, worstMs, ...counts } = this.#counts;
    return {
      ...this.identity,
      ...counts,
      lastMs: Math.round(lastMs),
      worstMs: Math.round(worstMs),
      running: this.#running !== undefined,
      waiting: this.#waiting.size,
      ...(this.#lastRunAt === undefined ? {} : { lastRunAt: this.#lastRunAt }),
      ...(this.nextRunAt === undefined ? {} : { nextRunAt: this.nextRunAt }),
      ...(this.#lastError === undefined ? {} : { lastError: this.#lastError }),
    };
  }

  get #where() {
    const { project, kind, name } = this.identity;
    return { project, event: name ? `${kind} ${name}` : kind };
  }

  *#take(): Generator<readonly ScriptValue[]> {
    for (;;) {
      const [next] = this.#waiting;
      if (!next) return;
      this.#waiting.delete(next[0]);
      yield next[1];
    }
  }

  #start(work: Iterable<readonly ScriptValue[]>): Promise<void> {
    this.#running = this.#runAll(work).finally(() => {
      this.#running = undefined;
      if (this.#waiting.size > 0) void this.#start(this.#take());
    });
    return this.#running;
  }

  async #runAll(work: Iterable<readonly ScriptValue[]>): Promise<void> {
    for (const args of work) await this.#once(args);
  }

  async #once(args: readonly ScriptValue[]): Promise<void> {
    const { project, kind, name } = this.identity;
    const where = { project, label: `event:${kind}${name ? `:${name}` : ""}` };
    const script: ScriptSource = { form: "function", ...this.source, where };
    this.#lastRunAt = this.host.now();
    const outcome = await this.host.run(project, { script, args, context: { project } }).catch((error: unknown) => {
      this.host.log.error({ ...this.#where, err: error }, "an event script could not be run");
      return undefined;
    });
    this.#counts.runs++;
    this.#counts.lastMs = outcome?.elapsedMs ?? 0;
    this.#counts.worstMs = Math.max(this.#counts.worstMs, this.#counts.lastMs);
    if (outcome?.ok) return;
    this.#counts.errors++;
    this.#lastError = outcome ? `${outcome.failure.type}: ${outcome.failure.message}` : "it could not be run";
    if (outcome) this.host.log.error(this.#where, outcome.failure.traceback);
  }
}
