import { newSecret } from "../base/ids.ts";
import { type Database, onlyReads, type StatementRunner } from "./Database.ts";
import { DatabaseError } from "./DatabaseError.ts";
import { type DriverConnection, isolationLevels, type Statement, type StatementResult } from "./types.ts";

/** A transaction not used for this long is rolled back and closed, in milliseconds. */
export const defaultTransactionTimeoutMs = 30_000;

export interface TransactionOptions {
  /** JDBC's number of an isolation level; absent: the database's own. */
  readonly isolation?: number;
  /** Milliseconds without use after which it is closed. */
  readonly timeoutMs?: number;
}

/** The open transactions of scripts, by the id `system.db.beginTransaction` answered with [DB8]. */
export class Transactions {
  readonly #open = new Map<string, Transaction>();

  async begin(database: Database, options: TransactionOptions = {}): Promise<string> {
    const isolation = isolationName(options.isolation);
    const { timeoutMs = defaultTransactionTimeoutMs } = options;
    const id = newSecret();
    const connection = await database.acquire();
    const transaction = new Transaction(database, connection, { isolation, timeoutMs, ended: () => this.#open.delete(id) });
    this.#open.set(id, transaction);
    return id;
  }

  /** @throws DatabaseError when there is none. */
  find(id: string): Transaction {
    const found = this.#open.get(id);
    if (found) return found;
    throw new DatabaseError(
      "transaction",
      `there is no open transaction "${id}": it was closed, or was not used for longer than its timeout and was rolled back`,
    );
  }

  get size(): number {
    return this.#open.size;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((each) => each.close()));
  }
}

function isolationName(level: number | undefined): string | undefined {
  if (level === undefined) return undefined;
  const name = isolationLevels[level];
  if (name) return name;
  throw new DatabaseError("transaction", `${level} is not an isolation level; use 1, 2, 4 or 8 (system.db.READ_COMMITTED is 2)`);
}

interface Life {
  readonly isolation: string | undefined;
  readonly timeoutMs: number;
  ended(): void;
}

/** One connection kept for one script. After a commit or rollback the next statement starts anew. */
export class Transaction implements StatementRunner {
  #timer: NodeJS.Timeout | undefined;
  #started = false;
  #wrote = false;
  #ended = false;

  constructor(
    readonly database: Database,
    private readonly connection: DriverConnection,
    private readonly life: Life,
  ) {
    this.#touch();
  }

  async run(statement: Statement): Promise<StatementResult> {
    clearTimeout(this.#timer);
    if (!this.#started) await this.#start();
    this.#wrote ||= !onlyReads(statement.sql);
    return this.database.runOn(this.connection, statement).finally(() => this.#touch());
  }

  async commit(): Promise<void> {
    await this.#end("COMMIT");
    if (this.#wrote) this.database.changed();
    this.#wrote = false;
  }

  async rollback(): Promise<void> {
    await this.#end("ROLLBACK");
    this.#wrote = false;
  }

  /** What was not committed is undone. */
  async close(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.life.ended();
    try {
      await this.#end("ROLLBACK");
    } catch {
      void this.connection.destroy();
    }
    this.database.release(this.connection);
  }

  async #start(): Promise<void> {
    this.#started = true;
    for (const sql of this.database.driver.begin(this.life.isolation)) await this.#command(sql);
  }

  async #end(sql: string): Promise<void> {
    if (!this.#started) return;
    this.#started = false;
    await this.#command(sql);
    if (!this.#ended) this.#touch();
  }

  async #command(sql: string): Promise<void> {
    await this.database.runOn(this.connection, { sql, parameters: [] });
  }

  #touch(): void {
    clearTimeout(this.#timer);
    if (this.#ended) return;
    this.#timer = setTimeout(() => void this.close(), this.life.timeoutMs);
    this.#timer.unref();
  }
}
