import type { SqlParameter } from "../../types.ts";

/** What goes to the process: statements one after another, all in one request. */
export interface SqliteRequest {
  readonly id: number;
  readonly statements: readonly { readonly sql: string; readonly parameters: readonly SqlParameter[] }[];
}

/** A cell as SQLite holds it; whole numbers are bigint. */
export type SqliteCell = null | bigint | number | string | Uint8Array;

/** What comes back: rows of the last statement, part by part, then an answer. */
export type SqliteReply =
  | { readonly id: number; readonly kind: "rows"; readonly rows: readonly (readonly SqliteCell[])[] }
  | {
      readonly id: number;
      readonly kind: "done";
      readonly columns: readonly { readonly name: string; readonly declared: string | null }[];
      /** Rows all statements touched. */
      readonly affected: number;
      readonly key: number;
    }
  | { readonly id: number; readonly kind: "over"; readonly limit: "rows" | "bytes" }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };

/** What the process is started with. */
export interface SqliteSettings {
  readonly file: string;
  /** From where the library is looked up. */
  readonly base: string;
  readonly busyMs: number;
  readonly maximumRows: number;
  readonly maximumBytes: number;
  /** Most memory the library may take, and the process in all. */
  readonly heapBytes: number;
  readonly processBytes: number;
  /** What is written before a process over its memory ends itself. */
  readonly memoryMark: string;
}

/**
 * Runs inside the process of a database: it is handed over as text, since sources and the bundle have no common file to start from. So
 * it uses nothing but its arguments.
 */
// budget: the text of a program
export function serveSqlite(require: NodeJS.Require, settings: SqliteSettings): void {
  const { createRequire } = require("node:module") as typeof import("node:module");
  const { Worker } = require("node:worker_threads") as typeof import("node:worker_threads");
  const Sqlite = createRequire(settings.base)("libsql") as typeof import("libsql");
  // The main thread cannot look after itself while the library computes.
  const watch = `const { writeSync } = require("node:fs");
    const { limit, mark, parent } = require("node:worker_threads").workerData;
    const end = () => process.kill(process.pid, "SIGKILL");
    setInterval(() => {
      if (process.ppid !== parent) end();
      if (process.memoryUsage.rss() > limit) { writeSync(2, mark); end(); }
    }, 50);`;
  const workerData = { limit: settings.processBytes, mark: settings.memoryMark, parent: process.ppid };
  new Worker(watch, { eval: true, workerData }).unref();

  const database = new Sqlite(settings.file, { timeout: settings.busyMs });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = FILE");
  database.exec(`PRAGMA hard_heap_limit = ${settings.heapBytes}`);
  const send = (reply: SqliteReply) => process.send?.(reply);
  const partRows = 1_000;
  const partBytes = 262_144;
  const sizeOf = (cell: SqliteCell) =>
    typeof cell === "string" ? cell.length : cell instanceof Uint8Array ? cell.byteLength : 8;
  const bindable = (value: SqlParameter): unknown => {
    if (typeof value === "boolean") return value ? 1n : 0n;
    if (value instanceof Date) return BigInt(value.getTime());
    return value instanceof Uint8Array ? Buffer.from(value) : value;
  };
  /** Reads all rows, sends those of the last statement, and stops at the limits; the interrupt frees the statement's locks. */
  const read = (statement: ReturnType<typeof database.prepare>, values: unknown[], take: (part: SqliteCell[][]) => void) => {
    let part: SqliteCell[][] = [];
    let [rows, bytes, sent] = [0, 0, 0];
    for (const row of statement
      .raw(true)
      .safeIntegers(true)
      .iterate(...values) as Iterable<SqliteCell[]>) {
      rows++;
      for (const cell of row) bytes += sizeOf(cell);
      if (rows > settings.maximumRows || bytes > settings.maximumBytes) {
        (statement as unknown as { interrupt(): void }).interrupt();
        return { rows, over: rows > settings.maximumRows ? ("rows" as const) : ("bytes" as const) };
      }
      part.push(row);
      if (part.length < partRows && bytes - sent < partBytes) continue;
      take(part);
      part = [];
      sent = bytes;
    }
    take(part);
    return { rows, over: undefined };
  };
  const answer = ({ id, statements }: SqliteRequest): SqliteReply => {
    let columns: Extract<SqliteReply, { kind: "done" }>["columns"] = [];
    let [affected, key] = [0, 0];
    for (const [index, { sql, parameters }] of statements.entries()) {
      const statement = database.prepare(sql);
      const values = parameters.map(bindable);
      if (!statement.reader) {
        const done = statement.run(...values);
        [columns, affected, key] = [[], affected + done.changes, Number(done.lastInsertRowid)];
        continue;
      }
      const last = index === statements.length - 1;
      const { rows, over } = read(statement, values, (part) => last && part.length > 0 && send({ id, kind: "rows", rows: part }));
      if (over) return { id, kind: "over", limit: over };
      columns = statement.columns().map(({ name, type }) => ({ name, declared: type }));
      [affected, key] = [affected + rows, 0];
    }
    return { id, kind: "done", columns, affected, key };
  };
  process.on("message", (request: SqliteRequest | "close") => {
    if (request === "close") {
      database.close();
      return process.disconnect();
    }
    try {
      send(answer(request));
    } catch (error) {
      send({ id: request.id, kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  });
  send({ id: 0, kind: "done", columns: [], affected: 0, key: 0 });
}
