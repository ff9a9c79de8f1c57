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
 * `live`: the page's state has arrived on the present connection and the gateway answers. `stalled`: it does not answer, the
 * connection is kept for a while. `lost`: it is tried again, until the state has arrived. `closed` is for good.
 */
export type ConnectionState = "connecting" | "live" | "stalled" | "lost" | "closed";

/** What was sent and did not arrive. */
export interface LostInput {
  readonly messages: readonly ClientMessage[];
  /** False: the gateway was restarted, and what it had done of this is not known. */
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
  /** The connection is back: these messages were under way when it was lost and will not be processed any more. */
  readonly onLost: (lost: LostInput) => void;
  /** Milliseconds since the user last did something. */
  readonly idle: () => number;
  /** Whether somebody can see the page. */
  readonly watched: () => boolean;
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  readonly connect?: (url: string) => WebSocket;
}

/** The gateway closes with this code where the browser's session is over. */
const noSessionCode = 4401;
/** What a browser that leaves for good closes with; without a code the gateway takes the page's network for lost. */
const normalCloseCode = 1000;
const openLimitMs = 10_000;
/** A question that is not answered for this time ends the connection: another may find a way to the gateway. */
const answerLimitMs = 8_000;
/** An answer to so many frames is sent at once, not with the next ping: the gateway keeps them till then. */
const framesPerAck = 64;

/** The one connection of a page to its gateway; it comes back by itself. */
export class GatewaySocket {
  #book = new FrameBook();
  #liveness = new Liveness();
  #socket: WebSocket | undefined;
  #welcomed = false;
  /** The page's state has arrived on the present connection. */
  #shown = false;
  #everWelcomed = false;
  #state: ConnectionState = "connecting";
  #attempt = 0;
  #connecting = false;
  #prepared = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastPing = 0;
  /** When the oldest question was asked that is not answered yet. */
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

  /** Milliseconds for which it is not known that the gateway answers, or takes what it is told. */
  get silence(): number {
    const now = this.options.now();
    return Math.max(this.#liveness.age(now), now - (this.#book.waitingSince ?? now));
  }

  /** Whether input may be sent: what the user sees is live at this moment. */
  get accepts(): boolean {
    return this.#state === "live" && this.silence <= stallLimitMs;
  }

  /** `prepared`: the page is known to have a session, the first socket needs no request before it. */
  open(prepared = false): void {
    this.#prepared = prepared;
    void this.#connect();
  }

  /** Sends a frame and answers its number; undefined, and nothing is sent, where there is no connection. */
  post(messages: readonly ClientMessage[]): number | undefined {
    if (!this.#welcomed) return undefined;
    const frame = this.#book.make(messages, { now: this.options.now(), until: this.#liveness.until });
    this.#acked = frame.a;
    this.#socket?.send(JSON.stringify(frame));
    return frame.n;
  }

  /** To be called again and again: pings, and notices a gateway that does not answer. */
  tick(): void {
    if (!this.#welcomed) return;
    const now = this.options.now();
    if (now - (this.#asked ?? now) > answerLimitMs) return this.#drop();
    if (this.#pingIsDue(now)) this.#ping(now);
    if (this.options.watched()) this.#assess();
  }

  /** A page somebody looks at asks as soon as it has heard nothing for a while, or has said something. */
  #pingIsDue(now: number): boolean {
    if (now - this.#lastPing >= pingIntervalMs - 1_000) return true;
    if (this.#asked !== undefined || !this.options.watched()) return false;
    return this.#liveness.age(now) >= watchedPingMs || this.#book.waitingSince !== undefined;
  }

  #assess(): void {
    if (this.#welcomed && this.#shown) this.#setState(this.silence > stallLimitMs ? "stalled" : "live");
  }

  /** The network is back, or the page is seen again: no reason to wait any longer. */
  retryNow(): void {
    if (this.#state !== "lost" || this.#socket) return;
    clearTimeout(this.#timer);
    void this.#connect();
  }

  /** Leaves for good, and says so. */
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
