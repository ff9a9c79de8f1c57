import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A database server a test started for itself. */
export interface TestServer {
  readonly port: number;
  close(): Promise<void>;
}

interface ServerKind {
  /** Folders its programs are in besides those of PATH. */
  readonly folders: () => readonly string[];
  /** The server, and what makes its files. */
  readonly programs: readonly [server: string, make: string];
  /** Whom a server that refuses root may run as, the first that exists. */
  readonly users: readonly string[];
  readonly makeArguments: (data: string) => readonly string[];
  readonly serveArguments: (data: string, folder: string, port: number) => readonly string[];
  /** What it says once it takes connections. */
  readonly ready: RegExp;
}

const kinds: Readonly<Record<"postgres" | "mysql", ServerKind>> = {
  postgres: {
    folders: debianPostgres,
    programs: ["postgres", "initdb"],
    users: ["postgres", "nobody"],
    makeArguments: (data) => ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    serveArguments: (data, folder, port) => [
      "-D",
      data,
      "-p",
      String(port),
      "-k",
      folder,
      "-h",
      "127.0.0.1",
      "-c",
      "fsync=off",
      "-c",
      "shared_buffers=16MB",
    ],
    ready: /ready to accept connections/,
  },
  mysql: {
    folders: () => ["/usr/sbin", "/usr/bin"],
    programs: ["mariadbd", "mariadb-install-db"],
    users: ["mysql", "nobody"],
    makeArguments: (data) => ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal"],
    serveArguments: (data, folder, port) => [
      "--no-defaults",
      `--datadir=${data}`,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      `--socket=${join(folder, "socket")}`,
      `--pid-file=${join(folder, "pid")}`,
      "--innodb-buffer-pool-size=8M",
      "--innodb-flush-log-at-trx-commit=0",
    ],
    ready: /ready for connections/,
  },
};

function debianPostgres(): readonly string[] {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, "bin"));
}

/**
 * Starts a server of its own, on a free port of the loopback address and with files that are gone with it.
 * @throws Error that says what is missing on this machine, or what the server said.
 */
export async function startTestServer(name: keyof typeof kinds): Promise<TestServer> {
  const kind = kinds[name];
  const [server, make] = kind.programs.map((program) => find(program, kind));
  if (!server || !make) throw new Error(`${kind.programs.join(" and ")} are not installed`);
  const user = unprivileged(kind.users);
  const folder = mkdtempSync(join(tmpdir(), `sightline-${name}-`));
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C" }, ...user };
  const data = join(folder, "data");
  try {
    await ended(spawn(make, kind.makeArguments(data), { ...options, stdio: ["ignore", "pipe", "pipe"] }));
    const port = await freePort();
    const child = spawn(server, kind.serveArguments(data, folder, port), { ...options, stdio: ["ignore", "pipe", "pipe"] });
    await said(child, kind.ready);
    return { port, close: () => stop(child, folder) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function find(program: string, { folders }: ServerKind): string | undefined {
  const places = [...folders(), ...(process.env.PATH ?? "").split(delimiter)];
  return places.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Servers refuse to run as root: then another user is looked up. */
function unprivileged(names: readonly string[]): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = names.map((name) => lines.find(([each]) => each === name)).find((line) => line !== undefined);
  if (!found) throw new Error(`it does not run as root, and there is no user ${names.join(" or ")}`);
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** What both streams of a program said, as it comes. */
function listen(child: ChildProcess, heard: (text: string) => void): void {
  let text = "";
  const add = (part: Buffer) => {
    text = (text + String(part)).slice(-4_000);
    heard(text);
  };
  child.stdout?.on("data", add);
  child.stderr?.on("data", add);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = "";
    listen(child, (text) => {
      last = text;
    });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`${child.spawnfile} failed: ${last}`))));
  });
}

function said(child: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = "";
    listen(child, (text) => {
      last = text;
      if (words.test(text)) resolve();
    });
    child.once("error", reject);
    child.once("close", () => reject(new Error(`${child.spawnfile} ended: ${last}`)));
    process.once("exit", () => child.kill("SIGKILL"));
  });
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGQUIT");
  await gone;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
