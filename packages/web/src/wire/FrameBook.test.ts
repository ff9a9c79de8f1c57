import type { ClientMessage } from "@sightline/model";
import { expect, test } from "vitest";
import { FrameBook } from "./FrameBook.ts";

const message = (path: string): ClientMessage => ({ type: "navigated", path });

test("[CMP16] what was not acknowledged is sent again after a cut, with the newest acknowledgement", () => {
  const book = new FrameBook();
  book.make([message("a")]);
  book.make([message("b")]);
  book.make([message("c")]);
  expect(book.accept({ n: 1 })).toBe("new");
  expect(book.resume(1)).toEqual([
    { n: 2, a: 1, m: [message("b")] },
    { n: 3, a: 1, m: [message("c")] },
  ]);
  book.acknowledge(3);
  expect(book.unacknowledged).toBe(0);
});

test("[CMP16] frames of the gateway are processed in order and once", () => {
  const book = new FrameBook();
  expect([1, 2, 2, 1, 4, 3].map((n) => book.accept({ n }))).toEqual(["new", "new", "old", "old", "gap", "new"]);
  expect(book.received).toBe(3);
});

test("[CMP16] a page the gateway forgot starts again at 1 and knows what it gave up", () => {
  const book = new FrameBook();
  book.make([message("a"), message("b")]);
  book.accept({ n: 1 });
  expect(book.restart()).toHaveLength(2);
  expect(book.received).toBe(0);
  expect(book.make([message("c")]).n).toBe(1);
});

test("[CMP16] cut at random moments, every message arrives once and in order", () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${seed}`);
  const random = randomOf(seed);
  const book = new FrameBook();
  const arrived: string[] = [];
  let processed = 0;
  let connected = true;
  const deliver = (frame: { n: number; m: readonly ClientMessage[] }) => {
    if (!connected || frame.n !== processed + 1) return;
    processed = frame.n;
    for (const each of frame.m) if (each.type === "navigated") arrived.push(each.path);
  };
  const reconnect = () => {
    connected = true;
    for (const frame of book.resume(processed)) deliver(frame);
  };
  for (let index = 0; index < 2_000; index++) {
    const frame = book.make([message(String(index))]);
    deliver(frame);
    if (random() < 0.1) book.acknowledge(processed);
    if (random() < 0.15) connected = false;
    else if (!connected && random() < 0.4) reconnect();
  }
  reconnect();
  expect(arrived).toEqual(Array.from({ length: 2_000 }, (_, index) => String(index)));
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
