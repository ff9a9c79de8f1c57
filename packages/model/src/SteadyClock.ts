/** The wall clock may jump by this much through ordinary corrections; a larger step forward is time a machine slept. */
const correctionMs = 1_000;

/**
 * Milliseconds that never run backwards and count the time a machine slept: a running clock alone may stop while the
 * machine sleeps, a wall clock alone may be set back.
 */
export class SteadyClock {
  #offset: number;
  #slept = 0;

  /** @param wall milliseconds of the day's clock. @param running milliseconds that only ever grow. */
  constructor(
    private readonly wall: () => number,
    private readonly running: () => number,
  ) {
    this.#offset = wall() - running();
  }

  now(): number {
    const running = this.running();
    const offset = this.wall() - running;
    const step = offset - this.#offset;
    if (Math.abs(step) > correctionMs) {
      this.#offset = offset;
      this.#slept += Math.max(0, step);
    }
    return Math.round(running + this.#slept);
  }
}
