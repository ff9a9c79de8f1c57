import type { Answer } from "@sightline/expression";
import { quality } from "@sightline/model";
import { type Users, userSourceName } from "./Users.ts";

/** Looks up the roles of a user for `hasRole(role, username, userSource)` of an expression. */
export type RolesOf = (username: string, userSource: string | undefined) => Answer<readonly string[]>;

/** The roles of the gateway's users; a user it does not know has none, a user source it does not have is an error [EXP26]. */
export function rolesFrom(users: Users): RolesOf {
  return (username, userSource = userSourceName) =>
    userSource === userSourceName
      ? (users.find(username)?.roles ?? [])
      : quality(
          "Error_ExpressionEval",
          `there is no user source "${userSource}"; the gateway's users are in "${userSourceName}"`,
        );
}
