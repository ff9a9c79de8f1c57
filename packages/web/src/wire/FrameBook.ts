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
 * The numbers of both sides' frames: what was sent is kept until it is done, so that after a cut it is known what did not
 * arrive; what was received before is known again. Pure arithmetic; the socket is elsewhere.
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

  /** Takes a server frame's number: `new` is to be processed, `old` was already, `gap` says that one is missing. */
  accept(frame: Pick<ServerFrame, "n">): "new" | "old" | "gap" {
    if (frame.n <= this.#received) return "old";
    if (frame.n > this.#received + 1) return "gap";
    this.#received = frame.n;
    return "new";
  }

  /**
   * The gateway has received the frames up to `a`; those up to `d` are done and dropped. What it has received and not done is
   * kept: were the gateway to stop, nobody could say whether it was done [SES80].
   */
  acknowledge({ a, d = a }: Acknowledgement): void {
    this.#taken = Math.max(this.#taken, a);
    this.#done = Math.max(this.#done, d);
    this.#kept = this.#kept.filter((frame) => frame.n > d);
  }

  /**
   * After a cut: goes on behind what the gateway has. Answers the messages that did not arrive, or that a gateway which was restarted
   * may have forgotten; they are given up.
   */
  resume(processed: number): readonly ClientMessage[] {
    this.#taken = processed;
    this.#done = Math.min(this.#done, processed);
    const lost = this.unacknowledged;
    this.#kept = this.#kept.filter((frame) => frame.n <= processed);
    this.#made = processed;
    return lost;
  }

  /** The gateway does not know this page any more: starts again at 1. Answers the messages whose fate is not known. */
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
