import { formatPath, type PropertyPath, type PropertyValue } from "@sightline/model";
import type { ObjectRef, ScriptBackend, VersionedValue } from "../../ScriptEngine.ts";
import { refKey, refToWire } from "../../values/reference.ts";
import { isSmall, toWire } from "../../values/wire.ts";
import type { Wire } from "../../values/wireType.ts";

interface Known {
  readonly target: ObjectRef;
  readonly path: PropertyPath;
  readonly text: string;
  readonly full: boolean;
  version: number;
}

/** A script that reads what could not be seen reads more of it: scopes up to this size, in bytes, go along whole. */
const scopeBytes = 2_048;

/** Above this number, a reply does not repeat what changed: the host forgets all and asks again. */
const maximumRefreshed = 200;

/** What one batch was told about properties, with the versions it was told [SCR21]. */
export class KnownReads {
  readonly #known = new Map<string, Known>();
  /** What goes along with the next reply unasked. */
  readonly #alongside: Wire[] = [];

  /** `live`: nothing is kept, every read asks. */
  constructor(
    readonly backend: ScriptBackend,
    readonly live: boolean,
  ) {}

  /**
   * What to send along for a place a script can be seen to read: the first property below the scope that is small, and on the way
   * the kind of each that is not.
   */
  prefetch(target: ObjectRef, path: PropertyPath, into: Wire[]): void {
    for (let length = 2; length <= path.length; length++) {
      const part = path.slice(0, length);
      const key = keyOf(target, formatPath(part), false);
      const known = this.#known.get(key);
      const read = known ? this.#ask(target, known.text) : this.#read(key, target, part);
      const small = read.value === undefined || isSmall(read.value);
      if (!small && !isContainer(read.value as PropertyValue)) return this.#forget(key);
      if (!known) into.push(readToWire(target, part, read.value));
      if (small) return;
    }
  }

  /** A backend that fails to answer has no such property: the script gets its error, not the gateway. */
  #ask(target: ObjectRef, text: string): VersionedValue {
    try {
      return this.backend.read(target, text);
    } catch {
      return { value: undefined, version: -1 };
    }
  }

  /** A large dataset or text is sent when it is asked for. */
  #forget(key: string): void {
    this.#known.delete(key);
  }

  #read(key: string, target: ObjectRef, path: PropertyPath) {
    const text = formatPath(path);
    const read = this.#ask(target, text);
    this.#known.set(key, { target, path, text, full: false, version: read.version });
    return read;
  }

  /** A read a host asked for: kind and value. */
  read(target: ObjectRef, path: PropertyPath, full: boolean): Wire {
    const text = formatPath(path);
    const { value, version } = this.#ask(target, text);
    if (!this.live) {
      this.#known.set(keyOf(target, text, full), { target, path, text, full, version });
      if (!full && path.length > 1) this.#addScope(target, path[0] as string);
    }
    return present(value, full);
  }

  /** `props`, `custom`, … of the object a property was read of, where it is small: the next reads need no trip then [SCR20]. */
  #addScope(target: ObjectRef, scope: string): void {
    const key = keyOf(target, scope, false);
    if (this.#known.has(key)) return;
    const { value, version } = this.#ask(target, scope);
    if (value === undefined || !isContainer(value) || !isSmall(value, scopeBytes)) return;
    this.#known.set(key, { target, path: [scope], text: scope, full: false, version });
    this.#alongside.push(readToWire(target, [scope], value));
  }

  /** What has changed since it was told; null: too much to say. */
  updates(): Wire {
    if (this.#known.size > maximumRefreshed) {
      this.#known.clear();
      this.#alongside.length = 0;
      return null;
    }
    const changed = this.#alongside.splice(0);
    for (const [key, known] of this.#known) {
      const { value, version } = this.#ask(known.target, known.text);
      if (version === known.version) continue;
      known.version = version;
      if (known.full) this.#known.delete(key);
      changed.push(readToWire(known.target, known.path, value));
    }
    return changed;
  }
}

function keyOf(target: ObjectRef, text: string, full: boolean): string {
  return `${refKey(target)}\n${text}\n${full}`;
}

function readToWire(target: ObjectRef, path: PropertyPath, value: PropertyValue | undefined): Wire {
  return [refToWire(target), path, ...(present(value, false) as readonly Wire[])];
}

/** `v` value, `u` none, `o` large object, `a` large array. */
function present(value: PropertyValue | undefined, full: boolean): Wire {
  if (value === undefined) return ["u", null];
  if (full || isSmall(value) || !isContainer(value)) return ["v", toWire(value)];
  return [Array.isArray(value) ? "a" : "o", null];
}

/** Datasets and long texts are whole values: there is nothing below them to ask for. */
function isContainer(value: PropertyValue): boolean {
  return (
    Array.isArray(value) || (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
  );
}
