import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { sep } from "node:path";
import { DatabaseError } from "../../DatabaseError.ts";
import type { ResultLimits } from "../../types.ts";
import { type SqliteCell, type SqliteReply, type SqliteRequest, type SqliteSettings, serveSqlite } from "./serveSqlite.ts";
import type { SqliteStatement } from "./splitSqlite.ts";

/** How long a statement waits for a writer, in milliseconds. */
const busyMs = 5_000;
/** How long a process may take to close its file, in milliseconds. */
const closeMs = 1_000;
const megabyte = 1_048_576;
/** Memory of the library, of JavaScript, and of the whole process, beside what the limit of a result needs. */
const heapMegabytes = 256;
const processMegabytes = 512;
const memoryMark = "over its memory";
const maximumErrorText = 2_000;

/** The answer to the statements of one request. */
export interface SqliteAnswer {
  readonly columns: readonly { readonly name: string; readonly declared: string | null }[];
  readonly rows: readonly (readonly SqliteCell[])[];
  readonly affected: number;
  readonly key: number;
}

interface Waiting {
  readonly rows: (readonly SqliteCell[])[];
  resolve(answer: SqliteAnswer): void;
  reject(error: DatabaseError): void;
}

/** A process that has one connection to a file: what the library does to its process is not done to the gateway [DB4, DB28]. */
export class SqliteProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly ready: Promise<unknown>;
  #nextId = 1;
  #errorText = "";
  ended = false;

  constructor(
    file: string,
    private readonly limits: ResultLimits,
  ) {
    this.#child = startProcess(settingsOf(file, limits));
    this.ready = this.#answer(0);
    this.#child.on("message", (reply: SqliteReply) => this.#take(reply));
    this.#child.stderr?.on("data", (text: Buffer) => {
      this.#errorText = (this.#errorText + String(text)).slice(-maximumErrorText);
    });
    this.#child.once("error", (error) => this.#fail(new DatabaseError("connection", error.message)));
    this.#child.once("close", (code, signal) => this.#fail(new DatabaseError("query", this.#endText(signal ?? `code ${code}`))));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** @throws DatabaseError with what SQLite said, what limit was passed, or why the process ended. */
  run(statements: readonly SqliteStatement[]): Promise<SqliteAnswer> {
    const id = this.#nextId++;
    const answered = this.#answer(id);
    const request: SqliteRequest = { id, statements };
    this.#child.send(request, (error) => error && this.#fail(new DatabaseError("lost", error.message)));
    return answered;
  }

  /** A process that is not busy closes its file first, so that nothing but the file stays; one that is busy is killed. */
  async close(): Promise<void> {
    const busy = this.#waiting.size > 0;
    this.#fail(new DatabaseError("connection", "the connection was closed"));
    if (this.#child.exitCode !== null || this.#child.signalCode !== null || this.pid === 0) return;
    const closed = new Promise((resolve) => this.#child.once("close", resolve));
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), busy ? 0 : closeMs);
    if (!busy) this.#child.send("close", () => undefined);
    await closed;
    clearTimeout(timer);
  }

  #answer(id: number): Promise<SqliteAnswer> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { rows: [], resolve, reject }));
  }

  #take(reply: SqliteReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === "rows") {
      for (const row of reply.rows) waiting.rows.push(row);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.kind === "done") waiting.resolve({ ...reply, rows: waiting.rows });
    else waiting.reject(reply.kind === "over" ? this.limits.refusal(reply.limit) : failure(reply.message));
  }

  #fail(error: DatabaseError): void {
    this.ended = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #endText(how: string): string {
    if (this.#errorText.includes(memoryMark))
      return `the query was stopped: its SQLite process needed more than ${processMegabytes} MB of memory`;
    const said = /panicked at[^\n]*\n?[^\n]*|FATAL ERROR[^\n]*/.exec(this.#errorText)?.[0].replace(/\s+/g, " ") ?? "";
    return `the query ended its SQLite process (${[how, said].filter(Boolean).join(": ")})`;
  }
}

function failure(message: string): DatabaseError {
  const hint = message === "out of memory" ? ` (a query of SQLite may use ${heapMegabytes} MB)` : "";
  return new DatabaseError("query", message + hint);
}

function settingsOf(file: string, { rows, bytes }: ResultLimits): SqliteSettings {
  return {
    file,
    base: import.meta.url,
    busyMs,
    maximumRows: rows,
    maximumBytes: bytes,
    heapBytes: heapMegabytes * megabyte,
    processBytes: processMegabytes * megabyte,
    memoryMark,
  };
}

/** No environment, no file for JavaScript but the library's; what SQL may reach is decided before (`refusedSql.ts`). */
function startProcess(settings: SqliteSettings): ChildProcess {
  const permission = process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
  const flags = [
    "--no-warnings",
    permission,
    "--allow-addons",
    "--allow-worker",
    ...libraryFolders().map((folder) => `--allow-fs-read=${folder}*`),
    `--max-old-space-size=${heapMegabytes}`,
    "--disallow-code-generation-from-strings",
  ];
  const program = `(${serveSqlite.toString()})(require, ${JSON.stringify(settings)})`;
  const child = spawn(process.execPath, [...flags, "--eval", program], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    env: {},
    windowsHide: true,
  });
  child.unref();
  child.channel?.unref();
  (child.stderr as Socket).unref();
  return child;
}

/** The `node_modules` folders the library and its binary may be in. */
function libraryFolders(): readonly string[] {
  const library = createRequire(import.meta.url).resolve("libsql");
  const end = library.lastIndexOf(`node_modules${sep}libsql${sep}`) + `node_modules${sep}`.length;
  return [library.slice(0, end)];
}
