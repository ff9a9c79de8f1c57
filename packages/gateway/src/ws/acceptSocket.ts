import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { contain } from "../base/contain.ts";
import type { Log } from "../base/log.ts";
import type { Peer } from "../base/net/peer.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import { PageSocket } from "./PageSocket.ts";

/** Path of the sockets, below which stands the project's name. */
export const socketPath = "/data/perspective/socket/";

const goodbyeMs = 1_000;

/** Sent instead of a session: the page asks for a cookie over HTTP and comes again. */
export const noSessionCode = 4401;

export interface SocketOptions {
  readonly registry: SessionRegistry;
  readonly log: Log;
  readonly maximumMessageBytes: number;
  /** Same-origin check of the upgrade; its answer is the refusal's text. */
  refuseOrigin(request: IncomingMessage): string | undefined;
  /** The client's address and the gateway's as the browser wrote it: behind a trusted proxy those it names. */
  peerOf(request: IncomingMessage): Peer;
}

/** Takes WebSocket upgrades of pages. Answers the handler for a server's `upgrade` event and how to stop. */
export function createSocketAcceptor(options: SocketOptions) {
  const server = new WebSocketServer({ noServer: true, maxPayload: options.maximumMessageBytes, perMessageDeflate: false });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    listenForErrors(socket, options.log);
    const accept = () => {
      const refusal = options.refuseOrigin(request);
      if (refusal !== undefined) return refuseUpgrade(socket, refusal);
      server.handleUpgrade(request, socket, head, (ws) => acceptSocket(ws, request, options));
    };
    contain({ log: options.log, message: "a socket could not be accepted: it was closed" }, accept, () => socket.destroy());
  };
  const close = () => {
    server.close();
    for (const ws of server.clients) endSocket(ws);
  };
  return { upgrade, close };
}

/**
 * Node hands the socket of an upgrade over bare: without a listener, a client that resets it would end the process. The listener stays
 * with the socket, so it must not hold the request: a page's connection lasts for days.
 */
function listenForErrors(socket: Duplex, log: Log): void {
  socket.on("error", (error) => log.debug({ err: error }, "a socket failed while it was upgraded"));
}

/** Says goodbye and does not wait long for an answer: a page that is gone gives none. */
function endSocket(ws: WebSocket): void {
  ws.close(1001, "the gateway was stopped");
  const timer = setTimeout(() => ws.terminate(), goodbyeMs);
  ws.once("close", () => clearTimeout(timer));
}

function refuseUpgrade(socket: Duplex, message: string): void {
  const body = `${message}\n`;
  socket.end(
    `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** The project a socket's URL names; undefined where it names none. */
export function projectOf(url: string | undefined): string | undefined {
  const path = url?.split("?")[0] ?? "";
  if (!path.startsWith(socketPath)) return undefined;
  try {
    return decodeURIComponent(path.slice(socketPath.length));
  } catch {
    return undefined;
  }
}

function acceptSocket(ws: WebSocket, request: IncomingMessage, options: SocketOptions): void {
  ws.on("error", (error) => options.log.debug({ err: error }, "a page's socket failed"));
  const project = projectOf(request.url);
  const ticket = project === undefined ? undefined : options.registry.cookies.find(project, request.headers.cookie);
  if (!ticket) return ws.close(noSessionCode, "no session");
  const { address, protocol, host } = options.peerOf(request);
  const from = { userAgent: request.headers["user-agent"] ?? "", address, gatewayAddress: `${protocol}://${host}` };
  const { registry, log } = options;
  new PageSocket(ws, request.socket, { ticket, from, registry, log });
}
