/** Something with a turn to take. */
export interface TurnTaker {
  turn(work: () => void): void;
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
    for (const taker of takers) taker.turn(() => undefined);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }
}
