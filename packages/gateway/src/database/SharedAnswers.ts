/** Most answers kept at once; the oldest go first. */
const maximumAnswers = 500;

interface Kept<T> {
  readonly answer: Promise<T>;
  until: number;
}

/** Equal questions at the same time are asked once, and an answer serves for a while after it came [DB14]. */
export class SharedAnswers<T> {
  readonly #kept = new Map<string, Kept<T>>();

  constructor(private readonly now: () => number = Date.now) {}

  /** The answer that is there or on its way, else asks. `keepMs` counts from the answer's arrival; failures are not kept. */
  get(key: string, keepMs: number, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.now()) return kept.answer;
    const fresh: Kept<T> = { answer: ask(), until: Number.POSITIVE_INFINITY };
    this.#kept.delete(key);
    this.#kept.set(key, fresh);
    fresh.answer.then(
      () => {
        fresh.until = this.now() + keepMs;
        if (keepMs <= 0) this.#forget(key, fresh);
      },
      () => this.#forget(key, fresh),
    );
    this.#prune();
    return fresh.answer;
  }

  /** Forgets the answers whose key passes. */
  clear(passes: (key: string) => boolean = () => true): void {
    for (const key of [...this.#kept.keys()]) if (passes(key)) this.#kept.delete(key);
  }

  get size(): number {
    return this.#kept.size;
  }

  #forget(key: string, kept: Kept<T>): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }

  #prune(): void {
    const now = this.now();
    for (const [key, { until }] of this.#kept) {
      if (until <= now || this.#kept.size > maximumAnswers) this.#kept.delete(key);
    }
  }
}
