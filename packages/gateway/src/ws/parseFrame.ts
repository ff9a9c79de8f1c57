import {
  type ClientFrame,
  type ClientMessage,
  type DeviceInfo,
  type Hello,
  isObject,
  type Json,
  type JsonObject,
  maximumDepth,
  type Ping,
  readPath,
  type SlotInSight,
} from "@sightline/model";
import { isNestedDeeper } from "../base/jsonDepth.ts";
import { isPropertyJson } from "./isPropertyJson.ts";

/** What a page's text turned out to be; undefined: nothing this gateway accepts. Untrusted text is parsed here only. */
export type Incoming = { kind: "hello"; hello: Hello } | { kind: "frame"; frame: ClientFrame } | { kind: "ping"; ping: Ping };

const maximumMessages = 1_000;
const maximumText = 4_096;
/** A frame, its list of messages and a message stand around a value. */
const levelsAroundValue = 3;
/** Longest time a page can have been idle or a ping under way, in milliseconds: a century. */
const maximumSpan = 100 * 366 * 24 * 3_600_000;

/** Parses one text frame [SES11]. */
export function parseFrame(text: string): Incoming | undefined {
  const value = parseJson(text);
  if (!isObject(value)) return undefined;
  if (value.type === "hello") return readHello(value);
  if ("ping" in value) return readPing(value);
  return readFrame(value);
}

function parseJson(text: string): unknown {
  if (isNestedDeeper(text, maximumDepth + levelsAroundValue)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readHello(value: Record<string, unknown>): Incoming | undefined {
  const { version, pageId, nonce, path, received, device } = value;
  if (!isCount(version) || !isText(nonce) || !isText(path) || !isCount(received)) return undefined;
  if (pageId !== undefined && !isText(pageId)) return undefined;
  const parsed = readDevice(device);
  if (!parsed) return undefined;
  const hello: Hello = { type: "hello", version, nonce, path, received, device: parsed };
  return { kind: "hello", hello: pageId === undefined ? hello : { ...hello, pageId } };
}

const deviceTypes: readonly unknown[] = ["browser", "ios", "android", "workstation"];

function readDevice(value: unknown): DeviceInfo | undefined {
  if (!isObject(value) || !deviceTypes.includes(value.type)) return undefined;
  const { timezone, locale } = value;
  const viewport = readSize(value.viewport);
  const screen = readSize(value.screen);
  if (!isObject(timezone) || !isText(timezone.id) || !isNumber(timezone.utcOffset)) return undefined;
  if (!isText(locale) || !viewport || !screen) return undefined;
  const zone = { id: timezone.id, utcOffset: timezone.utcOffset };
  return { type: value.type as DeviceInfo["type"], timezone: zone, locale, viewport, screen };
}

function readSize(value: unknown): { width: number; height: number } | undefined {
  return isObject(value) && isNumber(value.width) && isNumber(value.height)
    ? { width: value.width, height: value.height }
    : undefined;
}

function readPing(value: Record<string, unknown>): Incoming | undefined {
  const { ping, a, rtt, idle } = value;
  if (!isNumber(ping) || !isCount(a)) return undefined;
  return { kind: "ping", ping: { ping, a, ...(isSpan(rtt) ? { rtt } : {}), ...(isSpan(idle) ? { idle } : {}) } };
}

function readFrame(value: Record<string, unknown>): Incoming | undefined {
  const { n, a, u, m } = value;
  if (!isCount(n) || !isCount(a) || !isNumber(u) || !Array.isArray(m) || m.length > maximumMessages) return undefined;
  const messages: ClientMessage[] = [];
  for (const each of m) {
    const message = isObject(each) ? readMessage(each) : undefined;
    if (!message) return undefined;
    messages.push(message);
  }
  return { kind: "frame", frame: { n, a, u, m: messages } };
}

type Reader = (value: Record<string, unknown>) => ClientMessage | undefined;

const readers: Readonly<Record<string, Reader>> = {
  event: (value) => {
    const { view, component, domain, name, event } = value;
    if (!isText(view) || !isCount(component) || (domain !== "component" && domain !== "dom")) return undefined;
    if (!isText(name) || !isObject(event) || !isPropertyJson(event)) return undefined;
    return { type: "event", view, component, domain, name, event: event as JsonObject };
  },
  write: ({ view, component, path, value }) =>
    isText(view) && isCount(component) && isPath(path) && isPropertyJson(value)
      ? { type: "write", view, component, path, value: value as Json }
      : undefined,
  navigated: ({ path }) => (isText(path) ? { type: "navigated", path } : undefined),
  popupClosed: ({ id }) => (isText(id) ? { type: "popupClosed", id } : undefined),
  popupTouched: ({ id }) => (isText(id) ? { type: "popupTouched", id } : undefined),
  dockToggled: ({ id, open }) => (isText(id) && typeof open === "boolean" ? { type: "dockToggled", id, open } : undefined),
  inSight: ({ view, component, slots }) =>
    isText(view) && isCount(component) && Array.isArray(slots) && slots.every(isSlot)
      ? { type: "inSight", view, component, slots: slots.map(({ slot, place }) => ({ slot, place })) }
      : undefined,
  resized: (value) => {
    const viewport = readSize(value.viewport);
    const primaryView = readSize(value.primaryView);
    if (value.primaryView !== undefined && !primaryView) return undefined;
    return viewport && { type: "resized", viewport, ...(primaryView ? { primaryView } : {}) };
  },
  log: ({ level, message }) =>
    (level === "warn" || level === "error") && typeof message === "string"
      ? { type: "log", level, message: message.slice(0, maximumText) }
      : undefined,
};

function readMessage(value: Record<string, unknown>): ClientMessage | undefined {
  const reader = typeof value.type === "string" && Object.hasOwn(readers, value.type) ? readers[value.type] : undefined;
  return reader?.(value);
}

const longestSlot = 32;

function isSlot(value: unknown): value is SlotInSight {
  return isObject(value) && isText(value.slot) && value.slot.length <= longestSlot && isCount(value.place);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= maximumText;
}

/** Text of a property path; where it leads and whether it may be written is asked where that is known. */
function isPath(value: unknown): value is string {
  return isText(value) && "path" in readPath(value);
}

function isSpan(value: unknown): value is number {
  return isNumber(value) && value >= 0 && value <= maximumSpan;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
