import { performance } from "node:perf_hooks";
import { expect } from "vitest";

/** A value read from elsewhere, and the instants between which it was made. */
export interface Timed<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Instants are whole milliseconds, of another clock than ours: two of them can be off by this much. */
export const clockStepMs = 5;

/** Reads a value and notes when. */
export async function timed<T>(read: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const value = await read();
  return { value, start, end: performance.now() };
}

/** Expects of a duration that grew from one reading to the next: not less than must have passed, not more than can have. */
export function expectElapsed(elapsed: number, first: Timed<unknown>, second: Timed<unknown>): void {
  expect(elapsed).toBeGreaterThanOrEqual(second.start - first.end - clockStepMs);
  expect(elapsed).toBeLessThanOrEqual(second.end - first.start + clockStepMs);
}
