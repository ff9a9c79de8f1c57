import type { ClientMessage } from "@sightline/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Input, Outbox, writeBurstMs } from "./Outbox.ts";

let frames: (readonly ClientMessage[])[];
let outbox: Outbox;
let connected: boolean;
let unsent: (readonly Input[])[];
const at = { view: "v", component: 1 };
const event: ClientMessage = { type: "event", ...at, domain: "component", name: "onActionPerformed", event: {} };

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  unsent = [];
  connected = true;
  outbox = new Outbox(
    (messages) => (connected ? frames.push(messages) : undefined),
    (inputs) => unsent.push(inputs),
  );
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

test("[SES30] input that cannot be sent any more is given back, not kept; notices wait, the last of their kind", () => {
  connected = false;
  outbox.write(at, "props.text", "typed");
  outbox.send(event);
  for (const path of ["/a", "/b"]) outbox.send({ type: "navigated", path });
  outbox.send({ type: "log", level: "error", message: "broken" });
  outbox.flush();
  expect(unsent).toEqual([[{ type: "write", ...at, path: "props.text", value: "typed" }, event]]);
  expect(outbox.pendingWrites).toEqual([]);
  connected = true;
  outbox.flush();
  expect(frames).toEqual([
    [
      { type: "navigated", path: "/b" },
      { type: "log", level: "error", message: "broken" },
    ],
  ]);
});

test("[SES30] what was under way is given up: input is answered, notices go with the next connection", () => {
  outbox.write(at, "props.text", "typed");
  outbox.flush();
  const resized: ClientMessage = { type: "resized", viewport: { width: 1, height: 2 } };
  expect(outbox.giveUp([event, resized])).toEqual([event]);
  expect(outbox.isPending(at, "props.text")).toBe(false);
  outbox.flush();
  expect(frames.at(-1)).toEqual([resized]);
});

test("[SES30] log lines do not pile up while there is no connection", () => {
  connected = false;
  for (let line = 0; line < 500; line++) outbox.send({ type: "log", level: "warn", message: String(line) });
  outbox.flush();
  connected = true;
  outbox.flush();
  expect(frames[0]).toHaveLength(20);
});
