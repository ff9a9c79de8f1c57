import type { Socket } from "node:net";
import type { Closed, CloseReason, Hello, Ping, Pong } from "@sightline/model";
import { silenceLimitMs } from "@sightline/model";
import { type RawData, WebSocket } from "ws";
import { Budget } from "../base/Budget.ts";
import { contain } from "../base/contain.ts";
import type { Log } from "../base/log.ts";
import { steadyNow } from "../base/steadyNow.ts";
import type { Ticket } from "../session/access/SessionCookies.ts";
import type { HelloResult, OpenPage, SocketRequest } from "../session/PageArrivals.ts";
import type { PageConnection } from "../session/page/PageConnection.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import { type Incoming as Parsed, parseFrame } from "./parseFrame.ts";
import { textFrame } from "./textFrame.ts";

/** A page that takes nothing is cut off here; when it comes back it gets its whole state instead of all it missed. */
const maximumBacklogBytes = 16 * 1_048_576;

/** What a page may send at once, in seconds of what it may send in the long run. */
const burstSeconds = 4;
/** What opening a place costs, in messages. */
const placeCost = 25;
const bytesPerMessage = 4_096;

interface SocketPlace {
  readonly ticket: Ticket;
  readonly from: SocketRequest;
  readonly registry: SessionRegistry;
  readonly log: Log;
}

interface Incoming {
  readonly text: string;
  readonly bytes: number;
}

/** Where a socket is in its life. */
type Stage =
  /** Open; its page has said nothing. */
  | { readonly kind: "silent" }
  /** Its hello is being answered; what came meanwhile waits. */
  | { readonly kind: "greeted"; readonly early: Incoming[] }
  | { readonly kind: "attached"; readonly open: OpenPage }
  /** The gateway said why it ends; nothing is listened to any more. `open`: the page it was for. */
  | { readonly kind: "closing"; readonly reason: CloseReason; readonly open?: OpenPage }
  | { readonly kind: "closed"; readonly reason: CloseReason };

/** One page's socket: reads what arrives, and is what a page sends through. */
export class PageSocket implements PageConnection {
  readonly #readAtUpgrade: number;
  readonly #writtenAtUpgrade: number;
  readonly #budget: Budget;
  /** What arrived while the page is not read; undefined: it is read. */
  #held: Incoming[] | undefined;
  #stage: Stage = { kind: "silent" };
  #silence: NodeJS.Timeout | undefined;

  constructor(
    private readonly ws: WebSocket,
    private readonly socket: Socket,
    private readonly place: SocketPlace,
  ) {
    this.#readAtUpgrade = socket.bytesRead;
    this.#writtenAtUpgrade = socket.bytesWritten;
    const { limits } = place.registry;
    this.#budget = new Budget(() => ({ perSecond: limits.messagesPerSecond, most: limits.messagesPerSecond * burstSeconds }));
    ws.on("message", (data, isBinary) => this.#contain(() => this.#message(data, isBinary)));
    ws.on("error", (error) => this.#contain(() => this.#failed(error)));
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
    const { open } = this.#known;
    const own = open?.page.connection === this ? open.page.line.acknowledge() : {};
    const closed: Closed = { type: "closed", reason, message, ...own };
    this.#isClosing(reason);
    this.send(JSON.stringify(closed));
    this.ws.close(4000, reason);
    setTimeout(() => this.ws.terminate(), 2_000).unref();
  }

  /** The first reason is the true one. */
  #isClosing(reason: CloseReason): void {
    const { open, ended } = this.#known;
    if (!ended) this.#stage = { kind: "closing", reason, ...(open ? { open } : {}) };
  }

  /** What it is for, and whether it listens no more. */
  get #known(): { readonly open: OpenPage | undefined; readonly ended: boolean } {
    const stage = this.#stage;
    const open = stage.kind === "attached" || stage.kind === "closing" ? stage.open : undefined;
    return { open, ended: stage.kind === "closing" || stage.kind === "closed" };
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
    const { log, ticket } = this.place;
    const { open } = this.#known;
    const details = { project: ticket.project, session: open?.session.id, page: open?.page.id };
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
    const stage = this.#stage;
    if (this.#known.ended) return;
    this.#watchSilence();
    if (isBinary) return this.close("protocol error", "Only text frames are understood.");
    const incoming = { text: data.toString(), bytes: wireBytes(data) };
    if (stage.kind === "greeted") stage.early.push(incoming);
    else if (stage.kind === "attached") this.#take(stage.open, incoming);
    else this.#hear(incoming);
  }

  /** The first text of a page is its hello. */
  #hear({ text, bytes }: Incoming): void {
    const incoming = parseFrame(text);
    if (!incoming) return this.#refuse(text);
    if (incoming.kind !== "hello") return this.close("protocol error", "A page says hello first.");
    this.#stage = { kind: "greeted", early: [] };
    void this.#greet(incoming.hello, bytes);
  }

