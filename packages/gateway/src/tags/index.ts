export { createTagManager } from "./createTagManager.ts";
export { copyTag, exportedTags, importedTags, moveTag, splitTagPath, type TagPlace } from "./edit/moveTags.ts";
export { type CollisionPolicy, type Edited, TagEditor, type TagStore } from "./edit/TagEditor.ts";
export type { ReloadableTagManager, TagManagerOptions } from "./live/options.ts";
export type { TagChange, TagEventScript } from "./model/eventScripts.ts";
export { typedTagValue } from "./model/typedTagValue.ts";
export type { ScriptedTag, TagAccess, TagManager, TagNode, TagValue } from "./model/types.ts";
export type { RunScript } from "./providers/ScriptResults.ts";
