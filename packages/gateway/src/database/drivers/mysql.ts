import type { Socket } from "node:net";
import { integer } from "@sightline/model";
import mysql from "mysql2/promise";
import { DatabaseError } from "../DatabaseError.ts";
import { numberPlaceholders } from "../sql.ts";
import type {
  ColumnType,
  DatabaseValue,
  Driver,
  DriverConnection,
  ResultLimits,
  SqlParameter,
  Statement,
  StatementResult,
} from "../types.ts";
import type { ServerAddress } from "./postgres.ts";
import { ResultGuard } from "./ResultGuard.ts";

const { Types } = mysql;
/** Character set number of bytes. */
const binary = 63;
const unsigned = 32;

/** MariaDB and MySQL. */
export function mysqlDriver(url: URL, address: () => ServerAddress, limits: ResultLimits): Driver {
  return {
    description: `mysql ${url.host}${url.pathname}`,
    begin: (isolation) => [
      ...(isolation === undefined ? [] : [`SET TRANSACTION ISOLATION LEVEL ${isolation}`]),
      "START TRANSACTION",
    ],
    connect: () => connect(address(), limits),
  };
}

async function connect(address: ServerAddress, limits: ResultLimits): Promise<DriverConnection> {
  return new MysqlConnection(await open(address), limits, () => open(address));
}

function open({ url, user, password, connectSeconds }: ServerAddress): Promise<mysql.Connection> {
  return mysql.createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: user ?? "root",
    ...(password === undefined ? {} : { password }),
    ...(url.searchParams.get("ssl") === "true" ? { ssl: {} } : {}),
    rowsAsArray: true,
    supportBigNumbers: true,
    decimalNumbers: true,
    jsonStrings: true,
    enableKeepAlive: true,
    connectTimeout: connectSeconds * 1000,
  });
}

class MysqlConnection implements DriverConnection {
  broken = false;

  constructor(
    private readonly connection: mysql.Connection,
    private readonly limits: ResultLimits,
    private readonly another: () => Promise<mysql.Connection>,
  ) {
    connection.on("error", () => this.#lost());
    connection.on("end", () => this.#lost());
  }

  async run(statement: Statement): Promise<StatementResult> {
    const sql = numberPlaceholders(statement, () => "?");
    const guard = new ResultGuard(this.limits, this.#core.stream);
    try {
      return await guard.watch(answerOf(this.#start(sql, statement.parameters), guard));
    } catch (error) {
      if (error instanceof DatabaseError || (error as { readonly fatal?: boolean }).fatal) this.#lost();
      throw error;
    }
  }

  /** Without parameters as plain text: not everything can be prepared. */
  #start(sql: string, parameters: readonly SqlParameter[]): Command {
    return parameters.length > 0 ? this.#core.execute(sql, parameters.map(bindable)) : this.#core.query(sql);
  }

  /** The connection below the promises, whose commands tell row by row. */
  get #core(): Core {
    return (this.connection as unknown as { readonly connection: Core }).connection;
  }

  /** The server notices that nobody waits only when it has an answer; another connection tells it. */
  async cancel(): Promise<void> {
    const another = await this.another();
    try {
      await another.query(`KILL ${Number(this.connection.threadId)}`);
    } finally {
      another.destroy();
    }
  }

  async destroy(): Promise<void> {
    this.#lost();
    this.connection.destroy();
  }

  #lost(): void {
    this.broken = true;
  }
}

/** A bare number would be sent as floating point, which `LIMIT ?` refuses. */
function bindable(value: SqlParameter): unknown {
  if (typeof value === "bigint") return mysql.TypedParameter.LONGLONG(value);
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

/** What the library's connection offers without promises. */
interface Core {
  readonly stream: Socket;
  query(sql: string): Command;
  execute(sql: string, values: readonly unknown[]): Command;
}

interface Command {
  on(event: "fields", listener: (fields: readonly mysql.FieldPacket[] | undefined) => void): this;
  on(event: "result", listener: (result: Row | mysql.ResultSetHeader, index?: number) => void): this;
  on(event: "error", listener: (error: Error) => void): this;
  on(event: "end", listener: () => void): this;
}

type Row = readonly unknown[];

/** A call of a procedure answers with several results: its first rows count. */
function answerOf(command: Command, guard: ResultGuard): Promise<StatementResult> {
  const rows: Row[] = [];
  let fields: readonly mysql.FieldPacket[] | undefined;
  let header: mysql.ResultSetHeader | undefined;
  return new Promise((resolve, reject) => {
    command.on("fields", (each) => {
      fields ??= each;
    });
    command.on("result", (each, index) => {
      if (!isRow(each)) header ??= each;
      else {
        guard.countRow();
        if (index === 0) rows.push(each);
      }
    });
    command.on("error", reject);
    command.on("end", () => resolve(fields ? rowsOf(rows, fields) : changeOf(header)));
  });
}

function isRow(result: Row | mysql.ResultSetHeader): result is Row {
  return Array.isArray(result);
}

function changeOf(header: mysql.ResultSetHeader | undefined): StatementResult {
  return { columns: [], rows: [], affected: header?.affectedRows ?? 0, key: header?.insertId ?? null };
}

function rowsOf(found: readonly Row[], fields: readonly mysql.FieldPacket[]): StatementResult {
  const columns = fields.map((field) => ({ name: field.name, type: columnType(field) }));
  const rows = found.map((row) => row.map((cell, index) => cellValue(cell, columns[index]?.type ?? "Object")));
  return { columns, rows, affected: rows.length, key: null };
}

/** Types as the original's driver shows them: `TINYINT(1)` and `BIT(1)` are booleans. */
function columnType(field: mysql.FieldPacket): ColumnType {
  const { columnType: type, columnLength: length, characterSet } = field;
  const isUnsigned = (Number(field.flags) & unsigned) !== 0;
  switch (type) {
    case Types.TINY:
      return length === 1 ? "Boolean" : "Integer";
    case Types.BIT:
      return length === 1 ? "Boolean" : "Object";
    case Types.SHORT:
    case Types.INT24:
    case Types.YEAR:
      return "Integer";
    case Types.LONG:
      return isUnsigned ? "Long" : "Integer";
    case Types.LONGLONG:
      return "Long";
    case Types.FLOAT:
      return "Float";
    case Types.DOUBLE:
    case Types.DECIMAL:
    case Types.NEWDECIMAL:
      return "Double";
    case Types.DATE:
    case Types.DATETIME:
    case Types.TIMESTAMP:
      return "DateTime";
    case Types.TINY_BLOB:
    case Types.MEDIUM_BLOB:
    case Types.LONG_BLOB:
    case Types.BLOB:
    case Types.STRING:
    case Types.VAR_STRING:
      return characterSet === binary ? "Object" : "String";
    default:
      return "String";
  }
}

function cellValue(cell: unknown, type: ColumnType): DatabaseValue {
  if (cell === null || cell === undefined) return null;
  if (type === "Boolean") return cell instanceof Uint8Array ? cell[0] !== 0 : Number(cell) !== 0;
  if (type === "DateTime") return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell : null;
  if (type === "String") return String(cell);
  if (type === "Long") return integer(BigInt(cell as number | string));
  return type === "Object" ? (cell as DatabaseValue) : Number(cell);
}
