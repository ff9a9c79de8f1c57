import { Dataset, float, type PropertyObject, type PropertyValue, TypedNumber } from "@sightline/model";
import type { NamedQueryParameter } from "@sightline/project";
import { ScriptBytes, ScriptQualifiedValue, type ScriptValue } from "@sightline/python";
import { DatabaseError } from "./DatabaseError.ts";
import type { ColumnType, DatabaseValue, SqlParameter, StatementResult } from "./types.ts";

/** A script's or property's value as a parameter of a query. @throws DatabaseError for lists, objects and datasets. */
export function sqlParameter(value: ScriptValue | undefined, name: string): SqlParameter {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return numberParameter(value);
  if (typeof value !== "object" || value instanceof Date) return value;
  if (value instanceof TypedNumber) return value.value;
  if (value instanceof ScriptBytes) return value.bytes;
  if (value instanceof ScriptQualifiedValue) return sqlParameter(value.qualified.value, name);
  const kind = Array.isArray(value) ? "a list" : value instanceof Dataset ? "a dataset" : "an object";
  throw new DatabaseError("query", `${name} is ${kind}; a query takes texts, numbers, booleans, dates, bytes and None`);
}

function numberParameter(value: number): SqlParameter {
  return Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A named query's parameter as its declared type [DB11]. @throws DatabaseError that names the parameter. */
export function typedParameter({ name, dataType }: NamedQueryParameter, given: ScriptValue | undefined): SqlParameter {
  const value = sqlParameter(given, `the parameter "${name}"`);
  if (value === null || dataType === "Any") return value;
  const converted = convert(value, dataType);
  if (converted !== undefined) return converted;
  throw new DatabaseError("query", `the parameter "${name}" is ${dataType} and was given "${String(value)}"`);
}

function convert(value: Exclude<SqlParameter, null>, type: NamedQueryParameter["dataType"]): SqlParameter | undefined {
  if (value instanceof Uint8Array) return value;
  switch (type) {
    case "String":
      return typeof value === "string" ? value : value instanceof Date ? value.toISOString() : String(value);
    case "Boolean":
      return typeof value === "string" ? booleanOf(value) : Boolean(Number(value));
    case "DateTime":
      return dateOf(value);
    case "Float4":
    case "Float8":
      return finite(value);
    default:
      return wholeOf(value);
  }
}

function booleanOf(text: string): boolean | undefined {
  const lower = text.trim().toLowerCase();
  if (["true", "1", "yes", "on"].includes(lower)) return true;
  return ["false", "0", "no", "off", ""].includes(lower) ? false : undefined;
}

/** Text without a zone is the gateway's local time, as scripts write dates. */
function dateOf(value: Exclude<SqlParameter, null>): Date | undefined {
  const date = value instanceof Date ? value : new Date(typeof value === "string" ? value : Number(value));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function finite(value: Exclude<SqlParameter, null>): number | undefined {
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function wholeOf(value: Exclude<SqlParameter, null>): bigint | undefined {
  if (typeof value === "bigint") return value;
  const number = finite(value);
  return number === undefined ? undefined : BigInt(Math.trunc(number));
}

/** Rows of a query in the forms properties take, each made once, since many sessions share one answer. */
export class QueryRows {
  #dataset: Dataset | undefined;
  #documents: readonly PropertyObject[] | undefined;

  constructor(readonly result: StatementResult) {}

  get dataset(): Dataset {
    const { columns, rows } = this.result;
    this.#dataset ??= new Dataset(
      columns,
      rows.map((row) => row.map((cell) => propertyCell(cell))),
    );
    return this.#dataset;
  }

  /** A list of objects, one for each row. */
  get documents(): readonly PropertyObject[] {
    const { columns, rows } = this.result;
    this.#documents ??= rows.map((row) =>
      Object.fromEntries(columns.map(({ name, type }, index) => [name, propertyCell(row[index] ?? null, type)])),
    );
    return this.#documents;
  }

  /** The first cell; null where there is none. */
  get scalar(): PropertyValue {
    return propertyCell(this.result.rows[0]?.[0] ?? null, this.result.columns[0]?.type);
  }
}

/**
 * Bytes are a text with one character each in properties, as everywhere here. `type`: of the column, where the cell leaves it; in a
 * dataset the column itself tells that its numbers are floats [PT20].
 */
function propertyCell(cell: DatabaseValue, type?: ColumnType): PropertyValue {
  if (typeof cell === "number" && (type === "Double" || type === "Float")) return float(cell);
  return cell instanceof Uint8Array ? Buffer.from(cell).toString("latin1") : cell;
}
