import { stallLimitMs } from "@sightline/model";

/**
 * How recent the page's knowledge of its gateway is. Every message carries the gateway's time, and an answer is made after its
 * question, so the page knows the earliest moment at which each message can have been made. Bytes that were delayed in
 * transit are therefore recognised as old. Pure arithmetic with two clocks.
 */
export class Liveness {
  /** Between these lies what the page's clock is ahead of the gateway's. */
  #low = 0;
  #high = 0;
  #proof = Number.NEGATIVE_INFINITY;

  /** The gateway answered at its time `mark`, heard `now`, what the page asked at `asked`. The last answer counts: clocks drift. */
  answered({ mark, asked, now }: { readonly mark: number; readonly asked: number; readonly now: number }): void {
    this.#low = asked - mark;
    this.#high = now - mark;
    this.heard(mark);
  }

  /** A message of the gateway's time `mark`. */
  heard(mark: number): void {
    this.#proof = Math.max(this.#proof, mark + this.#low);
  }

  /** A new connection: measurements of the old one are discarded. */
  restart(): void {
    this.#proof = Number.NEGATIVE_INFINITY;
  }

  /** Milliseconds since the gateway is last known to have answered. */
  age(now: number): number {
    return now - this.#proof;
  }

  /** The gateway's time until which input may be processed: later, the page says that its gateway does not answer. */
  get until(): number {
    return this.#proof + stallLimitMs - this.#high;
  }
}
