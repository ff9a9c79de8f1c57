import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Driver, DriverConnection, ResultLimits, Statement, StatementResult } from "../../types.ts";
import { resultOf } from "./cells.ts";
import { SqliteProcess } from "./SqliteProcess.ts";
import { splitSqlite } from "./splitSqlite.ts";

/** Each is a process; writers wait for one another anyway. */
const maximumProcesses = 4;

/** Embedded SQLite: a file, each connection in a process of its own [DB4]. */
export function sqliteDriver(file: string, limits: ResultLimits): Driver {
  return {
    description: `sqlite ${file}`,
    maximumConnections: maximumProcesses,
    begin: () => ["BEGIN"],
    connect: async () => {
      if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
      const connection = new SqliteConnection(new SqliteProcess(file, limits));
      await connection.process.ready;
      return connection;
    },
  };
}

/** A connection whose statements run in its process. */
export class SqliteConnection implements DriverConnection {
  constructor(readonly process: SqliteProcess) {}

  get broken(): boolean {
    return this.process.ended;
  }

  async run(statement: Statement): Promise<StatementResult> {
    return resultOf(await this.process.run(splitSqlite(statement)));
  }

  destroy(): Promise<void> {
    return this.process.close();
  }
}
