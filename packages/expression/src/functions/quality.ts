import { good, isBadOrError, isGood, isUncertain, type Quality, type QualityName, quality, qualityCodes } from "@sightline/model";
import { type Closure, type Evaluation, level, NeedsScript } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { ExpressionFault, isNumber, plain, toNumber, type Value } from "../values/values.ts";
import { at, type FunctionDefinition, simple, special } from "./define.ts";

/** Functions that look at a value's quality instead of being spoilt by it [EXP7]. */
export const qualityFunctions: readonly FunctionDefinition[] = [
  test("isGood", isGood),
  test("isNotGood", (found) => !isGood(found)),
  test("isBad", (found) => level(found) === 2),
  test("isError", (found) => level(found) === 3),
  test("isBadOrError", isBadOrError),
  test("isUncertain", isUncertain),
  special("qualityOf", [1, 1], (call) => {
    const inspect = inspected(call, 0);
    return (evaluation) => inspect(evaluation).quality.name;
  }),
  special("timestampOf", [1, 1], compileTimestampOf),
  special("try", [2, 2], compileTry),
  special("forceQuality", [1, 2], compileForceQuality),
  simple("qualifiedValue", [2, 4], (args, evaluation) => {
    evaluation.quality = namedQuality(at(args, 1), at(args, 2), at(args, 3));
    return at(args, 0);
  }),
];

interface Inspected {
  readonly value: Value;
  readonly quality: Quality;
}

/** Evaluates an argument by itself: its faults become its quality, and its quality stays its own. */
function inspected({ args, depth, compiler }: CallSite, index: number): (evaluation: Evaluation) => Inspected {
  const closure = compiler.compile(args[index] as CallSite["args"][number], depth);
  return (evaluation) => {
    const before = evaluation.quality;
    evaluation.quality = good;
    try {
      const value = closure(evaluation);
      return { value, quality: evaluation.quality };
    } catch (error) {
      if (error instanceof NeedsScript || !(error instanceof ExpressionFault)) throw error;
      return { value: null, quality: error.quality };
    } finally {
      evaluation.quality = before;
    }
  };
}

function test(name: string, accepts: (quality: Quality) => boolean): FunctionDefinition {
  return special(name, [1, 1], (call) => {
    const inspect = inspected(call, 0);
    return (evaluation) => accepts(inspect(evaluation).quality);
  });
}

/** The time of a reference; of anything computed, the time of computing. */
function compileTimestampOf({ args, depth, compiler }: CallSite): Closure {
  const [node] = args;
  const closure = compiler.compile(node as CallSite["args"][number], depth);
  if (node?.kind === "reference") return (evaluation) => new Date(evaluation.scope.reference(node.reference).timestamp);
  return (evaluation) => {
    closure(evaluation);
    return evaluation.scope.now();
  };
}

/** Where the first argument fails, the second. A bad value that is no failure is passed on as it is. */
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

/** A quality by level or name, or by code; 7.9's codes below 192 are bad. */
function namedQuality(named: Value, subcode: Value, message: Value): Quality {
  const text = message === null ? undefined : String(plain(message));
  const code = isNumber(subcode) ? toNumber(subcode) : isNumber(named) ? toNumber(named) : undefined;
  const byCode = (Object.keys(qualityCodes) as QualityName[]).find((name) => qualityCodes[name] === code);
  const word = String(plain(named)).toLowerCase();
  const byName = levels[word] ?? (Object.keys(qualityCodes) as QualityName[]).find((name) => name.toLowerCase() === word);
  return quality(byCode ?? byName ?? (code !== undefined && code >= 192 ? "Good" : "Bad"), text);
}
