import { randomId } from "./randomId.ts";

/** The part of localStorage the lock needs. */
export interface LockStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface Claim {
  readonly owner: string;
  readonly until: number;
}

/** A claim expires after this time, whatever happened to its tab. */
export const claimMs = 5_000;
const settleMs = 40;
const retryMs = 30;

/**
 * Runs `action` while no other tab of this origin runs one under the same key. `navigator.locks` is missing on plain HTTP,
 * so the claim is a localStorage entry: written, left to settle, and valid if it still stands. Storage is not atomic
 * between tabs, so this keeps them from racing in practice; the gateway's rule that a valid cookie is never replaced
 * makes it right.
 */
export async function withTabLock<T>(key: string, storage: LockStorage, action: () => Promise<T>): Promise<T> {
  const owner = randomId(8);
  const deadline = Date.now() + 2 * claimMs;
  while (!(await claim(key, storage, owner)) && Date.now() < deadline) await pause(retryMs * (1 + Math.random()));
  try {
    return await action();
  } finally {
    if (readClaim(key, storage)?.owner === owner) storage.removeItem(key);
  }
}

async function claim(key: string, storage: LockStorage, owner: string): Promise<boolean> {
  const held = readClaim(key, storage);
  if (held && held.until > Date.now()) return false;
  storage.setItem(key, JSON.stringify({ owner, until: Date.now() + claimMs }));
  await pause(settleMs);
  return readClaim(key, storage)?.owner === owner;
}

function readClaim(key: string, storage: LockStorage): Claim | undefined {
  try {
    return (JSON.parse(storage.getItem(key) ?? "null") as Claim | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
