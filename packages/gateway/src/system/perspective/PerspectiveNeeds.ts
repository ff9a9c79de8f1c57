import type { Log } from "../../base/log.ts";
import type { CommandAddress, CommandOrigin, CommandResult, SessionCommand } from "../../session/commands/SessionCommand.ts";
import type { RunningProject } from "../../session/project/RunningProject.ts";
import type { SessionDirectory } from "../../session/reports/SessionDirectory.ts";
import type { SessionRegistry } from "../../session/SessionRegistry.ts";

/** What `system.perspective.*` and members of `self` act on. */
export interface PerspectiveNeeds {
  readonly sessions: Pick<SessionRegistry, "find" | "live">;
  readonly commands: { dispatch(to: CommandAddress, command: SessionCommand, by: CommandOrigin): CommandResult };
  readonly directory: SessionDirectory;
  readonly log: Log;
  /** The log under another name: one a script chose, or what it printed. */
  logOf(name: string): Log;
  project(name: string): RunningProject | undefined;
}
