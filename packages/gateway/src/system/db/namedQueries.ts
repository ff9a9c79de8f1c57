import type { ScriptError, ScriptValue, SystemParameter } from "@sightline/python";
import type { NamedQueryAnswer, NamedQueryCall } from "../../database/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { DatabaseNeeds } from "./DatabaseNeeds.ts";
import { datasetOf, explained, scalarOf, scriptCell, transactionOptions } from "./values.ts";

/** `system.db.runNamedQuery` and the functions of 8.3 that say the type of the query in their name. */
export function namedQueryFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  return [...runFunctions(world), ...typedFunctions(world), ...cacheFunctions(world), beginFunction(world)];
}

const path = required("path", "String");
const parameters = optional("parameters", "Object");
const tx = optional("tx", "Object");
const getKey = optional("getKey", "Object", false);
const project = optional("project", "Object");

function runFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.db.runNamedQuery",
        doc: "Runs a named query: (path, parameters, tx, getKey), or with the project's name before them.",
        params: [path, parameters, tx, getKey, project],
      },
      (args) => explained(args, async () => scriptAnswer(await world.databases.queries.run(callOf(args)))),
    ),
  ];
}

/** Where two texts came first, the host has taken the first for the project [DB21]. */
function callOf(args: BoundArguments): NamedQueryCall {
  const transaction = textOf(args.raw("tx"));
  return {
    project: textOf(args.raw("project")) ?? args.context.project,
    path: textOf(args.raw("path")) ?? "",
    parameters: objectOf(args, args.raw("parameters")),
    ...(transaction ? { transaction } : {}),
    wantsKey: isTrue(args.raw("getKey")),
  };
}

function textOf(value: ScriptValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isTrue(value: ScriptValue | undefined): boolean {
  return value !== null && value !== undefined && value !== false && Number(value) !== 0;
}

/** Values keep what Python knows of them: bytes, and floats that are whole. */
function objectOf(args: BoundArguments, value: ScriptValue | undefined): Readonly<Record<string, ScriptValue>> {
  if (value === null || value === undefined) return {};
  if (typeof value === "object" && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype)
    return value as Readonly<Record<string, ScriptValue>>;
  throw args.fault("TypeError", "'parameters' must be a dictionary");
}

function scriptAnswer(answer: NamedQueryAnswer): ScriptValue {
  if (answer.kind === "value") return scriptCell(answer.value);
  return answer.scalar ? scalarOf(answer.rows.result) : datasetOf(answer.rows.result, "Dataset");
}

const owner = optional("project", "String");
const typed: readonly (readonly [name: string, doc: string, params: readonly SystemParameter[]])[] = [
  ["execQuery", "Rows of a named query of the type Query.", [path, parameters, tx, owner]],
  ["execScalar", "Value of a named query of the type ScalarQuery.", [path, parameters, tx, owner]],
  ["execUpdate", "Runs a named query of the type UpdateQuery.", [path, parameters, tx, getKey, owner]],
];
const typeOfFunction: Readonly<Record<string, string>> = {
  execQuery: "Query",
  execScalar: "ScalarQuery",
  execUpdate: "UpdateQuery",
};

function typedFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  const { queries } = world.databases;
  const functions = typed.map(([name, doc, params]) =>
    define({ name: `system.db.${name}`, doc, params }, (args) =>
      explained(args, async () => {
        const call = typedCall(args, params);
        const type = queries.typeOf(call.project, call.path);
        if (type !== undefined && type !== typeOfFunction[name]) throw wrongType(args, call.path, type);
        return scriptAnswer(await queries.run(call));
      }),
    ),
  );
  const later = define(
    {
      name: "system.db.execUpdateAsync",
      doc: "Runs a named query of the type UpdateQuery later.",
      params: [path, parameters, owner],
    },
    (args) => {
      const call = typedCall(args, [path, parameters, owner]);
      queries.run(call).catch((error: unknown) => world.log.error({ ...args.context, err: error }, `${args.name} failed`));
      return true;
    },
  );
  return [...functions, later];
}

function typedCall(args: BoundArguments, params: readonly SystemParameter[]): NamedQueryCall {
  const transaction = params.includes(tx) ? args.text("tx") : undefined;
  return {
    project: args.text("project") ?? args.context.project,
    path: args.requiredText("path"),
    parameters: objectOf(args, args.raw("parameters")),
    ...(transaction ? { transaction } : {}),
    wantsKey: params.includes(getKey) && args.flag("getKey"),
  };
}

function wrongType(args: BoundArguments, query: string, type: string): ScriptError {
  return args.fault("java.lang.IllegalArgumentException", `the named query "${query}" is of the type ${type}`);
}

function cacheFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  const { queries } = world.databases;
  const clear = (name: string | undefined, query?: string) => {
    queries.clearCache(name, query);
    return null;
  };
  return [
    define(
      {
        name: "system.db.clearNamedQueryCache",
        doc: "Forgets the cached answers of a named query: (path) or (project, path).",
        params: [path, optional("secondPath", "String", null)],
      },
      (args) => {
        const second = args.text("secondPath");
        const first = args.requiredText("path");
        return second === undefined ? clear(args.context.project, first) : clear(first, second);
      },
    ),
    define(
      { name: "system.db.clearAllNamedQueryCaches", doc: "Forgets all cached answers of a project.", params: [owner] },
      (args) => clear(args.text("project") ?? args.context.project),
    ),
    define(
      {
        name: "system.db.clearQueryCache",
        doc: "Forgets cached answers of named queries.",
        params: [owner, optional("path", "String")],
      },
      (args) => clear(args.text("project") ?? args.context.project, args.text("path")),
    ),
  ];
}

function beginFunction(world: DatabaseNeeds): GatewayFunction {
  return define(
    {
      name: "system.db.beginNamedQueryTransaction",
      doc: "Begins a transaction for named queries: (database, isolationLevel, timeout), or with the project's name before them.",
      params: [
        optional("project", "Object"),
        optional("database", "Object"),
        optional("isolationLevel", "Integer"),
        optional("timeout", "Integer"),
      ],
    },
    (args) => explained(args, () => begin(world, args)),
  );
}

/** A text in the second place is the database: the first was the project. */
function begin(world: DatabaseNeeds, args: BoundArguments): Promise<string> {
  const { connections, transactions } = world.databases;
  const named = typeof args.raw("database") === "string";
  const database = connections.find(named ? args.text("database") : args.text("project"), defaultDatabase(world, args));
  if (named || args.raw("database") === null) return transactions.begin(database, transactionOptions(args));
  const isolation = args.number("database");
  const timeoutMs = args.number("isolationLevel");
  return transactions.begin(database, {
    ...(isolation === undefined ? {} : { isolation }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}

function defaultDatabase(world: DatabaseNeeds, args: BoundArguments): string {
  return world.project(args.context.project)?.project.defaultDatabase ?? "";
}
