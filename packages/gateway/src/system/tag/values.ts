import { isBadOrError, type PropertyValue, type Quality } from "@sightline/model";
import { ScriptQualifiedValue, ScriptQuality } from "@sightline/python";
import type { TagManager, TagValue } from "../../tags/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { TagNeeds } from "./TagNeeds.ts";
import { readTags, timeout, writeTags } from "./waiting.ts";

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
        params: [required("tagPaths", "Paths"), timeout],
      },
      async (args) => (await readTags(tags, pathsOf(args.plain("tagPaths")), args)).map(qualified),
    ),
    define(
      {
        name: "system.tag.writeBlocking",
        doc: "Writes tags, in order; answers with quality codes.",
        params: [required("tagPaths", "Paths"), required("values", "Object"), timeout],
      },
      async (args) => (await writeAll(tags, args)).map((each) => new ScriptQuality(each)),
    ),
    define({ name: "system.tag.read", doc: "Value of one tag (7.9).", params: [required("tagPath", "String")] }, async (args) =>
      first((await readTags(tags, [args.requiredText("tagPath")], args)).map(qualified)),
    ),
    define({ name: "system.tag.readAll", doc: "Values of tags (7.9).", params: [required("tagPaths", "List")] }, async (args) =>
      (await readTags(tags, pathsOf(args.plain("tagPaths")), args)).map(qualified),
    ),
    define(
      {
        name: "system.tag.write",
        doc: "Writes one tag (7.9); 1 when it was taken, else 0.",
        params: [required("tagPath", "String"), required("value", "Object"), suppressErrors],
      },
      async (args) => first((await writeTags(tags, [[args.requiredText("tagPath"), args.plain("value")]], args)).map(taken)),
    ),
    define(
      {
        name: "system.tag.writeAll",
        doc: "Writes tags (7.9); 1 for each that was taken, else 0.",
        params: [required("tagPaths", "List"), required("values", "List")],
      },
      async (args) => (await writeAll(tags, args)).map(taken),
    ),
    define(
      { name: "system.tag.exists", doc: "Whether there is a tag or folder at a path.", params: [required("tagPath", "String")] },
      (args) => tags.exists(args.requiredText("tagPath")),
    ),
  ];
}

function qualified(value: TagValue): ScriptQualifiedValue {
  return new ScriptQualifiedValue(value, value.float);
}

/** 1 for what was taken, in 7.9. */
function taken(result: Quality): number {
  return isBadOrError(result) ? 0 : 1;
}

function first<T>(results: readonly T[]): T {
  return results[0] as T;
}

/** A list of paths; a single text is a list of one. */
function pathsOf(value: PropertyValue): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function writeAll(tags: TagManager, args: BoundArguments): Promise<readonly Quality[]> {
  return writeTags(tags, pairsOf(args), args);
}

/** The tags a call writes, each with its value. @throws ScriptError where paths and values are not as many [SYS133] */
export function pairsOf(args: BoundArguments): readonly (readonly [path: string, value: PropertyValue])[] {
  const paths = pathsOf(args.plain("tagPaths"));
  const given = args.plain("values");
  const values = (Array.isArray(given) ? given : [given]) as readonly PropertyValue[];
  if (paths.length !== values.length)
    throw args.fault("java.lang.IllegalArgumentException", `there are ${paths.length} tag paths and ${values.length} values`);
  return paths.map((path, index) => [path, values[index] ?? null]);
}
