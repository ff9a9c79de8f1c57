import { randomBytes, scryptSync } from "node:crypto";
import type { JsonObject } from "@sightline/model";

export interface TestUser {
  readonly name: string;
  readonly password: string;
  readonly roles?: readonly string[];
}

/** Cheap on purpose: a stored hash names its cost, and tests log in often. */
const cost = { ln: 10, r: 8, p: 1 };

/** Content of `config/users.json` with these users. */
export function usersFile(users: readonly TestUser[]): JsonObject {
  return { users: users.map(({ name, password, roles = [] }) => ({ name, password: hash(password), roles })) };
}

function hash(password: string): string {
  const salt = randomBytes(16);
  const key = scryptSync(password, salt, 32, { N: 2 ** cost.ln, r: cost.r, p: cost.p });
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString("base64")}$${key.toString("base64")}`;
}
