import { isBadOrError, type JsonObject, type QualifiedValue, type Quality, quality } from "@sightline/model";
import {
  bindReferences,
  DatabaseError,
  QueryRows,
  referencesOf,
  type StatementResult,
  sqlParameter,
} from "../../database/index.ts";
import { paceOf } from "./pace.ts";
import type { PolledSource, ReadTag, TagSource } from "./TagSource.ts";

/** A statement of a query tag. An empty `datasource` is the first configured database. */
export interface TagQuery {
  readonly datasource: string;
  readonly sql: string;
  readonly parameters: ReturnType<typeof bindReferences>["parameters"];
}

/** Runs the statement of a query tag. @throws DatabaseError that names the database and the query. */
export type RunTagQuery = (query: TagQuery) => Promise<StatementResult>;

const queryTypes = ["AutoDetect", "Select", "Update"];

/**
 * A tag whose value a database answers: the first cell, the whole result for a DataSet, the number of changed rows for an update. Tags
 * in braces are parameters of the statement, never part of its text [TAG61].
 */
export function querySource(properties: JsonObject, dataType: string, run: RunTagQuery): TagSource {
  const { query = "", datasource = "", queryType = "AutoDetect", executionMode = "TagGroupRate" } = properties;
  const sql = typeof query === "string" ? query : "";
  if (sql.trim() === "") return configurationError("A query tag needs a query.");
  if (typeof datasource !== "string") return configurationError("datasource must be the name of a database in databases.json.");
  if (typeof queryType !== "string" || !queryTypes.includes(queryType))
    return configurationError(`The queryType ${JSON.stringify(queryType)} is unknown: use ${queryTypes.join(", ")}.`);
  const pace = paceOf({ ...properties, executionMode });
  if (pace !== "onChange" && "name" in pace) return { kind: "none", quality: pace };
  const answer = async (read: ReadTag) => answerOf(await run(statement({ sql, datasource }, read)), { dataType, queryType });
  return polled({
    pace,
    references: referencesOf(sql),
    runsAlone: changesRows(sql, queryType),
    read: (tags) => settled(answer, tags),
  });
}

function polled(source: Omit<PolledSource, "kind">): PolledSource {
  return { kind: "polled", ...source };
}

function configurationError(message: string): TagSource {
  return { kind: "none", quality: quality("Error_Configuration", message) };
}

/** A tag that changes a database runs whether or not somebody looks at it. */
function changesRows(sql: string, queryType: string): boolean {
  return (
    queryType === "Update" || (queryType === "AutoDetect" && /^\s*(insert|update|delete|merge|replace|truncate)\b/i.test(sql))
  );
}

/** A tag in braces that has no good value: nothing is asked with a value that may be wrong. */
class BadReference extends Error {
  constructor(readonly quality: Quality) {
    super(quality.message ?? quality.name);
  }
}

function statement({ sql, datasource }: { readonly sql: string; readonly datasource: string }, read: ReadTag): TagQuery {
  const bound = bindReferences(sql, (path) => {
    const { value, quality: found } = read(path);
    if (isBadOrError(found) || found.name.startsWith("Uncertain")) throw new BadReference(found);
    return sqlParameter(value, path);
  });
  return { datasource, ...bound };
}

interface Wanted {
  readonly dataType: string;
  readonly queryType: string;
}

function answerOf(result: StatementResult, { dataType, queryType }: Wanted): QualifiedValue["value"] {
  if (queryType === "Update" || (queryType === "AutoDetect" && result.columns.length === 0)) return result.affected;
  const rows = new QueryRows(result);
  return dataType === "DataSet" ? rows.dataset : rows.scalar;
}

async function settled(answer: (read: ReadTag) => Promise<QualifiedValue["value"]>, read: ReadTag): Promise<QualifiedValue> {
  try {
    return { value: await answer(read), quality: { name: "Good" }, timestamp: Date.now() };
  } catch (error) {
    return { value: null, quality: failure(error), timestamp: Date.now() };
  }
}

/** An unknown database and a statement that it refuses are Error_ExpressionEval; one that cannot be reached says so. */
function failure(error: unknown): Quality {
  if (error instanceof BadReference) return error.quality;
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof DatabaseError)) return quality("Error_ExpressionEval", message);
  const reached = error.fault === "unknown" || error.fault === "query" || error.fault === "missing";
  return quality(reached ? "Error_ExpressionEval" : error.quality, message);
}
