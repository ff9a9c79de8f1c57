import type { ClientFrame, ClientMessage, ServerFrame } from "@sightline/model";

/**
 * The numbers of both sides' frames: what was sent is kept until it is acknowledged, what was received before is known
 * again. Pure arithmetic; the socket is elsewhere.
 */
export class FrameBook {
  #made = 0;
  #received = 0;
  #kept: ClientFrame[] = [];

  /** The highest server frame number that was processed. */
  get received(): number {
    return this.#received;
  }

  /** Messages in frames that are not acknowledged yet. */
  get unacknowledged(): number {
    return this.#kept.reduce((count, frame) => count + frame.m.length, 0);
  }

  /** Numbers a frame and keeps it. */
  make(messages: readonly ClientMessage[]): ClientFrame {
    const frame = { n: ++this.#made, a: this.#received, m: messages };
    this.#kept.push(frame);
    return frame;
  }

  /** Takes a server frame's number: `new` is to be processed, `old` was already, `gap` says that one is missing. */
  accept(frame: Pick<ServerFrame, "n">): "new" | "old" | "gap" {
    if (frame.n <= this.#received) return "old";
    if (frame.n > this.#received + 1) return "gap";
    this.#received = frame.n;
    return "new";
  }

  /** Drops the frames up to `number`. */
  acknowledge(number: number): void {
    this.#kept = this.#kept.filter((frame) => frame.n > number);
  }

  /** After a cut: the frames to send again, given what the gateway has. */
  resume(processed: number): readonly ClientFrame[] {
    this.acknowledge(processed);
    return this.#kept.map((frame) => ({ ...frame, a: this.#received }));
  }

  /** The gateway does not know this page any more: starts again at 1. Answers the messages that were given up. */
  restart(): readonly ClientMessage[] {
    const lost = this.#kept.flatMap((frame) => frame.m);
    this.#made = 0;
    this.#received = 0;
    this.#kept = [];
    return lost;
  }
}
