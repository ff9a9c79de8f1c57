import type { Json } from "@sightline/model";
import type { Permissions } from "../definitions/types.ts";
import { list, object, oneOf, text } from "../json/fields.ts";

/** No restriction: everybody may. */
export const everybody: Permissions = Object.freeze({ type: "AnyOf", levels: Object.freeze([]) });

/** A level that nobody has. */
export const nobody: Permissions = Object.freeze({ type: "AllOf", levels: Object.freeze(["(nobody)"]) });

/** `{type, securityLevels: [{name, children}]}`: the leaves of the tree, as paths [PRJ12]. */
export function parsePermissions(json: Json | undefined): Permissions {
  const fields = object(json);
  const levels = list(fields.securityLevels).flatMap((level) => leaves(level, ""));
  return levels.length ? { type: oneOf(fields.type, ["AnyOf", "AllOf"], "AnyOf"), levels } : everybody;
}

function leaves(json: Json, parent: string): string[] {
  if (typeof json === "string") return [parent + json];
  const level = object(json);
  const path = parent + text(level.name);
  if (path === parent) return [];
  const children = list(level.children);
  return children.length ? children.flatMap((child) => leaves(child, `${path}/`)) : [path];
}
