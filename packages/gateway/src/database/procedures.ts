import type { Database, StatementRunner } from "./Database.ts";
import { DatabaseError } from "./DatabaseError.ts";
import type { DatabaseValue, SqlParameter, StatementResult } from "./types.ts";

/** One parameter of a call, by its place (the first is 1) or its name. One may be given and wanted back. */
export interface ProcedureParameter {
  readonly key: number | string;
  readonly out: boolean;
  /** Absent: only wanted back. */
  readonly value?: SqlParameter;
}

export interface ProcedureCall {
  readonly name: string;
  readonly parameters: readonly ProcedureParameter[];
}

export interface ProcedureAnswer {
  /** The first set of rows it answered with. */
  readonly rows: StatementResult | undefined;
  readonly affected: number;
  /** In the order of the wanted parameters of the call. */
  readonly out: readonly DatabaseValue[];
  /** What a function returned. */
  readonly returned: DatabaseValue;
}

/** A parameter as the database declares it. */
interface Declared {
  readonly name: string;
  readonly in: boolean;
  readonly out: boolean;
}

interface Routine {
  readonly isFunction: boolean;
  readonly parameters: readonly Declared[];
}

/** A declared parameter with what the call says of it. */
interface Slot extends Declared {
  readonly given: ProcedureParameter | undefined;
}

const namePattern = /^[A-Za-z_][\w$]*(\.[A-Za-z_][\w$]*)?$/;

/**
 * Calls a stored procedure or function of PostgreSQL or MariaDB; all on one connection [DB25].
 * @throws DatabaseError when there is none of this name, or a parameter does not fit it.
 */
export async function callProcedure(runner: StatementRunner, call: ProcedureCall): Promise<ProcedureAnswer> {
  const { driver } = runner.database.settings;
  if (driver === "sqlite") throw new DatabaseError("query", `SQLite has no stored procedures: "${call.name}" cannot be called`);
  if (!namePattern.test(call.name)) throw new DatabaseError("query", `"${call.name}" is not a valid procedure name`);
  const routine = await describe(runner, call.name);
  const slots = slotsOf(routine, call);
  if (driver === "postgres") return callPostgres(runner, call, { ...routine, slots });
  return routine.isFunction ? callMysqlFunction(runner, call, slots) : callMysqlProcedure(runner, call, slots);
}

/** Does something on one connection of a database. */
export async function onOneConnection<T>(database: Database, work: (runner: StatementRunner) => Promise<T>): Promise<T> {
  const connection = await database.acquire();
  try {
    return await work({ database, run: (statement) => database.runOn(connection, statement) });
  } finally {
    database.release(connection);
    database.changed();
  }
}

const describing = `select r.specific_name, r.routine_type, p.parameter_name, p.parameter_mode
from information_schema.routines r left join information_schema.parameters p
on p.specific_schema = r.routine_schema and p.specific_name = r.specific_name and p.ordinal_position > 0
where lower(r.routine_name) = lower(?) and (lower(r.routine_schema) = lower(?) or ? = '' and r.routine_schema = HERE)
order by r.specific_name, p.ordinal_position`;

async function describe(runner: StatementRunner, name: string): Promise<Routine> {
  const [schema, local] = name.includes(".") ? name.split(".") : ["", name];
  const here = runner.database.settings.driver === "postgres" ? "any(current_schemas(false))" : "database()";
  const sql = describing.replace("HERE", here);
  const { rows } = await runner.run({ sql, parameters: [local ?? "", schema ?? "", schema ?? ""] });
  const [first] = rows;
  if (!first) throw new DatabaseError("query", `database "${runner.database.name}" has no procedure "${name}"`);
  const own = rows.filter((row) => row[0] === first[0] && row[3] !== null);
  return {
    isFunction: String(first[1]).toUpperCase() === "FUNCTION",
    parameters: own.map((row) => {
      const mode = String(row[3]).toUpperCase();
      return { name: String(row[2] ?? ""), in: mode.startsWith("IN"), out: mode.endsWith("OUT") };
    }),
  };
}

