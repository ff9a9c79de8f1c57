import {
  type Acknowledgement,
  type ClientMessage,
  type Closed,
  type Hello,
  type Pong,
  pingIntervalMs,
  type ServerFrame,
  type ServerMessage,
  stallLimitMs,
  type Welcome,
  watchedPingMs,
} from "@sightline/model";
import { FrameBook } from "./FrameBook.ts";
import { Liveness } from "./Liveness.ts";
import { parseIncoming } from "./parseIncoming.ts";
import { reconnectDelay } from "./reconnectDelay.ts";

/**
 * `live`: the page's state has arrived on the current connection and the gateway answers. `stalled`: it does not answer, the
 * connection is kept for a while. `lost`: the page reconnects until the state has arrived. `closed` is final.
 */
export type ConnectionState = "connecting" | "live" | "stalled" | "lost" | "closed";

/** Input that was sent and did not arrive. */
export interface LostInput {
  readonly messages: readonly ClientMessage[];
  /** False: the gateway was restarted, and it is unknown which of these were executed. */
  readonly known: boolean;
  /**
   * How the page goes on: as it was; as it was some time before the connection was lost, since a restarted gateway knows no more; or
   * anew, since the gateway does not know it any more.
   */
  readonly page: "same" | "earlier" | "new";
}

export interface GatewaySocketOptions {
  readonly url: string;
  /** Before the first socket, and before the next after one that could not be opened. Answers why not, where refused. */
  readonly prepare: () => Promise<Closed | undefined>;
  readonly hello: () => Omit<Hello, "received">;
  readonly onWelcome: (welcome: Welcome) => void;
  /** `acknowledged`: the page's frames up to this number were processed before these messages were made. */
  readonly onMessages: (messages: readonly ServerMessage[], acknowledged: number) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly onClosed: (closed: Closed) => void;
  /** The connection is back: these messages were in transit when it was lost and will not be processed. */
  readonly onLost: (lost: LostInput) => void;
  /** Milliseconds since the last user input. */
  readonly idle: () => number;
  /** Whether the page is visible. */
  readonly watched: () => boolean;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  readonly connect?: (url: string) => WebSocket;
}

/** Close code of the gateway when the browser's session is over. */
const noSessionCode = 4401;
/** Close code of a page that is closed for good; without it the gateway assumes a lost network. */
const normalCloseCode = 1000;
const openLimitMs = 10_000;
/** A ping that is not answered within this time ends the connection: a new one may reach the gateway. */
const answerLimitMs = 8_000;
/** An answer to so many frames is sent at once, not with the next ping: the gateway keeps them till then. */
const framesPerAck = 64;

/** The connection of a page to its gateway; it reconnects automatically. */
export class GatewaySocket {
  #book = new FrameBook();
  #liveness = new Liveness();
  #socket: WebSocket | undefined;
  #welcomed = false;
  /** The page's state has arrived on the current connection. */
  #shown = false;
  #everWelcomed = false;
  #state: ConnectionState = "connecting";
  #attempt = 0;
  #connecting = false;
  #prepared = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastPing = 0;
  /** Time of the oldest unanswered ping. */
  #asked: number | undefined;
  #acked = 0;
  #rtt: number | undefined;

  constructor(private readonly options: GatewaySocketOptions) {}

  get state(): ConnectionState {
    return this.#state;
  }

  /** Nothing of what was sent can be lost any more. */
  get isSettled(): boolean {
    return this.#book.isSettled;
  }

  /** Messages the gateway has not acknowledged. */
  get unacknowledged(): readonly ClientMessage[] {
    return this.#book.unacknowledged;
  }

