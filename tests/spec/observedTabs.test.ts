import { afterEach, expect, test } from "vitest";
import { embedded, flex, label, messageHandler, scriptAction, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

let world: SessionWorld;
afterEach(() => world.close());

const stops = { system: { onShutdown: scriptAction("pass") } };
const part = (name: string) => label(name, { messageHandlers: [messageHandler("m", "pass", ["session"])] });
const views = {
  Main: view(flex("root", { children: [part("Parent"), embedded("E", "Child")] }), { custom: { x: 0 }, events: stops }),
  Child: view(flex("root", { children: [part("Inside")] }), { events: stops }),
};

async function open() {
  world = await sessionWorld({ pages: { "/": "Main" }, views });
  const first = await world.connect();
  const tab = await world.connect({ ticket: first.ticket });
  const other = await world.connect();
  return { first, tab, other };
}

/** The session and page of each handler that a message of session scope reaches. */
async function reached(from: TestPage): Promise<string[]> {
  const found: string[] = [];
  world.answer = (call) => {
    found.push(`${call.context.session} ${call.context.page}`);
    return null;
  };
  const message = { kind: "sendMessage", scope: "session", messageType: "m", payload: {} } as const;
  world.commands.dispatch({ sessionId: from.session.id, pageId: from.page.id }, message, { kind: "script", project: "Plant" });
  await from.session.queue.idle();
  return found.sort();
}

test("[EVT12] [OBS-MSG-6, OBS-MSG-7, OBS-MSG-32] tabs of one browser are pages of one session, and its messages reach both and no other", async () => {
  const { first, tab, other } = await open();
  expect(tab.session.id).toBe(first.session.id);
  expect(tab.page.id).not.toBe(first.page.id);
  expect(other.session.id).not.toBe(first.session.id);
  const both = [first, tab].flatMap((each) => Array.from({ length: 2 }, () => `${each.session.id} ${each.page.id}`));
  expect(await reached(first)).toEqual(both.sort());
  expect(await reached(other)).toEqual(Array.from({ length: 2 }, () => `${other.session.id} ${other.page.id}`));
});

test("[EVT12] [OBS-MSG-42] what one session writes in its views is not another's", async () => {
  const { first, tab, other } = await open();
  const x = (page: TestPage) => page.session.views.get(page.view)?.bound.read(-1, ["custom", "x"]);
  first.session.turn(() =>
    first.session.views.get(first.view)?.bound.write({ component: -1, path: ["custom", "x"] }, 5, "Script"),
  );
  expect([x(first), x(tab), x(other)]).toEqual([5, 0, 0]);
});

test("[EVT12] [OBS-MSG-41] a session that is terminated runs the shutdown scripts of all its views", async () => {
  const { other } = await open();
  const stopped: (string | undefined)[] = [];
  world.answer = (call) => {
    stopped.push(call.script.where.view);
    return null;
  };
  await other.session.end("terminated", "");
  expect(stopped.sort()).toEqual(["Child", "Main"]);
});
