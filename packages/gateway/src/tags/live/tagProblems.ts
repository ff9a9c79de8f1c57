import type { Json, JsonObject } from "@sightline/model";
import { eventScriptsOf } from "../model/eventScripts.ts";
import { knownSpelling } from "../model/propertyNames.ts";
import type { Tag } from "./Tag.ts";

/** What is wrong with the configuration of a tag, and what of it has no effect [TAG6]. */
export function tagProblems({ definition, numeric, permissions, source }: Tag): readonly string[] {
  if (!definition) return [];
  const misconfigured =
    source.kind === "none" && source.quality.name === "Error_Configuration" ? source.quality.message : undefined;
  const problems = [misconfigured ?? numeric.problem].filter((problem) => problem !== undefined);
  if (definition.tagType === "UdtType" || definition.tagType === "Provider") return [];
  const { properties } = definition;
  return [
    ...definition.problems,
    ...problems,
    ...permissions.problems,
    ...eventScriptsOf(properties).problems,
    ...withoutEffect(properties),
  ];
}

function withoutEffect(properties: JsonObject): string[] {
  const misspelt = Object.keys(properties).flatMap((name) => {
    const known = knownSpelling(name);
    return known !== undefined && known !== name ? [`${name} has no effect: the property is called ${known}.`] : [];
  });
  return [...misspelt, ...unsupported.flatMap(({ applies, message }) => (applies(properties) ? [message] : []))];
}

/** Properties that this gateway does not follow. */
const unsupported: readonly { readonly applies: (properties: JsonObject) => boolean; readonly message: string }[] = [
  { applies: ({ historyEnabled }) => historyEnabled === true, message: "historyEnabled has no effect: history is not stored." },
  { applies: ({ alarms }) => hasItems(alarms), message: "alarms have no effect: they are not evaluated." },
  {
    applies: ({ accessRights = "Read_Write" }) => accessRights !== "Read_Write",
    message: "accessRights has no effect: use readOnly, readPermissions and writePermissions.",
  },
  {
    applies: ({ expressionType = "Expression" }) => expressionType !== "Expression",
    message: "expressionType has no effect: every expression is one of the expression language.",
  },
  {
    applies: ({ executionMode, tagGroup = "Default" }) =>
      executionMode === "TagGroupRate" && String(tagGroup).toLowerCase() !== "default",
    message: "tagGroup has no effect: every tag group is evaluated once a second.",
  },
];

function hasItems(json: Json | undefined): boolean {
  return Array.isArray(json) && json.length > 0;
}
