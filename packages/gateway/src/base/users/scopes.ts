import { type GatewayConfig, type Scope, scopes } from "../config/schemas.ts";

/** Whether holding one scope is enough for what needs another: each includes those before it. */
export function includesScope(held: Scope | undefined, needed: Scope): boolean {
  return held !== undefined && scopes.indexOf(held) >= scopes.indexOf(needed);
}

/** The widest scope the roles of a user give; undefined when they give none. */
export function scopeOfRoles(roles: readonly string[], access: GatewayConfig["access"]): Scope | undefined {
  return scopes.findLast((scope) => access[scope].some((role) => roles.includes(role)));
}
