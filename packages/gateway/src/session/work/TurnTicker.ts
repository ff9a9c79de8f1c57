/** Something with a turn to take. */
export interface TurnTaker {
  turn(work: () => void): void;
  /** Logs what its turn threw. */
  fail(message: string, error: unknown): void;
}

/** Tag changes and polls are gathered at most this long, then leave in one frame per page (design section 5). */
export const gatherMs = 20;

/**
 * Gathers sessions that have something to evaluate and gives each one turn: one timer for the whole gateway. After a quiet
 * time what changes together leaves at once; what keeps changing leaves every {@link gatherMs}.
 */
export class TurnTicker {
  readonly #waiting = new Set<TurnTaker>();
  #timer: NodeJS.Timeout | undefined;
  #lastRun = 0;

  schedule(taker: TurnTaker): void {
    this.#waiting.add(taker);
    this.#timer ??= setTimeout(() => this.#run(), Math.max(0, this.#lastRun + gatherMs - Date.now()));
  }

  #run(): void {
    this.#timer = undefined;
    this.#lastRun = Date.now();
    const takers = [...this.#waiting];
    this.#waiting.clear();
    for (const taker of takers) this.#turn(taker);
  }

  /** A turn that fails costs its own session only. */
  #turn(taker: TurnTaker): void {
    try {
      taker.turn(() => undefined);
    } catch (error) {
      taker.fail("a turn of a session failed", error);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }
}
