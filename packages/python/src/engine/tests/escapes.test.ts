import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostArguments, permissionFlag } from "../process/HostProcess.ts";
import { native, TestEngine } from "../testing/testEngine.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sightline-escapes-"));
const secret = path.join(folder, "secret.txt");
const trace = path.join(folder, "trace.txt");
let connections = 0;
const server = net.createServer((socket) => {
  connections++;
  socket.destroy();
});
let port = 0;

beforeAll(async () => {
  fs.writeFileSync(secret, "secret");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as net.AddressInfo).port;
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Ways out of the interpreter seen to work in an unguarded Pyodide, and what the wall inside Python says to each. */
const waysOut: readonly (readonly [string, () => string, RegExp])[] = [
  ["a shell", () => `import os; os.system("touch ${trace}")`, /os\.system is closed/],
  ["a shell behind os", () => `import posix; posix.system("touch ${trace}")`, /os\.system is closed/],
  ["a child process", () => `import subprocess; subprocess.run(["touch", "${trace}"])`, /No module named subprocess: closed/],
  ["a spawned process", () => `import os; os.posix_spawn("/usr/bin/touch", ["touch", "${trace}"], {})`, /closed|no attribute/],
  ["ctypes", () => `import ctypes; ctypes.CDLL(None).system(b"touch ${trace}")`, /No module named ctypes: closed/],
  [
    "ctypes' core",
    () => "import _imp, importlib.machinery as m; _imp.create_builtin(m.ModuleSpec('_ctypes', None))",
    /closed|not.*built/,
  ],
  [
    "JavaScript by ctypes",
    () => "import ctypes; ctypes.CDLL(None).emscripten_run_script(b'globalThis.x = 1')",
    /No module named ctypes: closed/,
  ],
  ["JavaScript's constructor", () => "import js; js.Object.constructor('return process')().exit()", /No module named js: closed/],
  ["JavaScript's prototypes", () => "import js; js.Object.prototype.x = 1", /No module named js: closed/],
  [
    "the folders of the machine",
    () => "import os, pyodide_js; os.mkdir('/m'); pyodide_js.mountNodeFS('/m', '/etc')",
    /No module named pyodide_js: closed/,
  ],
  ["a socket", () => `import socket; socket.create_connection(("127.0.0.1", ${port}), 2)`, /No module named socket: closed/],
  ["a request of the browser's kind", () => `import js; js.fetch("http://127.0.0.1:${port}/")`, /No module named js: closed/],
  ["another process", () => `import os; os.kill(${process.pid}, 9)`, /closed/],
  ["another process by JavaScript", () => `import js; js.process.kill(${process.pid}, "SIGKILL")`, /No module named js: closed/],
];

function nothingHappened(): void {
  expect(fs.existsSync(trace)).toBe(false);
  expect(connections).toBe(0);
}

describe("walls inside Python", () => {
  let host: TestEngine;
  beforeAll(async () => {
    host = await TestEngine.start();
  });
  afterAll(() => host.engine.close());

  test.each(waysOut)("[SCR43] %s is closed, and the host lives", async (_name, code, says) => {
    const failure = await host.failure(native(code()));
    expect(`${failure.type}: ${failure.message}`).toMatch(says);
    expect(failure.kind).toBe("exception");
    expect(host.engine.statistics().hostsReplaced).toBe(0);
    nothingHappened();
  });

  test.each(["ctypes", "js", "pyodide_js", "pyodide", "_pyodide_core"])("[SCR43] a script cannot import %s", async (name) => {
    expect((await host.failure(`\timport ${name}`)).type).toBe("ImportError");
  });

  test("[SCR43] the audit hook holds when the names are put back", async () => {
    const code =
      "import os, sys, importlib._bootstrap as b; sys.meta_path.pop(0); f = b.BuiltinImporter; import posix; posix.system('id')";
    expect((await host.failure(native(code))).message).toMatch(/os\.system is closed/);
  });

  test("[SCR41] no file of the machine is there", async () => {
    for (const name of [secret, "/etc/passwd", "/proc/self/environ", "/dev/fd/3", "/proc/self/fd/3"]) {
      expect((await host.failure(native(`open(${JSON.stringify(name)}, "rb").read()`))).type).toMatch(
        /IOError|OSError|FileNotFoundError/,
      );
    }
  });

  test("[SCR42] Python holds no JavaScript object", async () => {
    const open = await TestEngine.start({}, { walls: { without: ["introspection"] } });
    const count = `
	b = self._runs.trip.__func__.__globals__['__builtins__']
	gc = b['__import__']('gc')
	return [b['type'](o).__name__ for o in gc.get_objects() if b['type'](o).__name__.startswith(('JsProxy', 'JsCallable', 'JsMethod', 'JsDomElement'))]`;
    expect(await open.value(count)).toEqual([]);
    await open.engine.close();
  });
});

/** The same ways with Python's walls left out: what the process itself says. `undefined`: the host may simply end. */
describe("walls of the process", () => {
  let host: TestEngine;
  beforeAll(async () => {
    host = await TestEngine.start({}, { walls: "process" });
  });
  afterAll(() => host.engine.close());

  const alone: readonly (readonly [string, () => string, RegExp])[] = [
    ["a shell", () => `import os; os.system("touch ${trace}")`, /Access to this API has been restricted/],
    ["ctypes", () => `import ctypes; ctypes.CDLL(None).system(b"touch ${trace}")`, /Access to this API has been restricted/],
    [
      "JavaScript by ctypes",
      () => "import ctypes; ctypes.CDLL(None).emscripten_run_script(b'globalThis.x = 1')",
      /Code generation from strings disallowed/,
    ],
    [
      "JavaScript's constructor",
      () => "import js; js.Object.constructor('return process')().exit()",
      /Code generation from strings disallowed|Not available|TypeError/,
    ],
    ["JavaScript's prototypes", () => "import js; js.Object.prototype.x = 1", /not extensible/],
    [
      "the folders of the machine",
      () => `import os, pyodide_js; os.mkdir('/m'); pyodide_js.mountNodeFS('/m', '${folder}'); open('/m/secret.txt').read()`,
      /Error/,
    ],
    ["a socket", () => `import socket; socket.create_connection(("127.0.0.1", ${port}), 2)`, /Error|unreachable/],
    [
      "a request of the browser's kind",
      () => `import js; js.fetch("http://127.0.0.1:${port}/")`,
      /[Ee]xpected callable|not callable|NoneType|no attribute/,
    ],
    [
      "another process by JavaScript",
      () => `import js; js.process.kill(${process.pid}, "SIGKILL")`,
      /[Ee]xpected callable|not callable|NoneType|no attribute/,
    ],
    [
      "modules of Node",
      () => "import js; js.process.getBuiltinModule('fs').readFileSync('/etc/passwd')",
      /[Ee]xpected callable|not callable|NoneType|no attribute/,
    ],
    [
      "native code",
      () => "import js; js.process.dlopen(js.Object.new(), '/x.node')",
      /[Ee]xpected callable|not callable|NoneType|no attribute/,
    ],
  ];

  test.each(alone)("[SCR44] %s stays closed", async (_name, code, says) => {
    const failure = await host.failure(native(code()));
    expect(`${failure.type}: ${failure.message}`).toMatch(says);
    nothingHappened();
    expect(await host.value("\treturn 1")).toBe(1);
  });

  test("[SCR44] members of process and global names that nobody needs are gone, in each version of Node", async () => {
    const ofProcess =
      "kill _kill binding _linkedBinding dlopen getBuiltinModule execve chdir abort report mainModule loadEnvFile stdin openStdin";
    const globals =
      "fetch WebSocket EventSource Request Worker MessageChannel BroadcastChannel navigator localStorage require __dirname";
    const found = (owner: string, names: string) => `[n for n in '${names}'.split() if getattr(${owner}, n, None) is not None]`;
    const code = `import js; raise RuntimeError(str(${found("js.process", ofProcess)} + ${found("js", globals)}))`;
    expect((await host.failure(native(code))).message).toBe("[]");
  });

  test("[SCR44] the environment is empty", async () => {
    const code = "import js; raise RuntimeError(str(list(js.Object.keys(js.process.env))))";
    expect((await host.failure(native(code))).message).toBe("[]");
  });

  test("[SCR44] the process starts with the permission model, without code from strings, and reads two folders only", () => {
    const args = hostArguments(
      { directory: "/host", memoryLimitBytes: 1, walls: "all", snapshot: "/cache/key/memory.bin" },
      "run",
    );
    expect(args).toContain(permissionFlag(process.versions.node));
    expect(args).toContain("--disallow-code-generation-from-strings");
    expect(args.filter((arg) => arg.startsWith("--allow"))).toEqual(["--allow-fs-read=/host/*", "--allow-fs-read=/cache/key/*"]);
    expect([permissionFlag("20.19.0"), permissionFlag("22.13.0"), permissionFlag("22.12.0"), permissionFlag("24.1.0")]).toEqual([
      "--experimental-permission",
      "--permission",
      "--experimental-permission",
      "--permission",
    ]);
  });
});

describe("memory", () => {
  test("[SCR40] a script that takes 2 GB gets MemoryError; the next script runs", async () => {
    const host = await TestEngine.start();
    const failure = await host.failure("\tparts = []\n\twhile len(parts) < 2000: parts.append(bytearray(1024 * 1024))");
    expect(failure).toMatchObject({ kind: "limit", type: "MemoryError" });
    expect(await host.value("\treturn 1")).toBe(1);
    await host.engine.close();
  });
});
