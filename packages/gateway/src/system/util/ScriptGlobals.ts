import type { PropertyValue } from "@sightline/model";
import { ScriptError } from "@sightline/python";

const maximumBytes = 64 * 1024 * 1024;

/** What `system.util.getGlobals()` holds: shared by all scripts, kept in the gateway, and therefore limited [SCR95]. */
export class ScriptGlobals {
  readonly #values = new Map<string, { readonly value: PropertyValue; readonly bytes: number }>();
  #bytes = 0;

  constructor(private readonly limit = maximumBytes) {}

  get(key: string): PropertyValue | undefined {
    return this.#values.get(key)?.value;
  }

  /** @throws ScriptError when all values together would be over the limit; the old value stays. */
  set(key: string, value: PropertyValue): void {
    const bytes = key.length + (JSON.stringify(value) ?? "").length;
    const after = this.#bytes - (this.#values.get(key)?.bytes ?? 0) + bytes;
    if (after > this.limit) {
      const megabytes = Math.floor(this.limit / 1024 / 1024);
      throw new ScriptError("MemoryError", `system.util.getGlobals() holds at most ${megabytes} MB: "${key}" was not set`);
    }
    this.#values.set(key, { value, bytes });
    this.#bytes = after;
  }

  delete(key: string): boolean {
    this.#bytes -= this.#values.get(key)?.bytes ?? 0;
    return this.#values.delete(key);
  }

  keys(): IterableIterator<string> {
    return this.#values.keys();
  }
}
