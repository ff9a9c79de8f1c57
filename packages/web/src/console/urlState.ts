import { useMemo, useSyncExternalStore } from "react";

/** Which console page is shown and how: all of it in the address, so that a state is a link. */
export interface UrlState {
  /** Below `/console/`. */
  readonly page: string;
  readonly query: URLSearchParams;
}

const changed = "sightline-address";

/** The address as state; going back and forward changes it as well. */
export function useUrlState(): UrlState {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => parseAddress(address), [address]);
}

/** Reads an address of the console. */
export function parseAddress(address: string): UrlState {
  const [path = "", query = ""] = address.split("?", 2);
  return { page: path.replace(/^\/console\/?/, "").split("/")[0] || "sessions", query: new URLSearchParams(query) };
}

/** The address with some parameters changed; an empty value takes one away. */
export function addressWith(state: UrlState, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(state.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return `/console/${state.page}${text === "" ? "" : `?${text}`}`;
}

/** Goes to an address; `replace` leaves no step to go back to, for typing. */
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
