/** A session's work, one piece after another; a piece that fails does not harm the next [SES8]. */
export class SessionQueue {
  readonly #tasks: (() => Promise<void>)[] = [];
  #running = false;
  #idle: (() => void)[] = [];

  constructor(private readonly failed: (error: unknown) => void) {}

  /** Pieces that wait or run. */
  get depth(): number {
    return this.#tasks.length + (this.#running ? 1 : 0);
  }

  add(task: () => Promise<void>): void {
    this.#tasks.push(task);
    if (!this.#running) void this.#run();
  }

  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void> {
    if (this.depth === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let task = this.#tasks.shift(); task; task = this.#tasks.shift()) {
      try {
        await task();
      } catch (error) {
        this.failed(error);
      }
    }
    this.#running = false;
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }
}
