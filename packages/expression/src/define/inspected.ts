import { good, type Quality } from "@sightline/model";
import type { Evaluation } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { ExpressionFault, type Value } from "../values/values.ts";

/** An argument with its own quality. */
export interface Inspected {
  readonly value: Value;
  readonly quality: Quality;
}

/** Evaluates an argument in isolation: its quality, faults included, does not affect the expression. */
export function inspected({ args, depth, compiler }: CallSite, index: number): (evaluation: Evaluation) => Inspected {
  const closure = compiler.compile(args[index] as CallSite["args"][number], depth);
  return (evaluation) => {
    const before = evaluation.quality;
    evaluation.quality = good;
    try {
      const value = closure(evaluation);
      return { value, quality: evaluation.quality };
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      return { value: null, quality: error.quality };
    } finally {
      evaluation.quality = before;
    }
  };
}
