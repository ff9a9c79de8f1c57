import type { ScriptEngine } from "@sightline/python";
import type { GatewayDatabases } from "../database/index.ts";
import type { RunningProject } from "../session/RunningProject.ts";
import type { SessionDirectory } from "../session/SessionDirectory.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import type { SessionLog } from "../session/services.ts";
import type { TagManager } from "../tags/index.ts";
import type { GatewayParts } from "./GatewayParts.ts";
import type { ScriptGlobals } from "./util/ScriptGlobals.ts";

/** What `system.*` functions act on. */
export interface SystemWorld {
  readonly sessions: SessionRegistry;
  readonly directory: SessionDirectory;
  readonly tags: TagManager;
  readonly log: SessionLog;
  /** The log under another name: one a script chose, or what it printed. */
  logOf(name: string): SessionLog;
  /** `system.util.getGlobals()`, shared by all script hosts. */
  readonly globals: ScriptGlobals;
  readonly version: string;
  readonly databases: GatewayDatabases;
  readonly parts: GatewayParts;
  engine(): ScriptEngine;
  project(name: string): RunningProject | undefined;
  projectNames(): readonly string[];
}
