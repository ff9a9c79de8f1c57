import type { Users } from "../base/users/Users.ts";
import type { TagEditor } from "../tags/index.ts";
import type { ScriptFiles } from "./file/ScriptFiles.ts";
import type { Mailer } from "./net/Mailer.ts";

/** What functions without a session act on: files, users, the tags' configuration. */
export interface GatewayParts {
  readonly tagEditor: TagEditor;
  readonly files: ScriptFiles;
  readonly users: Users;
  readonly mail: Mailer;
  /** Roles that open the console, REST or scripts: scripts neither give nor take them [SYS86]. */
  protectedRoles(): ReadonlySet<string>;
  /** Looks for changed projects at once. */
  scanProjects(): Promise<void>;
}
