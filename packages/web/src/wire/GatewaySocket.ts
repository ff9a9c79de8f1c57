import {
  type ClientFrame,
  type ClientMessage,
  type Closed,
  type Hello,
  pingIntervalMs,
  type ServerFrame,
  type ServerMessage,
  silenceLimitMs,
  type Welcome,
} from "@sightline/model";
import { FrameBook } from "./FrameBook.ts";
import { parseIncoming } from "./parseIncoming.ts";
import { reconnectDelay } from "./reconnectDelay.ts";

/** `lost` is being tried again; `closed` is for good. */
export type ConnectionState = "connecting" | "open" | "lost" | "closed";

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
  /** The gateway had forgotten this page: these messages will never be applied. */
  readonly onForgotten: (messages: readonly ClientMessage[]) => void;
  /** Milliseconds since the user last did something. */
  readonly idle: () => number;
  readonly connect?: (url: string) => WebSocket;
}

/** The gateway closes with this code where the browser's session is over. */
const noSessionCode = 4401;
const openLimitMs = 10_000;
/** An answer to so many frames is sent at once, not with the next ping: the gateway keeps them till then. */
const framesPerAck = 64;

/** The one connection of a page to its gateway; it comes back by itself. */
export class GatewaySocket {
  #book = new FrameBook();
  #socket: WebSocket | undefined;
  #welcomed = false;
  #everWelcomed = false;
  #state: ConnectionState = "connecting";
  #attempt = 0;
  #connecting = false;
  #prepared = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastHeard = 0;
  #lastPing = 0;
  #acked = 0;
  #rtt: number | undefined;

  constructor(private readonly options: GatewaySocketOptions) {}

  get state(): ConnectionState {
    return this.#state;
  }

  /** Messages the gateway has not acknowledged. */
  get unacknowledged(): number {
    return this.#book.unacknowledged;
  }

  /** `prepared`: the page is known to have a session, the first socket needs no request before it. */
  open(prepared = false): void {
    this.#prepared = prepared;
    void this.#connect();
  }

  /** Sends a frame now, or when the connection is back; answers its number. */
  post(messages: readonly ClientMessage[]): number {
    const frame = this.#book.make(messages);
    if (this.#welcomed) this.#transmit(frame);
    return frame.n;
  }

  /** To be called every few seconds: pings, and notices silence. */
  tick(now = Date.now()): void {
    if (!this.#welcomed) return;
    if (now - this.#lastHeard > silenceLimitMs) this.#drop();
    else if (now - this.#lastPing >= pingIntervalMs - 1_000) this.#ping(now);
  }

  /** The network is back, or the page is seen again: no reason to wait any longer. */
  retryNow(): void {
    if (this.#state !== "lost" || this.#socket) return;
    clearTimeout(this.#timer);
    void this.#connect();
  }

  /** Leaves for good. */
  close(): void {
    this.#end();
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
    socket.onopen = () => socket.send(JSON.stringify({ ...this.options.hello(), received: this.#book.received }));
    socket.onmessage = (event) => socket === this.#socket && this.#hear(String(event.data));
    socket.onclose = (event) => socket === this.#socket && this.#cut(event.code);
  }

  #hear(text: string): void {
    this.#lastHeard = Date.now();
    const incoming = parseIncoming(text);
    switch (incoming?.kind) {
      case "welcome":
        this.#welcome(incoming.welcome);
        break;
      case "closed":
        this.#closedBy(incoming.closed);
        break;
      case "pong":
        this.#rtt = Date.now() - incoming.pong.pong;
        this.#acknowledged([], incoming.pong.a);
        break;
      case "frame":
        this.#receive(incoming.frame);
    }
  }

  #acknowledged(messages: readonly ServerMessage[], number: number): void {
    this.#book.acknowledge(number);
    this.options.onMessages(messages, number);
  }

  #welcome(welcome: Welcome): void {
    clearTimeout(this.#timer);
    this.#attempt = 0;
    this.#prepared = true;
    const again = welcome.resumed ? this.#book.resume(welcome.received) : this.#startAgain();
    this.#welcomed = true;
    this.#everWelcomed = true;
    this.#lastPing = Date.now();
    this.options.onWelcome(welcome);
    for (const frame of again) this.#transmit(frame);
    this.#setState("open");
  }

  #startAgain(): readonly ClientFrame[] {
    const lost = this.#book.restart();
    this.#acked = 0;
    if (this.#everWelcomed) this.options.onForgotten(lost);
    return [];
  }

  #receive(frame: ServerFrame): void {
    const verdict = this.#book.accept(frame);
    if (verdict === "gap") this.#drop();
    else this.#acknowledged(verdict === "new" ? frame.m : [], frame.a);
    if (this.#welcomed && this.#book.received - this.#acked >= framesPerAck) this.#ping(Date.now());
  }

  #transmit(frame: ClientFrame): void {
    this.#acked = frame.a;
    this.#socket?.send(JSON.stringify(frame));
  }

  #ping(now: number): void {
    this.#lastPing = now;
    this.#acked = this.#book.received;
    const rtt = this.#rtt === undefined ? {} : { rtt: this.#rtt };
    this.#socket?.send(JSON.stringify({ ping: now, a: this.#acked, ...rtt, idle: Math.round(this.options.idle()) }));
  }

  #closedBy(closed: Closed): void {
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

  #end(): void {
    clearTimeout(this.#timer);
    this.#welcomed = false;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
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
