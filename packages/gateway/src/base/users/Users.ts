import type { ConfigFile } from "../config/ConfigFile.ts";
import type { UsersConfig, UsersSchema } from "../config/schemas.ts";
import { GatewayError } from "../errors.ts";
import { secretHash } from "../ids.ts";
import { hashPassword, minimumPasswordLength, spendVerification, verifyPassword } from "./password.ts";

/** The role that may do everything until the configuration says otherwise. */
export const administratorRole = "Administrator";

/** The name of the one user source: the users of `config/users.json`. */
export const userSourceName = "default";

/** A person who may log in. */
export interface User {
  readonly name: string;
  readonly roles: readonly string[];
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export interface NewUser {
  readonly name: string;
  readonly password: string;
  readonly roles: readonly string[];
}

type UserEntry = UsersConfig["users"][number];

/** The users of `config/users.json`. Every question looks at the file first, so a change counts at once. */
export class Users {
  constructor(private readonly file: ConfigFile<typeof UsersSchema>) {}

  list(): readonly User[] {
    return this.entries().map(userOf);
  }

  find(name: string): User | undefined {
    const entry = this.entry(name);
    return entry && userOf(entry);
  }

  /** Calls back when the file has new content; answers how to stop. */
  onChange(listener: () => void): () => void {
    return this.file.onChange(listener);
  }

  /** Changes when the user's password does; empty for an unknown or disabled user. */
  passwordStamp(name: string): string {
    const entry = this.entry(name);
    return entry === undefined || entry.disabled ? "" : secretHash(entry.password);
  }

  hasAdministrator(): boolean {
    return this.entries().some((entry) => !entry.disabled && entry.roles.includes(administratorRole));
  }

  /** The user this name and password belong to; undefined when they do not match or the user is disabled. */
  async verify(name: string, password: string): Promise<User | undefined> {
    const entry = this.entry(name);
    const right = entry ? await verifyPassword(password, entry.password) : await spendVerification(password);
    return right && entry && !entry.disabled ? userOf(entry) : undefined;
  }

  /** Adds a user. Throws USER_EXISTS, NAME_INVALID or PASSWORD_WEAK. */
  async add(user: NewUser): Promise<void> {
    checkName("user name", user.name);
    const password = await hashOf(user.password);
    await this.file.update((content) => {
      if (content.users.some((other) => other.name === user.name)) throw new GatewayError("USER_EXISTS", { name: user.name });
      return { ...content, users: [...content.users, { name: user.name, password, roles: [...user.roles] }] };
    });
  }

  async setPassword(name: string, password: string): Promise<void> {
    const hash = await hashOf(password);
    await this.change(name, (entry) => ({ ...entry, password: hash }));
  }

  async setRoles(name: string, roles: readonly string[]): Promise<void> {
    await this.change(name, (entry) => ({ ...entry, roles: [...roles] }));
  }

  /** Sets what is known of a person; empty texts are left out. */
  async setDetails(name: string, details: Pick<User, "firstName" | "lastName" | "email">): Promise<void> {
    await this.change(name, ({ firstName: _first, lastName: _last, email: _email, ...entry }) => ({
      ...entry,
      ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== "")),
    }));
  }

  async remove(name: string): Promise<void> {
    await this.file.update((content) => {
      const users = content.users.filter((entry) => entry.name !== name);
      if (users.length === content.users.length) throw new GatewayError("USER_NOT_FOUND", { name });
      return { ...content, users };
    });
  }

  private async change(name: string, change: (entry: UserEntry) => UserEntry): Promise<void> {
    await this.file.update((content) => {
      if (!content.users.some((entry) => entry.name === name)) throw new GatewayError("USER_NOT_FOUND", { name });
      return { ...content, users: content.users.map((entry) => (entry.name === name ? change(entry) : entry)) };
    });
  }

  private entries(): readonly UserEntry[] {
    this.file.refresh();
    return this.file.current.users;
  }

  private entry(name: string): UserEntry | undefined {
    return this.entries().find((entry) => entry.name === name);
  }
}

/** Throws NAME_INVALID for a name that would be hard to type, log or put in a header. */
export function checkName(what: string, name: string): void {
  if (!/^[\p{L}\p{N}._@-]{1,64}$/u.test(name)) throw new GatewayError("NAME_INVALID", { what, name: JSON.stringify(name) });
}

async function hashOf(password: string): Promise<string> {
  if (password.length < minimumPasswordLength) throw new GatewayError("PASSWORD_WEAK", { length: minimumPasswordLength });
  return hashPassword(password);
}

function userOf(entry: UserEntry): User {
  const { name, roles, firstName = "", lastName = "", email = "" } = entry;
  return { name, roles, firstName, lastName, email };
}