function slotsOf({ parameters }: Routine, call: ProcedureCall): readonly Slot[] {
  const byPlace = new Map<number, ProcedureParameter>();
  for (const given of call.parameters) {
    const place =
      typeof given.key === "number"
        ? given.key - 1
        : parameters.findIndex(({ name }) => name.toLowerCase() === String(given.key).replace(/^@/, "").toLowerCase());
    if (!parameters[place]) {
      const known = parameters.map(({ name }, index) => name || `${index + 1}`).join(", ") || "none";
      throw new DatabaseError("query", `"${call.name}" has no parameter ${JSON.stringify(given.key)}; its parameters: ${known}`);
    }
    byPlace.set(place, { ...byPlace.get(place), ...given, out: given.out || (byPlace.get(place)?.out ?? false) });
  }
  return parameters.map((declared, index) => ({ ...declared, given: byPlace.get(index) }));
}

/** Values of the wanted parameters, in the order of the call. */
function outOf(call: ProcedureCall, slots: readonly Slot[], values: ReadonlyMap<Slot, DatabaseValue>): DatabaseValue[] {
  return call.parameters
    .filter(({ out }) => out)
    .map(({ key }) => {
      const slot = slots.find(({ given, name }, index) => given && (key === index + 1 || sameName(name, key)));
      return (slot && values.get(slot)) ?? null;
    });
}

function sameName(name: string, key: number | string): boolean {
  return typeof key === "string" && name.toLowerCase() === key.replace(/^@/, "").toLowerCase();
}

/** A function answers with its OUT parameters as columns; a procedure with those of one row. */
async function callPostgres(
  runner: StatementRunner,
  call: ProcedureCall,
  { isFunction, slots }: Routine & { readonly slots: readonly Slot[] },
): Promise<ProcedureAnswer> {
  const passed = isFunction ? slots.filter((slot) => slot.in) : slots;
  const marks = passed.map(({ given }) => (given?.value === undefined ? "null" : "?")).join(", ");
  const parameters = passed.flatMap(({ given }) => (given?.value === undefined ? [] : [given.value]));
  const sql = isFunction ? `select * from ${call.name}(${marks})` : `call ${call.name}(${marks})`;
  const rows = await runner.run({ sql, parameters });
  const wanted = slots.filter((slot) => slot.out);
  const first = rows.rows[0] ?? [];
  const values = new Map(wanted.map((slot, index) => [slot, first[index] ?? null]));
  const hasRows = isFunction && rows.columns.length > 0;
  return {
    rows: hasRows ? rows : undefined,
    affected: hasRows ? -1 : 0,
    out: outOf(call, slots, values),
    returned: first[0] ?? null,
  };
}

async function callMysqlFunction(runner: StatementRunner, call: ProcedureCall, slots: readonly Slot[]): Promise<ProcedureAnswer> {
  const sql = `select ${call.name}(${slots.map(() => "?").join(", ")})`;
  const rows = await runner.run({ sql, parameters: slots.map(({ given }) => given?.value ?? null) });
  return { rows: undefined, affected: 0, out: [], returned: rows.rows[0]?.[0] ?? null };
}

/** OUT parameters come back in variables of the connection. */
async function callMysqlProcedure(
  runner: StatementRunner,
  call: ProcedureCall,
  slots: readonly Slot[],
): Promise<ProcedureAnswer> {
  const variable = (index: number) => `@sightline_${index}`;
  const parameters: SqlParameter[] = [];
  const marks: string[] = [];
  for (const [index, { out, given }] of slots.entries()) {
    if (out) await runner.run({ sql: `set ${variable(index)} = ?`, parameters: [given?.value ?? null] });
    else parameters.push(given?.value ?? null);
    marks.push(out ? variable(index) : "?");
  }
  const rows = await runner.run({ sql: `call ${call.name}(${marks.join(", ")})`, parameters });
  const places = [...slots.entries()].filter(([, { out }]) => out);
  const sql = `select ${places.map(([index]) => variable(index)).join(", ")}`;
  const back = places.length > 0 ? (await runner.run({ sql, parameters: [] })).rows[0] : undefined;
  const values = new Map(places.map(([, slot], index) => [slot, back?.[index] ?? null]));
  const hasRows = rows.columns.length > 0;
  return {
    rows: hasRows ? rows : undefined,
    affected: hasRows ? -1 : rows.affected,
    out: outOf(call, slots, values),
    returned: null,
  };
}
