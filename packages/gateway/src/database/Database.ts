import { DatabaseError, driverMessage, shortSql } from "./DatabaseError.ts";
import { Pool, poolLimits } from "./Pool.ts";
import {
  type DatabaseSettings,
  type Driver,
  type DriverConnection,
  defaultConnectSeconds,
  type Statement,
  type StatementResult,
} from "./types.ts";

/** Whoever runs statements: a database, each on any connection, or a transaction, all on one. */
export interface StatementRunner {
  readonly database: Database;
  run(statement: Statement): Promise<StatementResult>;
}

/** One configured connection of the gateway: a pool, time limits and clear errors. */
export class Database implements StatementRunner {
  readonly #pool: Pool;
  #changes = 0;
  /** Queries that were given up since the server did not answer in time. */
  timeouts = 0;

  constructor(
    readonly settings: DatabaseSettings,
    readonly driver: Driver,
  ) {
    const maximumConnections = Math.min(settings.maximumConnections, driver.maximumConnections ?? Number.POSITIVE_INFINITY);
    const waitMs = (settings.connectSeconds ?? defaultConnectSeconds) * 1_000;
    this.#pool = new Pool(driver, { ...poolLimits, maximumConnections, waitMs });
  }

  get name(): string {
    return this.settings.name;
  }

  get database(): this {
    return this;
  }

  /** Grows with everything that may have changed rows: an answer that began before is not shared after. */
  get changes(): number {
    return this.#changes;
  }

  changed(): void {
    this.#changes++;
  }

  get status(): { readonly open: number; readonly active: number; readonly failure: string | undefined } {
    return { ...this.#pool.size, failure: this.#pool.failure?.message };
  }

  /**
   * What only reads is asked once more when its connection turns out to be dead: the server may have ended it while it was idle.
   * @throws DatabaseError that names this database and the query.
   */
  async run(statement: Statement): Promise<StatementResult> {
    const reads = onlyReads(statement.sql);
    try {
      return await this.#runOnce(statement);
    } catch (error) {
      if (!reads || !(error instanceof DatabaseError) || error.fault !== "lost") throw error;
      return await this.#runOnce(statement);
    } finally {
      if (!reads) this.changed();
    }
  }

  async #runOnce(statement: Statement): Promise<StatementResult> {
    const connection = await this.acquire(statement.sql);
    try {
      return await this.runOn(connection, statement);
    } finally {
      this.#pool.release(connection);
    }
  }

  /** Takes a connection out of the pool; give it back with {@link release}. */
  async acquire(sql?: string): Promise<DriverConnection> {
    try {
      return await this.#pool.acquire();
    } catch (error) {
      throw this.#explain(error, sql);
    }
  }

  release(connection: DriverConnection): void {
    this.#pool.release(connection);
  }

  /** Runs on one connection. One that does not answer in time is given up. */
  async runOn(connection: DriverConnection, statement: Statement): Promise<StatementResult> {
    const { timeoutSeconds } = this.settings;
    let timer: NodeJS.Timeout | undefined;
    const expired = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        void connection.destroy();
        // The server may be beyond reach for this as well; its own time limit holds then, where it has one.
        connection.cancel?.().catch(() => undefined);
        reject(new DatabaseError("timeout", `no answer within ${timeoutSeconds} s (timeoutSeconds in databases.json)`));
      }, timeoutSeconds * 1000);
    });
    try {
      return await Promise.race([connection.run(statement), expired]);
    } catch (error) {
      if (error instanceof DatabaseError && error.fault === "timeout") this.timeouts++;
      const lost = connection.broken && !(error instanceof DatabaseError);
      throw this.#explain(lost ? new DatabaseError("lost", driverMessage(error)) : error, statement.sql);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Answers when nothing of its connections is left. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  #explain(error: unknown, sql: string | undefined): DatabaseError {
    const fault = error instanceof DatabaseError ? error.fault : "query";
    const query = sql === undefined ? "" : `, in the query: ${shortSql(sql)}`;
    return new DatabaseError(fault, `database "${this.name}" (${this.driver.description}): ${driverMessage(error)}${query}`);
  }
}

/** False where in doubt. */
export function onlyReads(sql: string): boolean {
  return /^\s*(select|show|explain)\b/i.test(sql);
}