  /** Milliseconds since the gateway was last known to answer and to accept messages. */
  get silence(): number {
    const now = this.options.now();
    return Math.max(this.#liveness.age(now), now - (this.#book.waitingSince ?? now));
  }

  /** Whether input may be sent: the shown values are live. */
  get accepts(): boolean {
    return this.#state === "live" && this.silence <= stallLimitMs;
  }

  /** `prepared`: the page is known to have a session, so no request is needed before the first socket. */
  open(prepared = false): void {
    this.#prepared = prepared;
    void this.#connect();
  }

  /** Sends a frame and returns its number; without a connection it sends nothing and returns undefined. */
  post(messages: readonly ClientMessage[]): number | undefined {
    if (!this.#welcomed) return undefined;
    const frame = this.#book.make(messages, { now: this.options.now(), until: this.#liveness.until });
    this.#acked = frame.a;
    this.#socket?.send(JSON.stringify(frame));
    return frame.n;
  }

  /** Called periodically: sends pings and detects a gateway that does not answer. */
  tick(): void {
    if (!this.#welcomed) return;
    const now = this.options.now();
    if (now - (this.#asked ?? now) > answerLimitMs) return this.#drop();
    if (this.#pingIsDue(now)) this.#ping(now);
    if (this.options.watched()) this.#assess();
  }

  /** A visible page sends a ping after a while without messages, or after sending one. */
  #pingIsDue(now: number): boolean {
    if (now - this.#lastPing >= pingIntervalMs - 1_000) return true;
    if (this.#asked !== undefined || !this.options.watched()) return false;
    return this.#liveness.age(now) >= watchedPingMs || this.#book.waitingSince !== undefined;
  }

  #assess(): void {
    if (this.#welcomed && this.#shown) this.#setState(this.silence > stallLimitMs ? "stalled" : "live");
  }

  /** The network is back, or the page is visible again: reconnect without further delay. */
  retryNow(): void {
    if (this.#state !== "lost" || this.#socket) return;
    clearTimeout(this.#timer);
    void this.#connect();
  }

  /** Closes the connection for good and tells the gateway. */
  close(): void {
    this.#end(normalCloseCode);
    this.#setState("closed");
  }

  async #connect(): Promise<void> {
    if (this.#connecting) return;
    this.#connecting = true;
    try {
      const refused = this.#prepared ? undefined : await this.options.prepare();
      if (this.#state === "closed") return;
      if (refused) this.#closedBy(refused);
      else this.#openSocket();
    } catch {
      this.#retryLater();
    } finally {
      this.#connecting = false;
    }
  }

  #openSocket(): void {
    const socket = (this.options.connect ?? ((url: string) => new WebSocket(url)))(this.options.url);
    this.#socket = socket;
    this.#prepared = false;
    this.#timer = setTimeout(() => this.#drop(), openLimitMs);
    socket.onopen = () => {
      this.#asked = this.options.now();
      socket.send(JSON.stringify({ ...this.options.hello(), received: this.#book.received }));
    };
    socket.onmessage = (event) => socket === this.#socket && this.#hear(String(event.data));
    socket.onclose = (event) => socket === this.#socket && this.#cut(event.code);
  }

  #hear(text: string): void {
    const incoming = parseIncoming(text);
    switch (incoming?.kind) {
      case "welcome":
        this.#welcome(incoming.welcome);
        break;
      case "closed":
        this.#closedBy(incoming.closed);
        break;
      case "pong":
        this.#answered(incoming.pong);
        break;
      case "ack":
        this.#liveness.heard(incoming.ack.t);
        this.#acknowledged([], incoming.ack);
        this.#assess();
        break;
      case "frame":
        this.#receive(incoming.frame);
    }
  }

  #acknowledged(messages: readonly ServerMessage[], acknowledgement: Acknowledgement): void {
    this.#book.acknowledge(acknowledgement);
    this.options.onMessages(messages, acknowledgement.a);
  }

  #answered(pong: Pong): void {
    const { pong: asked, t: mark } = pong;
    const now = this.options.now();
    this.#rtt = now - asked;
    this.#asked = undefined;
    this.#liveness.answered({ mark, asked, now });
    this.#acknowledged([], pong);
    this.#assess();
  }

  #welcome(welcome: Welcome): void {
    const now = this.options.now();
    clearTimeout(this.#timer);
    this.#attempt = 0;
    this.#prepared = true;
    this.#liveness.restart();
    this.#liveness.answered({ mark: welcome.t, asked: this.#asked ?? now, now });
    this.#asked = undefined;
    this.#lastPing = now;
    this.#tellLost(welcome);
    this.#welcomed = true;
    this.options.onWelcome(welcome);
  }

  #tellLost({ resumed, received, uncertain }: Welcome): void {
    const page = !resumed ? "new" : this.#book.isBehind(received) ? "earlier" : "same";
    const messages = resumed ? this.#book.resume(received) : this.#book.restart();
    if (!resumed) this.#acked = 0;
    if (this.#everWelcomed) this.options.onLost({ messages, known: resumed && !uncertain, page });
    this.#everWelcomed = true;
  }

  #receive(frame: ServerFrame): void {
    const verdict = this.#book.accept(frame);
    if (verdict === "gap") return this.#drop();
    this.#liveness.heard(frame.t);
    this.#acknowledged(verdict === "new" ? frame.m : [], frame);
    this.#shown ||= frame.m.some((message) => message.type === "page");
    if (!this.#welcomed) return;
    this.#assess();
    if (this.#book.received - this.#acked >= framesPerAck) this.#ping(this.options.now());
  }

  #ping(now: number): void {
    this.#lastPing = now;
    this.#asked ??= now;
    this.#acked = this.#book.received;
    const rtt = this.#rtt === undefined ? {} : { rtt: this.#rtt };
    this.#socket?.send(JSON.stringify({ ping: now, a: this.#acked, ...rtt, idle: Math.round(this.options.idle()) }));
  }

  #closedBy(closed: Closed): void {
    const { a, d } = closed;
    if (a !== undefined) this.#book.acknowledge(d === undefined ? { a } : { a, d });
    if (closed.reason === "gateway stopped" || closed.reason === "network lost") {
      this.#drop();
      return;
    }
    this.#end();
    this.#setState("closed");
    this.options.onClosed(closed);
  }

  /** Without a session there is no reason to wait: the next attempt asks for one first. */
  #cut(code: number): void {
    if (code !== noSessionCode || this.#attempt > 0) {
      this.#drop();
      return;
    }
    this.#end();
    this.#attempt++;
    void this.#connect();
  }

  #drop(): void {
    this.#end();
    this.#retryLater();
  }

  #end(code?: number): void {
    clearTimeout(this.#timer);
    this.#welcomed = false;
    this.#shown = false;
    this.#asked = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close(code);
  }

  #retryLater(): void {
    this.#setState("lost");
    this.#timer = setTimeout(() => void this.#connect(), reconnectDelay(this.#attempt++));
  }

  #setState(state: ConnectionState): void {
    if (state === this.#state || this.#state === "closed") return;
    this.#state = state;
    this.options.onState(state);
  }
}
