import { LiveTags } from "./live/LiveTags.ts";
import type { ReloadableTagManager, TagManagerOptions } from "./live/options.ts";

/** All tags of a gateway: memory, simulated, expression and reference tags, and `[System]`. */
export function createTagManager(options: TagManagerOptions): ReloadableTagManager {
  return new LiveTags(options);
}
