const firstMs = 250;
const longestMs = 10_000;

/**
 * Milliseconds to wait before attempt `attempt` (from 0) to connect again: doubling up to ten seconds, with jitter over
 * the upper half, so that not all pages reconnect to a restarted gateway at the same moment.
 */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return ceiling / 2 + (ceiling / 2) * random();
}
