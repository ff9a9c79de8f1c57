import type { SignalClock } from "./clock.ts";
import type { FramePipe } from "./pipe.ts";

/** Operations Python asks for: the first byte of what it writes to the device. */
const operations = { gateway: 71, translate: 84, sleep: 83, deadline: 68, flush: 70, zone: 90, seed: 82 } as const;

export interface DeviceServices {
  readonly pipe: FramePipe;
  readonly clock: SignalClock;
  /** JSON in, JSON out: Python 2.7 source to Python 3 text. */
  translate(request: string): string;
  /** Zone id to the JSON of its rules, `null` when unknown. */
  zone(id: string): string;
}

/**
 * The only door between Python and its process: a character device. Bytes cross it and nothing else, so a script never holds a
 * JavaScript object whose constructor or prototype it could climb [SCR42].
 */
export class HostDevice {
  #pending: Uint8Array | undefined;
  #answered = 0;
  readonly #pause = new Int32Array(new SharedArrayBuffer(4));

  constructor(readonly services: DeviceServices) {}

  /** Fills `target` with the answer to the last request, else with the next frame of the gateway; its length goes first. */
  read(target: Uint8Array): number {
    if (!this.#pending) {
      const frame = this.services.pipe.read();
      if (!frame) return 0;
      this.#answer(frame);
    }
    const source = this.#pending as unknown as Uint8Array;
    const count = Math.min(target.length, source.length - this.#answered);
    target.set(source.subarray(this.#answered, this.#answered + count));
    this.#answered += count;
    if (this.#answered === source.length) this.#pending = undefined;
    return count;
  }

  /** Takes one request. */
  write(request: Uint8Array): void {
    const body = request.subarray(1);
    switch (request[0]) {
      case operations.gateway:
        return this.services.pipe.write(body);
      case operations.translate:
        return this.#answer(Buffer.from(this.services.translate(text(body))));
      case operations.zone:
        return this.#answer(Buffer.from(this.services.zone(text(body))));
      case operations.seed:
        return this.#answer(crypto.getRandomValues(new Uint8Array(32)));
      case operations.sleep:
        return this.#sleep(Number(text(body)));
      case operations.deadline:
        return this.services.clock.setDeadline(Number(text(body)));
      case operations.flush:
        return this.services.clock.setFlush(Number(text(body)));
    }
  }

  #answer(bytes: Uint8Array): void {
    const framed = Buffer.allocUnsafe(4 + bytes.length);
    framed.writeUInt32LE(bytes.length, 0);
    framed.set(bytes, 4);
    this.#pending = framed;
    this.#answered = 0;
  }

  /** Sleeps no longer than the script may run: the clock then stops it. */
  #sleep(milliseconds: number): void {
    const wait = Math.min(milliseconds, this.services.clock.untilDeadline());
    if (wait > 0) Atomics.wait(this.#pause, 0, 0, wait);
  }
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}
