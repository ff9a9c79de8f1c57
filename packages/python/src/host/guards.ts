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

/** What a script that got hold of JavaScript could reach out with; none of it is needed once the interpreter runs. */
const processMembers = [
  "binding",
  "_linkedBinding",
  "dlopen",
  "kill",
  "_kill",
  "_debugProcess",
  "_debugEnd",
  "_startProfilerIdleNotifier",
  "abort",
  "chdir",
  "getBuiltinModule",
  "setuid",
  "setgid",
  "report",
  "mainModule",
  "moduleLoadList",
  "loadEnvFile",
  "_rawDebug",
  "stdin",
];
const globalMembers = [
  "fetch",
  "WebSocket",
  "EventSource",
  "Request",
  "Response",
  "navigator",
  "BroadcastChannel",
  "MessageChannel",
];

/** Takes away what reaches out of the process [SCR41]; the permission model stands behind it. */
export function closeProcess(): void {
  for (const name of processMembers) remove(process, name);
  for (const name of globalMembers) remove(globalThis, name);
}

function remove(owner: object, name: string): void {
  Object.defineProperty(owner, name, { value: undefined, writable: false, configurable: false });
}
