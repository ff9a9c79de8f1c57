import type { Long } from "@sightline/model";
import type { DatabaseError } from "./DatabaseError.ts";

/** A value for a placeholder: whole numbers as bigint, so that a driver need not guess; a number is floating point. */
export type SqlParameter = null | boolean | number | bigint | string | Date | Uint8Array;

/** What a cell can hold. */
export type DatabaseValue = null | boolean | number | Long | string | Date | Uint8Array;

/** The original's column types, as far as databases have them; `Object`: bytes, or nothing known. */
export type ColumnType = "Integer" | "Long" | "Float" | "Double" | "String" | "Boolean" | "DateTime" | "Object";

export interface ResultColumn {
  readonly name: string;
  readonly type: ColumnType;
}

export interface StatementResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly DatabaseValue[])[];
  /** Rows an update touched. */
  readonly affected: number;
  /** The key an insert made, where it was wanted and there is one. */
  readonly key: DatabaseValue;
}

/** SQL with `?` for its parameters; without parameters it is handed to the database as it is. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
  readonly wantsKey?: boolean;
}

/** Isolation levels by JDBC's numbers, as scripts give them. */
export const isolationLevels: Readonly<Record<number, string>> = {
  1: "READ UNCOMMITTED",
  2: "READ COMMITTED",
  4: "REPEATABLE READ",
  8: "SERIALIZABLE",
};

/** One connection of a driver. Statements run one after another. */
export interface DriverConnection {
  run(statement: Statement): Promise<StatementResult>;
  /** True once it is of no use any more. */
  readonly broken: boolean;
  /** Has the server stop what it runs for a connection that was given up, where it would go on. */
  cancel?(): Promise<void>;
  /** Ends it at once, whatever it is doing; the answer waits until nothing of it is left. */
  destroy(): Promise<void>;
}

/** A kind of database, ready to make connections. */
export interface Driver {
  /** What stands in errors and in `system.db.getConnections()`: `postgres db.example:5432/plant`. */
  readonly description: string;
  /** Most connections that make sense, where it is fewer than configured. */
  readonly maximumConnections?: number;
  /** Statements that start a transaction. */
  begin(isolation: string | undefined): readonly string[];
  connect(): Promise<DriverConnection>;
}

/** How much one answer may hold; {@link refusal} names the limit that was passed and where it is configured [DB29]. */
export interface ResultLimits {
  readonly rows: number;
  readonly bytes: number;
  refusal(limit: "rows" | "bytes"): DatabaseError;
}

/** A server that takes connections and says nothing is given up after this. */
export const defaultConnectSeconds = 10;

/** A configured connection. */
export interface DatabaseSettings {
  readonly name: string;
  readonly driver: "sqlite" | "postgres" | "mysql";
  readonly url: string;
  readonly user?: string;
  /** Read when a connection is made, so that a changed secret is taken up. */
  readonly password: () => string | undefined;
  readonly maximumConnections: number;
  readonly timeoutSeconds: number;
  /** Longest time to connect, or to wait for a free connection; absent: {@link defaultConnectSeconds}. */
  readonly connectSeconds?: number;
  /** Most rows and megabytes of one answer. */
  readonly maximumRows: number;
  readonly maximumMegabytes: number;
}
