import { at, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { answered } from "../evaluation/answered.ts";
import type { Evaluation } from "../evaluation/Evaluation.ts";
import { toBoolean, toText, type Value } from "../values/values.ts";

/** Users and their roles [EXP26]. */
export const userFunctions: readonly FunctionDefinition[] = [
  simple(
    [
      "hasRole(role: string, [username: string], [userSource: string]): boolean",
      "True when the user, by default the one of the session, has the role.",
    ],
    hasRole,
  ),
  simple(
    [
      "isAuthorized(allOf: boolean, securityLevel: string, ...securityLevels: string): boolean",
      "True when the user of the session has all, or any, of the security levels.",
    ],
    ([allOf = null, ...levels], evaluation) =>
      answered(
        evaluation.scope.isAuthorized(
          toBoolean(allOf),
          levels.map((level) => toText(level, evaluation)),
        ),
      ),
  ),
];

/** A null username, as before login, has no roles. */
function hasRole(args: readonly Value[], evaluation: Evaluation): boolean {
  const role = toText(at(args, 0), evaluation);
  if (args.length === 1) return answered(evaluation.scope.hasRole(role));
  const source = args.length > 2 ? toText(at(args, 2), evaluation) : undefined;
  const user = at(args, 1);
  return user !== null && answered(evaluation.scope.rolesOf(toText(user, evaluation), source)).includes(role);
}
