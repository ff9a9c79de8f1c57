import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Closed, CloseReason, Hello, Ping, Pong } from "@sightline/model";
import { silenceLimitMs } from "@sightline/model";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { contain } from "../base/contain.ts";
import type { Log } from "../base/log.ts";
import { steadyNow } from "../base/steadyNow.ts";
import type { Ticket } from "../session/access/SessionCookies.ts";
import type { PageConnection } from "../session/page/PageConnection.ts";
import type { HelloResult, OpenPage, SessionRegistry, SocketRequest } from "../session/SessionRegistry.ts";
import { parseFrame } from "./parseFrame.ts";
import { textFrame } from "./textFrame.ts";

/** Path of the sockets, below which stands the project's name. */
export const socketPath = "/data/perspective/socket/";

/** A page that takes nothing is cut off here; when it comes back it gets its whole state instead of all it missed. */
const maximumBacklogBytes = 16 * 1_048_576;

/** Sent instead of a session: the page asks for a cookie over HTTP and comes again. */
export const noSessionCode = 4401;

export interface SocketOptions {
  readonly registry: SessionRegistry;
  readonly log: Log;
  readonly maximumMessageBytes: number;
  /** Same-origin check of the upgrade; its answer is the refusal's text. */
  refuseOrigin(request: IncomingMessage): string | undefined;
  /** The client's address: behind a trusted proxy the one it names. */
  addressOf(request: IncomingMessage): string;
}

/** Takes WebSocket upgrades of pages. Answers the handler for a server's `upgrade` event and how to stop. */
export function createSocketAcceptor(options: SocketOptions) {
  const server = new WebSocketServer({ noServer: true, maxPayload: options.maximumMessageBytes, perMessageDeflate: false });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Node hands the socket over bare: without a listener, a client that resets it would end the process.
    socket.on("error", (error) => options.log.debug({ err: error }, "a socket failed while it was upgraded"));
    const accept = () => {
      const refusal = options.refuseOrigin(request);
      if (refusal !== undefined) return refuseUpgrade(socket, refusal);
      server.handleUpgrade(request, socket, head, (ws) => acceptSocket(ws, request, options));
    };
    contain({ log: options.log, message: "a socket could not be accepted: it was closed" }, accept, () => socket.destroy());
  };
  return { upgrade, close: () => server.close() };
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
  const from = { userAgent: request.headers["user-agent"] ?? "", address: options.addressOf(request) };
  new PageSocket(ws, request.socket, { ticket, from, options });
}

interface SocketPlace {
  readonly ticket: Ticket;
  readonly from: SocketRequest;
  readonly options: SocketOptions;
}

/** One page's socket: reads what arrives, and is what a page sends through. */
class PageSocket implements PageConnection {
  readonly #readAtUpgrade: number;
  readonly #writtenAtUpgrade: number;
  #attached: OpenPage | undefined;
  #greeted = false;
  #closedByUs: CloseReason | undefined;
  #silence: NodeJS.Timeout | undefined;
  /** Frames that came while hello was still being answered. */
  #early: { text: string; bytes: number }[] = [];

