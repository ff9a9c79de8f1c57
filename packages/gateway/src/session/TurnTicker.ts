/** Something with a turn to take. */
export interface TurnTaker {
  turn(work: () => void): void;
}

/** Tag changes and polls are gathered this long, then leave in one frame per page (design section 5). */
export const gatherMs = 20;

/** Gathers sessions that have something to evaluate and gives each one turn: one timer for the whole gateway. */
export class TurnTicker {
  readonly #waiting = new Set<TurnTaker>();
  #timer: NodeJS.Timeout | undefined;

  schedule(taker: TurnTaker): void {
    this.#waiting.add(taker);
    this.#timer ??= setTimeout(() => this.#run(), gatherMs);
  }

  #run(): void {
    this.#timer = undefined;
    const takers = [...this.#waiting];
    this.#waiting.clear();
    for (const taker of takers) taker.turn(() => undefined);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }
}
