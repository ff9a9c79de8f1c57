import fs from "node:fs";

/** Largest frame either side accepts, in bytes. */
export const maximumFrameBytes = 64 * 1024 * 1024;

/** Frames of `length (4 bytes, little endian) + payload` over two descriptors, read and written synchronously. */
export class FramePipe {
  #buffer = Buffer.alloc(65_536);
  #filled = 0;

  constructor(
    readonly input: number,
    readonly output: number,
  ) {}

  /** Waits for the next frame; undefined when the gateway closed the pipe. The bytes are valid until the next call. */
  read(): Uint8Array | undefined {
    if (!this.#fill(4)) return undefined;
    const length = this.#buffer.readUInt32LE(0);
    if (length > maximumFrameBytes) throw new Error(`a frame of ${length} bytes is over the limit`);
    if (!this.#fill(4 + length)) return undefined;
    const frame = Buffer.from(this.#buffer.subarray(4, 4 + length));
    this.#buffer.copyWithin(0, 4 + length, this.#filled);
    this.#filled -= 4 + length;
    return frame;
  }

  #fill(wanted: number): boolean {
    if (this.#buffer.length < wanted) this.#grow(wanted);
    while (this.#filled < wanted) {
      const count = fs.readSync(this.input, this.#buffer, this.#filled, this.#buffer.length - this.#filled, null);
      if (count === 0) return false;
      this.#filled += count;
    }
    return true;
  }

  #grow(wanted: number): void {
    const larger = Buffer.alloc(Math.max(wanted, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#filled);
    this.#buffer = larger;
  }

  write(payload: Uint8Array): void {
    const frame = Buffer.allocUnsafe(4 + payload.length);
    frame.writeUInt32LE(payload.length, 0);
    frame.set(payload, 4);
    for (let at = 0; at < frame.length; ) at += fs.writeSync(this.output, frame, at, frame.length - at);
  }
}
