import { type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { ExpressionFault } from "../values/values.ts";

/** Alarm state. Not supported: the gateway does not evaluate alarms. */
export const alarmFunctions: readonly FunctionDefinition[] = (["isAlarmActive", "isAlarmActiveFiltered"] as const).map((name) =>
  simple([`${name}(tagPath: string, ...filters: any): boolean`, "Not supported: the gateway does not evaluate alarms."], () => {
    throw new ExpressionFault(`${name} is not supported: this gateway does not evaluate alarms`, "Bad_Unsupported");
  }),
);
