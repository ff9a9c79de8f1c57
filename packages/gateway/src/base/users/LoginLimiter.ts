import { LRUCache } from "lru-cache";
import { type Clock, systemClock } from "../clock.ts";
import { GatewayError } from "../errors.ts";

interface Limits {
  readonly loginAttempts: number;
  readonly loginWindowSeconds: number;
}

interface Failures {
  readonly count: number;
  readonly since: number;
}

/** Most keys remembered; those not used longest go first, so an attacker with many addresses cannot fill the memory. */
const mostKeys = 10_000;
/** One user name, guessed from many addresses, is limited at this many times what one address may. */
const addressesPerUser = 10;
const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Counts failed logins within a window that starts with the first failure: per address, and per user name over all addresses. The
 * limit of a name does not hold for the machine itself and for addresses it logged in from before, so that nobody can lock it out.
 */
export class LoginLimiter {
  private readonly failures = new LRUCache<string, Failures>({ max: mostKeys });
  /** Addresses that users logged in from. */
  private readonly familiar = new LRUCache<string, true>({ max: mostKeys });

  constructor(
    private readonly limits: () => Limits,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Counts an attempt before it is judged, so that many at once do not slip through together. Throws LOGIN_LIMITED when none is left. */
  attempt(address: string, user: string): void {
    const { loginAttempts } = this.limits();
    this.check(addressKey(address), loginAttempts);
    if (!this.knows(address, user)) this.check(userKey(user), loginAttempts * addressesPerUser);
    for (const key of [addressKey(address), userKey(user), pairKey(address, user)]) this.add(key, 1);
  }

  /** Takes back what the address failed as this user; what it failed as others stays. */
  succeeded(address: string, user: string): void {
    const failed = this.live(pairKey(address, user))?.count ?? 0;
    this.failures.delete(pairKey(address, user));
    for (const key of [addressKey(address), userKey(user)]) this.add(key, -failed);
    this.familiar.set(pairKey(address, user), true);
  }

  private knows(address: string, user: string): boolean {
    return loopback.test(address) || this.familiar.has(pairKey(address, user));
  }

  private check(key: string, limit: number): void {
    const entry = this.live(key);
    if (entry === undefined || entry.count < limit) return;
    throw new GatewayError("LOGIN_LIMITED", { seconds: Math.ceil(this.remaining(entry.since) / 1000) });
  }

  private add(key: string, change: number): void {
    const entry = this.live(key);
    const count = (entry?.count ?? 0) + change;
    if (count > 0) this.failures.set(key, { count, since: entry?.since ?? this.clock.now() });
    else this.failures.delete(key);
  }

  private live(key: string): Failures | undefined {
    const entry = this.failures.get(key);
    if (entry === undefined || this.remaining(entry.since) > 0) return entry;
    this.failures.delete(key);
    return undefined;
  }

  private remaining(since: number): number {
    return since + this.limits().loginWindowSeconds * 1000 - this.clock.now();
  }
}

const addressKey = (address: string) => `address ${address}`;
const userKey = (user: string) => `user ${keyName(user)}`;
const pairKey = (address: string, user: string) => `pair ${address} ${keyName(user)}`;

/** A name as long as an outsider likes is no key that long. */
function keyName(user: string): string {
  return user.slice(0, 64).toLowerCase();
}
