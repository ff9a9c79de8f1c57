import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTestServer } from "@sightline/testing";
import type { Database } from "../Database.ts";
import { Databases } from "../Databases.ts";
import { Transactions } from "../Transactions.ts";
import type { DatabaseSettings } from "../types.ts";

export type TestDriver = "sqlite" | "postgres" | "mysql";

/** How a server's administrator comes in without a password, and where servers usually listen. */
const servers = {
  postgres: { user: "postgres", port: 5432, database: "postgres" },
  mysql: { user: "root", port: 3306, database: "test" },
} as const;

/** Where a database is, and how to end what was started for it. */
interface Place {
  readonly url: string;
  readonly user?: string;
  close(): Promise<void>;
}

/** The database "plant" in a folder of its own. */
export type TestDatabase = ReturnType<typeof open>;

/** Limits that a test changes. */
type Limits = Partial<Pick<DatabaseSettings, "timeoutSeconds" | "maximumRows" | "maximumMegabytes">>;

/** SQLite needs no server. */
export function openSqlite(): TestDatabase {
  return open("sqlite", { url: "plant.db", close: async () => {} });
}

/**
 * The server that lets us in on this machine's usual port, else, and with SIGHTLINE_TEST_SERVERS=own always, one that is started from
 * the installed packages.
 * @throws Error that says what is missing where there is neither.
 */
export async function openTestDatabase(driver: TestDriver): Promise<TestDatabase> {
  if (driver === "sqlite") return openSqlite();
  const { user, port, database } = servers[driver];
  const usual = { url: `127.0.0.1:${port}/test`, user, close: async () => {} };
  const there = process.env.SIGHTLINE_TEST_SERVERS === "own" ? undefined : await openIfThere(driver, usual);
  if (there) return there;
  try {
    const server = await startTestServer(driver);
    return open(driver, { url: `127.0.0.1:${server.port}/${database}`, user, close: () => server.close() });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`no ${driver} server accepts us on 127.0.0.1:${port}, and none could be started: ${why}`);
  }
}

function open(driver: TestDriver, { close, ...entry }: Place) {
  const folder = mkdtempSync(join(tmpdir(), "sightline-database-"));
  const databases = new Databases({ folder, environment: {} });
  const transactions = new Transactions();
  const configure = (limits: Limits): Database => {
    const standard = { maximumConnections: 3, timeoutSeconds: 20, maximumRows: 1_000, maximumMegabytes: 4 };
    databases.configure({ databases: [{ ...entry, name: "plant", driver, ...standard, ...limits }] });
    return databases.find("plant");
  };
  const others: Databases[] = [];
  /** The same database with connections and limits of its own. */
  const another = (limits: Limits): Database => {
    const standard = { maximumConnections: 3, timeoutSeconds: 20, maximumRows: 1_000, maximumMegabytes: 4 };
    const other = new Databases({ folder, environment: {} });
    others.push(other);
    other.configure({ databases: [{ ...entry, name: "plant", driver, ...standard, ...limits }] });
    return other.find("plant");
  };
  const end = async () => {
    await transactions.close();
    await Promise.all([databases, ...others].map((each) => each.close()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    await close();
  };
  return { databases, transactions, database: configure({}), configure, another, folder, close: end };
}

async function openIfThere(driver: TestDriver, place: Place) {
  const opened = open(driver, place);
  try {
    await run(opened.database, "select 1");
    return opened;
  } catch {
    await opened.close();
    return undefined;
  }
}

/** Runs one statement. */
export function run(database: Database, sql: string, ...parameters: Parameters<Database["run"]>[0]["parameters"]) {
  return database.run({ sql, parameters });
}
