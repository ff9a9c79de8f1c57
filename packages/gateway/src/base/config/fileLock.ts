import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { GatewayError } from "../errors.ts";

const staleAfterMs = 10_000;
const attempts = 100;

/** Runs `work` while no other program that asks the same way writes the file. Throws CONFIG_LOCKED after two seconds. */
export async function withFileLock<T>(file: string, work: () => T): Promise<T> {
  const lock = `${file}.lock`;
  await acquire(file, lock);
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function acquire(file: string, lock: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (tryLock(lock)) return;
    dropStale(lock);
    await delay(20);
  }
  throw new GatewayError("CONFIG_LOCKED", { file, lock });
}

function tryLock(lock: string): boolean {
  try {
    closeSync(openSync(lock, "wx"));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** A program that died while writing must not block the next for ever. */
function dropStale(lock: string): void {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (made !== undefined && Date.now() - made > staleAfterMs) rmSync(lock, { force: true });
}
