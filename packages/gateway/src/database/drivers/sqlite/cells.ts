import { integer } from "@sightline/model";
import type { ColumnType, DatabaseValue, StatementResult } from "../../types.ts";
import type { SqliteAnswer } from "./SqliteProcess.ts";
import type { SqliteCell } from "./serveSqlite.ts";

/** What SQLite answered, with the original's column types and values [DB6]. */
export function resultOf(answer: SqliteAnswer): StatementResult {
  const cells = answer.rows;
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
