import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { extname, join } from "node:path";
import type {
  ClientComponent,
  ClientFrame,
  ClientMessage,
  ClientTemplate,
  Closed,
  Hello,
  PageState,
  Ping,
  ServerFrame,
  ServerMessage,
  Welcome,
} from "@sightline/model";
import { type WebSocket, WebSocketServer } from "ws";
import { pageHost } from "../../support/index.ts";

/** What the fake knows of one page: the numbers of its frames, and its socket while there is one. */
export interface FakePage {
  readonly id: string;
  readonly nonce: string;
  readonly hello: Hello;
  received: number;
  sent: number;
  socket: WebSocket | undefined;
}

/** A page as a test describes it: what a path shows. */
export type Pages = (path: string) => PageState;

const contentTypes: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".svg": "image/svg+xml",
};

/** The gateway's end of the protocol, driven by a test: it serves the built client and says what the test tells it to. */
export class FakeGateway {
  /** All but the sizes of the page, which it tells by itself. */
  readonly messages: ClientMessage[] = [];
  readonly sizes: ClientMessage[] = [];
  readonly pages = new Map<string, FakePage>();
  readonly templates = new Map<string, ClientTemplate>();
  /** Session requests that came without a valid cookie, and how many were answered at once at most. */
  sessionsMade = 0;
  sockets = 0;
  /** Answers of the session request instead of making one. */
  refuseSession: { readonly status: number; readonly message: string } | undefined;
  /** While true, frames are taken and not acknowledged. */
  holdAcks = false;
  /** While true, pages are told nothing and are not listened to. */
  silent = false;
  /** While false, a page that comes is welcomed but not told its state. */
  tellsState = true;
  readonly requests: string[] = [];
  /** Files whose path contains this are not there. */
  missing: string | undefined;
  readonly #http: Server;
  readonly #cookies = new Set<string>();
  readonly #connections = new Set<Socket>();

