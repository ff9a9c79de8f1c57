import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Peer } from "./peer.ts";

/**
 * Whether a page of this gateway sent the request: `same`, `other`, or `unknown` where nothing says so (programs).
 * Browsers on plain host names send `Origin` but no `Sec-Fetch-Site`, so all are asked.
 */
export function originOf(headers: IncomingHttpHeaders, peer: Peer): "same" | "other" | "unknown" {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return "other";
  const origin = headers.origin ?? originPart(headers.referer);
  if (origin !== undefined) return sameHost(origin, peer) ? "same" : "other";
  return site === undefined ? "unknown" : "same";
}

/** Whether the request names more than one host: what stood between may have looked at another one (RFC 9112, 3.2). */
export function hasTwoHosts(request: IncomingMessage): boolean {
  return request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length > 1;
}

/** Links carry no `Origin`; our pages name themselves as `Referer` to ourselves only. */
function originPart(referer: string | undefined): string | undefined {
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
}

function sameHost(origin: string, peer: Peer): boolean {
  return origin.toLowerCase() === `${peer.protocol}://${peer.host}`.toLowerCase();
}
