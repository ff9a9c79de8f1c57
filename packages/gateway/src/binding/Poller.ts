/** Calls listeners periodically; listeners with the same period share a timer. */
export class Poller {
  readonly #groups = new Map<number, { timer: NodeJS.Timeout; listeners: Set<() => void> }>();

  /** `failed` is called with what a listener throws; the other listeners still run. */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Calls `listener` every `periodMs` until the returned function is called. */
  every(periodMs: number, listener: () => void): () => void {
    const group = this.#groups.get(periodMs) ?? this.#start(periodMs);
    group.listeners.add(listener);
    return () => {
      group.listeners.delete(listener);
      if (group.listeners.size > 0 || this.#groups.get(periodMs) !== group) return;
      clearInterval(group.timer);
      this.#groups.delete(periodMs);
    };
  }

  #start(periodMs: number) {
    const listeners = new Set<() => void>();
    const timer = setInterval(() => {
      for (const listener of listeners) this.#call(listener);
    }, periodMs);
    const group = { timer, listeners };
    this.#groups.set(periodMs, group);
    return group;
  }

  #call(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.failed(error);
    }
  }

  close(): void {
    for (const group of this.#groups.values()) clearInterval(group.timer);
    this.#groups.clear();
  }
}
