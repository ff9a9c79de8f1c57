import type { ColumnType, DatabaseValue, SqlParameter } from "../types.ts";

/** What goes to the thread: statements one after another, all in one request. */
export interface SqliteRequest {
  readonly id: number;
  readonly statements: readonly { readonly sql: string; readonly parameters: readonly SqlParameter[] }[];
}

/** What comes back: the last statement's rows, the rows all of them touched. */
export type SqliteAnswer =
  | {
      readonly id: number;
      readonly columns: readonly { readonly name: string; readonly declared: string | null }[];
      readonly rows: readonly (readonly (DatabaseValue | bigint)[])[];
      readonly affected: number;
      readonly key: number;
    }
  | { readonly id: number; readonly error: string };

/** A cell as SQLite holds it; whole numbers are bigint. */
export type SqliteCell = null | bigint | number | string | Uint8Array;

export type { ColumnType };

/**
 * Runs inside a worker thread: it is handed over as text, since sources and the bundle have no common file to start a
 * thread from. So it uses nothing but its arguments.
 */
export function serveSqlite(require: NodeJS.Require): void {
  const { parentPort, workerData } = require("node:worker_threads") as typeof import("node:worker_threads");
  const { createRequire } = require("node:module") as typeof import("node:module");
  const Sqlite = createRequire(workerData.base)("libsql") as typeof import("libsql");
  const database = new Sqlite(workerData.file, { timeout: workerData.busyMs });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON");
  const bindable = (value: SqlParameter): unknown => {
    if (typeof value === "boolean") return value ? 1n : 0n;
    if (value instanceof Date) return BigInt(value.getTime());
    return value instanceof Uint8Array ? Buffer.from(value) : value;
  };
  const run = ({ sql, parameters }: SqliteRequest["statements"][number]) => {
    const statement = database.prepare(sql);
    const values = parameters.map(bindable);
    if (!statement.reader) {
      const { changes, lastInsertRowid } = statement.run(...values);
      return { columns: [], rows: [], affected: changes, key: Number(lastInsertRowid) };
    }
    const rows = statement
      .raw(true)
      .safeIntegers(true)
      .all(...values) as SqliteCell[][];
    const columns = statement.columns().map(({ name, type }) => ({ name, declared: type }));
    return { columns, rows, affected: rows.length, key: 0 };
  };
  parentPort?.on("message", (request: SqliteRequest | "close") => {
    if (request === "close") {
      database.close();
      parentPort.close();
      return;
    }
    const { id, statements } = request;
    try {
      const results = statements.map(run);
      const last = results.at(-1) ?? { columns: [], rows: [], key: 0 };
      const affected = results.reduce((sum, each) => sum + each.affected, 0);
      parentPort.postMessage({ ...last, id, affected });
    } catch (error) {
      parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
  parentPort?.postMessage({ id: 0, columns: [], rows: [], affected: 0, key: 0 });
}
