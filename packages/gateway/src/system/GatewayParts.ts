import type { Mailer } from "../base/net/Mailer.ts";
import type { ScriptFiles } from "../base/ScriptFiles.ts";
import type { Users } from "../base/users/Users.ts";
import type { TagEditor } from "../tags/TagEditor.ts";

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
