import { DatabaseError, driverMessage } from "./DatabaseError.ts";
import type { Driver, DriverConnection } from "./types.ts";

/** Times in milliseconds, and how many connections there may be at once. */
export interface PoolLimits {
  readonly maximumConnections: number;
  /** To make a connection, and to wait for one that is in use. */
  readonly waitMs: number;
  /** An unused connection is closed after this. */
  readonly idleMs: number;
  /** After a connection failed, further askers are told the same at once for this long. */
  readonly retryMs: number;
}

export const poolLimits: Pick<PoolLimits, "idleMs" | "retryMs"> = { idleMs: 60_000, retryMs: 1_000 };

interface Waiter {
  take(connection: DriverConnection): void;
  fail(error: Error): void;
}

/** Connections to one database: made when they are needed, kept while they are used, replaced when they break [DB3]. */
export class Pool {
  readonly #idle: { connection: DriverConnection; timer: NodeJS.Timeout }[] = [];
  readonly #all = new Set<DriverConnection>();
  readonly #waiting: Waiter[] = [];
  #connecting = 0;
  #failure: { readonly error: DatabaseError; readonly until: number } | undefined;
  #closed = false;

  constructor(
    private readonly driver: Driver,
    private readonly limits: PoolLimits,
  ) {}

  /** Connections there are, and those in use. */
  get size(): { readonly open: number; readonly active: number } {
    return { open: this.#all.size, active: this.#all.size - this.#idle.length };
  }

  /** Why the last connection could not be made; undefined where it could. */
  get failure(): DatabaseError | undefined {
    return this.#failure?.error;
  }

  /** @throws DatabaseError when there is none in time. */
  async acquire(): Promise<DriverConnection> {
    if (this.#closed) throw new DatabaseError("connection", "the connection was closed or changed in databases.json");
    const idle = this.#takeIdle();
    if (idle) return idle;
    if (this.#all.size + this.#connecting < this.limits.maximumConnections) return this.#connect();
    return this.#wait();
  }

  /** Gives a connection back. */
  release(connection: DriverConnection): void {
    if (!this.#all.has(connection)) return;
    if (connection.broken || this.#closed) return void this.#drop(connection);
    const waiter = this.#waiting.shift();
    if (waiter) return waiter.take(connection);
    const timer = setTimeout(() => void this.#drop(connection), this.limits.idleMs);
    timer.unref();
    this.#idle.push({ connection, timer });
  }

  /** Answers when nothing of the connections is left. */
  async close(): Promise<void> {
    this.#closed = true;
    const ends = [...this.#all].map((connection) => this.#drop(connection));
    for (const waiter of this.#waiting.splice(0)) waiter.fail(new DatabaseError("connection", "the connection was closed"));
    await Promise.all(ends);
  }

  #takeIdle(): DriverConnection | undefined {
    for (let entry = this.#idle.pop(); entry; entry = this.#idle.pop()) {
      clearTimeout(entry.timer);
      if (!entry.connection.broken) return entry.connection;
      this.#all.delete(entry.connection);
    }
    return undefined;
  }

  async #connect(): Promise<DriverConnection> {
    if (this.#failure && Date.now() < this.#failure.until) throw this.#failure.error;
    this.#connecting++;
    try {
      const connection = await this.#timed(this.driver.connect());
      this.#all.add(connection);
      this.#failure = undefined;
      return connection;
    } catch (error) {
      throw this.#remember(error);
    } finally {
      this.#connecting--;
    }
  }

  #remember(error: unknown): DatabaseError {
    const message = `cannot be reached: ${driverMessage(error)}. Check url, user and password in databases.json, and that the server runs`;
    const failure = new DatabaseError("connection", message);
    this.#failure = { error: failure, until: Date.now() + this.limits.retryMs };
    return failure;
  }

  /** A connection that comes too late is closed. */
  #timed(connecting: Promise<DriverConnection>): Promise<DriverConnection> {
    return new Promise((resolve, reject) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        reject(new Error(`no connection within ${this.limits.waitMs / 1000} s (connectSeconds in databases.json)`));
      }, this.limits.waitMs);
      const settle = (connection: DriverConnection) => (late || this.#closed ? void connection.destroy() : resolve(connection));
      connecting.then(settle, reject).finally(() => clearTimeout(timer));
    });
  }

  #wait(): Promise<DriverConnection> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        take: (connection) => {
          clearTimeout(timer);
          resolve(connection);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(new DatabaseError("timeout", this.#busyText()));
      }, this.limits.waitMs);
      this.#waiting.push(waiter);
    });
  }

  #busyText(): string {
    const { maximumConnections, waitMs } = this.limits;
    return `all ${maximumConnections} connections were in use for ${waitMs / 1000} s. Close transactions, or raise maximumConnections in databases.json`;
  }

  #drop(connection: DriverConnection): Promise<void> {
    this.#all.delete(connection);
    const index = this.#idle.findIndex((each) => each.connection === connection);
    if (index >= 0) clearTimeout(this.#idle.splice(index, 1)[0]?.timer);
    this.#serveWaiter();
    return connection.destroy();
  }

  /** There is room again: the first that waits gets a new connection. */
  #serveWaiter(): void {
    const waiter = this.#closed ? undefined : this.#waiting.shift();
    if (waiter) void this.#connect().then(waiter.take, waiter.fail);
  }
}
