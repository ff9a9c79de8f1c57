export { type BindingQuery, runBindingQuery } from "./BindingQueries.ts";
export { Database, type StatementRunner } from "./Database.ts";
export { DatabaseError } from "./DatabaseError.ts";
export { type DatabasePlace, Databases } from "./Databases.ts";
export { GatewayDatabases } from "./GatewayDatabases.ts";
export { NamedQueries, type NamedQueryAnswer, type NamedQueryCall } from "./NamedQueries.ts";
export { Transactions } from "./Transactions.ts";
export type { DatabaseValue, StatementResult } from "./types.ts";
export { QueryRows, sqlParameter } from "./values.ts";
