import { type Closed, silenceLimitMs } from "@sightline/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GatewaySocket } from "./GatewaySocket.ts";
import { reconnectDelay } from "./reconnectDelay.ts";

class FakeSocket {
  readonly sent: Record<string, unknown>[] = [];
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onclose: (event: { code: number }) => void = () => {};
  closed = false;
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(): void {
    this.closed = true;
  }
  hear(message: object): void {
    this.onmessage({ data: JSON.stringify(message) });
  }
  welcome(received: number, resumed: boolean): void {
    this.onopen();
    this.hear({ type: "welcome", sessionId: "s", pageId: "p", received, resumed, version: "1" });
  }
}

let sockets: FakeSocket[];
let states: string[];
let prepared: number;
let forgotten: number;
let closed: Closed | undefined;
let socket: GatewaySocket;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  states = [];
  [prepared, forgotten] = [0, 0];
  closed = undefined;
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
    onForgotten: (messages) => {
      forgotten += messages.length;
    },
    idle: () => 0,
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
async function open(): Promise<void> {
  socket.open();
  await settle();
  last().welcome(0, false);
}

test("[CMP16] hello comes first; frames wait for the welcome and are sent again after a cut", async () => {
  await open();
  expect(last().sent[0]).toMatchObject({ type: "hello", received: 0 });
  socket.post([{ type: "navigated", path: "/a" }]);
  last().hear({ n: 1, a: 1, m: [] });
  socket.post([{ type: "navigated", path: "/b" }]);
  last().onclose({ code: 1006 });
  socket.post([{ type: "navigated", path: "/c" }]);
  await settle(500);
  expect(sockets).toHaveLength(2);
  last().welcome(1, true);
  expect(last().sent.map(({ n, received }) => n ?? received)).toEqual([1, 2, 3]);
  expect(states).toEqual(["open", "lost", "open"]);
  expect(forgotten).toBe(0);
});

test("[CMP16] a gateway that forgot the page gets new numbers, and what was given up is counted", async () => {
  await open();
  socket.post([{ type: "navigated", path: "/a" }]);
  last().onclose({ code: 1006 });
  await settle(500);
  last().welcome(0, false);
  expect(forgotten).toBe(1);
  socket.post([{ type: "navigated", path: "/b" }]);
  expect(last().sent.at(-1)).toMatchObject({ n: 1 });
});

test("[CMP16] silence is a cut, and a ping says that the page is there", async () => {
  await open();
  const start = Date.now();
  socket.tick(start + 10_000);
  expect(last().sent.at(-1)).toMatchObject({ ping: start + 10_000, a: 0 });
  socket.tick(start + silenceLimitMs + 1);
  expect(sockets[0]?.closed).toBe(true);
  expect(states.at(-1)).toBe("lost");
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
  last().hear({ n: 2, a: 0, m: [] });
  await settle(500);
  expect(sockets).toHaveLength(2);
});

test("[CMP16] attempts to come back double up to ten seconds, with jitter", () => {
  expect(reconnectDelay(0, () => 0)).toBe(125);
  expect(reconnectDelay(0, () => 1)).toBe(250);
  expect(reconnectDelay(50, () => 1)).toBe(10_000);
});
