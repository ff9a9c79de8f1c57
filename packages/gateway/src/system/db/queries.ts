import { ScriptDataset, type ScriptValue } from "@sightline/python";
import { type Database, type StatementResult, type StatementRunner, sqlParameter } from "../../database/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { DatabaseNeeds } from "./DatabaseNeeds.ts";
import { namedQueryFunctions } from "./namedQueries.ts";
import { procedureFunctions, type RunnerOf } from "./procedures.ts";
import { storeForwardFunctions } from "./storeForward.ts";
import { datasetOf, explained, scalarOf, scriptCell, transactionOptions } from "./values.ts";

const where = [optional("database", "String", ""), optional("tx", "String")];
const skipAudit = { ...optional("skipAudit", "Object", true), noEffect: "statements of scripts are not audited" };
const update = [...where, optional("getKey", "Object", false), skipAudit];
const query = required("query", "String");
const values = required("args", "Object");

/** `system.db.*`: queries, transactions and connections; named queries are in their own file [DB20]. */
export function databaseFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  return [
    ...queryFunctions(world),
    ...transactionFunctions(world),
    ...connectionFunctions(world),
    ...namedQueryFunctions(world),
    ...procedureFunctions(world, runnerCalled),
    ...storeForwardFunctions(world),
  ];
}

function queryFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  const select = (args: BoundArguments) => run(world, args).then(pyDataset);
  const scalar = (args: BoundArguments) => run(world, args).then(scalarOf);
  const change = (args: BoundArguments) => run(world, args).then((result) => changed(result, args.flag("getKey")));
  return [
    define(
      { name: "system.db.runPrepQuery", doc: "Rows of a query with `?` for values.", params: [query, values, ...where] },
      select,
    ),
    define({ name: "system.db.runQuery", doc: "Rows of a query.", params: [query, ...where] }, select),
    define(
      {
        name: "system.db.runScalarPrepQuery",
        doc: "First value of a query with `?` for values.",
        params: [query, values, ...where],
      },
      scalar,
    ),
    define(
      { name: "system.db.runScalarQuery", doc: "First value of a query; None without rows.", params: [query, ...where] },
      scalar,
    ),
    define(
      {
        name: "system.db.runPrepUpdate",
        doc: "Changes rows; answers with their number, or the new key.",
        params: [query, values, ...update],
      },
      change,
    ),
    define(
      {
        name: "system.db.runUpdateQuery",
        doc: "Changes rows; answers with their number, or the new key.",
        params: [query, ...update],
      },
      change,
    ),
  ];
}

function run(world: DatabaseNeeds, args: BoundArguments): Promise<StatementResult> {
  return explained(args, async () => {
    const parameters = valuesOf(args).map((value, index) => sqlParameter(value, `value ${index + 1}`));
    const statement = { sql: args.requiredText("query"), parameters, wantsKey: args.has("getKey") && args.flag("getKey") };
    return runnerOf(world, args).run(statement);
  });
}

function valuesOf(args: BoundArguments): readonly ScriptValue[] {
  return args.has("args") ? args.values("args") : [];
}

/** The transaction where one is named, else the database. */
function runnerOf(world: DatabaseNeeds, args: BoundArguments): StatementRunner {
  return runnerCalled(world, args.context, { database: args.text("database") ?? "", tx: args.text("tx") ?? "" });
}

const runnerCalled: RunnerOf = (world, context, { database, tx }) =>
  tx ? world.databases.transactions.find(tx) : databaseCalled(world, context, database);

function databaseOf(world: DatabaseNeeds, args: BoundArguments): Database {
  return databaseCalled(world, args.context, args.text("database") ?? "");
}

function databaseCalled(world: DatabaseNeeds, context: BoundArguments["context"], name: string): Database {
  const project = world.project(context.project)?.project;
  return world.databases.connections.find(name, project?.defaultDatabase ?? "");
}

const pyDataset = (result: StatementResult) => datasetOf(result, "PyDataSet");

function changed({ affected, key }: StatementResult, wantsKey: boolean): ScriptValue {
  return wantsKey ? scriptCell(key) : affected;
}

function transactionFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  const { transactions } = world.databases;
  const tx = required("tx", "String");
  const end = (name: "commit" | "rollback" | "close") => (args: BoundArguments) =>
    explained(args, async () => {
      await transactions.find(args.requiredText("tx"))[name]();
      return null;
    });
  const options = [optional("isolationLevel", "Integer"), optional("timeout", "Integer")];
  return [
    define(
      {
        name: "system.db.beginTransaction",
        doc: "Begins a transaction; without use for its timeout (milliseconds, 30,000) it is rolled back.",
        params: [optional("database", "String", ""), ...options],
      },
      (args) => explained(args, () => transactions.begin(databaseOf(world, args), transactionOptions(args))),
    ),
    define({ name: "system.db.commitTransaction", doc: "Keeps what a transaction wrote.", params: [tx] }, end("commit")),
    define({ name: "system.db.rollbackTransaction", doc: "Undoes what a transaction wrote.", params: [tx] }, end("rollback")),
    define(
      { name: "system.db.closeTransaction", doc: "Ends a transaction; what was not committed is undone.", params: [tx] },
      end("close"),
    ),
  ];
}

const connectionColumns = ["Name", "Description", "DBType", "Status"].map((name) => ({ name, type: "String" }));
const countColumns = ["ActiveConnections", "MaxConnections"].map((name) => ({ name, type: "Integer" }));

function connectionFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  const { connections } = world.databases;
  return [
    define({ name: "system.db.getConnections", doc: "The configured databases." }, () => {
      return new ScriptDataset(connectionColumns, connections.list().map(connectionRow), "Dataset");
    }),
    define(
      {
        name: "system.db.getConnectionInfo",
        doc: "One configured database; all without a name.",
        params: [optional("name", "String", "")],
      },
      (args) => {
        const name = args.text("name");
        const found = connections.list().filter((each) => !name || each.name === name);
        if (found.length === 0) return null;
        const rows = found.map((each) => [...connectionRow(each), each.status.active, each.settings.maximumConnections]);
        return new ScriptDataset([...connectionColumns, ...countColumns], rows, "Dataset");
      },
    ),
  ];
}

function connectionRow({ name, driver, settings, status }: Database): ScriptValue[] {
  return [name, driver.description, settings.driver.toUpperCase(), status.failure === undefined ? "Valid" : "Faulted"];
}