  constructor(
    private readonly ws: WebSocket,
    private readonly socket: Socket,
    private readonly place: SocketPlace,
  ) {
    this.#readAtUpgrade = socket.bytesRead;
    this.#writtenAtUpgrade = socket.bytesWritten;
    ws.on("message", (data, isBinary) => this.#contain(() => this.#message(data, isBinary)));
    ws.on("close", (code) => this.#contain(() => this.#closed(code)));
    this.#watchSilence();
  }

  get bytesReceived(): number {
    return this.socket.bytesRead - this.#readAtUpgrade;
  }

  get bytesSent(): number {
    return this.socket.bytesWritten - this.#writtenAtUpgrade;
  }

  send(text: string): void {
    if (this.ws.readyState !== WebSocket.OPEN) return;
    this.socket.write(textFrame(text));
    if (this.socket.writableLength > maximumBacklogBytes) this.ws.terminate();
  }

  close(reason: CloseReason, message: string): void {
    const closed: Closed = { type: "closed", reason, message };
    this.#closedByUs = reason;
    this.send(JSON.stringify(closed));
    this.ws.close(4000, reason);
    setTimeout(() => this.ws.terminate(), 2_000).unref();
  }

  probe(timeoutMs: number): Promise<boolean> {
    if (this.ws.readyState !== WebSocket.OPEN) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => answer(false), timeoutMs);
      const pong = () => answer(true);
      const gone = () => answer(false);
      const answer = (alive: boolean) => {
        clearTimeout(timer);
        this.ws.off("pong", pong).off("close", gone);
        resolve(alive);
      };
      this.ws.once("pong", pong).once("close", gone).ping();
    });
  }

  /** A fault nobody foresaw costs this page its connection, and nobody else anything [SES20]. */
  #contain(work: () => void): void {
    const { log } = this.place.options;
    const details = { project: this.place.ticket.project, session: this.#attached?.session.id, page: this.#attached?.page.id };
    contain({ log, details, message: "a page's message could not be processed: its connection was closed" }, work, () =>
      contain({ log, details, message: "a page's connection could not be closed in order" }, () =>
        this.close("protocol error", "The gateway could not process what this page sent; its log says why. Reload the page."),
      ),
    );
  }

  #watchSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.ws.terminate(), silenceLimitMs);
  }

  #message(data: RawData, isBinary: boolean): void {
    if (this.#closedByUs) return;
    this.#watchSilence();
    const bytes = wireBytes(data);
    if (isBinary) return this.close("protocol error", "Only text frames are understood.");
    const text = data.toString();
    if (this.#greeted && !this.#attached) this.#early.push({ text, bytes });
    else this.#deliver(text, bytes);
  }

  #deliver(text: string, bytes: number): void {
    const incoming = parseFrame(text);
    if (!incoming) return this.#refuse(text);
    if (incoming.kind === "hello") {
      this.#greeted = true;
      void this.#greet(incoming.hello, bytes);
      return;
    }
    const { session, page } = this.#attached ?? {};
    if (!session || !page) return this.close("protocol error", "A page says hello first.");
    session.heard(bytes);
    if (incoming.kind === "ping") return this.#answerPing({ session, page }, incoming.ping);
    this.place.options.registry.receive({ session, page }, this, incoming.frame);
  }

  /** Nothing of a text that is not understood is done, and its page is closed: what follows it may build on it. */
  #refuse(text: string): void {
    const { session, page } = this.#attached ?? {};
    if (session) session.statistics.refused++;
    const { ticket, from, options } = this.place;
    const where = { project: ticket.project, session: session?.id, page: page?.id, address: from.address };
    options.log.warn({ ...where, characters: text.length }, "a page sent what this gateway does not accept: it was closed");
    this.close("protocol error", "The gateway did not understand this page: reload it.");
  }

  async #greet(hello: Hello, bytes: number): Promise<void> {
    const { ticket, from, options } = this.place;
    if (this.#attached) return this.close("protocol error", "A page says hello once.");
    const result = await options.registry
      .hello({ ticket, hello, connection: this, request: from })
      .catch((error: unknown): HelloResult => {
        options.log.error({ err: error }, "a page could not be opened");
        return { refused: "protocol error", message: "The gateway could not open this page; its log says why." };
      });
    this.#contain(() => this.#answerHello(result, bytes));
  }

  #answerHello(result: HelloResult, bytes: number): void {
    if ("refused" in result) return this.close(result.refused, result.message);
    this.#attached = result;
    result.session.heard(bytes);
    if (this.ws.readyState !== WebSocket.OPEN) return this.place.options.registry.disconnected(result, this, false);
    for (const each of this.#early.splice(0)) this.#deliver(each.text, each.bytes);
  }

  #answerPing({ session, page }: OpenPage, ping: Ping): void {
    page.lastKeepalive = Date.now();
    if (ping.rtt !== undefined) page.roundtrip = ping.rtt;
    if (ping.idle !== undefined) session.userWasActive(Date.now() - ping.idle);
    page.acknowledged(ping.a);
    this.send(JSON.stringify({ pong: ping.ping, a: page.received, t: steadyNow() } satisfies Pong));
  }

  #closed(code: number): void {
    clearTimeout(this.#silence);
    if (!this.#attached) return;
    const clean = this.#closedByUs ? this.#closedByUs !== "network lost" : code === 1001 || code === 1000;
    this.place.options.registry.disconnected(this.#attached, this, clean);
  }
}

/** Size of a message on the wire: payload, header and the mask every browser frame has (RFC 6455, 5.2). */
function wireBytes(data: RawData): number {
  const length = Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;
  return length + 6 + (length < 126 ? 0 : length < 65_536 ? 2 : 8);
}
