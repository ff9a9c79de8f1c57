import { LRUCache } from "lru-cache";
import type { Clock } from "../clock.ts";
import { newSecret, secretHash } from "../ids.ts";
import type { User, Users } from "./Users.ts";

/** How long a login of the gateway's own pages lasts without use. */
export const loginIdleMs = 12 * 60 * 60 * 1000;
const mostLogins = 10_000;

interface Login {
  readonly user: string;
  /** Changes when the password does: a new password ends the logins of the old one. */
  readonly stamp: string;
  readonly usedAt: number;
}

/** Who is logged in to home page and console: random secrets in cookies, kept here as hashes, lost on restart. */
export class GatewayLogins {
  private readonly logins = new LRUCache<string, Login>({ max: mostLogins });

  constructor(
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Starts a login and answers the cookie's secret. */
  start(user: User): string {
    const secret = newSecret();
    this.logins.set(secretHash(secret), {
      user: user.name,
      stamp: this.users.passwordStamp(user.name),
      usedAt: this.clock.now(),
    });
    return secret;
  }

  /** The user of a secret, with the roles of this moment; undefined when there is none, it is too old, or the user is gone. */
  find(secret: string | undefined): User | undefined {
    if (secret === undefined) return undefined;
    const key = secretHash(secret);
    const login = this.logins.get(key);
    if (login === undefined || !this.valid(login)) {
      this.logins.delete(key);
      return undefined;
    }
    this.logins.set(key, { ...login, usedAt: this.clock.now() });
    return this.users.find(login.user);
  }

  end(secret: string | undefined): void {
    if (secret !== undefined) this.logins.delete(secretHash(secret));
  }

  private valid(login: Login): boolean {
    return this.clock.now() - login.usedAt < loginIdleMs && this.users.passwordStamp(login.user) === login.stamp;
  }
}
