import type { Acknowledgement, ClientFrame, ClientMessage, ServerFrame } from "@sightline/model";

interface KeptFrame {
  readonly n: number;
  readonly at: number;
  readonly messages: readonly ClientMessage[];
}

/** When a frame is made, and until when, by the gateway's clock, it may be processed. */
export interface FrameTime {
  readonly now: number;
  readonly until: number;
}

/**
 * The frame numbers of both sides. Sent frames are kept until they are done, so that after a lost connection the page knows
 * what did not arrive; repeated frames are recognised. Pure arithmetic without a socket.
 */
export class FrameBook {
  #made = 0;
  #received = 0;
  /** The highest number the gateway has received. */
  #taken = 0;
  /** The highest number of which all is done and outlives the gateway. */
  #done = 0;
  #kept: KeptFrame[] = [];

  /** The highest server frame number that was processed. */
  get received(): number {
    return this.#received;
  }

  /** When the oldest frame that is not acknowledged was made; undefined where there is none. */
  get waitingSince(): number | undefined {
    return this.#notTaken[0]?.at;
  }

  /** Messages in frames that are not acknowledged yet. */
  get unacknowledged(): readonly ClientMessage[] {
    return this.#notTaken.flatMap((frame) => frame.messages);
  }

  /** Nothing of what was sent can be lost any more. */
  get isSettled(): boolean {
    return this.#kept.length === 0;
  }

  /** Whether a gateway that has processed so much has forgotten what it had said it would not. */
  isBehind(processed: number): boolean {
    return processed < this.#done;
  }

  get #notTaken(): readonly KeptFrame[] {
    return this.#kept.filter((frame) => frame.n > this.#taken);
  }

  /** Numbers a frame and keeps it. */
  make(messages: readonly ClientMessage[], { now, until }: FrameTime): ClientFrame {
    const n = ++this.#made;
    this.#kept.push({ n, at: now, messages });
    return { n, a: this.#received, u: until, m: messages };
  }

  /** Checks the number of a server frame: `new` must be processed, `old` was processed before, `gap`: a frame is missing. */
  accept(frame: Pick<ServerFrame, "n">): "new" | "old" | "gap" {
    if (frame.n <= this.#received) return "old";
    if (frame.n > this.#received + 1) return "gap";
    this.#received = frame.n;
    return "new";
  }

  /**
   * The gateway has received the frames up to `a`; those up to `d` are done and dropped. What it has received and not done is
   * kept: if the gateway stopped, it would be unknown whether it was done [SES80].
   */
  acknowledge({ a, d = a }: Acknowledgement): void {
    this.#taken = Math.max(this.#taken, a);
    this.#done = Math.max(this.#done, d);
    this.#kept = this.#kept.filter((frame) => frame.n > d);
  }

  /**
   * After a lost connection: continues after the last frame the gateway has. Returns the messages that did not arrive, or that a
   * restarted gateway may have forgotten; they are discarded.
   */
  resume(processed: number): readonly ClientMessage[] {
    this.#taken = processed;
    this.#done = Math.min(this.#done, processed);
    const lost = this.unacknowledged;
    this.#kept = this.#kept.filter((frame) => frame.n <= processed);
    this.#made = processed;
    return lost;
  }

  /** The gateway no longer knows this page: starts again at 1. Returns the messages whose outcome is unknown. */
  restart(): readonly ClientMessage[] {
    const lost = this.#kept.flatMap((frame) => frame.messages);
    this.#made = 0;
    this.#received = 0;
    this.#taken = 0;
    this.#done = 0;
    this.#kept = [];
    return lost;
  }
}
