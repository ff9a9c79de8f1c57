import type { Closure, Evaluation } from "../evaluation/Evaluation.ts";
import type { CallCompiler } from "../evaluation/FunctionCompiler.ts";
import type { Value } from "../values/values.ts";

/** A function of the language. `call` gets evaluated arguments; `compile` decides itself what is evaluated and when. */
export interface FunctionDefinition {
  /** As it is written in the language's reference. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly make: CallCompiler;
}

type Call = (args: readonly Value[], evaluation: Evaluation) => Value;

/** Any number of arguments. */
export const many = 1000;

/** A function of its arguments' values. */
export function simple(name: string, [least, most]: readonly [number, number], call: Call): FunctionDefinition {
  return {
    name,
    least,
    most,
    make: ({ args, depth, compiler }) => {
      const closures = args.map((arg) => compiler.compile(arg, depth));
      return applied(closures, call);
    },
  };
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

/** A function with its own rules of evaluation. */
export function special(name: string, [least, most]: readonly [number, number], make: CallCompiler): FunctionDefinition {
  return { name, least, most, make };
}

/** One argument; the number of arguments was checked when the expression was compiled. */
export function at(args: readonly Value[], index: number): Value {
  return args[index] ?? null;
}
