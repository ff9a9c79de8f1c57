import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { integer } from "@sightline/model";
import { DatabaseError } from "../DatabaseError.ts";
import { splitStatements } from "../sql.ts";
import type { ColumnType, DatabaseValue, Driver, DriverConnection, Statement, StatementResult } from "../types.ts";
import { type SqliteAnswer, type SqliteCell, type SqliteRequest, serveSqlite } from "./sqliteWorker.ts";

/** How long a statement waits for a writer, in milliseconds. */
const busyMs = 5_000;
/** How long a thread may take to close its file, in milliseconds. */
const closeMs = 1_000;
/** Each is a thread; writers wait for one another anyway. */
const maximumThreads = 4;

/** Embedded SQLite: a file, each connection in a worker thread, since its calls do not return before they are done [DB4]. */
export function sqliteDriver(file: string): Driver {
  return {
    description: `sqlite ${file}`,
    maximumConnections: maximumThreads,
    begin: () => ["BEGIN"],
    connect: async () => {
      if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
      const connection = new SqliteConnection(file);
      await connection.ready;
      return connection;
    },
  };
}

class SqliteConnection implements DriverConnection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(answer: SqliteAnswer): void; reject(error: Error): void }>();
  readonly ready: Promise<unknown>;
  #nextId = 1;
  broken = false;

  constructor(file: string) {
    this.#worker = new Worker(`(${serveSqlite.toString()})(require)`, {
      eval: true,
      workerData: { file, base: import.meta.url, busyMs },
      env: {},
    });
    this.#worker.unref();
    this.ready = this.#answer(0);
    this.#worker.on("message", (answer: SqliteAnswer) => this.#take(answer));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("the thread of this database ended")));
  }

  async run(statement: Statement): Promise<StatementResult> {
    const id = this.#nextId++;
    const request: SqliteRequest = { id, statements: splitStatements(statement) };
    const answered = this.#answer(id);
    this.#worker.postMessage(request);
    const answer = await answered;
    if ("error" in answer) throw new DatabaseError("query", answer.error);
    return resultOf(answer);
  }

  /** A thread that is not busy closes its file first, so that nothing but the file stays. */
  async destroy(): Promise<void> {
    this.#fail(new DatabaseError("connection", "the connection was closed"));
    const ended = new Promise((resolve) => this.#worker.once("exit", resolve));
    if (this.#worker.threadId < 0) return;
    const timer = setTimeout(() => void this.#worker.terminate(), closeMs);
    this.#worker.postMessage("close");
    await ended;
    clearTimeout(timer);
  }

  #answer(id: number): Promise<SqliteAnswer> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #take(answer: SqliteAnswer): void {
    this.#waiting.get(answer.id)?.resolve(answer);
    this.#waiting.delete(answer.id);
  }

  #fail(error: Error): void {
    this.broken = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function resultOf(answer: Exclude<SqliteAnswer, { error: string }>): StatementResult {
  const cells = answer.rows as readonly (readonly SqliteCell[])[];
  const types = answer.columns.map(({ declared }, index) => columnType(declared, cells, index));
  return {
    columns: answer.columns.map(({ name }, index) => ({ name, type: types[index] ?? "Object" })),
    rows: cells.map((row) => row.map((cell, index) => cellValue(cell, types[index] ?? "Object"))),
    affected: answer.affected,
    key: answer.key,
  };
}

/** SQLite types values, not columns: what is declared counts where it says something, else what the column holds [DB6]. */
function columnType(declared: string | null, rows: readonly (readonly SqliteCell[])[], index: number): ColumnType {
  const name = declared?.toUpperCase() ?? "";
  if (name.includes("BOOL")) return "Boolean";
  if (name.includes("DATE") || name.includes("TIMESTAMP")) return "DateTime";
  return typeOfCells(rows, index) ?? typeOfDeclared(name);
}

function typeOfCells(rows: readonly (readonly SqliteCell[])[], index: number): ColumnType | undefined {
  let found: ColumnType | undefined;
  for (const row of rows) {
    const type = typeOfCell(row[index] ?? null);
    if (type) found = found === undefined ? type : wider(found, type);
  }
  return found;
}

function typeOfCell(cell: SqliteCell): ColumnType | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "bigint") return BigInt.asIntN(32, cell) === cell ? "Integer" : "Long";
  if (typeof cell === "number") return "Double";
  return typeof cell === "string" ? "String" : "Object";
}

const numeric: readonly ColumnType[] = ["Integer", "Long", "Double"];

function wider(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  const wide = Math.max(numeric.indexOf(a), numeric.indexOf(b));
  return numeric.includes(a) && numeric.includes(b) ? (numeric[wide] as ColumnType) : "Object";
}

function typeOfDeclared(name: string): ColumnType {
  if (name.includes("INT")) return "Integer";
  if (/CHAR|CLOB|TEXT/.test(name)) return "String";
  return /REAL|FLOA|DOUB|NUM|DEC/.test(name) ? "Double" : "Object";
}

function cellValue(cell: SqliteCell, type: ColumnType): DatabaseValue {
  if (cell === null) return null;
  if (type === "DateTime") return dateOf(cell);
  if (type === "Boolean") return typeof cell === "string" ? cell.toLowerCase() === "true" : Number(cell) !== 0;
  return typeof cell === "bigint" ? integer(cell) : cell;
}

/** Dates are stored as milliseconds, as the original stores them; what SQLite's own functions write is UTC text. */
function dateOf(cell: Exclude<SqliteCell, null>): DatabaseValue {
  if (typeof cell !== "string") return typeof cell === "object" ? cell : new Date(Number(cell));
  const text = cell.trim().replace(" ", "T");
  const date = new Date(/(Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(date.getTime()) ? cell : date;
}
