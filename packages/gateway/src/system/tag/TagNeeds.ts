import type { ScriptEngine } from "@sightline/python";
import type { SessionLog } from "../../session/services.ts";
import type { TagEditor, TagManager } from "../../tags/index.ts";
import type { ScriptFiles } from "../file/ScriptFiles.ts";

/** What `system.tag.*` needs of the gateway. */
export interface TagNeeds {
  readonly tags: TagManager;
  readonly tagEditor: TagEditor;
  /** Where exports are written and imports are read. */
  readonly files: ScriptFiles;
  readonly log: Pick<SessionLog, "error">;
  /** Runs callbacks of `readAsync` and `writeAsync`. */
  engine(): ScriptEngine;
}
