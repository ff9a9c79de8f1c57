import { isBadOrError, type PropertyValue } from "@sightline/model";
import { ScriptQualifiedValue, ScriptQuality, type ScriptValue } from "@sightline/python";
import type { TagManager } from "../tags/types.ts";
import { define, type GatewayFunction, optional, required } from "./define.ts";
import type { SystemWorld } from "./SystemWorld.ts";

/** `system.tag.*`, the 7.9 names that are still everywhere included. */
export function tagFunctions({ tags }: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      "system.tag.readBlocking",
      "Values of tags, in order; a missing tag has the quality Bad_NotFound.",
      [required("tagPaths", "Object"), optional("timeout", "Integer", 45_000)],
      (args) => pathsOf(args.plain("tagPaths")).map((path) => read(tags, path)),
    ),
    define(
      "system.tag.writeBlocking",
      "Writes tags, in order; answers with quality codes.",
      [required("tagPaths", "Object"), required("values", "Object"), optional("timeout", "Integer", 45_000)],
      (args) => writeAll(tags, pathsOf(args.plain("tagPaths")), args.plain("values")),
    ),
    define("system.tag.read", "Value of one tag (7.9).", [required("tagPath", "String")], (args) => read(tags, args.requiredText("tagPath"))),
    define("system.tag.readAll", "Values of tags (7.9).", [required("tagPaths", "List")], (args) =>
      pathsOf(args.plain("tagPaths")).map((path) => read(tags, path)),
    ),
    define(
      "system.tag.write",
      "Writes one tag (7.9); 1 when it was taken, else 0.",
      [required("tagPath", "String"), required("value", "Object"), optional("suppressErrors", "Boolean", false)],
      (args) => (isBadOrError(tags.write(args.requiredText("tagPath"), args.plain("value"))) ? 0 : 1),
    ),
    define("system.tag.writeAll", "Writes tags (7.9); 1 for each that was taken, else 0.", [required("tagPaths", "List"), required("values", "List")], (args) =>
      pathsOf(args.plain("tagPaths")).map((path, index) => (isBadOrError(tags.write(path, valueAt(args.plain("values"), index))) ? 0 : 1)),
    ),
    define("system.tag.exists", "Whether there is a tag or folder at a path.", [required("tagPath", "String")], (args) => tags.exists(args.requiredText("tagPath"))),
  ];
}

function read(tags: TagManager, path: string): ScriptQualifiedValue {
  const value = tags.read(path);
  return new ScriptQualifiedValue(value, value.float);
}

/** A list of paths; a single text is a list of one. */
function pathsOf(value: PropertyValue): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function writeAll(tags: TagManager, paths: readonly string[], values: PropertyValue): ScriptValue[] {
  return paths.map((path, index) => new ScriptQuality(tags.write(path, valueAt(values, index))));
}

function valueAt(values: PropertyValue, index: number): PropertyValue {
  return Array.isArray(values) ? ((values[index] as PropertyValue | undefined) ?? null) : values;
}
