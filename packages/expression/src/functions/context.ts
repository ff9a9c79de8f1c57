import { Dataset, float, isObject, sameValue, TypedNumber } from "@sightline/model";
import type { Closure } from "../evaluation/Evaluation.ts";
import { NeedsScript } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { ExpressionFault, isFloatValue, toBoolean, toInteger, toText, type Value } from "../values/values.ts";
import { at, type FunctionDefinition, many, simple, special } from "./define.ts";

const defaultPollMs = 1000;

/** Functions of where the expression stands: time, tags, scripts, user, language, memory. */
export const contextFunctions: readonly FunctionDefinition[] = [
  special("now", [0, 1], compileNow),
  special("tag", [1, 1], compileTag),
  special("property", [1, 1], compileProperty),
  special("runScript", [1, many], compileRunScript),
  special("hasChanged", [1, 3], compileHasChanged),
  special("previousValue", [1, 2], compilePreviousValue),
  simple("hasRole", [1, 3], (args, evaluation) => {
    const role = toText(at(args, 0), evaluation);
    return args.length > 1 ? evaluation.scope.hasRole(role, toText(at(args, 1), evaluation)) : evaluation.scope.hasRole(role);
  }),
  simple("isAuthorized", [2, many], ([allOf = null, ...levels], evaluation) =>
    evaluation.scope.isAuthorized(
      toBoolean(allOf),
      levels.map((level) => toText(level, evaluation)),
    ),
  ),
  simple("translate", [1, 2], (args, evaluation) => evaluation.scope.translate(toText(at(args, 0), evaluation))),
  simple("typeOf", [1, 1], (args) => typeName(at(args, 0))),
  // Alarms are not evaluated by this gateway: none is ever active, which is said by the quality.
  ...(["isAlarmActive", "isAlarmActiveFiltered"] as const).map((name) =>
    simple(name, [1, 9], () => {
      throw new ExpressionFault(`${name} is not supported: this gateway evaluates no alarms`, "Bad_Unsupported");
    }),
  ),
];

function compileArgument({ args, depth, compiler }: CallSite, index: number): Closure {
  return compiler.compile(args[index] as CallSite["args"][number], depth);
}

/** A poll rate written as a number is known before the expression is evaluated. */
function poll({ args, compiler }: CallSite, index: number, fallback: number): void {
  const node = args[index];
  if (node === undefined) compiler.poll(fallback);
  else if (node.kind === "literal" && typeof node.value === "number") compiler.poll(node.value);
  else if (node.kind !== "literal") compiler.poll(defaultPollMs);
}

function compileNow(call: CallSite): Closure {
  poll(call, 0, defaultPollMs);
  const rate = call.args.length ? compileArgument(call, 0) : undefined;
  return (evaluation) => {
    rate?.(evaluation);
    return evaluation.scope.now();
  };
}

function compileTag(call: CallSite): Closure {
  call.compiler.usesTags();
  const path = compileArgument(call, 0);
  return (evaluation) => {
    const found = evaluation.scope.tag(toText(path(evaluation), evaluation));
    evaluation.read(found.quality);
    return found.value;
  };
}

/** A path that is not known before evaluating; a reference in braces is the same and is preferred. */
function compileProperty(call: CallSite): Closure {
  call.compiler.usesTags();
  const path = compileArgument(call, 0);
  return (evaluation) => {
    const found = evaluation.scope.reference(toText(path(evaluation), evaluation));
    evaluation.read(found.quality);
    return found.value;
  };
}

/** `runScript("pkg.func", pollMs, args…)`; the older form `runScript("pkg.func(1, 'a')")` holds literal arguments. */
function compileRunScript(call: CallSite): Closure {
  const { args, depth, compiler } = call;
  compiler.usesScripts();
  if (args.length > 1) poll(call, 1, 0);
  const closures = args.map((arg) => compiler.compile(arg, depth));
  return (evaluation) => {
    const [text = null, , ...values] = closures.map((closure) => closure(evaluation));
    const target = readCall(toText(text, evaluation));
    const scriptCall = { function: target.name, args: [...target.args, ...values] };
    const known = { ...scriptCall, key: JSON.stringify([scriptCall.function, scriptCall.args.map(keyed)]) };
    const result = evaluation.scope.scriptResult(known);
    if (!result) throw new NeedsScript(known);
    evaluation.read(result.quality);
    return result.value;
  };
}

/** 5 and 5.0 make two calls. */
function keyed(arg: Value): unknown {
  return arg instanceof TypedNumber ? { number: String(arg) } : arg;
}

function readCall(text: string): { name: string; args: Value[] } {
  const match = /^\s*([A-Za-z_][\w.]*)\s*(?:\((.*)\))?\s*$/s.exec(text);
  if (!match) throw new ExpressionFault(`runScript("${text}") names no function`);
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
    if (!match) throw new ExpressionFault(`runScript: "${rest}" is no literal; pass values as further arguments of runScript`);
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

/** False the first time: there is nothing yet it could differ from. */
function compileHasChanged(call: CallSite): Closure {
  const site = call.compiler.nextSite();
  const value = compileArgument(call, 0);
  if (call.args.length > 2) poll(call, 2, 0);
  return (evaluation) => {
    const memory = evaluation.scope.memory(site);
    const present = value(evaluation);
    const changed = memory.known && !sameValue(memory.value, present);
    memory.value = present;
    memory.known = true;
    return changed;
  };
}

function compilePreviousValue(call: CallSite): Closure {
  const site = call.compiler.nextSite();
  const value = compileArgument(call, 0);
  return (evaluation) => {
    const memory = evaluation.scope.memory(site);
    const before = memory.known ? (memory.value ?? null) : null;
    memory.value = value(evaluation);
    memory.known = true;
    return before;
  };
}

function typeName(value: Value): string {
  if (value === null) return "null";
  if (isFloatValue(value)) return "Double";
  if (typeof value === "number") return Math.abs(toInteger(value)) < 2 ** 31 ? "Integer" : "Long";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (value instanceof Date) return "Date";
  if (value instanceof Dataset) return "BasicDataset";
  return isObject(value) ? "JsonObject" : "JsonArray";
}