  #deliver(open: OpenPage, { text, bytes }: Incoming): void {
    const incoming = parseFrame(text);
    if (!incoming) return this.#refuse(text);
    if (incoming.kind === "hello") return this.close("protocol error", "A page says hello once.");
    open.session.traffic.heard(bytes);
    this.#charge(open, costOf(incoming, bytes));
    if (incoming.kind === "ping") return this.#answerPing(open, incoming.ping);
    this.place.registry.receive(open, this, incoming.frame);
  }

  /** A page that sends more than it may is read later; what has arrived already waits [SES81]. */
  #charge({ session }: OpenPage, cost: number): void {
    this.#budget.take(cost);
    if (this.#budget.left > 0) return;
    session.statistics.slowed++;
    this.#held = [];
    this.ws.pause();
    setTimeout(() => this.#contain(() => this.#release()), this.#budget.debtMs);
  }

  #release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    if (held.length > 0) this.#watchSilence();
    while (held.length > 0 && this.#stage.kind === "attached" && !this.#held)
      this.#deliver(this.#stage.open, held.shift() as Incoming);
    if (this.#held) this.#held = held;
    else this.ws.resume();
  }

  #take(open: OpenPage, incoming: Incoming): void {
    if (this.#held) this.#held.push(incoming);
    else this.#deliver(open, incoming);
  }

  /** Nothing of a text that is not understood is done, and its page is closed: what follows it may build on it. */
  #refuse(text: string): void {
    const { session, page } = this.#known.open ?? {};
    if (session) session.statistics.refused++;
    const { ticket, from, registry } = this.place;
    const details = { project: ticket.project, session: session?.id, page: page?.id, address: from.address };
    const message = "a page sent what this gateway does not accept: it was closed";
    registry.outsiders.fact(from, { level: "warn", details: { ...details, characters: text.length }, message });
    this.close("protocol error", "The gateway did not understand this page: reload it.");
  }

  async #greet(hello: Hello, bytes: number): Promise<void> {
    const { ticket, from, registry, log } = this.place;
    const result = await registry
      .hello({ ticket, hello, connection: this, request: from })
      .catch((error: unknown): HelloResult => {
        log.error({ err: error }, "a page could not be opened");
        return { refused: "protocol error", message: "The gateway could not open this page; its log says why." };
      });
    this.#contain(() => this.#answerHello(result, bytes));
  }

  #answerHello(result: HelloResult, bytes: number): void {
    if ("refused" in result) return this.close(result.refused, result.message);
    const stage = this.#stage;
    result.session.traffic.heard(bytes);
    if (stage.kind === "closed") return this.place.registry.disconnected(result, this, stage.reason);
    if (stage.kind === "closing") {
      this.#stage = { ...stage, open: result };
      return;
    }
    this.#stage = { kind: "attached", open: result };
    for (const each of stage.kind === "greeted" ? stage.early : []) if (!this.#known.ended) this.#take(result, each);
  }

  #answerPing({ session, page }: OpenPage, ping: Ping): void {
    const { line } = page;
    line.lastKeepalive = Date.now();
    if (ping.rtt !== undefined) line.roundtrip = ping.rtt;
    if (ping.idle !== undefined) session.properties.userWasActive(Date.now() - ping.idle);
    line.acknowledged(ping.a);
    this.send(JSON.stringify({ pong: ping.ping, ...line.acknowledge(), t: steadyNow() } satisfies Pong));
  }

  /** What the WebSocket protocol forbids ends a connection too; any other fault is the network's. */
  #failed(error: Error & { readonly code?: string }): void {
    if (error.code?.startsWith("WS_ERR_")) this.#isClosing("protocol error");
  }

  #closed(code: number): void {
    clearTimeout(this.#silence);
    const { open } = this.#known;
    const reason = this.#stage.kind === "closing" ? this.#stage.reason : reasonOf(code);
    this.#stage = { kind: "closed", reason };
    if (open) this.place.registry.disconnected(open, this, reason);
  }
}

/** A browser that leaves a document says so with 1001, and our pages with 1000; all else is a connection that was lost. */
function reasonOf(code: number): CloseReason {
  return code === 1000 || code === 1001 ? "tab closed" : "network lost";
}

/** A page's frame costs what it makes the gateway do: a place, whose views are opened, more than a key, and so does its size. */
function costOf(incoming: Exclude<Parsed, { kind: "hello" }>, bytes: number): number {
  const messages = incoming.kind === "frame" ? incoming.frame.m : [];
  const places = messages.some((message) => message.type === "navigated") ? placeCost : 0;
  return 1 + messages.length + places + bytes / bytesPerMessage;
}

/** Size of a message on the wire: payload, header and the mask every browser frame has (RFC 6455, 5.2). */
function wireBytes(data: RawData): number {
  const length = Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;
  return length + 6 + (length < 126 ? 0 : length < 65_536 ? 2 : 8);
}
