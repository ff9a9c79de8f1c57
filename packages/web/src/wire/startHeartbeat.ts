const tickMs = 5_000;

/**
 * Calls `tick` every five seconds, also while the tab is hidden: a hidden page's own timers may run once a minute, and the
 * gateway takes 25 s of silence for a lost page. Answers how to stop it.
 */
export function startHeartbeat(tick: () => void): () => void {
  try {
    const worker = new Worker(new URL("./heartbeatWorker.ts", import.meta.url), { type: "module" });
    worker.onmessage = tick;
    return () => worker.terminate();
  } catch {
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }
}
