import { good, isBadOrError, isGood, isUncertain, type Quality, type QualityName, quality, qualityCodes } from "@sightline/model";
import { type Description, type FunctionDefinition, special } from "../define/defineFunction.ts";
import { inspected } from "../define/inspected.ts";
import { type Closure, type Evaluation, level } from "../evaluation/Evaluation.ts";
import type { CallSite } from "../evaluation/FunctionCompiler.ts";
import { describe, ExpressionFault, isNumber, plain, toInteger, toNumber, toText, type Value } from "../values/values.ts";

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
  special(
    [
      "qualifiedValue(value: any, level: any, [subcode: integer], [message: string]): any",
      "The value with a quality: Good or 0, Uncertain or 1, Bad or 2, Error or 3; a subcode, and a message.",
    ],
    compileQualifiedValue,
  ),
];

function test(description: Description, accepts: (quality: Quality) => boolean): FunctionDefinition {
  return special(description, (call) => {
    const inspect = inspected(call, 0);
    return (evaluation) => accepts(inspect(evaluation).quality);
  });
}

/** The timestamp of the input read last; the current time for an expression that reads none. */
function compileTimestampOf({ args, depth, compiler }: CallSite): Closure {
  const closure = compiler.compile(args[0] as CallSite["args"][number], depth);
  return (evaluation) => {
    evaluation.timestamp = undefined;
    closure(evaluation);
    return evaluation.timestamp === undefined ? evaluation.scope.now() : new Date(evaluation.timestamp);
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

function compileForceQuality({ args, depth, compiler }: CallSite): Closure {
  const [value, code] = args.map((arg) => compiler.compile(arg, depth)) as [Closure, Closure?];
  return (evaluation) => withQuality(value, evaluation, () => (code ? qualityOfCode(code(evaluation)) : good));
}

function compileQualifiedValue({ args, depth, compiler }: CallSite): Closure {
  const [value, ...rest] = args.map((arg) => compiler.compile(arg, depth)) as [Closure, ...Closure[]];
  return (evaluation) =>
    withQuality(value, evaluation, () => {
      const [named = null, subcode = null, message = null] = rest.map((each) => each(evaluation));
      return quality(nameOf(levelOf(named), subcode), message === null ? undefined : toText(message, evaluation));
    });
}

/** The value with another quality in place of its own; what else the expression reads keeps counting. */
function withQuality(value: Closure, evaluation: Evaluation, choose: () => Quality): Value {
  const before = evaluation.quality;
  const found = value(evaluation);
  evaluation.quality = before;
  evaluation.read(choose());
  return found;
}

const levels = ["Good", "Uncertain", "Bad", "Error"] as const;

function levelOf(named: Value): (typeof levels)[number] {
  const word = String(plain(named)).toLowerCase();
  const found = levels.find((name, number) => name.toLowerCase() === word || (isNumber(named) && toNumber(named) === number));
  if (!found)
    throw new ExpressionFault(`${describe(named)} is not a quality level: use Good or 0, Uncertain or 1, Bad or 2, Error or 3`);
  return found;
}

/** The quality that a subcode names, if it is of the level. */
function nameOf(ofLevel: (typeof levels)[number], subcode: Value): QualityName {
  const name = subcode === null ? undefined : namesByCode.get(toInteger(subcode) & 0xffff);
  return name?.split("_")[0] === ofLevel ? name : ofLevel;
}

const namesByCode: ReadonlyMap<number, QualityName> = new Map(
  (Object.entries(qualityCodes) as [QualityName, number][]).map(([name, code]) => [code, name]),
);
/** Codes of version 7.9, which `forceQuality` takes beside today's. */
const olderCodes: ReadonlyMap<number, QualityName> = new Map([
  [0, "Bad"],
  [8, "Bad_NotConnected"],
  [64, "Uncertain"],
  [300, "Error_Configuration"],
  [301, "Bad_NotConnected"],
  [310, "Error_ExpressionEval"],
  [330, "Error_TagExecution"],
  [340, "Error_TypeConversion"],
  [403, "Bad_AccessDenied"],
  [404, "Bad_NotFound"],
  [410, "Bad_Disabled"],
  [500, "Bad_Stale"],
  [900, "Bad_TrialExpired"],
]);

/** The quality of a code: of version 7.9, a subcode, or a full code with the level in its top bits. */
function qualityOfCode(code: Value): Quality {
  const number = isNumber(code) ? toInteger(code) : Number.NaN;
  const name = olderCodes.get(number) ?? namesByCode.get(number < 0 || number > 0xffff ? number & 0xffff : number);
  if (!name) throw new ExpressionFault(`forceQuality: ${describe(code)} is not a quality code`);
  return quality(name);
}
