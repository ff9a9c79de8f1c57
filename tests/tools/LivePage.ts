import {
  type ClientMessage,
  type CloseReason,
  type Hello,
  type PageState,
  pingIntervalMs,
  protocolVersion,
  type ServerMessage,
  type WireChange,
} from "@sightline/model";
import { WebSocket } from "ws";

const device: Hello["device"] = {
  type: "browser",
  timezone: { id: "Europe/Berlin", utcOffset: 1 },
  locale: "en",
  viewport: { width: 1280, height: 800 },
  screen: { width: 1920, height: 1080 },
};
const patienceMs = 60_000;
let nonces = 0;

/** With this a gateway refuses a cookie it does not know. */
const noSessionCode = 4401;

class NoSession extends Error {}

export interface PagePlace {
  /** `http://localhost:8088`. */
  readonly url: string;
  readonly project: string;
  /** The session's cookie; two pages of one cookie are two pages of one session. */
  readonly cookie: string;
  readonly path: string;
}

/** Asks for the cookie of a new session. */
export async function newCookie(url: string, project: string): Promise<string> {
  const response = await fetch(`${url}/data/perspective/session/${project}`, { method: "POST" });
  if (!response.ok) throw new Error(`no session cookie: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** A page as far as its gateway can tell, that loses its connection and comes back as a browser does. It draws nothing. */
export class LivePage {
  page: PageState | undefined;
  sessionId = "";
  pageId: string | undefined;
  /** Why the gateway ended it; undefined while it goes on. */
  closed: CloseReason | undefined;
  /** The gateway still knew the page when it came back. */
  resumed = false;
  /** Frames of ours that the gateway had when it last said so. */
  received = 0;
  readonly #values = new Map<string, unknown>();
  #nonce = `tool-${process.pid}-${++nonces}`;
  #sent = 0;
  #heard = 0;
  #socket: WebSocket | undefined;
  #pings: NodeJS.Timeout | undefined;

  #cookie: string;

  constructor(readonly place: PagePlace) {
    this.#cookie = place.cookie;
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Opens or comes back; resolves when it was told what it shows. A gateway that knows its cookie no more gives it another. */
  async connect(): Promise<void> {
    const { url, project } = this.place;
    await this.#connect().catch(async (error: unknown) => {
      if (!(error instanceof NoSession)) throw error;
      this.#cookie = await newCookie(url, project);
      await this.#connect();
    });
  }

  async #connect(): Promise<void> {
    const { url, project } = this.place;
    const cookie = this.#cookie;
    const address = `${url.replace("http", "ws")}/data/perspective/socket/${encodeURIComponent(project)}`;
    clearInterval(this.#pings);
    this.#socket?.terminate();
    const socket = new WebSocket(address, { headers: { cookie }, handshakeTimeout: patienceMs });
    this.#socket = socket;
    socket.on("error", () => undefined);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the gateway did not answer a page")), patienceMs);
      const shown = () => {
        clearTimeout(timer);
        resolve();
      };
      socket.on("message", (data) => this.#hear(String(data), shown));
      socket.once("open", () => socket.send(JSON.stringify(this.#hello())));
      socket.once("close", (code) => {
        clearTimeout(timer);
        if (this.#socket === socket) clearInterval(this.#pings);
        reject(code === noSessionCode ? new NoSession() : new Error(`the gateway closed a page: ${this.closed ?? code}`));
      });
    });
    clearInterval(this.#pings);
    this.#pings = setInterval(() => this.#ping(), pingIntervalMs);
  }

  /** Sends messages as one frame; answers its number. */
  say(...messages: ClientMessage[]): number {
    const frame = { n: ++this.#sent, a: this.#heard, u: Number.MAX_SAFE_INTEGER, m: messages };
    this.sayRaw(JSON.stringify(frame));
    return this.#sent;
  }

  /** Sends any text, where there is a connection. */
  sayRaw(text: string): void {
    if (this.isConnected) this.#socket?.send(text, () => undefined);
  }

  /** What a property of the primary view is, as the page was told: `value(3, "props.text")`. */
  value(component: number, path: string): unknown {
    return this.#values.get(`${this.page?.primary} ${component} ${path}`);
  }

  /** The connection is lost; the page may come back. */
  cut(): void {
    clearInterval(this.#pings);
    this.#socket?.terminate();
  }

  /** A new document of the same tab. */
  async reload(): Promise<void> {
    this.cut();
    this.#nonce = `tool-${process.pid}-${++nonces}`;
    [this.#sent, this.#heard] = [0, 0];
    await this.connect();
  }

  /** The tab is closed. */
  leave(): void {
    clearInterval(this.#pings);
    this.#socket?.close(1001);
  }

  #hello(): Hello {
    const page = this.pageId === undefined ? {} : { pageId: this.pageId };
    const { path } = this.place;
    return { type: "hello", version: protocolVersion, nonce: this.#nonce, path, received: this.#heard, device, ...page };
  }

  #ping(): void {
    this.sayRaw(JSON.stringify({ ping: Date.now(), a: this.#heard }));
  }

  #hear(text: string, shown: () => void): void {
    const value = JSON.parse(text);
    if (typeof value.a === "number") this.received = Math.max(this.received, value.a);
    if (value.type === "welcome") this.#welcomed(value);
    if (value.type === "closed") this.closed = value.reason;
    if (value.n === undefined) return;
    this.#heard = value.n;
    for (const message of value.m as ServerMessage[]) this.#take(message, shown);
  }

  #welcomed(welcome: { readonly sessionId: string; readonly pageId: string; readonly received: number; resumed: boolean }): void {
    this.sessionId = welcome.sessionId;
    this.resumed = welcome.resumed;
    this.pageId = welcome.pageId;
    this.received = welcome.received;
    this.#sent = welcome.received;
    if (!welcome.resumed) this.#heard = 0;
  }

  #take(message: ServerMessage, shown: () => void): void {
    if (message.type === "page") {
      this.page = message.page;
      for (const view of message.page.views) this.#keep(view.id, view.changes);
      shown();
    }
    if (message.type === "changes") this.#keep(message.view, message.changes ?? []);
    if (message.type === "viewOpened") this.#keep(message.view.id, message.view.changes);
  }

  #keep(view: string, changes: readonly WireChange[]): void {
    for (const [component, path, value] of changes) this.#values.set(`${view} ${component} ${path}`, value);
  }
}
