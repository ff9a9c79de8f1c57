import type { FunctionDefinition } from "../define/defineFunction.ts";
import { argumentLimits, type FunctionSignature } from "../define/signature.ts";
import type { CallCompiler, CallSite } from "../evaluation/FunctionCompiler.ts";
import { ExpressionFault } from "../values/values.ts";
import { aggregateFunctions } from "./aggregates.ts";
import { alarmFunctions } from "./alarms.ts";
import { castFunctions } from "./casting.ts";
import { colorFunctions } from "./colors.ts";
import { datasetFunctions } from "./datasets.ts";
import { dateFunctions } from "./dates.ts";
import { inputFunctions } from "./inputs.ts";
import { jsonFunctions } from "./json.ts";
import { logicFunctions } from "./logic.ts";
import { mathFunctions } from "./math.ts";
import { memoryFunctions } from "./memory.ts";
import { qualityFunctions } from "./quality.ts";
import { scriptFunctions } from "./scripts.ts";
import { stringFunctions } from "./strings.ts";
import { translationFunctions } from "./translation.ts";
import { userFunctions } from "./users.ts";

/** All functions by family. To add a function, add it to the list of its family, which is a file of this folder. */
const families: Readonly<Record<string, readonly FunctionDefinition[]>> = {
  Aggregates: aggregateFunctions,
  Alarms: alarmFunctions,
  Casting: castFunctions,
  Colors: colorFunctions,
  Datasets: datasetFunctions,
  Dates: dateFunctions,
  Inputs: inputFunctions,
  JSON: jsonFunctions,
  Logic: logicFunctions,
  Math: mathFunctions,
  Memory: memoryFunctions,
  Quality: qualityFunctions,
  Scripts: scriptFunctions,
  Strings: stringFunctions,
  Translation: translationFunctions,
  Users: userFunctions,
};
const byName = new Map(Object.values(families).flatMap((family) => family.map((each) => [each.name.toLowerCase(), each])));

/** What documentation, completion and checks know about a function. */
export interface FunctionDescription extends FunctionSignature {
  readonly family: string;
  readonly summary: string;
}

/** Every function of the language, sorted by name. */
export const functionDescriptions: readonly FunctionDescription[] = Object.entries(families)
  .flatMap(([family, functions]) =>
    functions.map(({ name, parameters, result, summary }) => ({ name, family, parameters, result, summary })),
  )
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** True for a function that is unknown, or known and not supported: every call of it fails. */
export function isMissing(name: string): boolean {
  const definition = byName.get(name.toLowerCase());
  return definition === undefined || alarmFunctions.includes(definition);
}

/** Finds a function by name, ignoring case. An unknown name or a wrong argument count fails at evaluation [EXP11]. */
export function findFunction(name: string): CallCompiler {
  const definition = byName.get(name.toLowerCase());
  if (!definition) return fault(`unknown function "${name}"`);
  return (call) => {
    const message = wrongCount(definition, call);
    return message === undefined ? definition.compile(call) : fault(message)(call);
  };
}

/** Compiles a call that fails; its arguments are compiled so that their references are known. */
function fault(message: string): CallCompiler {
  return ({ args, depth, compiler }) => {
    for (const arg of args) compiler.compile(arg, depth);
    return () => {
      throw new ExpressionFault(message);
    };
  };
}

function wrongCount(definition: FunctionDefinition, { args }: CallSite): string | undefined {
  const { least, most } = argumentLimits(definition);
  if (args.length >= least && args.length <= most) return undefined;
  const expected =
    least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
  return `${definition.name} takes ${expected} arguments but got ${args.length}`;
}
