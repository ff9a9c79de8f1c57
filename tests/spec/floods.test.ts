import { OutsideLog } from "@sightline/gateway";
import type { ClientMessage } from "@sightline/model";
import { afterEach, expect, test } from "vitest";
import { button, embedded, flex, on, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";
import { type RawPage, type SocketDoor, socketDoor } from "../support/socketDoor.ts";
import { until } from "../support/until.ts";

const files = {
  views: {
    Main: view(
      flex("root", {
        children: [
          button("Go", { events: on("component.onActionPerformed", "pass") }),
          textField("Field", { props: { text: "kept" } }),
          embedded("Inner", "Small"),
        ],
      }),
    ),
    Small: view(flex("root")),
    Other: view(flex("root")),
  },
  pages: { "/": "Main", "/other": "Other" },
};

let world: SessionWorld;
let door: SocketDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
  await world.close();
});

const place = (path: string): ClientMessage => ({ type: "navigated", path });
const depth = () => world.registry.live[0]?.queue.depth ?? 0;

/** Scripts that end when the test says so. */
function holdScripts(): () => void {
  const waiting: (() => void)[] = [];
  world.answer = () => new Promise((resolve) => waiting.push(() => resolve(null)));
  return () => {
    world.answer = () => null;
    for (const end of waiting.splice(0)) end();
  };
}

test("[SES81] case: R13, of many places in one frame only the last is opened", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  const release = holdScripts();
  page.click("Go");
  page.say(...Array.from({ length: 900 }, (_, index) => place(index % 2 === 0 ? "/other" : "/")));
  expect(depth()).toBeLessThan(10);
  expect(page.session.statistics.refused).toBe(899);
  release();
});

test("[SES81] case: R13, while the queue is full places and rows in sight wait, the last word only, and input is refused and told", async () => {
  world = await sessionWorld(files, { limits: { maximumQueueDepth: 5 } });
  const page = await world.connect();
  const release = holdScripts();
  const { view: main } = page;
  for (let click = 0; click < 7; click++) page.click("Go");
  expect(depth()).toBe(5);
  const refused = { type: "refused", at: { view: main, component: 1 }, why: "too much is waiting to be done here" };
  expect(page.messages.filter((each) => each.type === "refused")).toEqual([refused, refused]);
  page.say({ type: "write", view: main, component: 2, path: "props.text", value: "new" });
  const told = page.messages.slice(-2);
  expect(told).toContainEqual({ type: "changes", view: main, changes: [[2, "props.text", "kept"]] });
  expect(told).toContainEqual({ ...refused, at: { view: main, component: 2 } });
  for (let round = 0; round < 20; round++) page.say(place("/other"), place("/"));
  page.say(place("/other"));
  expect([depth(), page.page.path]).toEqual([5, "/"]);
  release();
  await until(() => page.page.path === "/other");
  await page.session.queue.idle();
  expect(page.state.views.map((each) => each.viewPath)).toEqual(["Other"]);
});

test("[SES81] case: R13, a page that sends more than it may is read later; pages beside it are not", async () => {
  world = await sessionWorld(files, { limits: { messagesPerSecond: 20 } });
  door = await socketDoor(world);
  const [harmful, other] = [await door.open(), await door.open()];
  const statistics = () => world.registry.live[0]?.statistics;
  const logs = Array.from({ length: 30 }, () => '{"type":"log","level":"warn","message":"x"}').join(",");
  for (let round = 0; round < 10; round++) harmful.say(logs);
  await until(() => (statistics()?.slowed ?? 0) > 0);
  expect(statistics()?.messagesReceived).toBeLessThan(300);
  expect(await other.answers()).toBe(true);
  await until(() => (statistics()?.slowed ?? 0) > 1);
  expect(world.registry.totals.slowed).toBeGreaterThan(1);
});

