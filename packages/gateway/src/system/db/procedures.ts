import { isObject, type PropertyObject } from "@sightline/model";
import type { ScriptValue } from "@sightline/python";
import {
  callProcedure,
  DatabaseError,
  onOneConnection,
  type ProcedureAnswer,
  type ProcedureParameter,
  type StatementRunner,
  sqlParameter,
} from "../../database/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { DatabaseNeeds } from "./DatabaseNeeds.ts";
import { datasetOf, explained, scriptCell } from "./values.ts";

/** Who runs a call: the named transaction, else the named database of the caller's project. */
export type RunnerOf = (
  world: DatabaseNeeds,
  context: BoundArguments["context"],
  names: { database: string; tx: string },
) => StatementRunner;

/** `createSProcCall` makes an object in the host; `execSProcCall` brings it here and fills it in [DB25]. */
export function procedureFunctions(world: DatabaseNeeds, runnerOf: RunnerOf): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.db.createSProcCall",
        doc: "A call of a stored procedure: register parameters on it, run it with execSProcCall, then ask it for results.",
        params: [
          required("procedureName", "String"),
          optional("database", "String", ""),
          optional("tx", "String"),
          { ...optional("skipAudit", "Boolean", false), noEffect: "statements of scripts are not audited" },
        ],
      },
      (args) => ({
        procedure: args.requiredText("procedureName"),
        database: args.text("database") ?? "",
        tx: args.text("tx") ?? "",
      }),
    ),
    define(
      {
        name: "system.db.execSProcCall",
        doc: "Runs a call made by createSProcCall; its results are asked of the call.",
        params: [required("callContext", "Object")],
      },
      (args) => explained(args, () => execute(world, args, runnerOf)),
    ),
  ];
}

async function execute(world: DatabaseNeeds, args: BoundArguments, runnerOf: RunnerOf): Promise<ScriptValue> {
  const given = args.raw("callContext");
  if (!isCall(given)) throw args.fault("TypeError", "'callContext' must be what createSProcCall answered");
  const call = { name: String(given.procedure), parameters: given.parameters.map(parameterOf) };
  const runner = runnerOf(world, args.context, { database: String(given.database), tx: String(given.tx) });
  const answer =
    String(given.tx) === ""
      ? await onOneConnection(runner.database, (one) => callProcedure(one, call))
      : await callProcedure(runner, call);
  return { number: given.number as number, ...shown(answer) };
}

interface GivenCall extends PropertyObject {
  readonly parameters: readonly never[];
}

function isCall(value: ScriptValue): value is GivenCall {
  return isObject(value) && Array.isArray(value.parameters) && typeof value.procedure === "string";
}

/** `[key, out, has a value, value]` */
function parameterOf(row: readonly ScriptValue[]): ProcedureParameter {
  const [key, out, hasValue, value] = row;
  if (typeof key !== "number" && typeof key !== "string")
    throw new DatabaseError("query", "a parameter is named by a number or a text");
  return { key, out: out === true, ...(hasValue === true ? { value: sqlParameter(value, `the parameter ${String(key)}`) } : {}) };
}

function shown({ rows, affected, out, returned }: ProcedureAnswer): { readonly [key: string]: ScriptValue } {
  return {
    rows: rows ? datasetOf(rows, "PyDataSet") : null,
    affected,
    out: out.map(scriptCell),
    returned: scriptCell(returned),
  };
}
