import type { Readable } from "node:stream";
import type { DatabaseError } from "../DatabaseError.ts";
import type { ResultLimits } from "../types.ts";

/**
 * Counts what one statement's answer brings while it arrives; over a limit it ends the connection, which is what stops a server from
 * sending more [DB29].
 */
export class ResultGuard {
  #refusal: DatabaseError | undefined;
  #reject: (refusal: DatabaseError) => void = () => undefined;
  #rows = 0;
  #bytes = 0;
  readonly #count = (chunk: Uint8Array): void => {
    this.#bytes += chunk.byteLength;
    if (this.#bytes > this.limits.bytes) this.#refuse("bytes");
  };

  constructor(
    private readonly limits: ResultLimits,
    private readonly stream: Readable,
  ) {
    stream.on("data", this.#count);
  }

  countRow(): void {
    if (++this.#rows > this.limits.rows) this.#refuse("rows");
  }

  /** The answer, or the refusal as soon as a limit is passed: what the library says of its lost connection comes later or never. */
  watch<T>(answer: Promise<T>): Promise<T> {
    const refused = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    return Promise.race([answer, refused]).finally(() => this.stream.off("data", this.#count));
  }

  #refuse(limit: "rows" | "bytes"): void {
    if (this.#refusal) return;
    this.#refusal = this.limits.refusal(limit);
    this.stream.destroy();
    this.#reject(this.#refusal);
  }
}
