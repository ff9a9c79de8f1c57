import fs from "node:fs";

/** The part of WebAssembly's types that is needed: neither Node's nor the language's library has them. */
declare const WebAssembly: { readonly Memory: { readonly prototype: Memory } };
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/**
 * Keeps the interpreter's memory under a limit: a script over it gets Python's MemoryError, because Emscripten treats a
 * refused growth as "out of memory" [SCR40]. Must run before the interpreter is loaded.
 */
export function limitMemory(limitBytes: number): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function limited(this: Memory, pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 > limitBytes) throw new RangeError("script memory limit");
    return Reflect.apply(grow, this, [pages]) as number;
  };
}

/**
 * Pyodide asks `process.binding("constants").fs` while it loads, which the permission model withholds; this answers with the
 * public copy and refuses every other binding.
 */
export function provideConstants(): void {
  const answer = { fs: fs.constants, os: {}, crypto: {}, zlib: {} };
  Object.defineProperty(process, "binding", {
    configurable: true,
    value: (name: string) => {
      if (name === "constants") return answer;
      throw new Error(`process.binding("${name}") is closed to scripts`);
    },
  });
}

/**
 * Members of `process` that the host, Pyodide and Node's own ending of a process use. All others go, those of Node versions to come included:
 * a script that got hold of JavaScript could reach out with them.
 */
const keptOfProcess = new Set<PropertyKey>([
  ...[
    "version",
    "versions",
    "release",
    "platform",
    "arch",
    "features",
    "config",
    "argv",
    "argv0",
    "execArgv",
    "env",
    "pid",
    "title",
  ],
  ...["stdout", "stderr", "exit", "exitCode", "_exiting", "reallyExit", "nextTick", "_tickCallback", "emitWarning"],
  ...["hrtime", "uptime", "cpuUsage", "memoryUsage", "getuid", "umask", "cwd"],
  ...["_events", "_eventsCount", "_maxListeners", "domain", "constructor", "emit", "listenerCount", "rawListeners", "listeners"],
  ...["on", "once", "off", "addListener", "removeListener", "removeAllListeners", "prependListener", "prependOnceListener"],
  ...["eventNames", "getMaxListeners", "setMaxListeners", "hasUncaughtExceptionCaptureCallback", "permission"],
]);

/** Global names that stay: those of the language, and what Pyodide and the host use of Node's. */
const keptGlobals = new Set<PropertyKey>([
  ...["Object", "Function", "Array", "Number", "Boolean", "String", "Symbol", "BigInt", "Date", "RegExp", "Promise", "Proxy"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"],
  ...["SuppressedError", "DisposableStack", "AsyncDisposableStack", "Iterator", "Temporal", "Map", "Set", "WeakMap", "WeakSet"],
  ...["WeakRef", "FinalizationRegistry", "Reflect", "JSON", "Math", "Intl", "Atomics", "WebAssembly", "ArrayBuffer"],
  ...["SharedArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array"],
  ...["Uint32Array", "BigInt64Array", "BigUint64Array", "Float16Array", "Float32Array", "Float64Array", "Infinity", "NaN"],
  ...["undefined", "globalThis", "parseFloat", "parseInt", "isFinite", "isNaN", "decodeURI", "decodeURIComponent", "encodeURI"],
  ...["encodeURIComponent", "escape", "unescape", "eval", "global", "process", "console", "Buffer", "performance", "crypto"],
  ...["TextEncoder", "TextDecoder", "URL", "URLSearchParams", "AbortController", "AbortSignal", "Event", "EventTarget"],
  ...["DOMException", "queueMicrotask", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate"],
  ...["clearImmediate", "structuredClone", "atob", "btoa"],
]);

/**
 * Takes away what reaches out of the process [SCR41]; the permission model stands behind it. Globals go first: from Node 22 on, touching one
 * of them may load Node's workers, which assign to `process`.
 */
export function closeProcess(): void {
  for (const name of Reflect.ownKeys(globalThis)) if (isClosed(name, keptGlobals)) remove(globalThis, name);
  for (const owner of chainOf(process)) {
    for (const name of Reflect.ownKeys(owner)) if (isClosed(name, keptOfProcess)) remove(process, name);
  }
}

function isClosed(name: PropertyKey, kept: ReadonlySet<PropertyKey>): boolean {
  return typeof name === "string" && !kept.has(name);
}

/** An object and its prototypes, without the one that all objects share. */
function chainOf(start: object): object[] {
  const chain: object[] = [];
  for (let at: object | null = start; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) chain.push(at);
  return chain;
}

/** Deleted first: to redefine a member that Node loads on first use would load it. */
function remove(owner: object, name: PropertyKey): void {
  Reflect.deleteProperty(owner, name);
  Object.defineProperty(owner, name, { value: undefined, writable: false, configurable: false });
}
