import { createServer } from "node:http";
import type { ClientFrame, Hello, Ping, ServerFrame } from "@sightline/model";
import { type WebSocket, WebSocketServer } from "ws";
import { freePort } from "../../support/index.ts";
import { playRole } from "./processes.ts";

/**
 * The floor: nothing but `ws`, speaking as much of the protocol as the clients need. What one client writes, all others
 * are sent as the frame a gateway would send: the same bytes, put together for each client on its own.
 */
export async function playBareServer(): Promise<void> {
  const port = await freePort();
  const server = createServer((_request, response) => response.writeHead(204, { "set-cookie": "bare=1" }).end());
  const sockets = new Set<WebSocket>();
  const acceptor = new WebSocketServer({ server, perMessageDeflate: false });
  acceptor.on("connection", (socket) => {
    sockets.add(socket);
    let sent = 0;
    const send = (m: readonly unknown[]) => socket.send(JSON.stringify({ n: ++sent, a: 0, t: 0, m } as ServerFrame));
    senders.set(socket, send);
    socket.on("close", () => sockets.delete(socket));
    socket.on("message", (data) => receive(String(data), { socket, send, sockets }));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  playRole(() => `http://127.0.0.1:${port}`);
}

type Send = (messages: readonly unknown[]) => void;
const senders = new WeakMap<WebSocket, Send>();

function receive(text: string, { socket, send, sockets }: { socket: WebSocket; send: Send; sockets: Set<WebSocket> }): void {
  const value = JSON.parse(text) as Hello | Ping | ClientFrame;
  if ("ping" in value) return socket.send(JSON.stringify({ pong: value.ping, a: 0, t: 0 }));
  if ("type" in value) return send([{ type: "page", page: { primary: "v1", views: [{ id: "v1" }] } }]);
  const [first] = value.m;
  if (first?.type === "event")
    return send([{ type: "changes", view: "v1", changes: [[2, "props.text", String(Math.random())]] }]);
  const values = value.m.flatMap((message) => (message.type === "write" ? [message.value] : []));
  for (const other of sockets) {
    if (other === socket) continue;
    const changes = values.map((each, index) => [index + 1, "props.text", each]);
    senders.get(other)?.([{ type: "changes", view: "v1", changes }]);
  }
}
