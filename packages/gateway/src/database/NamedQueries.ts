import type { NamedQuery, Project } from "@sightline/project";
import type { ScriptValue } from "@sightline/python";
import type { StatementRunner } from "./Database.ts";
import { DatabaseError } from "./DatabaseError.ts";
import type { Databases } from "./Databases.ts";
import { SharedAnswers } from "./SharedAnswers.ts";
import { bindNames } from "./sql.ts";
import type { Transactions } from "./Transactions.ts";
import type { DatabaseValue, Statement, StatementResult } from "./types.ts";
import { QueryRows, typedParameter } from "./values.ts";

/** A call of a named query. */
export interface NamedQueryCall {
  readonly project: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, ScriptValue>>;
  /** Id of an open transaction it is part of. */
  readonly transaction?: string;
  /** An update answers with the key it made. */
  readonly wantsKey?: boolean;
  /** Equal calls at the same time are run once, and their answer serves this long, in milliseconds. */
  readonly shareMs?: number;
}

/** Rows of a Query or ScalarQuery, the count or key of an UpdateQuery, or the fallback where the database failed. */
export type NamedQueryAnswer =
  | { readonly kind: "rows"; readonly scalar: boolean; readonly rows: QueryRows }
  | { readonly kind: "value"; readonly value: DatabaseValue };

/** A query whose parameters are in place. */
interface Prepared {
  readonly query: NamedQuery;
  readonly runner: StatementRunner;
  readonly statement: Statement;
}

/** Runs the named queries of projects. */
export class NamedQueries {
  readonly #cache = new SharedAnswers<NamedQueryAnswer>();
  readonly #shared = new SharedAnswers<NamedQueryAnswer>();

  constructor(
    private readonly databases: Databases,
    private readonly transactions: Transactions,
    private readonly project: (name: string) => Project | undefined,
  ) {}

  /** @throws DatabaseError that names project, query and what is wrong. */
  async run(call: NamedQueryCall): Promise<NamedQueryAnswer> {
    const query = this.#find(call);
    try {
      return await this.#answer(this.#prepare(query, call), call);
    } catch (error) {
      if (query.fallback !== undefined && error instanceof DatabaseError) return { kind: "value", value: query.fallback };
      throw explained(error, call);
    }
  }

  /** The type of a query; undefined where the project has none at this path. */
  typeOf(project: string, path: string): NamedQuery["type"] | undefined {
    return this.project(project)?.namedQueries.get(path)?.type;
  }

  /** Forgets cached answers: of one query, of a project, or all. */
  clearCache(project?: string, path?: string): void {
    const start = JSON.stringify([project, path].filter((each) => each !== undefined)).slice(0, -1);
    this.#cache.clear((key) => key === `${start}]` || key.startsWith(`${start},`) || project === undefined);
  }

  #find({ project: name, path }: NamedQueryCall): NamedQuery {
    const project = this.project(name);
    if (!project) throw new DatabaseError("unknown", `there is no project "${name}" with the named query "${path}"`);
    const query = project.namedQueries.get(path);
    if (!query) throw new DatabaseError("unknown", `project "${name}" has no named query "${path}"`);
    if (query.enabled) return query;
    throw new DatabaseError("unknown", `the named query "${path}" of project "${name}" is disabled; enable it in the Designer`);
  }

  #prepare(query: NamedQuery, call: NamedQueryCall): Prepared {
    return { query, statement: statementOf(query, call), runner: this.#runner(query, call) };
  }

  #runner(query: NamedQuery, { project, parameters, transaction }: NamedQueryCall): StatementRunner {
    if (transaction) return this.transactions.find(transaction);
    const name = query.database.replace(/^\{(.+)\}$/, (_, parameter: string) => String(parameters[parameter] ?? ""));
    return this.databases.find(name, this.project(project)?.defaultDatabase ?? "");
  }

  #answer(prepared: Prepared, call: NamedQueryCall): Promise<NamedQueryAnswer> {
    const { query, runner, statement } = prepared;
    const ask = () => execute(prepared, call.wantsKey === true);
    if (call.transaction || query.type === "UpdateQuery") return ask();
    const database = runner.database;
    const key = [query.type, query.maximumRows ?? null, database.name, statement.sql, ...statement.parameters.map(keyOf)];
    if (query.cacheMs) return this.#cache.get(JSON.stringify([call.project, query.path, ...key]), query.cacheMs, ask);
    if (call.shareMs === undefined) return ask();
    return this.#shared.get(JSON.stringify([database.changes, ...key]), call.shareMs, ask);
  }
}

/** Text parameters first, since they may hold names of value parameters. */
function statementOf({ sql, parameters }: NamedQuery, { parameters: given }: NamedQueryCall): Statement {
  let text = sql;
  for (const { name, type } of parameters) {
    if (type !== "QueryString") continue;
    if (!Object.hasOwn(given, name)) throw new DatabaseError("missing", `the parameter "${name}" is missing`);
    text = text.replaceAll(`{${name}}`, () => String(given[name] ?? ""));
  }
  const values = parameters.filter((each) => each.type === "Parameter");
  return bindNames(text, new Map(values.map((each) => [each.name, typedParameter(each, given[each.name])])));
}

async function execute({ query, runner, statement }: Prepared, wantsKey: boolean): Promise<NamedQueryAnswer> {
  if (query.type !== "UpdateQuery") {
    const result = limited(await runner.run(statement), query.maximumRows);
    return { kind: "rows", scalar: query.type === "ScalarQuery", rows: new QueryRows(result) };
  }
  const { affected, key } = await runner.run({ ...statement, wantsKey });
  return { kind: "value", value: wantsKey ? key : affected };
}

function limited(result: StatementResult, maximumRows: number | undefined): StatementResult {
  if (maximumRows === undefined || result.rows.length <= maximumRows) return result;
  return { ...result, rows: result.rows.slice(0, maximumRows) };
}

function keyOf(value: Statement["parameters"][number]): unknown {
  if (typeof value === "bigint") return [String(value)];
  return value instanceof Uint8Array ? [Buffer.from(value).toString("base64"), "bytes"] : value;
}

function explained(error: unknown, { project, path }: NamedQueryCall): unknown {
  if (!(error instanceof DatabaseError)) return error;
  return new DatabaseError(error.fault, `named query "${path}" of project "${project}": ${error.message}`);
}
