import { type Json, type JsonObject, protocolVersion } from "@sightline/model";
import { pick, type Random } from "../../e2e/sessions/seededRandom.ts";
import { AttackPage } from "../AttackPage.ts";
import type { Door, Target } from "../Door.ts";
import { mutateJson, mutateText } from "../mutate.ts";

const hello: JsonObject = {
  ...{ type: "hello", version: protocolVersion, nonce: "attack", path: "/", received: 0 },
  device: {
    type: "browser",
    timezone: { id: "Europe/Berlin", utcOffset: 1 },
    locale: "en",
    viewport: { width: 1280, height: 800 },
    screen: { width: 1920, height: 1080 },
  },
};

const place = { view: "@view@", component: 1 };

/** Messages as pages send them, one of each kind and some of each use. */
const messages: readonly JsonObject[] = [
  { type: "write", ...place, path: "props.text", value: "typed" },
  { type: "write", ...place, component: 4, path: "props.value", value: 12.5 },
  { type: "write", ...place, component: 6, path: "props.selection.data", value: [{ a: 1, b: [1, 2, { c: null }] }] },
  {
    type: "write",
    ...place,
    component: 7,
    path: "props.value",
    value: { $: ["ts", 192, 1_700_000_000_000], $ts: 1_700_000_000_000 },
  },
  { type: "event", ...place, component: 2, domain: "component", name: "onActionPerformed", event: {} },
  {
    type: "event",
    ...place,
    component: 2,
    domain: "dom",
    name: "onClick",
    event: { clientX: 1, button: 0, path: ["a", { b: 2 }] },
  },
  { type: "event", ...place, component: 6, domain: "component", name: "onRowClick", event: { row: 0, value: { name: "x" } } },
  { type: "navigated", path: "/" },
  { type: "navigated", path: "/item/7?tab=2&q=%20" },
  { type: "popupClosed", id: "help" },
  { type: "popupTouched", id: "help" },
  { type: "dockToggled", id: "menu", open: true },
  { type: "inSight", ...place, component: 8, slots: [{ slot: "0", place: 0 }] },
  { type: "resized", viewport: { width: 800, height: 600 }, primaryView: { width: 700, height: 500 } },
  { type: "log", level: "warn", message: "a line" },
];

interface Texts {
  readonly texts: readonly string[];
}

/** The first words of a page. */
export const helloDoor: Door<Texts> = {
  name: "hello",
  share: 0.1,
  parallel: 4,
  make: (random) => ({ texts: [mutated(random, hello)] }),
  open: async (target) => ({
    send: async ({ texts }) => {
      const page = await AttackPage.dial(target);
      page.say(texts);
      const outcome = await page.outcome();
      page.close();
      return outcome;
    },
    close: () => undefined,
  }),
};

/** All a page says after that: events, writes, navigation, what it did with popups and docks, acknowledgements, pings. */
export const frameDoor: Door<Texts> = {
  name: "frames",
  share: 0.5,
  parallel: 6,
  make: (random) => ({ texts: framesOf(random) }),
  open: async (target) => {
    let page = await greeted(target);
    return {
      send: async ({ texts }) => {
        if (!page.isOpen) page = await greeted(target);
        page.say(texts);
        return page.outcome();
      },
      close: () => page.close(),
    };
  },
};

async function greeted(target: Target): Promise<AttackPage> {
  const page = await AttackPage.dial(target);
  page.say([JSON.stringify(hello)]);
  await page.outcome();
  return page;
}

function framesOf(random: Random): string[] {
  const roll = random();
  if (roll < 0.06) return [mutated(random, { ping: 1, a: "@a@", rtt: 5, idle: 100 })];
  if (roll < 0.12) return [mutated(random, { n: "@n@", a: "@a@", u: 9e15, m: [pick(random, messages)] })];
  const list: Json[] = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, messages));
  list[Math.floor(random() * list.length)] = changedMessage(random, pick(random, messages));
  const frame = JSON.stringify({ n: "@n@", a: "@a@", u: 9e15, m: random() < 0.02 ? repeated(random, list) : list });
  return Array.from({ length: random() < 0.02 ? 30 : 1 }, () => unquoted(frame));
}

/** Mostly what a message carries is changed, and not that it is one. */
function changedMessage(random: Random, message: JsonObject): Json {
  const carried = ["path", "value", "event", "slots", "viewport", "component"].filter((key) => key in message);
  if (carried.length === 0 || random() < 0.3) return mutateJson(random, message);
  const key = pick(random, carried);
  return { ...message, [key]: mutateJson(random, message[key] as Json) };
}

function repeated(random: Random, list: readonly Json[]): Json[] {
  return Array.from({ length: pick(random, [200, 999]) }, (_, index) => list[index % list.length] as Json);
}

function mutated(random: Random, value: JsonObject): string {
  const text = JSON.stringify(mutateJson(random, value));
  return unquoted(random() < 0.25 ? mutateText(random, text) : text);
}

/** Placeholders of numbers stand in quotes as long as the text is JSON. */
function unquoted(text: string): string {
  return text.replaceAll('"@n@"', "@n@").replaceAll('"@a@"', "@a@");
}
