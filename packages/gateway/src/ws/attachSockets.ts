import type { IncomingMessage, Server } from "node:http";
import type { GatewayConfig } from "../base/config/schemas.ts";
import type { Log } from "../base/log.ts";
import { hasTwoHosts, originOf } from "../base/net/origin.ts";
import { parseTrustedProxies, peerOf } from "../base/net/peer.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import { createSocketAcceptor } from "./acceptSocket.ts";

interface SocketNeeds {
  readonly registry: SessionRegistry;
  readonly config: () => GatewayConfig;
  readonly log: Log;
}

/** Takes the upgrades of a server; answers how to stop. */
export function attachSockets(server: Server, { registry, config, log }: SocketNeeds) {
  const trusted = lastOf((proxies: readonly string[]) => parseTrustedProxies(proxies));
  const peer = (request: IncomingMessage) => peerOf(request, trusted(config().trustedProxies));
  const sockets = createSocketAcceptor({
    registry,
    log,
    maximumMessageBytes: config().limits.messageBytes,
    refuseOrigin: (request) => {
      if (hasTwoHosts(request)) return "This request has more than one Host header.";
      return originOf(request.headers, peer(request)) === "other" ? "This gateway's sockets are for its own pages." : undefined;
    },
    peerOf: peer,
  });
  server.on("upgrade", sockets.upgrade);
  return sockets;
}

/** Remembers what was made of the last argument. */
function lastOf<A, R>(make: (argument: A) => R): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | undefined;
  return (argument) => {
    if (!last || last.argument !== argument) last = { argument, result: make(argument) };
    return last.result;
  };
}
