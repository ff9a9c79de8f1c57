import type { ClientMessage } from "@sightline/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Outbox, writeBurstMs } from "./Outbox.ts";

let frames: (readonly ClientMessage[])[];
let outbox: Outbox;
const at = { view: "v", component: 1 };
const event: ClientMessage = { type: "event", ...at, domain: "component", name: "onActionPerformed", event: {} };

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  outbox = new Outbox((messages) => frames.push(messages));
});
afterEach(() => {
  vi.useRealTimers();
});

test("[CMP11] writes of one property within a burst travel as one, the last", () => {
  outbox.write(at, "props.text", "a");
  outbox.write(at, "props.text", "ab");
  outbox.write(at, "props.other", 1);
  expect(frames).toEqual([]);
  vi.advanceTimersByTime(writeBurstMs);
  expect(frames).toEqual([
    [
      { type: "write", ...at, path: "props.text", value: "ab" },
      { type: "write", ...at, path: "props.other", value: 1 },
    ],
  ]);
});

test("[CMP11] an event pushes out what was typed before it", async () => {
  outbox.write(at, "props.text", "typed");
  outbox.send(event);
  await Promise.resolve();
  expect(frames[0]?.map((message) => message.type)).toEqual(["write", "event"]);
});

test("[CMP11] a write is pending, with what is above and below it, until its frame is acknowledged", () => {
  outbox.write(at, "props.selection.data", []);
  expect(outbox.isPending(at, "props.selection")).toBe(true);
  vi.advanceTimersByTime(writeBurstMs);
  expect(outbox.isPending(at, "props.selection.data[0]")).toBe(true);
  expect(outbox.isPending(at, "props.selections")).toBe(false);
  expect(outbox.isPending({ ...at, component: 2 }, "props.selection")).toBe(false);
  outbox.acknowledge(1);
  expect(outbox.isPending(at, "props.selection")).toBe(false);
});

test("[CMP11] a newer write stays pending when an older frame of the property is acknowledged", () => {
  outbox.write(at, "props.text", "a");
  outbox.flush();
  outbox.write(at, "props.text", "ab");
  outbox.acknowledge(1);
  expect(outbox.isPending(at, "props.text")).toBe(true);
  expect(outbox.pendingWrites.map((write) => write.value)).toEqual(["ab"]);
});
