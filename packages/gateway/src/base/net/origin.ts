import type { IncomingHttpHeaders } from "node:http";
import type { Peer } from "./peer.ts";

/**
 * Whether a page of this gateway sent the request: `same`, `other`, or `unknown` where nothing says so (programs).
 * Browsers on plain host names send `Origin` but no `Sec-Fetch-Site`, so both are asked.
 */
export function originOf(headers: IncomingHttpHeaders, peer: Peer): "same" | "other" | "unknown" {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return "other";
  if (headers.origin !== undefined) return sameHost(headers.origin, peer) ? "same" : "other";
  return site === undefined ? "unknown" : "same";
}

function sameHost(origin: string, peer: Peer): boolean {
  return origin.toLowerCase() === `${peer.protocol}://${peer.host}`.toLowerCase();
}
