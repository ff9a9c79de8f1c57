import type { TagValue } from "../model/types.ts";
import type { Tag, TagListener } from "./Tag.ts";
import { readProperty } from "./tagProperties.ts";

interface TagTurnsOptions {
  readonly tickMs: number;
  readonly tick: (tag: Tag) => void;
  readonly onError: (error: unknown) => void;
}

/** The clock of the tags: turns, in which changes are told, and the one timer behind all that moves by itself. */
export class TagTurns {
  /** Ticking tags with their period in milliseconds; 0: every tick. */
  readonly #ticking = new Map<Tag, () => number>();
  #elapsedMs = 0;
  readonly #settled = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #depth = 0;
  #told = false;

  constructor(readonly options: TagTurnsOptions) {}

  /** Runs one turn; turns inside it are part of it. Afterwards, where anything was told, settled listeners run. */
  run<T>(work: () => T): T {
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
      if (this.#depth === 0 && this.#told) this.#settle();
    }
  }

  #settle(): void {
    this.#told = false;
    for (const listener of [...this.#settled]) this.#safely(listener);
  }

  /** Tells a tag's value to its listeners, or one property to the listeners of that. */
  publish(tag: Tag, property?: string): void {
    const value = tag.current;
    for (const listener of [...tag.listeners]) {
      // Whoever was told before may have stopped this one.
      if (!tag.listeners.has(listener) || (property !== undefined && listener.property !== property)) continue;
      this.#told = true;
      this.#tell(listener, tag, value);
    }
  }

  #tell(listener: TagListener, tag: Tag, value: TagValue): void {
    try {
      listener.changed(listener.property ? readProperty(tag, listener.property, value) : value);
    } catch (error) {
      this.options.onError(error);
    }
  }

  onSettled(listener: () => void): () => void {
    this.#settled.add(listener);
    return () => this.#settled.delete(listener);
  }

  /** Ticks a tag every period, or every tick where that is longer, until the returned function is called. */
  everyTick(tag: Tag, periodMs: () => number = () => 0): () => void {
    this.#ticking.set(tag, periodMs);
    this.#timer ??= setInterval(() => this.#tick(), this.options.tickMs).unref();
    return () => {
      this.#ticking.delete(tag);
      if (this.#ticking.size === 0) this.close();
    };
  }

  /** The instant of the last tick before a time: who reads between ticks sees what listeners were told. */
  tickOf(time: number): number {
    return Math.floor(time / this.options.tickMs) * this.options.tickMs;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#elapsedMs += this.options.tickMs;
    this.run(() => {
      for (const [tag, periodMs] of [...this.#ticking]) if (this.#isDue(periodMs())) this.options.tick(tag);
    });
  }

  #isDue(periodMs: number): boolean {
    return periodMs <= this.options.tickMs || this.#elapsedMs % periodMs < this.options.tickMs;
  }

  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.options.onError(error);
    }
  }
}