test("[SES81] opening places costs a page more than keys do", async () => {
  world = await sessionWorld(files, { limits: { messagesPerSecond: 20 } });
  door = await socketDoor(world);
  const page: RawPage = await door.open();
  for (let round = 0; round < 8; round++) page.say('{"type":"navigated","path":"/other"}');
  await until(() => (world.registry.live[0]?.statistics.slowed ?? 0) > 0);
  expect(world.registry.live[0]?.statistics.messagesReceived).toBeLessThan(8);
});

test("[SES82] case: R14, what pages log is bounded by page and by address, in lines and length, and the rest is counted", async () => {
  world = await sessionWorld(files);
  const ticket = world.ticket();
  const pages = [];
  for (let each = 0; each < 5; each++) pages.push(await world.connect({ ticket }));
  const line: ClientMessage = { type: "log", level: "error", message: "y".repeat(4_000) };
  for (const page of pages) for (let each = 0; each < 100; each++) page.say(line);
  const written = world.logged.filter((each) => each.startsWith("browser: "));
  expect(written).toHaveLength(60);
  expect(Math.max(...written.map((each) => each.length))).toBeLessThan(1_100);
  world.services.outsiders.summarize();
  expect(world.logged.at(-1)).toBe("440 lines that 1 addresses caused were left out of the log: they were too many");
});

test("[SES82] case: R14, many addresses together are bounded too, and room comes back with time", () => {
  let now = 0;
  const lines: string[] = [];
  const log = (_details: object, message: string) => void lines.push(message);
  const outside = new OutsideLog({ debug: log, info: log, warn: log, error: log }, () => now);
  const say = (address: string) => outside.words({ address }, { level: "warn", details: {}, message: "x" });
  for (let address = 0; address < 1_000; address++) for (let each = 0; each < 60; each++) say(`192.0.2.${address}`);
  expect(lines).toHaveLength(10_000);
  now += 2_000;
  for (let each = 0; each < 10; each++) say("192.0.2.1");
  expect(lines).toHaveLength(10_002);
  outside.summarize();
  expect(lines.at(-1)).toMatch(/^50008 lines that 835 addresses/);
});

test("[SES82] what scripts of a page's events print as failures is bounded as well", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  world.answer = () => {
    throw new Error("planted");
  };
  for (let each = 0; each < 90; each++) page.click("Go");
  await page.session.queue.idle();
  expect(world.logged.filter((each) => each.startsWith("Traceback"))).toHaveLength(50);
  expect(page.session.statistics.scriptFailures).toBe(90);
});

test("[SES83] pages whose browsers are gone make room for those that come, the address with most of them first", async () => {
  const limits = { maximumPages: 4, maximumSessions: 3, closedTabGraceSeconds: 60 };
  world = await sessionWorld(files, { limits });
  const gone = await world.connect();
  const [kept, alsoGone] = [await world.connect(), await world.connect({ ticket: gone.ticket })];
  gone.drop("network lost");
  alsoGone.drop("network lost");
  const pages = () => world.registry.live.flatMap((session) => [...session.pages.keys()]);
  const arrived = [await world.connect(), await world.connect(), await world.connect()];
  expect(arrived.map((each) => each.closed?.reason)).toEqual([undefined, undefined, "limit reached"]);
  expect(pages()).toHaveLength(3);
  expect(pages()).toContain(kept.welcome?.pageId);
});

test("[SES83] a browser at its limit of pages gives up its own that is away longest", async () => {
  world = await sessionWorld(files, { limits: { maximumPagesPerSession: 2, closedTabGraceSeconds: 60 } });
  const first = await world.connect();
  const { ticket } = first;
  const second = await world.connect({ ticket });
  expect((await world.connect({ ticket })).closed?.reason).toBe("limit reached");
  first.drop("tab closed");
  const third = await world.connect({ ticket });
  expect(third.closed).toBeUndefined();
  expect([...third.session.pages.keys()]).toEqual([second.welcome?.pageId, third.welcome?.pageId]);
});
