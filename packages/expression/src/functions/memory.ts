import { sameValue } from "@sightline/model";
import { type FunctionDefinition, special } from "../define/defineFunction.ts";
import { compilePollRate } from "../define/polling.ts";
import type { Closure } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { withOwnQuality } from "../evaluation/withOwnQuality.ts";
import { toBoolean } from "../values/values.ts";

/** Functions that compare with the previous evaluation; each call site has its own memory [EXP18]. */
export const memoryFunctions: readonly FunctionDefinition[] = [
  special(
    [
      "hasChanged(value: any, [includeQuality: boolean], [pollMs: integer]): boolean",
      "True when the value differs from that of the last evaluation, or, on request, its quality does.",
    ],
    compileHasChanged,
  ),
  special(["previousValue(value: any): any", "The value that the argument had at the last evaluation."], compilePreviousValue),
];

/** Returns false at the first evaluation. */
function compileHasChanged(call: CallSite): Closure {
  const site = call.compiler.nextSite();
  const value = call.compiler.compile(call.args[0] as CallSite["args"][number], call.depth);
  const withQuality = call.args[1] && call.compiler.compile(call.args[1], call.depth);
  const setRate = compilePollRate(call, 2);
  return (evaluation) => {
    setRate(evaluation);
    const memory = evaluation.scope.memory(site);
    const includeQuality = withQuality !== undefined && toBoolean(withQuality(evaluation));
    const { value: found, quality } = withOwnQuality(value, evaluation);
    const present = includeQuality ? [found, quality.name] : found;
    const changed = memory.known && !sameValue(memory.value, present);
    evaluation.remember(memory, present);
    return changed;
  };
}

function compilePreviousValue({ args, depth, compiler }: CallSite): Closure {
  const site = compiler.nextSite();
  const value = compiler.compile(args[0] as CallSite["args"][number], depth);
  return (evaluation) => {
    const memory = evaluation.scope.memory(site);
    const before = memory.known ? (memory.value ?? null) : null;
    evaluation.remember(memory, value(evaluation));
    return before;
  };
}
