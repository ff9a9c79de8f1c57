import { useMemo, useSyncExternalStore } from "react";

/** The page of the console and its state, all in the address, so that every state has a link. */
export interface UrlState {
  /** Below `/console/`. */
  readonly page: string;
  readonly query: URLSearchParams;
}

const changed = "sightline-address";

/** The address as state; it also follows back and forward. */
export function useUrlState(): UrlState {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => parseAddress(address), [address]);
}

/** Reads an address of the console. */
export function parseAddress(address: string): UrlState {
  const [path = "", query = ""] = address.split("?", 2);
  return { page: path.replace(/^\/console\/?/, "").split("/")[0] || "sessions", query: new URLSearchParams(query) };
}

/** The address with some parameters changed; an empty value removes a parameter. */
export function addressWith(state: UrlState, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(state.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return `/console/${state.page}${text === "" ? "" : `?${text}`}`;
}

/** Goes to an address; `replace` adds no history entry, for typing. */
export function go(address: string, replace = false): void {
  if (address === location.pathname + location.search) return;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  window.dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(changed, listener);
  };
}
