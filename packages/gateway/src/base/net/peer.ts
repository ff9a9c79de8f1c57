import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { TLSSocket } from "node:tls";

/** Where a request came from and how it reached us, as seen by whoever opened it. */
export interface Peer {
  readonly address: string;
  readonly protocol: "http" | "https";
  /** Host and port as the browser wrote them. */
  readonly host: string;
}

/** Addresses whose forwarding headers are believed. */
export interface TrustedProxies {
  includes(address: string): boolean;
}

/** Parses addresses and CIDR ranges; answers those it cannot read in `refused`. */
export function parseTrustedProxies(entries: readonly string[]): TrustedProxies & { readonly refused: readonly string[] } {
  const list = new BlockList();
  const refused = entries.filter((entry) => !addEntry(list, entry.trim()));
  return { refused, includes: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) };
}

/** Client address, scheme and host of a request; forwarding headers count only from trusted proxies. Used for WebSockets too. */
export function peerOf(request: IncomingMessage, trusted: TrustedProxies): Peer {
  const direct = plainAddress(request.socket.remoteAddress ?? "");
  const own = (request.socket as TLSSocket).encrypted === true ? "https" : "http";
  const host = request.headers.host ?? "";
  if (!trusted.includes(direct)) return { address: direct, protocol: own, host };
  return {
    address: forwardedAddress(header(request, "x-forwarded-for"), direct, trusted),
    protocol: forwardedProtocol(last(header(request, "x-forwarded-proto"))) ?? own,
    host: last(header(request, "x-forwarded-host")) || host,
  };
}

/** The right-most address not of a trusted proxy: what stands further left may be invented by the client. */
function forwardedAddress(chain: string, direct: string, trusted: TrustedProxies): string {
  const hops = chain.split(",").map((hop) => plainAddress(hop.trim()));
  const client = hops.findLast((hop) => !trusted.includes(hop));
  const found = client ?? hops[0] ?? direct;
  return isIP(found) === 0 ? direct : found;
}

function forwardedProtocol(text: string): "http" | "https" | undefined {
  return text === "http" || text === "https" ? text : undefined;
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}

function last(list: string): string {
  return list.split(",").at(-1)?.trim() ?? "";
}

/** IPv4 inside IPv6 reads as IPv4, and a port some proxies add is no part of an address. */
function plainAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return plain.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1").replace(/^\[(.*)\](:\d+)?$/, "$1");
}

function addEntry(list: BlockList, entry: string): boolean {
  const [address = "", prefix] = entry.split("/");
  if (isIP(address) === 0) return false;
  if (prefix === undefined) list.addAddress(address, familyOf(address));
  else if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (isIP(address) === 4 ? 32 : 128)) return false;
  else list.addSubnet(address, Number(prefix), familyOf(address));
  return true;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}
