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

/** Emscripten's file systems, as far as they are limited. */
export interface FileSystem {
  readonly ErrnoError: new (errno: number) => Error;
  readonly filesystems: {
    readonly MEMFS: {
      readonly ops_table: { readonly file: { readonly stream: { write(stream: OpenFile, ...rest: WriteArguments): number } } };
      resizeFileStorage(node: FileNode, size: number): void;
    };
  };
}
interface FileNode {
  readonly usedBytes: number;
}
interface OpenFile {
  readonly node: FileNode;
}
type WriteArguments = readonly [buffer: Uint8Array, offset: number, length: number, position: number, own?: boolean];

/** What may be written to the interpreter's own files in all, in bytes, and what a script is told beyond it (ENOSPC). */
const fileBytes = 32 * 1024 * 1024;
const noSpace = 51;

/**
 * Keeps the interpreter's files, which live in memory, under a limit [SCR93]: they are outside of what {@link limitMemory}
 * counts, so a script that writes to `/tmp` could otherwise take all memory of the machine. What was removed is not given back.
 */
export function limitFiles({ ErrnoError, filesystems: { MEMFS } }: FileSystem): void {
  let used = 0;
  const take = (bytes: number) => {
    if (bytes > 0 && used + bytes > fileBytes) throw new ErrnoError(noSpace);
    used += Math.max(0, bytes);
  };
  const { stream } = MEMFS.ops_table.file;
  const { write } = stream;
  stream.write = (file, ...rest) => {
    take(rest[3] + rest[2] - file.node.usedBytes);
    return write(file, ...rest);
  };
  const resize = MEMFS.resizeFileStorage;
  MEMFS.resizeFileStorage = (node, size) => {
    take(size - node.usedBytes);
    resize(node, size);
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
