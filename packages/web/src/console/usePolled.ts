import { useCallback, useEffect, useRef, useState } from "react";

/** The last result. `fault`: the last attempt failed; `data` is then the earlier result. */
export interface Polled<T> {
  readonly data: T | undefined;
  readonly fault: Error | undefined;
  /** Fetches now. */
  refresh(): void;
}

const intervalMs = 1_000;

/** Fetches when `key` changes and then every second, one request at a time; paused while the page is hidden. */
export function usePolled<T>(key: string, fetchNow: () => Promise<T>): Polled<T> {
  const [state, setState] = useState<{ data?: T; fault?: Error; key: string }>({ key });
  const latest = useRef(fetchNow);
  latest.current = fetchNow;
  const wake = useRef(() => {});
  useEffect(() => {
    const stop = poll(
      () => latest.current(),
      (result) => setState((before) => merged(before, { ...result, key })),
    );
    wake.current = stop.wake;
    return stop;
  }, [key]);
  const refresh = useCallback(() => wake.current(), []);
  return { data: state.data, fault: state.fault, refresh };
}

interface Result<T> {
  readonly data?: T;
  readonly fault?: Error;
  readonly key: string;
}

/** A fault keeps the current rows, so that a short outage does not empty the screen. */
function merged<T>(before: Result<T>, next: Result<T>): Result<T> {
  return next.fault && before.data !== undefined ? { data: before.data, fault: next.fault, key: next.key } : next;
}

function poll<T>(fetchNow: () => Promise<T>, hear: (result: { data?: T; fault?: Error }) => void) {
  let timer = 0;
  let stopped = false;
  let running = false;
  const run = async () => {
    if (running || stopped) return;
    running = true;
    window.clearTimeout(timer);
    const result = document.hidden ? undefined : await attempt(fetchNow);
    running = false;
    if (stopped) return;
    if (result) hear(result);
    timer = window.setTimeout(run, intervalMs);
  };
  const visible = () => void run();
  document.addEventListener("visibilitychange", visible);
  void run();
  const stop = () => {
    stopped = true;
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", visible);
  };
  return Object.assign(stop, { wake: visible });
}

async function attempt<T>(fetchNow: () => Promise<T>): Promise<{ data?: T; fault?: Error }> {
  try {
    return { data: await fetchNow() };
  } catch (error) {
    return { fault: error instanceof TypeError ? new Error("The gateway is not responding.") : (error as Error) };
  }
}