  private constructor(
    private readonly dist: string,
    public show: Pages,
  ) {
    this.#http = createServer((request, response) => void this.#serve(request, response));
    const sockets = new WebSocketServer({ noServer: true });
    this.#http.on("connection", (socket) => {
      this.#connections.add(socket);
      socket.on("close", () => this.#connections.delete(socket));
    });
    this.#http.on("upgrade", (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, request));
    });
  }

  static async start(dist: string, show: Pages): Promise<FakeGateway> {
    const gateway = new FakeGateway(dist, show);
    await new Promise<void>((resolve) => gateway.#http.listen(0, "127.0.0.1", resolve));
    return gateway;
  }

  get port(): number {
    return (this.#http.address() as { port: number }).port;
  }

  url(path = "/"): string {
    return `http://${pageHost}:${this.port}/data/perspective/client/plant${path}`;
  }

  /** Says something to all pages. */
  say(...messages: ServerMessage[]): void {
    for (const page of this.pages.values()) this.#send(page, messages);
  }

  /** Cuts all sockets without a word. */
  cut(): void {
    for (const page of this.pages.values()) page.socket?.terminate();
  }

  /** Forgets all pages, as a restarted gateway does. */
  forget(): void {
    this.pages.clear();
  }

  closePages(closed: Omit<Closed, "type">): void {
    for (const page of this.pages.values()) page.socket?.send(JSON.stringify({ type: "closed", ...closed }));
  }

  async stop(): Promise<void> {
    for (const socket of this.#connections) socket.destroy();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #accept(socket: WebSocket, request: IncomingMessage): void {
    this.sockets++;
    if (![...this.#cookies].some((cookie) => request.headers.cookie?.includes(cookie))) return socket.close(4401, "no session");
    let page: FakePage | undefined;
    socket.on("message", (data) => {
      if (this.silent) return;
      const message = JSON.parse(String(data)) as Hello | ClientFrame | Ping;
      if ("ping" in message)
        socket.send(JSON.stringify({ pong: message.ping, a: this.holdAcks ? 0 : (page?.received ?? 0), t: Date.now() }));
      else if ("type" in message) page = this.#greet(socket, message);
      else if (page?.socket === socket) this.#receive(page, message);
    });
    socket.on("close", () => {
      if (page?.socket === socket) page.socket = undefined;
    });
  }

  #greet(socket: WebSocket, hello: Hello): FakePage {
    const known = [...this.pages.values()].find((page) => page.nonce === hello.nonce);
    const page = known ?? { id: `p${this.pages.size + 1}`, nonce: hello.nonce, hello, received: 0, sent: 0, socket: undefined };
    this.pages.set(page.id, page);
    page.socket = socket;
    page.sent = known ? hello.received : 0;
    const resumed = known !== undefined;
    const welcome: Welcome = {
      type: "welcome",
      sessionId: "s",
      pageId: page.id,
      received: page.received,
      resumed,
      version: "1",
      t: Date.now(),
    };
    socket.send(JSON.stringify(welcome));
    if (this.tellsState) this.#send(page, [{ type: "page", page: this.show(hello.path) }]);
    return page;
  }

  #receive(page: FakePage, frame: ClientFrame): void {
    if (frame.n <= page.received) return;
    if (frame.n !== page.received + 1) throw new Error(`frame ${frame.n} after ${page.received}`);
    page.received = frame.n;
    for (const message of frame.m) {
      (message.type === "resized" ? this.sizes : this.messages).push(message);
      if (message.type === "navigated") this.#send(page, [{ type: "page", page: this.show(message.path) }]);
    }
    if (!this.holdAcks) this.#send(page, []);
  }

  #send(page: FakePage, messages: readonly ServerMessage[]): void {
    const frame: ServerFrame = { n: ++page.sent, a: this.holdAcks ? 0 : page.received, t: Date.now(), m: messages };
    page.socket?.send(JSON.stringify(frame));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://gateway").pathname;
    this.requests.push(path);
    if (path.startsWith("/assets/web/")) return this.#file(path.slice("/assets/web/".length), response);
    if (path.startsWith("/data/perspective/session/")) return this.#session(request, response);
    if (path.startsWith("/data/perspective/style/"))
      return answer(response, 200, ["text/css", ".psc-big\\/red { color: rgb(255, 0, 0); }"]);
    if (path.startsWith("/data/perspective/view/")) return this.#template(path.split("/").at(-1) ?? "", response);
    if (path.startsWith("/data/perspective/client/")) return this.#document(response);
    answer(response, 404, ["text/plain", "nothing here"]);
  }

  #session(request: IncomingMessage, response: ServerResponse): void {
    if (this.refuseSession) {
      const { status, message } = this.refuseSession;
      answer(response, status, ["application/json", JSON.stringify({ message })]);
      return;
    }
    if ([...this.#cookies].some((cookie) => request.headers.cookie?.includes(cookie)))
      return answer(response, 204, ["text/plain", ""]);
    const cookie = `session=${++this.sessionsMade}x${Math.random()}`;
    this.#cookies.add(cookie);
    response.setHeader("set-cookie", `${cookie}; Path=/; HttpOnly; SameSite=Lax`);
    setTimeout(() => answer(response, 200, ["application/json", "{}"]), 60);
  }

  #template(hash: string, response: ServerResponse): void {
    const template = this.templates.get(hash);
    if (template) answer(response, 200, ["application/json", JSON.stringify(template)]);
    else answer(response, 404, ["application/json", "{}"]);
  }

  async #document(response: ServerResponse): Promise<void> {
    const boot = { project: "plant", title: "Plant", base: "/data/perspective/client/plant", version: "1" };
    const script = `<script id="sightline-boot" type="application/json">${JSON.stringify(boot)}</script>`;
    const text = await readFile(join(this.dist, "client.html"), "utf8");
    answer(response, 200, ["text/html", text.replace("<!--boot-->", script)]);
  }

  async #file(path: string, response: ServerResponse): Promise<void> {
    const gone = this.missing !== undefined && path.includes(this.missing) && path.endsWith(".js");
    const body = gone ? undefined : await readFile(join(this.dist, path)).catch(() => undefined);
    if (!body) return answer(response, 404, ["text/plain", "no such file"]);
    response.writeHead(200, { "content-type": contentTypes[extname(path)] ?? "application/octet-stream" }).end(body);
  }
}

function answer(response: ServerResponse, status: number, [type, body]: readonly [type: string, body: string]): void {
  response.writeHead(status, { "content-type": type }).end(body);
}

type Parts = Partial<Omit<ClientComponent, "type" | "name" | "parent">>;

/** A component of a test's view, with its children. */
export interface Node extends Parts {
  readonly type: string;
  readonly name: string;
  readonly children?: readonly Node[];
}

/** A client template from a tree of components. */
export function template(
  hash: string,
  root: Node,
  props: ClientTemplate["props"] = { defaultSize: { width: 800, height: 600 } },
): ClientTemplate {
  const components: ClientComponent[] = [];
  const add = ({ children, type, name, ...parts }: Node, parent?: number): void => {
    const index = components.length;
    components.push({
      type,
      name,
      props: {},
      position: {},
      meta: { name },
      ...parts,
      ...(parent === undefined ? {} : { parent }),
    });
    for (const child of children ?? []) add(child, index);
  };
  add(root);
  return { hash, viewPath: hash, props, components };
}

/** A page that shows one view. */
export function pageOf(path: string, hash: string, more: Partial<PageState> = {}): PageState {
  return {
    path,
    title: `Page ${path}`,
    primary: "v1",
    docks: [],
    popups: [],
    views: [{ id: "v1", template: hash, viewPath: hash, changes: [] }],
    session: { theme: "light", locale: "en", timeZone: "UTC" },
    cornerPriority: "top-bottom",
    ...more,
  };
}
