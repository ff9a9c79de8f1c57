import { type FunctionDefinition, special } from "../define/defineFunction.ts";
import { compilePollRate } from "../define/polling.ts";
import type { Closure } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { toText } from "../values/values.ts";

const defaultPollMs = 1000;

/** Inputs that are read by a function call instead of a reference in braces [EXP16]. */
export const inputFunctions: readonly FunctionDefinition[] = [
  special(
    [
      "now([pollMs: integer]): date",
      "The current time, evaluated again every `pollMs` (default 1000); 0: only with the other inputs.",
    ],
    compileNow,
  ),
  special(["tag(path: string): any", "The value of the tag at a path."], (call) => compileInput(call, "tag")),
  special(["property(path: string): any", "The value of the property at a path."], (call) => compileInput(call, "reference")),
];

function compileNow(call: CallSite): Closure {
  const setRate = compilePollRate(call, 0, defaultPollMs);
  return (evaluation) => {
    setRate(evaluation);
    return evaluation.scope.now();
  };
}

/** The path, and so the input, is known only during evaluation. */
function compileInput({ args, depth, compiler }: CallSite, kind: "tag" | "reference"): Closure {
  compiler.isDynamic();
  const path = compiler.compile(args[0] as CallSite["args"][number], depth);
  return (evaluation) => evaluation.take(evaluation.scope[kind](toText(path(evaluation), evaluation)));
}
