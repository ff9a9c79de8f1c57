import type { ScriptFigure, ScriptLocation, ScriptOutcome } from "../ScriptEngine.ts";

/** Scripts that are remembered; of more, those that ran longest ago are forgotten. */
const maximumScripts = 5_000;

interface Counted {
  readonly where: ScriptLocation;
  calls: number;
  failures: number;
  totalMs: number;
  worstMs: number;
  lastMs: number;
  lastRunAt: number;
  lastError: string | undefined;
  forgotten: boolean;
}

/** Calls, failures and times of every script by its place in the project [SCR101]. */
export class ScriptFigures {
  readonly #scripts = new Map<string, Counted>();
  /** Places come as the same objects again and again: their key is made once. */
  readonly #known = new WeakMap<ScriptLocation, Counted>();

  constructor(
    private readonly now: () => number,
    private readonly limit = maximumScripts,
  ) {}

  count(where: ScriptLocation, outcome: ScriptOutcome): void {
    const counted = this.#find(where);
    counted.calls++;
    counted.lastRunAt = this.now();
    counted.lastMs = outcome.elapsedMs;
    counted.totalMs += outcome.elapsedMs;
    if (outcome.elapsedMs > counted.worstMs) counted.worstMs = outcome.elapsedMs;
    if (outcome.ok) return;
    counted.failures++;
    counted.lastError = `${outcome.failure.type}: ${outcome.failure.message}`.slice(0, 500);
  }

  list(): readonly ScriptFigure[] {
    return [...this.#scripts].map(([id, { lastError, forgotten: _, ...counted }]) => ({
      id,
      ...counted,
      ...(lastError === undefined ? {} : { lastError }),
    }));
  }

  #find(where: ScriptLocation): Counted {
    const known = this.#known.get(where);
    if (known && !known.forgotten) return known;
    const id = idOf(where);
    const found = this.#scripts.get(id) ?? this.#add(id, where);
    this.#known.set(where, found);
    return found;
  }

  #add(id: string, where: ScriptLocation): Counted {
    if (this.#scripts.size >= this.limit) this.#forget();
    const fresh = {
      where,
      calls: 0,
      failures: 0,
      totalMs: 0,
      worstMs: 0,
      lastMs: 0,
      lastRunAt: 0,
      lastError: undefined,
      forgotten: false,
    };
    this.#scripts.set(id, fresh);
    return fresh;
  }

  /** Makes room for a tenth: sorting for each new script would cost too much. */
  #forget(): void {
    const oldest = [...this.#scripts].sort(([, a], [, b]) => a.lastRunAt - b.lastRunAt);
    for (const [id, counted] of oldest.slice(0, Math.ceil(this.limit / 10))) {
      counted.forgotten = true;
      this.#scripts.delete(id);
    }
  }
}

function idOf({ project, view, component, label, property }: ScriptLocation): string {
  return [project, view, component, label, property].map((part) => part ?? "").join(" › ");
}
