import type { Evaluation } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { toInteger, tryNumber } from "../values/values.ts";

/**
 * Reads the argument that gives a poll rate. A rate written as a number is known before the expression is evaluated; any
 * other is asked of the scope by the returned function at each evaluation [EXP16].
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
