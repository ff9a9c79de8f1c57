import { lock } from "proper-lockfile";
import { GatewayError } from "../errors.ts";

/** A program that died while it held the lock must not block the next for ever. */
const staleAfterMs = 10_000;
const retries = { retries: 100, factor: 1, minTimeout: 20, maxTimeout: 20 };

/** Runs `work` while no other program that asks the same way writes the file. Throws CONFIG_LOCKED after two seconds. */
export async function withFileLock<T>(file: string, work: () => T): Promise<T> {
  const release = await acquire(file);
  try {
    return work();
  } finally {
    await release();
  }
}

async function acquire(file: string): Promise<() => Promise<void>> {
  const lockfilePath = `${file}.lock`;
  try {
    return await lock(file, { lockfilePath, realpath: false, stale: staleAfterMs, retries });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    throw new GatewayError("CONFIG_LOCKED", { file, lock: lockfilePath });
  }
}
