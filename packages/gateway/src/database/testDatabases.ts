import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "./Database.ts";
import { Databases } from "./Databases.ts";

/** The databases tests talk to: SQLite always, the servers where they answer on this machine's usual ports. */
export const testDatabases = {
  sqlite: { url: "plant.db", port: 0 },
  postgres: { url: "127.0.0.1:5432/test", user: "postgres", port: 5432 },
  mysql: { url: "127.0.0.1:3306/test", user: "root", port: 3306 },
} as const;

export type TestDriver = keyof typeof testDatabases;

/** A folder and connections of its own; undefined, after saying so, where the server does not answer. */
export async function openTestDatabase(driver: TestDriver) {
  const { port, ...entry } = testDatabases[driver];
  if (port !== 0 && !(await answers(port))) {
    console.log(`skipped: no ${driver} answers on 127.0.0.1:${port}; SQLite is tested`);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "sightline-database-"));
  const databases = new Databases({ folder, environment: {} });
  databases.configure({ databases: [{ ...entry, name: "plant", driver, maximumConnections: 3, timeoutSeconds: 20 }] });
  return { databases, database: databases.find("plant"), folder, close: () => closeAll(databases, folder) };
}

async function closeAll(databases: Databases, folder: string): Promise<void> {
  await databases.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
}

/** Runs one statement. */
export function run(database: Database, sql: string, ...parameters: Parameters<Database["run"]>[0]["parameters"]) {
  return database.run({ sql, parameters });
}
