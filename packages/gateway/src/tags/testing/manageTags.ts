import type { Json, JsonObject, Quality } from "@sightline/model";
import { createTagManager } from "../createTagManager.ts";
import type { ReloadableTagManager, TagManagerOptions } from "../live/options.ts";
import type { Written } from "../model/types.ts";

/** A tag manager of one provider `default`. */
export function manageTags(tags: readonly Json[], options: Partial<TagManagerOptions> = {}): ReloadableTagManager {
  return createTagManager({ providers: [{ name: "default", json: provider(tags) }], ...options });
}

/** The export of a provider. */
export function provider(tags: readonly Json[]): JsonObject {
  return { name: "", tagType: "Provider", tags };
}

/** A memory tag, or a tag of another source. */
export function atomic(name: string, value: Json, more: JsonObject = {}): JsonObject {
  return { name, tagType: "AtomicTag", valueSource: "memory", value, ...more };
}

/** An expression tag. */
export function expr(name: string, expression: string, more: JsonObject = {}): JsonObject {
  return { name, tagType: "AtomicTag", valueSource: "expr", expression, ...more };
}

/** The types of a provider. */
export function types(...tags: readonly Json[]): JsonObject {
  return { name: "_types_", tagType: "Folder", tags };
}

/** A UDT type. */
export function udtType(name: string, parameters: JsonObject, tags: readonly Json[]): JsonObject {
  return { name, tagType: "UdtType", parameters, tags };
}

/** A UDT instance. */
export function instance(name: string, typeId: string, parameters: JsonObject = {}): JsonObject {
  return { name, tagType: "UdtInstance", typeId, parameters };
}

/** Value and quality of a tag, as one readable text. */
export function shown(manager: ReloadableTagManager, path: string): string {
  const { value, quality } = manager.read(path);
  return `${JSON.stringify(value)} ${quality.name}`;
}

/** The quality of a write that is answered at once. */
export function answered(written: Written): Quality {
  if (written instanceof Promise) throw new Error("the write waits for an answer");
  return written;
}
