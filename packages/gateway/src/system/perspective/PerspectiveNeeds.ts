import type { RunningProject } from "../../session/RunningProject.ts";
import type { SessionDirectory } from "../../session/SessionDirectory.ts";
import type { SessionRegistry } from "../../session/SessionRegistry.ts";
import type { SessionLog } from "../../session/services.ts";

/** What `system.perspective.*` and members of `self` act on. */
export interface PerspectiveNeeds {
  readonly sessions: SessionRegistry;
  readonly directory: SessionDirectory;
  readonly log: SessionLog;
  /** The log under another name: one a script chose, or what it printed. */
  logOf(name: string): SessionLog;
  project(name: string): RunningProject | undefined;
}
