import type { Client } from "./Client.ts";

const key = "sightline.reloaded";
const pauseMs = 60_000;

/**
 * A part of the client could not be fetched: the gateway serves a newer build, or is not reachable. The page reloads
 * once it is connected, at most once a minute, so that a broken installation does not cause a loop.
 */
export function reloadForNewBuild(client: Client): void {
  const attempt = (): boolean => {
    if (client.state().connection !== "live" || Date.now() - lastReload() < pauseMs) return false;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
    return true;
  };
  if (attempt()) return;
  const stop = client.subscribe(() => {
    if (attempt()) stop();
  });
}

function lastReload(): number {
  return Number(sessionStorage.getItem(key) ?? 0);
}
