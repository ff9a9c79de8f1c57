import { once } from "node:events";
import { closeReasons } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import { flex, label, view } from "../support/index.ts";
import { device, type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";
import { type RawPage, type SocketDoor, socketDoor } from "../support/socketDoor.ts";

let world: SessionWorld;
let door: SocketDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
  await world.close();
});

/** Pages leave soon, whatever the reason. */
const files = {
  views: { Main: view(flex("root", { children: [label("L", {})] })) },
  general: { desktopPageTimeoutSeconds: 0.05 },
};
const operator = { kind: "operator", name: "token ci", scope: "control" } as const;
const script = { kind: "script", project: "Plant" } as const;

async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; !condition(); round++) {
    if (round > 1_000) throw new Error("it did not come to be");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("why a session ends", () => {
  test.each(["tab closed", "network lost", "protocol error"] as const)(
    "[SES33, STA80] a page that left for: %s",
    async (reason) => {
      world = await sessionWorld(files);
      const page = await world.connect();
      const { session } = page;
      page.drop(reason);
      await until(() => world.registry.find(session.id) === undefined);
      const facts = { id: session.id, project: "Plant", username: "Unauthenticated", clientAddress: "192.0.2.7" };
      expect(world.directory.ended()).toMatchObject([{ ...facts, reason, startedAt: session.startedAt }]);
      expect([...world.registry.ended.counts].filter(([, count]) => count > 0)).toEqual([[reason, 1]]);
      expect([...world.registry.ended.counts.keys()]).toEqual([...closeReasons]);
    },
  );

  test.each([
    [script, "closed by script"],
    [operator, "terminated"],
  ] as const)("[SES33] its last page was closed by %o", async (by, reason) => {
    world = await sessionWorld(files);
    const page = await world.connect();
    const to = { sessionId: page.session.id, pageId: page.page.id };
    world.commands.dispatch(to, { kind: "closePage", message: "Shift ends" }, by);
    expect(world.directory.ended()).toMatchObject([{ id: to.sessionId, reason, message: "Shift ends" }]);
  });

  test("[SES33] the reason is that of the last page, not of one that left before", async () => {
    world = await sessionWorld(files);
    const ticket = world.ticket();
    const [first, last] = [await world.connect({ ticket }), await world.connect({ ticket })];
    const { session } = last;
    first.drop("tab closed");
    await until(() => session.pages.size === 1);
    last.drop("network lost");
    await until(() => session.ended);
    expect(world.directory.ended().map(({ reason }) => reason)).toEqual(["network lost"]);
  });

  test("[STA80] sessions that ended are listed newest first, the last two hundred", async () => {
    world = await sessionWorld(files, { limits: { maximumSessions: 300 } });
    const ids: string[] = [];
    for (let count = 0; count < 201; count++) {
      const { session } = await world.connect();
      ids.push(session.id);
      await world.registry.end(session, "terminated", "");
    }
    expect(world.directory.ended().map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    expect(world.registry.ended.counts.get("terminated")).toBe(201);
  });

  test("[SES33, STA81] a page without a connection says since when and why, and its session since when none has one", async () => {
    world = await sessionWorld({ ...files, general: { desktopPageTimeoutSeconds: 60 } });
    const ticket = world.ticket();
    const [first, last] = [await world.connect({ ticket }), await world.connect({ ticket })];
    first.drop("network lost");
    const [detail] = world.directory.details();
    expect(detail).toMatchObject({ connection: "connected", gateway: "Test gateway" });
    expect(detail?.disconnectedAt).toBeUndefined();
    expect(detail?.pages).toMatchObject([{ connected: false, disconnectedBy: "network lost" }, { connected: true }]);
    expect(detail?.pages[1]).not.toHaveProperty("disconnectedBy");
    last.drop("network lost");
    const { link } = last.page.line;
    expect(world.directory.details()).toMatchObject([
      { connection: "disconnected", disconnectedAt: link.kind === "away" ? link.since : "not away" },
    ]);
  });
});

describe("what ends a socket", () => {
  test.each<[string, (page: RawPage) => void, string]>([
    ["a browser that leaves the document", (page) => page.socket.close(1001), "tab closed"],
    ["a page that leaves for good", (page) => page.socket.close(1000), "tab closed"],
    ["a page that found its connection dead", (page) => page.socket.close(), "network lost"],
    ["a connection that is cut", (page) => page.socket.terminate(), "network lost"],
    ["a text that is not understood", (page) => page.socket.send("{"), "protocol error"],
    ["what is no text", (page) => page.socket.send(Buffer.from([1])), "protocol error"],
    ["a message that is too large", (page) => page.socket.send("x".repeat(1_200_000)), "protocol error"],
    ["what WebSocket forbids", (page) => page.raw(Buffer.from([0xff, 0xff])), "protocol error"],
  ])("[SES33] %s", async (_what, end, reason) => {
    world = await sessionWorld(files);
    door = await socketDoor(world);
    const page = await door.open();
    end(page);
    if (page.socket.readyState !== page.socket.CLOSED) await once(page.socket, "close");
    await until(() => world.directory.ended().length === 1);
    expect(world.directory.ended().map((each) => each.reason)).toEqual([reason]);
  });
});

describe("what session and page say of themselves", () => {
  const prop = (page: { session: { bound: { read(component: number, path: string[]): unknown } } }, ...path: string[]) =>
    page.session.bound.read(-1, ["props", ...path]);

  test("[SES34] the address of the gateway is the browser's, and connected follows the pages", async () => {
    world = await sessionWorld({ ...files, general: { desktopPageTimeoutSeconds: 60 } });
    const ticket = world.ticket();
    const page = await world.connect({ ticket });
    const { session } = page;
    expect(prop(page, "gateway", "address")).toBe("http://plant.test:8088");
    expect(prop(page, "gateway", "connected")).toBe(true);
    const { id } = page.page;
    page.drop("network lost");
    expect(prop({ session }, "gateway", "connected")).toBe(false);
    await world.connect({ ticket, hello: { pageId: id, nonce: page.nonce } });
    expect(prop({ session }, "gateway", "connected")).toBe(true);
  });

  test("[SES34] over a socket the address is what its peer wrote", async () => {
    world = await sessionWorld(files);
    door = await socketDoor(world);
    await door.open();
    const [session] = world.registry.live;
    expect(session?.bound.read(-1, ["props", "gateway", "address"])).toBe("http://plant.test:8088");
  });

  test("[SES34] a browser keeps its device's identifier over logins and sessions; another has another", async () => {
    world = await sessionWorld(files);
    const ticket = world.ticket();
    const first = await world.connect({ ticket });
    const identifier = prop(first, "device", "identifier");
    expect(identifier).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    world.registry.loggedIn(ticket, { name: "billy", roles: [], loggedInAt: 1 });
    await world.registry.end(first.session, "terminated", "");
    const second = await world.connect({ ticket });
    expect(second.session.id).not.toBe(first.welcome?.sessionId);
    expect(prop(second, "device", "identifier")).toBe(identifier);
    expect(prop(await world.connect(), "device", "identifier")).not.toBe(identifier);
  });

  test("[SES35] dimensions are what the browser told last", async () => {
    world = await sessionWorld(files);
    const ticket = world.ticket();
    const page = await world.connect({ ticket, alive: false });
    const dimensions = () => page.page.readProperty(["props", "dimensions"]).value;
    const { screen } = device;
    expect(dimensions()).toEqual({ viewport: device.viewport, primaryView: { width: null, height: null }, screen });
    const [viewport, primaryView] = [
      { width: 800, height: 600 },
      { width: 700, height: 600 },
    ];
    page.say({ type: "resized", viewport, primaryView });
    expect(dimensions()).toEqual({ viewport, primaryView, screen });
    page.say({ type: "resized", viewport: { width: 810, height: 600 } });
    expect(dimensions()).toEqual({ viewport: { width: 810, height: 600 }, primaryView, screen });
    const turned = { viewport: { width: 600, height: 800 }, screen: { width: 1080, height: 1920 } };
    const reload = await world.connect({ ticket, hello: { pageId: page.page.id, device: { ...device, ...turned } } });
    expect(reload.page.readProperty(["props", "dimensions"]).value).toMatchObject(turned);
  });
});
