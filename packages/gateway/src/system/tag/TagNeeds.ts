import type { ScriptEngine } from "@sightline/python";
import type { Log } from "../../base/log.ts";
import type { TagEditor, TagManager } from "../../tags/index.ts";
import type { ScriptFiles } from "../file/ScriptFiles.ts";

/** What `system.tag.*` needs of the gateway. */
export interface TagNeeds {
  readonly tags: TagManager;
  readonly tagEditor: TagEditor;
  /** Where exports are written and imports are read. */
  readonly files: ScriptFiles;
  readonly log: Pick<Log, "error">;
  /** Runs callbacks of `readAsync` and `writeAsync`. */
  engine(): ScriptEngine;
}
