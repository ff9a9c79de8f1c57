import { LRUCache } from "lru-cache";
import { type Clock, systemClock } from "../clock.ts";
import { GatewayError } from "../errors.ts";

interface Limits {
  readonly loginAttempts: number;
  readonly loginWindowSeconds: number;
}

/** Most keys remembered; those not used longest go first, so an attacker with many addresses cannot fill the memory. */
const mostKeys = 10_000;

/** Counts failed logins per address and per user, each within a window that starts with its first failure. */
export class LoginLimiter {
  private readonly failures = new LRUCache<string, { count: number; since: number }>({ max: mostKeys });

  constructor(
    private readonly limits: () => Limits,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Throws LOGIN_LIMITED when the address or the user has used up its attempts. */
  check(address: string, user: string): void {
    for (const key of keysOf(address, user)) {
      const entry = this.live(key);
      if (entry === undefined || entry.count < this.limits().loginAttempts) continue;
      throw new GatewayError("LOGIN_LIMITED", { seconds: Math.ceil(this.remaining(entry.since) / 1000) });
    }
  }

  /** Counts an attempt before it is judged, so that many at once do not slip through together. */
  attempt(address: string, user: string): void {
    this.check(address, user);
    for (const key of keysOf(address, user)) {
      const entry = this.live(key) ?? { count: 0, since: this.clock.now() };
      this.failures.set(key, { count: entry.count + 1, since: entry.since });
    }
  }

  succeeded(address: string, user: string): void {
    for (const key of keysOf(address, user)) this.failures.delete(key);
  }

  private live(key: string): { readonly count: number; readonly since: number } | undefined {
    const entry = this.failures.get(key);
    if (entry === undefined || this.remaining(entry.since) > 0) return entry;
    this.failures.delete(key);
    return undefined;
  }

  private remaining(since: number): number {
    return since + this.limits().loginWindowSeconds * 1000 - this.clock.now();
  }
}

function keysOf(address: string, user: string): readonly string[] {
  return [`address ${address}`, `user ${user.toLowerCase()}`];
}
