import { float } from "@sightline/model";
import { ScriptBytes, ScriptDataset, ScriptError, type ScriptValue } from "@sightline/python";
import { DatabaseError, type DatabaseValue, type StatementResult } from "../../database/index.ts";
import type { BoundArguments } from "../define.ts";

/** What a database says is raised as the original raises it, with the function's name. */
export async function explained<T>(args: BoundArguments, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseError)
      throw new ScriptError("java.lang.Exception", `Error executing ${args.name}: ${error.message}`);
    throw error;
  }
}

/** A cell as scripts see it. */
export function scriptCell(cell: DatabaseValue): ScriptValue {
  return cell instanceof Uint8Array ? new ScriptBytes(cell) : cell;
}

/** Rows as a dataset or in the form scripts iterate. */
export function datasetOf({ columns, rows }: StatementResult, form: ScriptDataset["form"]): ScriptDataset {
  return new ScriptDataset(
    columns,
    rows.map((row) => row.map(scriptCell)),
    form,
  );
}

/** The first cell; a whole number of a column of floats stays a float. */
export function scalarOf({ columns, rows }: StatementResult): ScriptValue {
  const cell = rows[0]?.[0] ?? null;
  const type = columns[0]?.type;
  if (typeof cell === "number" && (type === "Double" || type === "Float")) return float(cell);
  return scriptCell(cell);
}

/** Isolation level and timeout of a transaction. */
export function transactionOptions(args: BoundArguments): { isolation?: number; timeoutMs?: number } {
  const isolation = args.number("isolationLevel");
  const timeoutMs = args.number("timeout");
  return { ...(isolation === undefined ? {} : { isolation }), ...(timeoutMs === undefined ? {} : { timeoutMs }) };
}
