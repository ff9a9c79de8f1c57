import type { PropertyValue } from "@sightline/model";
import type { Permissions } from "@sightline/project";
import type { SessionUser } from "./SessionUser.ts";

/** The security levels of a user, as paths: everybody is `Public`, who logged in is `Authenticated`, roles are below. */
export function levelsOf(user: SessionUser | undefined): readonly string[] {
  if (!user) return ["Public"];
  return ["Public", "Authenticated", ...user.roles.map((role) => `Authenticated/Roles/${role}`)];
}

/** Having a level means having all above it: `Authenticated/Roles/Operator` is `Authenticated` too. */
function holds(levels: readonly string[], wanted: string): boolean {
  return levels.some((level) => level === wanted || level.startsWith(`${wanted}/`));
}

/** No levels named: everybody may. */
export function isPermitted(permissions: Permissions, user: SessionUser | undefined): boolean {
  if (permissions.levels.length === 0) return true;
  return hasLevels(permissions.type === "AllOf", permissions.levels, user);
}

export function hasLevels(allOf: boolean, wanted: readonly string[], user: SessionUser | undefined): boolean {
  const levels = levelsOf(user);
  return allOf ? wanted.every((each) => holds(levels, each)) : wanted.some((each) => holds(levels, each));
}

/** `session.props.auth` as scripts and bindings see it (reference: session record, section 4). */
export function authProps(user: SessionUser | undefined): PropertyValue {
  return {
    authenticated: user !== undefined,
    user: {
      id: user?.name ?? null,
      userName: user?.name ?? null,
      firstName: user?.firstName ?? null,
      lastName: user?.lastName ?? null,
      email: user?.email ?? null,
      roles: user ? [...user.roles] : [],
      timestamp: user ? new Date(user.loggedInAt) : null,
    },
    securityLevels: levelTree(user),
  };
}

function levelTree(user: SessionUser | undefined): PropertyValue {
  const open = { name: "Public", children: [] };
  if (!user) return [open];
  const roles = user.roles.map((name) => ({ name, children: [] }));
  return [open, { name: "Authenticated", children: [{ name: "Roles", children: roles }] }];
}
