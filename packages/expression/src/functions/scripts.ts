import { float, TypedNumber } from "@sightline/model";
import { type FunctionDefinition, special } from "../define/defineFunction.ts";
import { compilePollRate } from "../define/polling.ts";
import { type Closure, NeedsScript } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { ExpressionFault, toText, type Value } from "../values/values.ts";

/** Calls of project library functions; they suspend the evaluation until the result is known [EXP17]. */
export const scriptFunctions: readonly FunctionDefinition[] = [
  special(
    ["runScript(function: string, [pollMs: integer], ...arguments: any): any", "The result of a project library function."],
    compileRunScript,
  ),
];

/** `runScript("package.function", pollMs, args…)`, or the older `runScript("package.function(1, 'a')")` with literal arguments. */
function compileRunScript(call: CallSite): Closure {
  const { args, depth, compiler } = call;
  compiler.usesScripts();
  const [target, , ...rest] = args;
  const setRate = compilePollRate(call, 1);
  const text = compiler.compile(target as CallSite["args"][number], depth);
  const values = rest.map((arg) => compiler.compile(arg, depth));
  return (evaluation) => {
    setRate(evaluation);
    const named = readCall(toText(text(evaluation), evaluation));
    const scriptCall = { function: named.name, args: [...named.args, ...values.map((value) => value(evaluation))] };
    const known = { ...scriptCall, key: JSON.stringify([scriptCall.function, scriptCall.args.map(keyed)]) };
    const result = evaluation.scope.scriptResult(known);
    if (!result) throw new NeedsScript(known);
    evaluation.read(result.quality);
    return result.value;
  };
}

/** Distinguishes 5 from 5.0 in the key of a call. */
function keyed(arg: Value): unknown {
  return arg instanceof TypedNumber ? { number: String(arg) } : arg;
}

function readCall(text: string): { name: string; args: Value[] } {
  const match = /^\s*([A-Za-z_][\w.]*)\s*(?:\((.*)\))?\s*$/s.exec(text);
  if (!match) throw new ExpressionFault(`runScript("${text}") does not name a function`);
  const list = match[2]?.trim();
  return { name: match[1] as string, args: list ? literals(list) : [] };
}

const oneLiteral =
  /^\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(true|false|none|null))\s*(,|$)/i;

function literals(list: string): Value[] {
  const values: Value[] = [];
  let rest = list;
  while (rest) {
    const match = oneLiteral.exec(rest);
    if (!match) throw new ExpressionFault(`runScript: "${rest}" is not a literal; pass values as further arguments of runScript`);
    values.push(literalValue(match));
    rest = rest.slice(match[0].length);
  }
  return values;
}

function literalValue([, double, single, number, word]: RegExpExecArray): Value {
  const quoted = double ?? single;
  if (quoted !== undefined) return quoted.replace(/\\(.)/g, "$1");
  if (number !== undefined) return /[.eE]/.test(number) ? float(Number(number)) : Number(number);
  return word?.toLowerCase() === "true" ? true : word?.toLowerCase() === "false" ? false : null;
}
