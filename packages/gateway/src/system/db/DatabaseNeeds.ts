import type { GatewayDatabases } from "../../database/index.ts";
import type { RunningProject } from "../../session/RunningProject.ts";
import type { SessionLog } from "../../session/services.ts";

/** What `system.db.*` needs of the gateway. */
export interface DatabaseNeeds {
  readonly databases: GatewayDatabases;
  readonly log: Pick<SessionLog, "error">;
  /** The caller's project names the default database. */
  project(name: string): RunningProject | undefined;
}
