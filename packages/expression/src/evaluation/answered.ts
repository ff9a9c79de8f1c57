import type { Quality } from "@sightline/model";
import { ExpressionFault } from "../values/values.ts";
import type { Answer } from "./types.ts";

/** Unwraps an answer of the scope; throws its quality when there is none. */
export function answered<T extends boolean | string | readonly string[]>(answer: Answer<T>): T {
  if (!isQuality(answer)) return answer;
  throw new ExpressionFault(answer.message ?? answer.name, answer.name);
}

function isQuality(answer: Answer<boolean | string | readonly string[]>): answer is Quality {
  return typeof answer === "object" && !Array.isArray(answer);
}
