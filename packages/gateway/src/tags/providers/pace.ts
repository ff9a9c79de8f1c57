import { type JsonObject, type Quality, quality } from "@sightline/model";
import type { Pace } from "./TagSource.ts";

/** Tags of a group are evaluated with their group, which is here once a second. */
const groupMs = 1000;

/** When a tag is evaluated, by `executionMode` and `executionRate`; a quality says what is wrong with them [TAG12]. */
export function paceOf({ executionMode = "EventDriven", executionRate = groupMs }: JsonObject): Pace | Quality {
  if (executionMode === "EventDriven") return "onChange";
  if (executionMode === "TagGroupRate") return { everyMs: groupMs };
  const everyMs = Number(executionRate);
  if (executionMode === "FixedRate" && everyMs > 0) return { everyMs };
  return quality(
    "Error_Configuration",
    executionMode === "FixedRate"
      ? `executionRate must be a number of milliseconds, not ${JSON.stringify(executionRate)}.`
      : `The executionMode ${JSON.stringify(executionMode)} is unknown: use EventDriven, FixedRate or TagGroupRate.`,
  );
}
