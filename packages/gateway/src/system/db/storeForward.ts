import { sqlParameter } from "../../database/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { DatabaseNeeds } from "./DatabaseNeeds.ts";
import { explained } from "./values.ts";

/**
 * The functions of store and forward. This gateway stores nothing for later: they run at once, and a database that cannot be
 * reached is an error where the original would have answered True [DB26].
 */
export function storeForwardFunctions(world: DatabaseNeeds): readonly GatewayFunction[] {
  const query = required("query", "String");
  const datasources = required("datasources", "List");
  return [
    define(
      {
        name: "system.db.runSFUpdateQuery",
        doc: "Changes rows in each of the databases, at once: nothing is stored for later. True when all took it.",
        params: [query, datasources],
      },
      (args) => runEach(world, args, []),
    ),
    define(
      {
        name: "system.db.runSFPrepUpdate",
        doc: "Changes rows in each of the databases with `?` for values, at once: nothing is stored for later. True when all took it.",
        params: [query, required("args", "List"), datasources],
      },
      (args) => runEach(world, args, args.values("args")),
    ),
    define(
      {
        name: "system.db.runSFNamedQuery",
        doc: "Runs a named query of the type UpdateQuery at once: nothing is stored for later. True when it ran.",
        params: [required("path", "String"), optional("parameters", "Dictionary"), optional("project", "String")],
      },
      (args) => explained(args, () => runNamed(world, args)),
    ),
  ];
}

function runEach(world: DatabaseNeeds, args: BoundArguments, values: ReturnType<BoundArguments["values"]>): Promise<boolean> {
  return explained(args, async () => {
    const parameters = values.map((value, index) => sqlParameter(value, `value ${index + 1}`));
    const databases = args.list("datasources").map((name) => world.databases.connections.find(String(name)));
    for (const database of databases) await database.run({ sql: args.requiredText("query"), parameters });
    return true;
  });
}

async function runNamed(world: DatabaseNeeds, args: BoundArguments): Promise<boolean> {
  const parameters = args.object("parameters");
  const project = args.text("project") ?? args.context.project;
  await world.databases.queries.run({ project, path: args.requiredText("path"), parameters, wantsKey: false });
  return true;
}
