import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { askInOneCall, SignalClock } from "./clock.ts";
import { HostDevice } from "./device.ts";
import { type FileSystem, freezeFiles, limitFiles } from "./files.ts";
import { closeProcess, limitMemory, provideConstants } from "./guards.ts";
import { freezeIntrinsics } from "./lockdown.ts";
import { FramePipe } from "./pipe.ts";
import { translateRequest, zoneRequest } from "./translator.ts";

export interface InterpreterOptions {
  /** Folder of the host: Pyodide's files and `python/` beside the entry. */
  readonly folder: string;
  readonly memoryLimitBytes: number;
  readonly purpose: "run" | "snapshot";
  readonly snapshot?: Uint8Array;
  /** Walls left out, by name: tests see with it what each one holds. Always empty in a gateway. */
  readonly without: ReadonlySet<string>;
}

/** Python inside this process. */
export interface Interpreter {
  /** The whole memory, to start from later. */
  takeSnapshot(): Uint8Array;
  /** Serves the gateway; returns when it has closed its end. Throws when the interpreter died. */
  serve(): void;
}

/** Emscripten's arguments of a device operation: stream, buffer, offset, length. */
type DeviceCall = readonly [stream: unknown, buffer: Int8Array, offset: number, length: number];

function slice([, buffer, offset, length]: DeviceCall): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
}

/** The part of Pyodide that is used here. */
interface Pyodide {
  runPython(code: string): unknown;
  makeMemorySnapshot(): Uint8Array;
  setInterruptBuffer(buffer: unknown): void;
  readonly FS: FileSystem & {
    mkdirTree(path: string): void;
    writeFile(path: string, data: Uint8Array): void;
    makedev(major: number, minor: number): number;
    registerDevice(device: number, operations: object): void;
    mkdev(path: string, device: number): void;
    unlink(path: string): void;
  };
}

const pythonFolder = "/sightline";
const devicePath = "/dev/sightline";

/** Loads Pyodide, from a snapshot where there is one, and puts the guards in place (design decision 8). */
export async function startInterpreter(options: InterpreterOptions): Promise<Interpreter> {
  if (!options.without.has("memory")) limitMemory(options.memoryLimitBytes);
  provideConstants();
  const clock = new SignalClock();
  askInOneCall(clock);
  const pyodide = await load(options);
  copyFolder(pyodide, path.join(options.folder, "python"), pythonFolder);
  if (options.purpose === "snapshot") pyodide.runPython(prepareCode);
  return {
    takeSnapshot: () => pyodide.makeMemorySnapshot(),
    serve: () => serve(pyodide, options, clock),
  };
}

const prepareCode = `import sys
sys.path[:0] = ["${pythonFolder}", "${pythonFolder}/host"]
import sightline_host.main`;

async function load(options: InterpreterOptions): Promise<Pyodide> {
  const url = pathToFileURL(path.join(options.folder, "pyodide.mjs")).href;
  const module = (await import(url)) as { loadPyodide(options: object): Promise<Pyodide> };
  return module.loadPyodide({
    indexURL: `${options.folder}${path.sep}`,
    env: { HOME: "/home/script" },
    stdout: () => {},
    stderr: () => {},
    ...(options.purpose === "snapshot" ? { _makeSnapshot: true } : {}),
    ...(options.snapshot ? { _loadSnapshot: options.snapshot } : {}),
  });
}

function copyFolder(pyodide: Pyodide, from: string, to: string): void {
  pyodide.FS.mkdirTree(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    if (entry.isDirectory()) copyFolder(pyodide, source, `${to}/${entry.name}`);
    else pyodide.FS.writeFile(`${to}/${entry.name}`, fs.readFileSync(source));
  }
}

function serve(pyodide: Pyodide, options: InterpreterOptions, clock: SignalClock): void {
  const device = new HostDevice({ pipe: new FramePipe(3, 4), clock, translate: translateRequest, zone: zoneRequest });
  registerDevice(pyodide, device);
  if (!options.without.has("clock")) pyodide.setInterruptBuffer(clock);
  if (!options.without.has("files")) limitFiles(pyodide.FS);
  if (!options.without.has("frozen_files")) freezeFiles(pyodide.FS, path.basename(devicePath));
  if (!options.without.has("intrinsics")) freezeIntrinsics();
  if (!options.without.has("members")) closeProcess();
  pyodide.runPython(`${options.snapshot ? "" : `${prepareCode}\n`}import sightline_host.main as host
host.serve("${devicePath}", without=${JSON.stringify([...options.without])})`);
}

function registerDevice(pyodide: Pyodide, device: HostDevice): void {
  const number = pyodide.FS.makedev(64, 0);
  pyodide.FS.registerDevice(number, {
    open: () => {},
    close: () => {},
    read: (...call: DeviceCall) => device.read(slice(call)),
    write: (...call: DeviceCall) => {
      device.write(slice(call));
      return call[3];
    },
  });
  pyodide.FS.mkdev(devicePath, number);
}
