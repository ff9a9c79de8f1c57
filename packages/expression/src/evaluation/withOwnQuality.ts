import { good, type Quality } from "@sightline/model";
import type { Value } from "../values/values.ts";
import type { Closure, Evaluation } from "./Evaluation.ts";

/** Evaluates an argument and returns its own quality beside it; the expression reads that quality too. */
export function withOwnQuality(argument: Closure, evaluation: Evaluation): { readonly value: Value; readonly quality: Quality } {
  const before = evaluation.quality;
  evaluation.quality = good;
  try {
    const value = argument(evaluation);
    return { value, quality: evaluation.quality };
  } finally {
    const own = evaluation.quality;
    evaluation.quality = before;
    evaluation.read(own);
  }
}
