import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimMs, type LockStorage, withTabLock } from "./tabLock.ts";

let storage: LockStorage;
beforeEach(() => {
  vi.useFakeTimers();
  const entries = new Map<string, string>();
  storage = {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
});
afterEach(() => {
  vi.useRealTimers();
});

test("[CMP17] tabs take turns", async () => {
  let running = 0;
  let most = 0;
  const deed = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 100));
    running--;
  };
  const all = Promise.all([1, 2, 3, 4].map(() => withTabLock("k", storage, deed)));
  await vi.advanceTimersByTimeAsync(3_000);
  await all;
  expect(most).toBe(1);
});

test("[CMP17] the claim of a tab that died is over after its time, and one that fails gives it back", async () => {
  storage.setItem("k", JSON.stringify({ owner: "dead", until: Date.now() + claimMs }));
  const late = withTabLock("k", storage, async () => Date.now());
  const started = Date.now();
  await vi.advanceTimersByTimeAsync(claimMs + 500);
  expect((await late) - started).toBeGreaterThanOrEqual(claimMs);
  const failing = withTabLock("k", storage, () => Promise.reject(new Error("no")));
  const checked = expect(failing).rejects.toThrow("no");
  await vi.advanceTimersByTimeAsync(500);
  await checked;
  expect(storage.getItem("k")).toBeNull();
});
