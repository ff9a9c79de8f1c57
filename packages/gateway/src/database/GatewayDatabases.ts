import type { Project } from "@sightline/project";
import type { DatabasesConfig } from "../base/config/schemas.ts";
import { type DatabasePlace, Databases } from "./Databases.ts";
import { NamedQueries } from "./NamedQueries.ts";
import { Transactions } from "./Transactions.ts";

/** What sessions and scripts reach of databases. */
export class GatewayDatabases {
  readonly connections: Databases;
  readonly transactions = new Transactions();
  readonly queries: NamedQueries;

  constructor(place: DatabasePlace, project: (name: string) => Project | undefined) {
    this.connections = new Databases(place);
    this.queries = new NamedQueries(this.connections, this.transactions, project);
  }

  /** Takes the content of `databases.json`. */
  configure(config: DatabasesConfig): void {
    this.connections.configure(config);
  }

  /** Rolls open transactions back and closes all connections. */
  async close(): Promise<void> {
    await this.transactions.close();
    await this.connections.close();
  }
}
