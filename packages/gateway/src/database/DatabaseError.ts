import type { QualityName } from "@sightline/model";

/** Why a database did not answer; `lost`: the connection ended under the query, `missing`: there is nothing to ask it. */
export type DatabaseFault = "unknown" | "missing" | "connection" | "lost" | "query" | "timeout" | "transaction";

/** A query that failed. The message names the database, what it said, and the query. */
export class DatabaseError extends Error {
  constructor(
    readonly fault: DatabaseFault,
    message: string,
  ) {
    super(message);
    this.name = "DatabaseError";
  }

  /** The quality of a property whose query failed like this. */
  get quality(): QualityName {
    if (this.fault === "connection" || this.fault === "lost") return "Bad_DatabaseNotConnected";
    if (this.fault === "missing") return "Error_Exception";
    if (this.fault === "unknown") return "Error_Configuration";
    return this.fault === "timeout" ? "Error_TimeoutExpired" : "Error_DatabaseQuery";
  }
}

const shownSql = 200;

/** The start of a query on one line, for messages. */
export function shortSql(sql: string): string {
  const line = sql.trim().replace(/\s+/g, " ");
  return line.length > shownSql ? `${line.slice(0, shownSql)}…` : line;
}

/** What a driver threw, in its words. Some connection errors have only a code. */
export function driverMessage(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(driverMessage).join("; ");
  if (!(error instanceof Error)) return String(error);
  return error.message || String((error as NodeJS.ErrnoException).code ?? error.name);
}
