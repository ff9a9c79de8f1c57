import { type Closed, pingIntervalMs, stallLimitMs, watchedPingMs } from "@sightline/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GatewaySocket, type LostInput } from "./GatewaySocket.ts";
import { reconnectDelay } from "./reconnectDelay.ts";

/** The clock of the gateway in these tests is ahead by this. */
const ahead = 5_000_000;

class FakeSocket {
  readonly sent: Record<string, unknown>[] = [];
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onclose: (event: { code: number }) => void = () => {};
  closed = false;
  #frames = 0;
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(): void {
    this.closed = true;
  }
  /** Made by the gateway at this moment. */
  hear(message: object): void {
    this.onmessage({ data: JSON.stringify({ t: Date.now() + ahead, ...message }) });
  }
  frame(a: number, ...m: object[]): void {
    this.hear({ n: ++this.#frames, a, m });
  }
  welcome(received: number, resumed: boolean, more: object = {}): void {
    this.onopen();
    this.#frames = resumed ? Number(this.sent[0]?.received) : 0;
    this.hear({ type: "welcome", sessionId: "s", pageId: "p", received, resumed, version: "1", ...more });
  }
  /** The page's state, as after every welcome. */
  show(a = 0): void {
    this.frame(a, { type: "page", page: {} });
  }
  /** Answers the last ping. */
  pong(a = 0): void {
    this.hear({ pong: this.sent.findLast((each) => "ping" in each)?.ping, a });
  }
  get pings(): number {
    return this.sent.filter((each) => "ping" in each).length;
  }
}

let sockets: FakeSocket[];
let states: string[];
let prepared: number;
let lost: LostInput[];
let closed: Closed | undefined;
let watched: boolean;
let socket: GatewaySocket;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  states = [];
  prepared = 0;
  lost = [];
  closed = undefined;
  watched = true;
  socket = new GatewaySocket({
    url: "ws://gateway",
    prepare: async () => void prepared++,
    hello: () => ({ type: "hello", version: 1, nonce: "n", path: "/", device: {} as never }),
    onWelcome: () => {},
    onMessages: () => {},
    onState: (state) => states.push(state),
    onClosed: (why) => {
      closed = why;
    },
    onLost: (each) => lost.push(each),
    idle: () => 0,
    watched: () => watched,
    now: () => Date.now(),
    connect: () => {
      sockets.push(new FakeSocket());
      return sockets.at(-1) as unknown as WebSocket;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const last = () => sockets.at(-1) as FakeSocket;
const post = (path: string) => socket.post([{ type: "navigated", path }]);
const message = (path: string) => ({ type: "navigated", path });
async function open(): Promise<void> {
  socket.open();
  await settle();
  last().welcome(0, false);
  last().show();
}
/** Lets time pass in ticks, as the heartbeat does. */
function pass(ms: number): void {
  for (let passed = 0; passed < ms; passed += 250) {
    vi.setSystemTime(Date.now() + 250);
    socket.tick();
  }
}

test("[CMP16] a page is live when its state has arrived on the present connection, not before", async () => {
  socket.open();
  await settle();
  last().welcome(0, false);
  expect([states, socket.accepts]).toEqual([[], false]);
  last().frame(0, { type: "title", title: "not the state" });
  expect(socket.accepts).toBe(false);
  last().show();
  expect([states, socket.accepts]).toEqual([["live"], true]);
  last().onclose({ code: 1006 });
  expect([states.at(-1), socket.accepts]).toEqual(["lost", false]);
  await settle(500);
  last().welcome(0, true);
  expect([states.at(-1), socket.accepts]).toEqual(["lost", false]);
  last().show();
  expect([states.at(-1), socket.accepts]).toEqual(["live", true]);
});

test("[SES6, SES30] what was not acknowledged is not sent again after a cut but told as lost; numbers go on", async () => {
  await open();
  expect(last().sent[0]).toMatchObject({ type: "hello", received: 0 });
  post("/a");
  last().frame(1);
  post("/b");
  last().onclose({ code: 1006 });
  expect(post("/c")).toBeUndefined();
  await settle(500);
  expect(sockets).toHaveLength(2);
  last().welcome(1, true);
  last().show(1);
  expect(lost).toEqual([{ messages: [message("/b")], known: true, page: "same" }]);
  expect(last().sent).toHaveLength(1);
  expect(post("/d")).toBe(2);
});

test("[SES80] case: R10, what a gateway said was done before it stopped is not asked about after its restart", async () => {
  await open();
  for (const path of ["/done", "/received", "/under way"]) post(path);
  last().hear({ a: 1 });
  expect(socket.unacknowledged).toEqual([message("/received"), message("/under way")]);
  last().hear({ type: "closed", reason: "gateway stopped", message: "", a: 2, d: 1 });
  await settle(500);
  last().welcome(0, false);
  expect(lost).toEqual([{ messages: [message("/received"), message("/under way")], known: false, page: "new" }]);
});

test("[SES62] a gateway that crashed knows a page still: what it had not said is done is given up as uncertain, once", async () => {
  await open();
  for (const path of ["/1", "/2", "/3", "/4"]) post(path);
  last().hear({ a: 3, d: 1 });
  last().onclose({ code: 1006 });
  await settle(500);
  last().welcome(2, true, { uncertain: true });
  expect(lost).toEqual([{ messages: [message("/3"), message("/4")], known: false, page: "same" }]);
  last().show(2);
  expect([post("/5"), socket.isSettled]).toEqual([3, false]);
  last().hear({ a: 3 });
  expect([socket.isSettled, lost.length]).toEqual([true, 1]);
});

test("[SES68] a gateway that comes back with less than it had said is done shows an earlier page", async () => {
  await open();
  for (const path of ["/1", "/2", "/3"]) post(path);
  last().hear({ a: 3, d: 2 });
  last().onclose({ code: 1006 });
  await settle(500);
  last().welcome(1, true, { uncertain: true });
  expect(lost).toEqual([{ messages: [message("/3")], known: false, page: "earlier" }]);
  last().show(1);
  expect(post("/4")).toBe(2);
});

test("[SES30] of what a restarted gateway had done nothing is known; numbers start again", async () => {
  await open();
  post("/a");
  last().onclose({ code: 1006 });
  await settle(500);
  last().welcome(0, false);
  last().show();
  expect(lost).toEqual([{ messages: [message("/a")], known: false, page: "new" }]);
  expect(post("/b")).toBe(1);
});

test("[SES30] a gateway that does not answer is noticed within five seconds, and heals on the same connection", async () => {
  await open();
  pass(watchedPingMs);
  expect(last().pings).toBe(1);
  pass(stallLimitMs - watchedPingMs);
  expect([states.at(-1), socket.accepts]).toEqual(["live", true]);
  pass(250);
  expect([states.at(-1), socket.accepts]).toEqual(["stalled", false]);
  last().pong();
  expect([states, socket.accepts]).toEqual([["live", "stalled", "live"], true]);
  expect(sockets).toHaveLength(1);
});

test("[SES30] a gateway that talks and takes nothing is noticed within five seconds of the first input", async () => {
  await open();
  post("/a");
  for (let beat = 0; beat < 18; beat++) {
    pass(250);
    last().frame(0);
  }
  expect(states.at(-1)).toBe("live");
  pass(250);
  expect(states.at(-1)).toBe("stalled");
  last().frame(0);
  expect([states.at(-1), socket.accepts]).toEqual(["stalled", false]);
  last().frame(1);
  expect(states.at(-1)).toBe("live");
});

test("[SES30] what was held back on its way is old when it arrives: it proves nothing", async () => {
  await open();
  const made = Date.now() + ahead;
  pass(stallLimitMs + 250);
  last().hear({ n: 2, a: 0, m: [], t: made + 500 });
  expect(states.at(-1)).toBe("live");
  pass(750);
  expect(states.at(-1)).toBe("stalled");
});

test("[SES30] where values come all the time nobody asks; a page nobody looks at asks rarely", async () => {
  await open();
  for (let second = 0; second < 8; second++) {
    pass(1_000);
    last().frame(0);
  }
  expect(last().pings).toBe(0);
  watched = false;
  pass(2_000);
  expect(last().pings).toBe(1);
  last().pong();
  pass(pingIntervalMs - 3_000);
  expect(last().pings).toBe(1);
  pass(2_000);
  expect([last().pings, states]).toEqual([2, ["live"]]);
});

test("[SES31] a frame says until when the gateway may process it: not past the moment its page says that it does not answer", async () => {
  await open();
  const proof = Date.now();
  pass(1_000);
  post("/a");
  expect(last().sent.at(-1)).toMatchObject({ n: 1, u: proof + ahead + stallLimitMs });
});

test("[SES30] an answer that does not come ends the connection, and another is tried", async () => {
  await open();
  pass(watchedPingMs + 8_250);
  expect(sockets[0]?.closed).toBe(true);
  expect(states).toEqual(["live", "stalled", "lost"]);
  await settle(500);
  expect(sockets).toHaveLength(2);
});

test("[SES31] a gateway that refuses late input ends the connection, not the page", async () => {
  await open();
  post("/a");
  last().hear({ type: "closed", reason: "network lost", message: "too late" });
  await settle(500);
  last().welcome(0, true);
  last().show();
  expect(lost).toEqual([{ messages: [message("/a")], known: true, page: "same" }]);
  expect([states, closed]).toEqual([["live", "lost", "live"], undefined]);
});

test("[CMP17] without a session the page asks for one and comes back at once; a refusal is the end", async () => {
  socket.open(true);
  await settle();
  expect(prepared).toBe(0);
  last().onopen();
  last().onclose({ code: 4401 });
  await settle();
  expect(prepared).toBe(1);
  expect(sockets).toHaveLength(2);
  last().welcome(0, false);
  last().hear({ type: "closed", reason: "terminated", message: "Shift is over." });
  await settle(60_000);
  expect(closed).toMatchObject({ reason: "terminated" });
  expect(sockets).toHaveLength(2);
});

test("[CMP16] a missing frame of the gateway ends the socket, not the page", async () => {
  await open();
  last().hear({ n: 7, a: 0, m: [] });
  await settle(500);
  expect(sockets).toHaveLength(2);
});

test("[CMP16] attempts to come back double up to ten seconds, with jitter", () => {
  expect(reconnectDelay(0, () => 0)).toBe(125);
  expect(reconnectDelay(0, () => 1)).toBe(250);
  expect(reconnectDelay(50, () => 1)).toBe(10_000);
});
