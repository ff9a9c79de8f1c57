import { isObject, type PropertyValue, TypedNumber } from "@sightline/model";
import { type FunctionDefinition, special } from "../define/defineFunction.ts";
import { compilePollRate } from "../define/polling.ts";
import { type Closure, NeedsScript } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { ExpressionFault, toText, type Value } from "../values/values.ts";

/** Calls of Python; they suspend the evaluation until the result is known [EXP17]. */
export const scriptFunctions: readonly FunctionDefinition[] = [
  special(
    [
      "runScript(code: string, [pollMs: integer], ...arguments: any): any",
      "The value of an expression of Python; a function is called with the arguments.",
    ],
    compileRunScript,
  ),
];

/** `runScript("1 + 2")`, `runScript("package.function(1)", pollMs)`, or `runScript("package.function", pollMs, args…)`. */
function compileRunScript(call: CallSite): Closure {
  const { args, depth, compiler } = call;
  compiler.usesScripts();
  const [target, , ...rest] = args;
  const setRate = compilePollRate(call, 1);
  const text = compiler.compile(target as CallSite["args"][number], depth);
  const values = rest.map((arg) => compiler.compile(arg, depth));
  return (evaluation) => {
    setRate(evaluation);
    const code = toText(text(evaluation), evaluation).trim();
    const given = values.map((value) => value(evaluation));
    const known = { code, args: given, key: JSON.stringify([code, given.map(keyed)]) };
    const result = evaluation.scope.scriptResult(known);
    if (!result) throw new NeedsScript(known);
    if (result.quality.name === "Error_ScriptEval")
      throw new ExpressionFault(
        `Error executing script for runScript() expression: ${code}: ${result.quality.message ?? "it failed"}`,
      );
    evaluation.read(result.quality);
    return result.value;
  };
}

/** Tells 5 from 5.0, and long integers by all their digits, in the key of a call. */
function keyed(arg: Value): unknown {
  if (arg instanceof TypedNumber) return { number: String(arg) };
  if (Array.isArray(arg)) return (arg as readonly PropertyValue[]).map(keyed);
  if (!isObject(arg)) return arg;
  return Object.entries(arg).map(([name, item]) => [name, keyed(item as PropertyValue)]);
}
