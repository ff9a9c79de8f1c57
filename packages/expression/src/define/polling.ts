import type { Evaluation } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { toInteger, tryNumber } from "../values/values.ts";

/**
 * Compiles the argument that is a poll rate. A literal rate is part of the compiled expression; any other is computed by the
 * returned function at each evaluation and passed to the scope [EXP16].
 */
export function compilePollRate(
  { args, depth, compiler }: CallSite,
  index: number,
  absent = 0,
): (evaluation: Evaluation) => void {
  const node = args[index];
  const known = node === undefined ? absent : node.kind === "literal" ? tryNumber(node.value) : undefined;
  if (node === undefined || known !== undefined) {
    compiler.poll(known ?? absent);
    return () => undefined;
  }
  compiler.isDynamic();
  const rate = compiler.compile(node, depth);
  return (evaluation) => evaluation.scope.pollEvery(Math.max(0, toInteger(rate(evaluation))));
}
