/** A piece of work, and what waits for its end. */
interface Piece {
  readonly task: () => Promise<void>;
  readonly after: (() => void)[];
}

/** A session's work, one piece after another; a piece that fails does not harm the next [SES8]. */
export class SessionQueue {
  readonly #waiting: Piece[] = [];
  #running: Piece | undefined;
  #idle: (() => void)[] = [];

  constructor(private readonly failed: (error: unknown) => void) {}

  /** Pieces that wait or run. */
  get depth(): number {
    return this.#waiting.length + (this.#running ? 1 : 0);
  }

  add(task: () => Promise<void>): void {
    this.#waiting.push({ task, after: [] });
    if (!this.#running) void this.#run();
  }

  /** Calls back when all that waits or runs now is done; at once where that is nothing. */
  whenDone(after: () => void): void {
    const last = this.#waiting.at(-1) ?? this.#running;
    if (last) last.after.push(after);
    else after();
  }

  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void> {
    if (this.depth === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  async #run(): Promise<void> {
    for (let piece = this.#waiting.shift(); piece; piece = this.#waiting.shift()) {
      this.#running = piece;
      try {
        await piece.task();
      } catch (error) {
        this.failed(error);
      }
      for (const after of piece.after) this.#call(after);
    }
    this.#running = undefined;
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }

  #call(after: () => void): void {
    try {
      after();
    } catch (error) {
      this.failed(error);
    }
  }
}
