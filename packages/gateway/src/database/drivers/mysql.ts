import { integer } from "@sightline/model";
import mysql from "mysql2/promise";
import { numberPlaceholders } from "../sql.ts";
import type { ColumnType, DatabaseValue, Driver, DriverConnection, SqlParameter, Statement, StatementResult } from "../types.ts";
import type { ServerAddress } from "./postgres.ts";

const { Types } = mysql;
/** Character set number of bytes. */
const binary = 63;
const unsigned = 32;

/** MariaDB and MySQL. */
export function mysqlDriver(url: URL, address: () => ServerAddress): Driver {
  return {
    description: `mysql ${url.host}${url.pathname}`,
    begin: (isolation) => [
      ...(isolation === undefined ? [] : [`SET TRANSACTION ISOLATION LEVEL ${isolation}`]),
      "START TRANSACTION",
    ],
    connect: () => connect(address()),
  };
}

async function connect({ url, user, password }: ServerAddress): Promise<DriverConnection> {
  const connection = await mysql.createConnection({
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
  });
  return new MysqlConnection(connection);
}

class MysqlConnection implements DriverConnection {
  broken = false;

  constructor(private readonly connection: mysql.Connection) {
    connection.on("error", () => this.#lost());
    connection.on("end", () => this.#lost());
  }

  async run(statement: Statement): Promise<StatementResult> {
    try {
      return await this.#run(statement);
    } catch (error) {
      if ((error as { readonly fatal?: boolean }).fatal) this.#lost();
      throw error;
    }
  }

  /** Without parameters as plain text: not everything can be prepared. */
  async #run(statement: Statement): Promise<StatementResult> {
    const sql = numberPlaceholders(statement, () => "?");
    const values = statement.parameters.map(bindable) as mysql.ExecuteValues[];
    const [result, fields] = values.length > 0 ? await this.connection.execute(sql, values) : await this.connection.query(sql);
    return resultOf(result, fields);
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

/** A call of a procedure answers with a list of results: its rows first. */
function resultOf(result: unknown, fields: readonly mysql.FieldPacket[] | undefined): StatementResult {
  if (Array.isArray(fields?.[0])) return resultOf((result as unknown[])[0], fields[0] as readonly mysql.FieldPacket[]);
  if (!Array.isArray(result)) {
    const { affectedRows, insertId } = result as mysql.ResultSetHeader;
    return { columns: [], rows: [], affected: affectedRows, key: insertId };
  }
  const columns = (fields ?? []).map((field) => ({ name: field.name, type: columnType(field) }));
  const rows = (result as readonly (readonly unknown[])[]).map((row) =>
    row.map((cell, index) => cellValue(cell, columns[index]?.type ?? "Object")),
  );
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
