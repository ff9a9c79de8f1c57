import type { JsonObject } from "@sightline/model";
import { numericDefaults } from "./numeric.ts";

/** The original's defaults of properties that are not configured. */
export const defaultProperties: JsonObject = {
  ...numericDefaults,
  engUnit: "",
  formatString: "#,##0.##",
  documentation: "",
  tooltip: "",
  enabled: true,
  readOnly: false,
  historyEnabled: false,
  alarmEvalEnabled: true,
  typeId: "",
  valueSource: "memory",
  executionMode: "EventDriven",
  tagGroup: "Default",
};

/** Properties that have no default here. */
const otherProperties = [
  "defaultValue",
  "expressionType",
  "accessRights",
  "typeColor",
  "historicalDeadbandStyle",
  "historicalDeadbandMode",
  "historicalDeadband",
  "sampleMode",
  "historySampleRate",
  "historySampleRateUnits",
  "historyTagGroup",
  "historyTimeDeadband",
  "historyTimeDeadbandUnits",
  "historyMaxAge",
  "historyMaxAgeUnits",
  "dataType",
  "value",
  "expression",
  "sourceTagPath",
  "deriveExpressionGetter",
  "deriveExpressionSetter",
  "preserveSourceTimestamp",
  "executionRate",
  "query",
  "queryType",
  "datasource",
  "opcServer",
  "opcItemPath",
  "eventScripts",
  "alarms",
  "readPermissions",
  "writePermissions",
  "historyProvider",
];

const spelling = new Map([...Object.keys(defaultProperties), ...otherProperties].map((name) => [name.toLowerCase(), name]));

/** A name in any case as the original spells it; undefined for a property it does not know. */
export function knownSpelling(name: string): string | undefined {
  return spelling.get(name.toLowerCase());
}
