const watchedTickMs = 250;
const hiddenTickMs = 5_000;

/**
 * Calls `tick` four times a second while the page is seen, to notice a gateway that does not answer, and every five seconds
 * also while it is hidden: timers of a hidden page may run once a minute, and the gateway treats 25 s of silence as a
 * lost page. Returns a function that stops it.
 */
export function startHeartbeat(tick: () => void): () => void {
  const watched = setInterval(() => document.hidden || tick(), watchedTickMs);
  const stopHidden = tickWhileHidden(tick);
  return () => {
    clearInterval(watched);
    stopHidden();
  };
}

function tickWhileHidden(tick: () => void): () => void {
  try {
    const worker = new Worker(new URL("./heartbeatWorker.ts", import.meta.url), { type: "module" });
    worker.onmessage = tick;
    return () => worker.terminate();
  } catch {
    const timer = setInterval(tick, hiddenTickMs);
    return () => clearInterval(timer);
  }
}
