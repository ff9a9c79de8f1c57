import type { Log } from "../../base/log.ts";
import type { GatewayDatabases } from "../../database/index.ts";
import type { RunningProject } from "../../session/project/RunningProject.ts";

/** What `system.db.*` needs of the gateway. */
export interface DatabaseNeeds {
  readonly databases: GatewayDatabases;
  readonly log: Pick<Log, "error">;
  /** The caller's project names the default database. */
  project(name: string): RunningProject | undefined;
}
