import { ExpressionFault } from "../values/values.ts";
import { type FunctionDefinition, simple } from "./define.ts";

/** Questions about alarms. The gateway evaluates no alarms: both functions fail and say so. */
export const alarmFunctions: readonly FunctionDefinition[] = (["isAlarmActive", "isAlarmActiveFiltered"] as const).map((name) =>
  simple([`${name}(tagPath: string, ...filters: any): boolean`, "Not supported: the gateway evaluates no alarms."], () => {
    throw new ExpressionFault(`${name} is not supported: this gateway does not evaluate alarms`, "Bad_Unsupported");
  }),
);
