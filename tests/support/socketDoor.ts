import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { createSocketAcceptor, socketPath } from "@sightline/gateway";
import { type Hello, protocolVersion } from "@sightline/model";
import { WebSocket } from "ws";
import { device, type SessionWorld } from "./sessionWorld.ts";

/** The door of a world's sockets, on a port of its own. */
export interface SocketDoor {
  readonly port: number;
  /** A page that said hello over a real socket. */
  open(): Promise<RawPage>;
  /** A raw connection, for those who speak no WebSocket. */
  dial(): Promise<Socket>;
  close(): Promise<void>;
}

export interface DoorOptions {
  /** Called with each upgrade; what it throws is a fault nobody foresaw. */
  readonly onUpgrade?: () => void;
}

/** Lets real sockets into a world; only those without an `Origin` come in. */
export async function socketDoor(world: SessionWorld, { onUpgrade }: DoorOptions = {}): Promise<SocketDoor> {
  const acceptor = createSocketAcceptor({
    registry: world.registry,
    log: world.services.log,
    maximumMessageBytes: 1_048_576,
    refuseOrigin: (request) => {
      onUpgrade?.();
      return request.headers.origin === undefined ? undefined : "from another site";
    },
    peerOf: () => ({ address: "192.0.2.7", protocol: "http", host: "plant.test:8088" }),
  });
  const server = createServer().on("upgrade", acceptor.upgrade);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const pages: RawPage[] = [];
  return {
    port,
    open: async () => {
      const page = await RawPage.open(world, port);
      pages.push(page);
      return page;
    },
    dial: async () => {
      const socket = connect(port, "127.0.0.1").on("error", () => undefined);
      await once(socket, "connect");
      return socket;
    },
    close: async () => {
      acceptor.close();
      for (const page of pages) page.socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page's end of a real socket that sends any text. */
export class RawPage {
  readonly received: { readonly type?: string; readonly n?: number; readonly m?: readonly { readonly type: string }[] }[] = [];
  #sent = 0;
  #connection: Socket | undefined;

  private constructor(readonly socket: WebSocket) {
    socket.on("message", (data) => this.received.push(JSON.parse(String(data))));
    socket.on("error", () => undefined);
    socket.on("upgrade", ({ socket: connection }) => {
      this.#connection = connection;
    });
  }

  static async open(world: SessionWorld, port: number): Promise<RawPage> {
    const { cookies } = world.registry;
    const cookie = cookies.cookieFor(world.ticket(), false).split(";")[0] ?? "";
    const page = new RawPage(new WebSocket(`ws://127.0.0.1:${port}${socketPath}Plant`, { headers: { cookie } }));
    await once(page.socket, "open");
    const hello: Hello = { type: "hello", version: protocolVersion, nonce: "n", path: "/", received: 0, device };
    page.socket.send(JSON.stringify(hello));
    await page.heard((each) => each.n !== undefined);
    return page;
  }

  /** Sends a frame with one message, given as text. */
  say(message: string): void {
    this.socket.send(`{"n":${++this.#sent},"a":0,"u":${Number.MAX_SAFE_INTEGER},"m":[${message}]}`);
  }

  /** Puts bytes on the wire that no WebSocket client would. */
  raw(bytes: Buffer): void {
    this.#connection?.write(bytes);
  }

  /** Waits for something to arrive, or for the end. */
  async heard(matches: (message: RawPage["received"][number]) => boolean): Promise<void> {
    while (!this.received.some(matches)) {
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error(`closed: ${JSON.stringify(this.received.at(-1))}`);
      await Promise.race([once(this.socket, "message"), once(this.socket, "close")]);
    }
  }

  /** Waits until the gateway ended this connection. */
  async closed(): Promise<void> {
    if (this.socket.readyState !== WebSocket.CLOSED) await once(this.socket, "close");
  }

  /** True when the gateway still answers it. */
  async answers(): Promise<boolean> {
    if (this.socket.readyState !== WebSocket.OPEN) return false;
    const before = this.received.length;
    this.socket.send(JSON.stringify({ ping: 1, a: 0 }));
    await Promise.race([once(this.socket, "message"), once(this.socket, "close")]);
    return this.received.length > before && this.socket.readyState === WebSocket.OPEN;
  }
}
