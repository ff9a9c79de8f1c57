import { isBadOrError, type PropertyValue } from "@sightline/model";
import { ScriptQualifiedValue, ScriptQuality, type ScriptValue } from "@sightline/python";
import type { TagManager } from "../../tags/index.ts";
import { define, type GatewayFunction, optional, required } from "../define.ts";
import type { TagNeeds } from "./TagNeeds.ts";

const timeout = { ...optional("timeout", "Integer", 45_000), noEffect: "tags answer at once" };
const suppressErrors = {
  ...optional("suppressErrors", "Boolean", false),
  noEffect: "a value that is not taken raises nothing and answers 0",
};

/** `system.tag.*`, the 7.9 names that are still everywhere included. */
export function tagFunctions({ tags }: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.readBlocking",
        doc: "Values of tags, in order; a missing tag has the quality Bad_NotFound.",
        params: [required("tagPaths", "Object"), timeout],
      },
      (args) => pathsOf(args.plain("tagPaths")).map((path) => read(tags, path)),
    ),
    define(
      {
        name: "system.tag.writeBlocking",
        doc: "Writes tags, in order; answers with quality codes.",
        params: [required("tagPaths", "Object"), required("values", "Object"), timeout],
      },
      (args) => writeAll(tags, pathsOf(args.plain("tagPaths")), args.plain("values")),
    ),
    define({ name: "system.tag.read", doc: "Value of one tag (7.9).", params: [required("tagPath", "String")] }, (args) =>
      read(tags, args.requiredText("tagPath")),
    ),
    define({ name: "system.tag.readAll", doc: "Values of tags (7.9).", params: [required("tagPaths", "List")] }, (args) =>
      pathsOf(args.plain("tagPaths")).map((path) => read(tags, path)),
    ),
    define(
      {
        name: "system.tag.write",
        doc: "Writes one tag (7.9); 1 when it was taken, else 0.",
        params: [required("tagPath", "String"), required("value", "Object"), suppressErrors],
      },
      (args) => (isBadOrError(tags.write(args.requiredText("tagPath"), args.plain("value"))) ? 0 : 1),
    ),
    define(
      {
        name: "system.tag.writeAll",
        doc: "Writes tags (7.9); 1 for each that was taken, else 0.",
        params: [required("tagPaths", "List"), required("values", "List")],
      },
      (args) =>
        pathsOf(args.plain("tagPaths")).map((path, index) =>
          isBadOrError(tags.write(path, valueAt(args.plain("values"), index))) ? 0 : 1,
        ),
    ),
    define(
      { name: "system.tag.exists", doc: "Whether there is a tag or folder at a path.", params: [required("tagPath", "String")] },
      (args) => tags.exists(args.requiredText("tagPath")),
    ),
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
