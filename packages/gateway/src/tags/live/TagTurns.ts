import type { TagValue } from "../model/types.ts";
import { PeriodicTags } from "./PeriodicTags.ts";
import type { Tag, TagListener } from "./Tag.ts";
import { readProperty } from "./tagProperties.ts";

interface TagTurnsOptions {
  readonly tickMs: number;
  readonly tick: (tag: Tag) => void;
  readonly onError: (error: unknown) => void;
}

/** Groups changes into turns, notifies listeners, and runs the timer of simulated and polled tags. */
export class TagTurns {
  /** Tags on the timer with their period in milliseconds; 0 for every tick. */
  readonly #ticking = new Map<Tag, () => number>();
  #elapsedMs = 0;
  readonly #settled = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #depth = 0;
  #published = false;

  readonly #periodic: PeriodicTags;

  constructor(readonly options: TagTurnsOptions) {
    this.#periodic = new PeriodicTags((tags) => this.run(() => tags.forEach(options.tick)));
  }

  /** Updates a tag at its own rate, which each update may change, until the returned function is called. */
  every(tag: Tag, periodMs: () => number): () => void {
    return this.#periodic.add(tag, periodMs);
  }

  /** Runs a turn; nested turns join it. At its end the settled listeners run if anything was published. */
  run<T>(work: () => T): T {
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
      if (this.#depth === 0 && this.#published) this.#settle();
    }
  }

  #settle(): void {
    this.#published = false;
    for (const listener of [...this.#settled]) this.#safely(listener);
  }

  /** Publishes the value of a tag, with its quality and timestamp, or one other property, to its listeners. */
  publish(tag: Tag, property?: string): void {
    const value = tag.current;
    for (const listener of [...tag.listeners]) {
      // A listener may have unsubscribed this one.
      if (!tag.listeners.has(listener) || !hears(listener, property)) continue;
      this.#published = true;
      this.#notify(listener, tag, value);
    }
  }

  #notify(listener: TagListener, tag: Tag, value: TagValue): void {
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

  /** Updates a tag every period, rounded up to ticks, until the returned function is called. */
  everyTick(tag: Tag, periodMs: () => number = () => 0): () => void {
    this.#ticking.set(tag, periodMs);
    this.#timer ??= setInterval(() => this.#tick(), this.options.tickMs).unref();
    return () => {
      this.#ticking.delete(tag);
      if (this.#ticking.size === 0) this.#stopTicking();
    };
  }

  /** The last tick before a time; reading between ticks returns what was published. */
  tickOf(time: number): number {
    return Math.floor(time / this.options.tickMs) * this.options.tickMs;
  }

  close(): void {
    this.#stopTicking();
    this.#periodic.close();
  }

  #stopTicking(): void {
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

function hears(listener: TagListener, property: string | undefined): boolean {
  if (property !== undefined) return listener.property === property;
  return /^(|quality|timestamp)$/.test(listener.property) || listener.property.startsWith("[");
}
