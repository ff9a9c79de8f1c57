import { once } from "node:events";
import { createServer, connect as openConnection, type Socket } from "node:net";
import { pageHost } from "./pageHost.ts";

/** Which way bytes are held back: to the gateway, to the browser, or both. */
export type Direction = "up" | "down" | "both";

/** A TCP path between browsers and a gateway that a test can cut. */
export interface TcpProxy {
  /** For browsers of `launchBrowser`. */
  readonly pageUrl: string;
  /** Connections that carry a WebSocket and are open now, oldest first. */
  readonly sockets: readonly ProxiedConnection[];
  /** Severs whatever is open. */
  cutAll(): void;
  /** Takes new connections, or refuses them as a network that is down does. */
  refuses: boolean;
  close(): Promise<void>;
}

/** Listens on a free port and passes everything on to a port of this machine. Whoever starts it closes it. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const open = new Set<ProxiedConnection>();
  const server = createServer((client) => {
    if (proxy.refuses) return void client.resetAndDestroy();
    const connection = new ProxiedConnection(client, openConnection(targetPort, "127.0.0.1"));
    open.add(connection);
    connection.onEnd = () => open.delete(connection);
  });
  const cutAll = () => {
    for (const connection of open) connection.sever();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxy: TcpProxy = {
    refuses: false,
    pageUrl: `http://${pageHost}:${(server.address() as { port: number }).port}`,
    get sockets() {
      return [...open].filter((connection) => connection.isWebSocket && connection.isOpen);
    },
    cutAll,
    close: async () => {
      cutAll();
      server.close();
      await once(server, "close");
    },
  };
  return proxy;
}

/** One connection through the proxy, with both its ends. */
export class ProxiedConnection {
  /** Bytes of the HTTP request that became a WebSocket; 0 for other connections. */
  handshakeBytes = 0;
  onEnd: () => void = () => undefined;
  #head = Buffer.alloc(0);
  #headEnded = false;

  constructor(
    private readonly browser: Socket,
    private readonly gateway: Socket,
  ) {
    browser.on("data", (chunk: Buffer) => this.#up(chunk));
    gateway.on("data", (chunk: Buffer) => this.browser.writable && this.browser.write(chunk));
    browser.on("error", () => undefined).on("close", () => this.#closed(this.gateway));
    gateway.on("error", () => undefined).on("close", () => this.#closed(this.browser));
    browser.on("end", () => gateway.end());
    gateway.on("end", () => browser.end());
  }

  get isWebSocket(): boolean {
    return this.handshakeBytes > 0;
  }

  /** Both ends still hold it. */
  get isOpen(): boolean {
    return !this.browser.destroyed && !this.gateway.destroyed;
  }

  /** The port the gateway sees at the other end. */
  get portAtGateway(): number {
    return this.gateway.localPort ?? 0;
  }

  /** Passes nothing on any more in a direction; neither end can tell. */
  freeze(direction: Direction): void {
    if (direction !== "down") this.browser.pause();
    if (direction !== "up") this.gateway.pause();
  }

  /** Passes on again, what was held back included. */
  thaw(): void {
    this.browser.resume();
    this.gateway.resume();
  }

  /** Both ends lose it; what was under way or held back is lost. */
  sever(): void {
    this.browser.resetAndDestroy();
    this.gateway.resetAndDestroy();
  }

  /** The browser loses it, the gateway still believes in it and is never answered again: half open. */
  severBrowser(): void {
    this.browser.removeAllListeners("close");
    this.browser.resetAndDestroy();
  }

  #up(chunk: Buffer): void {
    if (!this.#headEnded) this.#readHead(chunk);
    if (this.gateway.writable) this.gateway.write(chunk);
  }

  #readHead(chunk: Buffer): void {
    this.#head = Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf("\r\n\r\n");
    if (end < 0) return;
    this.#headEnded = true;
    if (/^upgrade: websocket\r$/im.test(this.#head.toString("latin1", 0, end + 2))) this.handshakeBytes = end + 4;
  }

  #closed(other: Socket): void {
    if (!other.destroyed) other.destroy();
    if (this.browser.destroyed && this.gateway.destroyed) this.onEnd();
  }
}
