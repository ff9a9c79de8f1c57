import { isBadOrError, isGood, isUncertain, type Quality, type QualityName, quality, qualityCodes } from "@sightline/model";
import { at, type Description, type FunctionDefinition, simple, special } from "../define/defineFunction.ts";
import { inspected } from "../define/inspected.ts";
import { type Closure, level } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { isNumber, plain, toNumber, type Value } from "../values/values.ts";

/** Functions that inspect or set a quality; a bad argument does not make their result bad [EXP7]. */
export const qualityFunctions: readonly FunctionDefinition[] = [
  test(["isGood(value: any): boolean", "True when the quality of the value is good."], isGood),
  test(["isNotGood(value: any): boolean", "True when the quality of the value is not good."], (found) => !isGood(found)),
  test(["isBad(value: any): boolean", "True when the quality of the value is of level Bad."], (found) => level(found) === 2),
  test(["isError(value: any): boolean", "True when the quality of the value is of level Error."], (found) => level(found) === 3),
  test(["isBadOrError(value: any): boolean", "True when the quality of the value is of level Bad or Error."], isBadOrError),
  test(["isUncertain(value: any): boolean", "True when the quality of the value is of level Uncertain."], isUncertain),
  special(["qualityOf(value: any): string", "The name of the quality of a value."], (call) => {
    const inspect = inspected(call, 0);
    return (evaluation) => inspect(evaluation).quality.name;
  }),
  special(["timestampOf(value: any): date", "When the value changed last."], compileTimestampOf),
  special(["try(value: any, failover: any): any", "The value, or the failover when it cannot be evaluated."], compileTry),
  special(
    ["forceQuality(value: any, [code: any]): any", "The value with another quality, by default Good."],
    compileForceQuality,
  ),
  simple(
    ["qualifiedValue(value: any, level: any, [subcode: any], [message: string]): any", "The value with a quality and a message."],
    (args, evaluation) => {
      evaluation.quality = namedQuality(at(args, 1), at(args, 2), at(args, 3));
      return at(args, 0);
    },
  ),
];

function test(description: Description, accepts: (quality: Quality) => boolean): FunctionDefinition {
  return special(description, (call) => {
    const inspect = inspected(call, 0);
    return (evaluation) => accepts(inspect(evaluation).quality);
  });
}

/** The timestamp of a reference; the current time for any other expression. */
function compileTimestampOf({ args, depth, compiler }: CallSite): Closure {
  const [node] = args;
  const closure = compiler.compile(node as CallSite["args"][number], depth);
  if (node?.kind === "reference") return (evaluation) => new Date(evaluation.scope.reference(node.reference).timestamp);
  return (evaluation) => {
    closure(evaluation);
    return evaluation.scope.now();
  };
}

/** The second argument when the first is of level Error; a Bad value is passed on. */
function compileTry(call: CallSite): Closure {
  const inspect = inspected(call, 0);
  const failover = call.compiler.compile(call.args[1] as CallSite["args"][number], call.depth);
  return (evaluation) => {
    const found = inspect(evaluation);
    if (level(found.quality) === 3) return failover(evaluation);
    evaluation.read(found.quality);
    return found.value;
  };
}

function compileForceQuality(call: CallSite): Closure {
  const inspect = inspected(call, 0);
  const code = call.args[1] ? call.compiler.compile(call.args[1], call.depth) : () => 192;
  return (evaluation) => {
    const { value } = inspect(evaluation);
    evaluation.quality = namedQuality(code(evaluation), null, null);
    return value;
  };
}

const levels: Readonly<Record<string, QualityName>> = { good: "Good", uncertain: "Uncertain", bad: "Bad", error: "Error" };

/** Finds a quality by level, name or code; codes below 192, as of version 7.9, are bad. */
function namedQuality(named: Value, subcode: Value, message: Value): Quality {
  const text = message === null ? undefined : String(plain(message));
  const code = isNumber(subcode) ? toNumber(subcode) : isNumber(named) ? toNumber(named) : undefined;
  const byCode = (Object.keys(qualityCodes) as QualityName[]).find((name) => qualityCodes[name] === code);
  const word = String(plain(named)).toLowerCase();
  const byName = levels[word] ?? (Object.keys(qualityCodes) as QualityName[]).find((name) => name.toLowerCase() === word);
  return quality(byCode ?? byName ?? (code !== undefined && code >= 192 ? "Good" : "Bad"), text);
}
