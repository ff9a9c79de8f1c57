import {
  type ClientFrame,
  type ClientMessage,
  type Hello,
  type PageState,
  pingIntervalMs,
  protocolVersion,
  type ServerFrame,
  type ServerMessage,
} from "@sightline/model";
import { WebSocket } from "ws";

const device: Hello["device"] = {
  type: "browser",
  timezone: { id: "Europe/Berlin", utcOffset: 1 },
  locale: "en",
  viewport: { width: 1280, height: 800 },
  screen: { width: 1920, height: 1080 },
};

export interface PageClientOptions {
  /** `http://localhost:8088`. */
  readonly url: string;
  readonly project: string;
  /** Path below the project: `/pump/3`. */
  readonly path: string;
  readonly onMessage?: (message: ServerMessage) => void;
}

let nonces = 0;

/** A page as far as its gateway can tell: cookie, hello, numbered frames, acknowledgements and pings. It draws nothing. */
export class PageClient {
  page: PageState | undefined;
  #sent = 0;
  #received = 0;
  readonly #pings: NodeJS.Timeout;

  private constructor(
    private readonly socket: WebSocket,
    private readonly onMessage: (message: ServerMessage) => void,
  ) {
    this.#pings = setInterval(() => socket.send(JSON.stringify({ ping: Date.now(), a: this.#received })), pingIntervalMs);
  }

  /** Opens a page; resolves when it was told what it shows. */
  static async open({ url, project, path, onMessage = () => undefined }: PageClientOptions): Promise<PageClient> {
    const cookie = await sessionCookie(url, project);
    const socket = new WebSocket(`${url.replace("http", "ws")}/data/perspective/socket/${project}`, { headers: { cookie } });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    const client = new PageClient(socket, onMessage);
    await client.#greet(path);
    return client;
  }

  /** Never too late: what is measured is also what a slow gateway does. */
  say(...messages: ClientMessage[]): void {
    const frame: ClientFrame = { n: ++this.#sent, a: this.#received, u: Number.MAX_SAFE_INTEGER, m: messages };
    this.socket.send(JSON.stringify(frame));
  }

  close(): void {
    clearInterval(this.#pings);
    this.socket.removeAllListeners("close").close(1001);
  }

  #greet(path: string): Promise<void> {
    const hello: Hello = { type: "hello", version: protocolVersion, nonce: `bench-${++nonces}`, path, received: 0, device };
    return new Promise((resolve, reject) => {
      this.socket.on("message", (data) => this.#heard(String(data), resolve));
      this.socket.once("close", (code, reason) => {
        clearInterval(this.#pings);
        reject(new Error(`the gateway closed a page: ${code} ${reason}`));
      });
      this.socket.send(JSON.stringify(hello));
    });
  }

  #heard(text: string, opened: () => void): void {
    const value = JSON.parse(text) as ServerFrame | { readonly type?: string; readonly pong?: number };
    if (!("n" in value)) return;
    this.#received = value.n;
    for (const message of value.m) {
      if (message.type === "page") {
        this.page = message.page;
        opened();
      }
      this.onMessage(message);
    }
  }
}

async function sessionCookie(url: string, project: string): Promise<string> {
  const response = await fetch(`${url}/data/perspective/session/${project}`, { method: "POST" });
  if (!response.ok) throw new Error(`no session cookie: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}
