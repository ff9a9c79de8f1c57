import type { CallCompiler, CallSite } from "../evaluation/FunctionCompiler.ts";
import { ExpressionFault } from "../values/values.ts";
import { aggregateFunctions } from "./aggregates.ts";
import { castFunctions } from "./casting.ts";
import { colorFunctions } from "./colors.ts";
import { contextFunctions } from "./context.ts";
import { datasetFunctions } from "./datasets.ts";
import { dateFunctions } from "./dates.ts";
import { type FunctionDefinition, many } from "./define.ts";
import { jsonFunctions } from "./json.ts";
import { logicFunctions } from "./logic.ts";
import { mathFunctions } from "./math.ts";
import { qualityFunctions } from "./quality.ts";
import { stringFunctions } from "./strings.ts";

const definitions: readonly FunctionDefinition[] = [
  ...aggregateFunctions,
  ...castFunctions,
  ...colorFunctions,
  ...contextFunctions,
  ...datasetFunctions,
  ...dateFunctions,
  ...jsonFunctions,
  ...logicFunctions,
  ...mathFunctions,
  ...qualityFunctions,
  ...stringFunctions,
];
const byName = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));

/** Every function of the language this gateway knows. */
export const functionNames: readonly string[] = definitions.map((definition) => definition.name).sort();

/** The maker of calls of a function, whatever the case of its name. A fault of the call shows when it is evaluated [EXP11]. */
export function findFunction(name: string): CallCompiler {
  const definition = byName.get(name.toLowerCase());
  if (!definition) return fault(`there is no function "${name}"`);
  return (call) => (fits(definition, call) ? definition.make(call) : fault(arity(definition, call))(call));
}

/** The arguments are compiled nevertheless: what they refer to is known then. */
function fault(message: string): CallCompiler {
  return ({ args, depth, compiler }) => {
    for (const arg of args) compiler.compile(arg, depth);
    return () => {
      throw new ExpressionFault(message);
    };
  };
}

function fits({ least, most }: FunctionDefinition, { args }: CallSite): boolean {
  return args.length >= least && args.length <= most;
}

function arity({ name, least, most }: FunctionDefinition, { args }: CallSite): string {
  const expected = least === most ? String(least) : most === many ? `at least ${least}` : `${least} to ${most}`;
  return `${name} takes ${expected} arguments and was given ${args.length}`;
}
