import { ScriptError } from "@sightline/python";

const maximumBytes = 64 * 1024 * 1024;

/** A value of the globals as script hosts write it, and which writing of all it was. */
export interface KeptGlobal {
  readonly text: string;
  readonly version: number;
}

/** What `system.util.getGlobals()` holds: shared by all scripts, kept in the gateway, and therefore limited [SCR95]. */
export class ScriptGlobals {
  readonly #values = new Map<string, KeptGlobal>();
  #bytes = 0;
  #version = 0;

  constructor(private readonly limit = maximumBytes) {}

  get(key: string): KeptGlobal | undefined {
    return this.#values.get(key);
  }

  /** @throws ScriptError when all values together would be over the limit; the old value stays. */
  set(key: string, text: string): KeptGlobal {
    const bytes = key.length + text.length;
    const after = this.#bytes - this.#bytesOf(key) + bytes;
    if (after > this.limit) {
      const megabytes = Math.floor(this.limit / 1024 / 1024);
      throw new ScriptError("MemoryError", `system.util.getGlobals() holds at most ${megabytes} MB: "${key}" was not set`);
    }
    this.#version += 1;
    const kept = { text, version: this.#version };
    this.#values.set(key, kept);
    this.#bytes = after;
    return kept;
  }

  delete(key: string): boolean {
    this.#bytes -= this.#bytesOf(key);
    return this.#values.delete(key);
  }

  keys(): IterableIterator<string> {
    return this.#values.keys();
  }

  #bytesOf(key: string): number {
    const kept = this.#values.get(key);
    return kept === undefined ? 0 : key.length + kept.text.length;
  }
}
