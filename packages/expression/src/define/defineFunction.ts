import type { Closure, Evaluation } from "../evaluation/Evaluation.ts";
import type { CallCompiler } from "../evaluation/FunctionCompiler.ts";
import type { Value } from "../values/values.ts";
import { type FunctionSignature, parseSignature } from "./signature.ts";

/** A function of the language: signature, summary, and the compiler of its calls. */
export interface FunctionDefinition extends FunctionSignature {
  /** One sentence for completion and documentation. */
  readonly summary: string;
  readonly compile: CallCompiler;
}

/** A signature, as `left(text: string, count: integer): string`, and a summary in one sentence. */
export type Description = readonly [signature: string, summary: string];

type Call = (args: readonly Value[], evaluation: Evaluation) => Value;

/** Defines a function of the values of its arguments. */
export function simple(description: Description, call: Call): FunctionDefinition {
  return special(description, ({ args, depth, compiler }) =>
    applied(
      args.map((arg) => compiler.compile(arg, depth)),
      call,
    ),
  );
}

function applied(closures: readonly Closure[], call: Call): Closure {
  const [only] = closures;
  if (closures.length === 1 && only) return (evaluation) => call([only(evaluation)], evaluation);
  return (evaluation) => {
    const values = new Array<Value>(closures.length);
    for (let i = 0; i < closures.length; i++) values[i] = (closures[i] as Closure)(evaluation);
    return call(values, evaluation);
  };
}

/** Defines a function that controls the evaluation of its arguments. */
export function special([signature, summary]: Description, compile: CallCompiler): FunctionDefinition {
  return { ...parseSignature(signature), summary, compile };
}

/** An argument; null when an optional one is absent. */
export function at(args: readonly Value[], index: number): Value {
  return args[index] ?? null;
}
