/** POSIX numbers Python's handlers are registered for: time over, and "flush the buffered writes". */
export const signals = { overTime: 24, flush: 14 } as const;

/** How long after its first complaint the clock complains again, in milliseconds: some scripts catch everything. */
const repeatMs = 50;

/**
 * The watchdog. CPython asks this object, between bytecodes, whether a signal is due; the answer follows from the clock, so no
 * second thread (and no permission to start one) is needed. Calls into C that never ask are ended from outside by the gateway.
 */
export class SignalClock {
  #deadline = Number.POSITIVE_INFINITY;
  #flushAt = Number.POSITIVE_INFINITY;
  #asked = 0;

  /** Milliseconds from now until the script is over its time; negative: no limit. */
  setDeadline(fromNow: number): void {
    this.#deadline = fromNow < 0 ? Number.POSITIVE_INFINITY : performance.now() + fromNow;
  }

  /** Milliseconds from now until buffered writes must leave; negative: nothing is buffered. */
  setFlush(fromNow: number): void {
    this.#flushAt = fromNow < 0 ? Number.POSITIVE_INFINITY : performance.now() + fromNow;
  }

  /** Milliseconds until the deadline, at least 0. */
  untilDeadline(): number {
    return Math.max(0, this.#deadline - performance.now());
  }

  /** Element 0 of the interpreter's signal buffer. */
  get 0(): number {
    return this.due();
  }

  /** The signal that is due, 0 for none. */
  due(): number {
    if (++this.#asked & 7) return 0;
    const now = performance.now();
    if (now >= this.#deadline) {
      this.#deadline = now + repeatMs;
      return signals.overTime;
    }
    if (now < this.#flushAt) return 0;
    this.#flushAt = Number.POSITIVE_INFINITY;
    return signals.flush;
  }

  set 0(_taken: number) {
    // The interpreter clears the element after reading; there is nothing to clear.
  }
}

type Imports = Record<string, Record<string, unknown>>;
/** The part of WebAssembly's types that is needed: neither Node's nor the language's library has them. */
declare const WebAssembly: { instantiate(source: unknown, imports?: Imports): unknown };

const question = "_Py_CheckEmscriptenSignals_Helper";

/**
 * Lets the interpreter that is instantiated next ask the clock in one call. Pyodide's own way to its signal buffer, which still works where
 * this finds nothing to replace, takes four look-ups: scripts that make much text ran a third slower with it.
 */
export function askInOneCall(clock: SignalClock): void {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = (source, imports) => {
    WebAssembly.instantiate = instantiate;
    const functions = imports?.env;
    if (functions && question in functions) functions[question] = () => clock.due();
    return instantiate.call(WebAssembly, source, imports);
  };
}
