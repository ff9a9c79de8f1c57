import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "./Database.ts";
import { Databases } from "./Databases.ts";
import { startTestServer } from "./testServers.ts";

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

/**
 * A folder and connections of its own. SQLite needs no server; the others are those that let us in on this machine's usual
 * ports, else, and with SIGHTLINE_TEST_SERVERS=own always, one that is started from the installed packages. Undefined, after
 * saying so, where there is neither.
 */
export async function openTestDatabase(driver: TestDriver) {
  if (driver === "sqlite") return open(driver, { url: "plant.db", close: async () => {} });
  const { user, port, database } = servers[driver];
  const usual = { url: `127.0.0.1:${port}/test`, user, close: async () => {} };
  const there = process.env.SIGHTLINE_TEST_SERVERS === "own" ? undefined : await openIfThere(driver, usual);
  if (there) return there;
  try {
    const server = await startTestServer(driver);
    return open(driver, { url: `127.0.0.1:${server.port}/${database}`, user, close: () => server.close() });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`skipped: no ${driver} lets us in on 127.0.0.1:${port} and none could be started (${why}); SQLite is tested`);
    return undefined;
  }
}

function open(driver: TestDriver, { close, ...entry }: Place) {
  const folder = mkdtempSync(join(tmpdir(), "sightline-database-"));
  const databases = new Databases({ folder, environment: {} });
  databases.configure({ databases: [{ ...entry, name: "plant", driver, maximumConnections: 3, timeoutSeconds: 20 }] });
  const end = async () => {
    await databases.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    await close();
  };
  return { databases, database: databases.find("plant"), folder, close: end };
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
