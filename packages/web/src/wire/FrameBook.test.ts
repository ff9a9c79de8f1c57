import type { ClientMessage } from "@sightline/model";
import { expect, test } from "vitest";
import { FrameBook } from "./FrameBook.ts";

const at = { now: 100, until: 4_600 };
const message = (path: string): ClientMessage => ({ type: "navigated", path });

test("[SES6] after a cut nothing is sent again: numbers go on behind what the gateway has, and what it has not is known", () => {
  const book = new FrameBook();
  expect(book.make([message("a")], at)).toEqual({ n: 1, a: 0, u: 4_600, m: [message("a")] });
  book.make([message("b")], at);
  book.make([message("c")], at);
  expect(book.resume(1)).toEqual([message("b"), message("c")]);
  expect(book.unacknowledged).toEqual([]);
  expect(book.make([message("d")], at).n).toBe(2);
});

test("[SES30] it is known since when the gateway has not confirmed what it was told", () => {
  const book = new FrameBook();
  expect(book.waitingSince).toBeUndefined();
  book.make([message("a")], { now: 5, until: 10 });
  book.make([message("b")], { now: 9, until: 10 });
  expect(book.waitingSince).toBe(5);
  book.acknowledge({ a: 1 });
  expect(book.waitingSince).toBe(9);
});

test("[SES80] what the gateway has received is not waited for, and what it has not done is told when it was restarted", () => {
  const book = new FrameBook();
  for (const each of ["a", "b", "c"]) book.make([message(each)], at);
  book.acknowledge({ a: 2, d: 1 });
  expect(book.unacknowledged).toEqual([message("c")]);
  expect(book.resume(2)).toEqual([message("c")]);
  expect(book.waitingSince).toBeUndefined();
  expect(book.restart()).toEqual([message("b")]);
});

test("[CMP16] frames of the gateway are processed in order and once", () => {
  const book = new FrameBook();
  expect([1, 2, 2, 1, 4, 3].map((n) => book.accept({ n }))).toEqual(["new", "new", "old", "old", "gap", "new"]);
  expect(book.received).toBe(3);
});

test("[SES6] a page the gateway forgot starts again at 1 and knows what it gave up", () => {
  const book = new FrameBook();
  book.make([message("a"), message("b")], at);
  book.accept({ n: 1 });
  expect(book.restart()).toHaveLength(2);
  expect(book.received).toBe(0);
  expect(book.make([message("c")], at).n).toBe(1);
});

test("[SES6] cut at random moments, every message either arrives once and in order or is reported as lost", () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${seed}`);
  const random = randomOf(seed);
  const book = new FrameBook();
  const arrived: string[] = [];
  const lost: string[] = [];
  let processed = 0;
  let connected = true;
  const pathsOf = (messages: readonly ClientMessage[]) =>
    messages.flatMap((each) => (each.type === "navigated" ? [each.path] : []));
  const deliver = (frame: { readonly n: number; readonly m: readonly ClientMessage[] }) => {
    if (!connected || frame.n !== processed + 1) return;
    processed = frame.n;
    arrived.push(...pathsOf(frame.m));
  };
  const reconnect = () => {
    connected = true;
    lost.push(...pathsOf(book.resume(processed)));
  };
  for (let index = 0; index < 2_000; index++) {
    deliver(book.make([message(String(index))], at));
    if (random() < 0.1) book.acknowledge({ a: processed });
    if (random() < 0.15) connected = false;
    else if (!connected && random() < 0.4) reconnect();
  }
  reconnect();
  expect(lost.length).toBeGreaterThan(0);
  expect([...arrived, ...lost].sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 2_000 }, (_, index) => String(index)),
  );
  expect(arrived).toEqual([...arrived].sort((a, b) => Number(a) - Number(b)));
});

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
