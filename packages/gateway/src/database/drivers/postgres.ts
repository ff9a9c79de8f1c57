import type { Socket } from "node:net";
import { integer } from "@sightline/model";
import pg from "pg";
import { DatabaseError } from "../DatabaseError.ts";
import { numberPlaceholders } from "../sql.ts";
import type {
  ColumnType,
  DatabaseValue,
  Driver,
  DriverConnection,
  ResultLimits,
  SqlParameter,
  Statement,
  StatementResult,
} from "../types.ts";
import { ResultGuard } from "./ResultGuard.ts";

/** Where a server is and who logs in. */
export interface ServerAddress {
  readonly url: URL;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly timeoutSeconds: number;
  readonly connectSeconds: number;
}

/** Object ids of PostgreSQL's own types, as the original shows them; anything else is text. */
const columnTypes: Readonly<Record<number, ColumnType>> = {
  16: "Boolean",
  17: "Object",
  20: "Long",
  21: "Integer",
  23: "Integer",
  26: "Long",
  700: "Float",
  701: "Double",
  1700: "Double",
  1082: "DateTime",
  1114: "DateTime",
  1184: "DateTime",
};

/** PostgreSQL by its own protocol. */
export function postgresDriver(url: URL, address: () => ServerAddress, limits: ResultLimits): Driver {
  return {
    description: `postgres ${url.host}${url.pathname}`,
    begin: (isolation) => [isolation === undefined ? "BEGIN" : `BEGIN ISOLATION LEVEL ${isolation}`],
    connect: async () => {
      const connection = new PostgresConnection(address(), limits);
      await connection.open();
      return connection;
    },
  };
}

type Answered = pg.QueryArrayResult | pg.QueryArrayResult[];

class PostgresConnection implements DriverConnection {
  readonly #client: pg.Client;
  broken = false;

  constructor(
    { url, user, password, timeoutSeconds, connectSeconds }: ServerAddress,
    private readonly limits: ResultLimits,
  ) {
    this.#client = new pg.Client({
      host: url.hostname,
      port: Number(url.port || 5432),
      database: decodeURIComponent(url.pathname.slice(1)),
      user: user ?? "postgres",
      ...(password === undefined ? {} : { password }),
      application_name: "sightline",
      keepAlive: true,
      connectionTimeoutMillis: connectSeconds * 1000,
      statement_timeout: timeoutSeconds * 1000,
      ...(url.searchParams.get("ssl") === "true" ? { ssl: true } : {}),
      types: { getTypeParser: textParser } as pg.CustomTypesConfig,
    });
    this.#client.on("error", () => this.#lost());
    this.#client.on("end", () => this.#lost());
  }

  async open(): Promise<void> {
    await this.#client.connect();
  }

  async run(statement: Statement): Promise<StatementResult> {
    const text = numberPlaceholders(withReturning(statement), (number) => `$${number}`);
    const values = statement.parameters.map(bindable);
    const query = values.length > 0 ? { text, values, rowMode: "array" } : { text, rowMode: "array" };
    const answered = await this.#query(query as pg.QueryArrayConfig);
    return resultOf(lastOf(answered), statement.wantsKey === true);
  }

  async #query(config: pg.QueryArrayConfig): Promise<Answered> {
    const guard = new ResultGuard(this.limits, this.#stream);
    try {
      return await guard.watch(this.#submit(config, guard));
    } catch (error) {
      if (endsConnection(error)) this.#lost();
      throw isTimeLimit(error)
        ? new DatabaseError("timeout", `${(error as Error).message} (timeoutSeconds in databases.json)`)
        : error;
    }
  }

  #submit(config: pg.QueryArrayConfig, guard: ResultGuard): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const settings = {
        ...config,
        callback: (error: Error | null, answer: Answered) => (error ? reject(error) : resolve(answer)),
      };
      const query = new pg.Query(settings);
      query.on("row", () => guard.countRow());
      this.#client.query(query);
    });
  }

  /** The library's types do not show it; it is replaced when TLS starts. */
  get #stream(): Socket {
    return (this.#client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
  }

  async destroy(): Promise<void> {
    this.#lost();
    const ended = this.#client.end().catch(() => undefined);
    // Ending politely would wait for a query that does not end.
    setImmediate(() => this.#stream.destroy());
    await ended;
  }

  #lost(): void {
    this.broken = true;
  }
}

/** The server says that it ends the connection (classes 08 and 57P), or the network did. */
function endsConnection(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|57P)/.test(error.code ?? "");
}

/** The server's own limit, which is the same, may be the first to end a query. */
function isTimeLimit(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "57014" && /statement timeout/.test(error.message);
}

/** Several statements in one text answer with a list; the last one counts. */
function lastOf(answered: Answered): pg.QueryArrayResult {
  return Array.isArray(answered) ? (answered.at(-1) as pg.QueryArrayResult) : answered;
}

/** PostgreSQL has no last key: the first column of the inserted row is it, as for the original's driver. */
function withReturning(statement: Statement): Statement {
  const { sql, wantsKey } = statement;
  if (!wantsKey || !/^\s*insert\b/i.test(sql) || /\breturning\b/i.test(sql)) return statement;
  return { ...statement, sql: `${sql.trim().replace(/;$/, "")} RETURNING *` };
}

function bindable(value: SqlParameter): unknown {
  if (typeof value === "bigint") return value.toString();
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

/** Everything arrives as text and is read here, so that each column has one type. */
function textParser(oid: number): (text: string) => unknown {
  switch (columnTypes[oid]) {
    case "Boolean":
      return (text) => text === "t";
    case "Long":
      return (text) => integer(BigInt(text));
    case "Integer":
    case "Float":
    case "Double":
      return Number;
    case "DateTime":
      return dateOf(oid);
    case "Object":
      return (text) => new Uint8Array(Buffer.from(text.slice(2), "hex"));
    default:
      return (text) => text;
  }
}

/** The library reads dates with and without a zone as PostgreSQL writes them; infinity is no date. */
function dateOf(oid: number): (text: string) => unknown {
  const parse = pg.types.getTypeParser(oid) as (text: string) => unknown;
  return (text) => {
    const date = parse(text);
    return date instanceof Date ? date : null;
  };
}

function resultOf(result: pg.QueryArrayResult, wantsKey: boolean): StatementResult {
  const rows = result.rows as (readonly DatabaseValue[])[];
  return {
    columns: result.fields.map(({ name, dataTypeID }) => ({ name, type: columnTypes[dataTypeID] ?? "String" })),
    rows,
    affected: result.rowCount ?? 0,
    key: wantsKey ? (rows[0]?.[0] ?? null) : null,
  };
}
