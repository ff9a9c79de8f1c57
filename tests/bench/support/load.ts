import { setTimeout as delay } from "node:timers/promises";
import type { ServerMessage } from "@sightline/model";
import { PageClient } from "./PageClient.ts";
import { playRole } from "./processes.ts";
import { type Spread, spreadOf } from "./statistics.ts";

export type LoadRequest =
  | { readonly kind: "open"; readonly url: string; readonly project: string; readonly path: string; readonly count: number }
  /** Writes values again and again and measures how they arrive at all pages. */
  | {
      readonly kind: "fanOut";
      readonly url: string;
      readonly project: string;
      readonly path: string;
      readonly times: number;
      readonly intervalMs: number;
    }
  | { readonly kind: "click"; readonly url: string; readonly project: string; readonly path: string; readonly count: number }
  | { readonly kind: "close" };

/** What arrived: latency in milliseconds from the writer's clock, the same as the readers'. */
export interface FanOutAnswer {
  readonly values: number;
  readonly frames: number;
  readonly latency: Spread;
}

/** Values that are written at once. */
export const valuesPerTick = 10;
const openedAtOnce = 20;

const clients: PageClient[] = [];
const arrived = { values: 0, frames: 0, latencies: [] as number[] };

/** The process of the clients. */
export function playLoad(): void {
  playRole((request: LoadRequest) => {
    switch (request.kind) {
      case "open":
        return open(request);
      case "fanOut":
        return fanOut(request);
      case "click":
        return clickThrough(request);
      default:
        for (const client of clients.splice(0)) client.close();
        return delay(200);
    }
  });
}

async function open({ url, project, path, count }: Extract<LoadRequest, { kind: "open" }>): Promise<void> {
  for (let opened = 0; opened < count; opened += openedAtOnce) {
    const batch = Array.from({ length: Math.min(openedAtOnce, count - opened) }, () =>
      PageClient.open({ url, project, path, onMessage: note }),
    );
    clients.push(...(await Promise.all(batch)));
  }
}

/** A value is the instant it was written, so it tells how long it was under way. */
function note(message: ServerMessage): void {
  if (message.type !== "changes") return;
  const values = (message.changes ?? []).filter((change) => typeof change[2] === "number");
  if (values.length === 0) return;
  arrived.frames++;
  arrived.values += values.length;
  arrived.latencies.push(Date.now() - Math.floor(values[0]?.[2] as number));
}

async function fanOut({ times, intervalMs, ...target }: Extract<LoadRequest, { kind: "fanOut" }>): Promise<FanOutAnswer> {
  const writer = await PageClient.open(target);
  const view = writer.page?.primary ?? "";
  Object.assign(arrived, { values: 0, frames: 0, latencies: [] });
  for (let time = 0; time < times; time++) {
    const now = Date.now();
    const fields = Array.from({ length: valuesPerTick }, (_, index) => index + 1);
    writer.say(
      ...fields.map((component) => ({
        type: "write" as const,
        view,
        component,
        path: "props.value",
        value: now + component / 100,
      })),
    );
    await delay(intervalMs);
  }
  writer.close();
  return { values: arrived.values, frames: arrived.frames, latency: spreadOf(arrived.latencies) };
}

async function clickThrough({ url, project, path, count }: Extract<LoadRequest, { kind: "click" }>): Promise<Spread> {
  let answered: () => void = () => undefined;
  const client = await PageClient.open({
    url,
    project,
    path,
    onMessage: (message) => {
      if (message.type === "changes") answered();
    },
  });
  const view = client.page?.primary ?? "";
  const click = () =>
    new Promise<void>((resolve) => {
      answered = resolve;
      client.say({ type: "event", view, component: 1, domain: "component", name: "onActionPerformed", event: {} });
    });
  const times: number[] = [];
  for (let index = -20; index < count; index++) {
    const started = performance.now();
    await click();
    if (index >= 0) times.push(performance.now() - started);
  }
  client.close();
  return spreadOf(times);
}
