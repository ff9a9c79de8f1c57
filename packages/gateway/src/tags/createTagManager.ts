import { LiveTags } from "./live/LiveTags.ts";
import type { ReloadableTagManager, TagManagerOptions } from "./live/options.ts";

/** Creates the tag manager: memory, simulated, expression and reference tags, and the `[System]` provider. */
export function createTagManager(options: TagManagerOptions): ReloadableTagManager {
  return new LiveTags(options);
}
