import { once } from "node:events";
import { containRejections, parseFrame } from "@sightline/gateway";
import { afterEach, describe, expect, test } from "vitest";
import { button, flex, on, textField, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";
import { type DoorOptions, type RawPage, type SocketDoor, socketDoor } from "../support/socketDoor.ts";
import { until } from "../support/until.ts";

const files = {
  views: {
    Main: view(
      flex("root", {
        children: [
          textField("Field", { props: { text: "kept" } }),
          button("Go", { events: on("component.onActionPerformed", "pass") }),
        ],
      }),
    ),
  },
};

let world: SessionWorld;
let door: SocketDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
  await world.close();
});

/** A page that does harm and one beside it that must not feel it. */
async function twoPages(options: DoorOptions = {}): Promise<{ harmful: RawPage; other: RawPage }> {
  world = await sessionWorld(files);
  door = await socketDoor(world, options);
  return { harmful: await door.open(), other: await door.open() };
}

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const write = (path: string, value = '"new"') =>
  `{"type":"write","view":"v1","component":1,"path":${JSON.stringify(path)},"value":${value}}`;
const event = (details: string) =>
  `{"type":"event","view":"v1","component":2,"domain":"component","name":"onActionPerformed","event":${details}}`;
const frame = (message: string) => `{"n":1,"a":0,"u":9e15,"m":[${message}]}`;
const fieldOf = (page: { state: { primary?: string } }) =>
  world.registry.live[0]?.views.get(page.state.primary ?? "")?.bound.read(1, ["props", "text"]);

describe("what a page writes", () => {
  test.each([
    ["props.text[1000000000]", "props.text"],
    ["props.text[999999]", "props.text"],
    ["props.text[5]", "props.text"],
    ["props.text.__proto__", "props.text"],
    ["props.text['__proto__'].x", "props.text"],
  ])("[SES11] case: R1, a write to %s is refused, counted, and answered with the value that is there", async (path, told) => {
    world = await sessionWorld(files);
    const page = await world.connect();
    page.say({ type: "write", view: page.view, component: 1, path, value: "new" });
    expect(page.messages.at(-1)).toEqual({ type: "changes", view: page.view, changes: [[1, told, "kept"]] });
    expect(fieldOf(page)).toBe("kept");
    expect(page.session.statistics.refused).toBe(1);
  });

  test("[SES11] a path that is nested too deep is refused", async () => {
    world = await sessionWorld(files);
    const page = await world.connect();
    page.say({ type: "write", view: page.view, component: 1, path: `props.text${".a".repeat(2_000)}`, value: 1 });
    page.say({
      type: "write",
      view: page.view,
      component: 1,
      path: `props.text${".a".repeat(150)}`,
      value: JSON.parse(nested(150)),
    });
    expect(fieldOf(page)).toBe("kept");
    expect(page.session.statistics.refused).toBe(2);
    page.say({
      type: "write",
      view: page.view,
      component: 1,
      path: `props.text${".a".repeat(90)}`,
      value: JSON.parse(nested(90)),
    });
    expect(page.session.statistics.refused).toBe(2);
  });

  test("[SES11] case: R2, values that no property can hold are refused before one is built", () => {
    const refused = [
      write("props.text", nested(3_000)),
      write("props.text", nested(201)),
      write("props.text", '{"__proto__":1}'),
      write("props.text", '{"$":["ts",192,1],"$ts":1e300}'),
      write("props.text", '{"$":["ds"],"$columns":[{"name":"a","data":[1,2]},{"name":"b"}]}'),
      write("props..text"),
      write("props.text["),
      event(`{"a":${nested(3_000)}}`),
      event('{"a":[{"__proto__":1}]}'),
      event("[]"),
    ];
    for (const each of refused) expect([each.slice(0, 99), parseFrame(frame(each))]).toEqual([each.slice(0, 99), undefined]);
    expect(parseFrame(frame(write("props.text", nested(200))))?.kind).toBe("frame");
    expect(parseFrame(frame(write("props.text", JSON.stringify('[{"'.repeat(2_000)))))?.kind).toBe("frame");
    expect(parseFrame(`{"ping":1,"a":0,"idle":1e300}`)).toEqual({ kind: "ping", ping: { ping: 1, a: 0 } });
  });

  test("[SES14] case: R3, a query name that is no property name is no parameter", async () => {
    world = await sessionWorld(files);
    const page = await world.connect({ hello: { path: "/?__proto__=1&a=2" } });
    const params = () => page.session.views.get(page.view)?.bound.read(-1, ["params"]);
    expect(params()).toEqual({ a: "2" });
    page.say({ type: "navigated", path: "/?__proto__=1&b=3" });
    expect(params()).toEqual({ b: "3" });
  });
});

describe("a last line of defence", () => {
  test("[SES20] what is not understood ends the connection of its page only", async () => {
    const { harmful, other } = await twoPages();
    harmful.say(write("props.text", nested(3_000)));
    await harmful.closed();
    expect(harmful.received.at(-1)).toMatchObject({ type: "closed", reason: "protocol error" });
    expect(await other.answers()).toBe(true);
    expect(world.registry.totals.refused).toBe(1);
  });

  test("[SES20] a fault in a page's message costs that page its connection, and is logged once", async () => {
    const { harmful, other } = await twoPages();
    const [session] = world.registry.live;
    const view = session?.views.get("v1");
    if (view)
      view.bound.write = () => {
        throw new Error("planted");
      };
    harmful.say(write("props.text"));
    await harmful.closed();
    expect(world.logged.filter((each) => each.includes("could not be processed"))).toHaveLength(1);
    expect(await other.answers()).toBe(true);
  });

  test("[SES20] a page that cannot be told what it shows is closed; the others of its session are told", async () => {
    world = await sessionWorld(files);
    const ticket = world.ticket();
    const [broken, whole] = [await world.connect({ ticket }), await world.connect({ ticket })];
    broken.page.flush = () => {
      throw new Error("planted");
    };
    broken.session.turn(() => whole.page.setTitle("still told"));
    expect(broken.closed?.reason).toBe("protocol error");
    expect(whole.messages.at(-1)).toEqual({ type: "title", title: "still told" });
  });

  test("[SES20] a fault in an upgrade costs that socket", async () => {
    let harm = false;
    const { other } = await twoPages({
      onUpgrade: () => {
        if (harm) throw new Error("planted");
      },
    });
    harm = true;
    const socket = await (door as SocketDoor).dial();
    socket.write(upgrade("/data/perspective/socket/Plant"));
    await once(socket, "close");
    expect(world.logged).toContain("a socket could not be accepted: it was closed");
    expect(await other.answers()).toBe(true);
  });

  test("[SES20] case: R4, a client that resets a refused upgrade harms nobody", async () => {
    const { other } = await twoPages();
    for (let round = 0; round < 60; round++) {
      const socket = await (door as SocketDoor).dial();
      socket.write(upgrade("/data/perspective/socket/x", "Origin: http://elsewhere.test\r\n"));
      socket.resetAndDestroy();
    }
    expect(await other.answers()).toBe(true);
  });

  test("[SES20] a client without a session that breaks the protocol harms nobody", async () => {
    const { other } = await twoPages();
    const socket = await (door as SocketDoor).dial();
    socket.write(upgrade("/data/perspective/socket/x"));
    await once(socket, "data");
    socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    await once(socket, "close");
    expect(await other.answers()).toBe(true);
  });
});

describe("work that comes by itself", () => {
  test("[SES20] a timer whose page cannot be closed in order ends nothing", async () => {
    world = await sessionWorld(files);
    const page = await world.connect();
    page.page.leave = () => {
      throw new Error("planted");
    };
    page.drop("tab closed");
    await until(() => world.logged.some((each) => each.includes("could not be closed in order")));
  });

  test("[SES20] a session whose turn fails does not keep the turns of others", async () => {
    world = await sessionWorld(files);
    const [broken, whole] = [await world.connect(), await world.connect()];
    let turned = false;
    const { ticker } = world.services;
    ticker.schedule({
      turn: () => {
        throw new Error("planted");
      },
      fail: (message, error) => broken.session.fail(message, error),
    });
    const turn = () => {
      turned = true;
    };
    ticker.schedule({ turn, fail: whole.session.fail });
    await until(() => turned);
    expect(world.logged).toContain("a turn of a session failed");
  });

  test("[SES20] a poll that fails does not keep the others of its period", async () => {
    world = await sessionWorld(files);
    let polled = 0;
    const { poller } = world.services;
    poller.every(5, () => {
      throw new Error("planted");
    });
    poller.every(5, () => void polled++);
    await until(() => polled > 1);
    expect(world.logged).toContain("a poll failed");
  });

  test("[SES20] an answer of a database that fails unforeseen is a bad value of its binding, and nothing else", async () => {
    const config = { "props.text": { binding: { type: "query", config: { queryPath: "Any" } } } };
    world = await sessionWorld({ views: { Main: view(flex("root", { children: [textField("Field", { config })] })) } });
    const [broken, whole] = [await world.connect(), await world.connect()];
    broken.session.scripts.query = () => Promise.reject(new Error("planted"));
    const bound = broken.session.views.get(broken.view)?.bound;
    bound?.refresh(1, ["props", "text"]);
    await until(() => bound?.qualityAt(1, ["props", "text"]).message?.includes("planted") === true);
    expect(broken.quality("Field", "props", "text")).toBe("Error_DatabaseQuery");
    whole.say({ type: "navigated", path: "/" });
    expect(whole.session.statistics.refused).toBe(0);
  });

  test("[SES20] a session that cannot take a changed project does not keep the others from it", async () => {
    world = await sessionWorld(files);
    const [broken, whole] = [await world.connect(), await world.connect()];
    broken.page.reopen = () => {
      throw new Error("planted");
    };
    await world.reload({
      views: { Main: view(flex("root", { children: [textField("Field", { props: { text: "changed" } })] })) },
    });
    expect(fieldOf(broken)).toBe("kept");
    expect(whole.read("Field", "props", "text")).toBe("changed");
  });

  test("[SES20] a script's write that no property can take costs itself only", async () => {
    world = await sessionWorld(files);
    const page = await world.connect();
    const target = { ref: "component", session: page.session.id, view: page.view, component: 1 } as const;
    world.system.backend.write({ project: "Plant" }, [
      { target, path: "props.text.__proto__", value: 1 },
      { target, path: "props..", value: 1 },
      { target, path: "props.text", value: "written" },
    ]);
    expect(fieldOf(page)).toBe("written");
    const refusals = world.logged.filter((each) => each.startsWith("a script's write"));
    expect(refusals).toEqual([
      expect.stringContaining(`a script's write to "props.text.__proto__" and 1 more of the same script were refused`),
    ]);
  });

  test("[SES20] a rejection nobody waits for is logged", () => {
    const logged: string[] = [];
    const before = process.listeners("unhandledRejection");
    const stop = containRejections({ error: (_details, message) => void logged.push(message) });
    const [contained] = process.listeners("unhandledRejection").filter((each) => !before.includes(each));
    contained?.(new Error("planted"), Promise.resolve());
    stop();
    expect(logged).toEqual(["work that nobody waited for failed"]);
    expect(process.listeners("unhandledRejection")).toEqual(before);
  });
});

function upgrade(path: string, more = ""): string {
  const key = Buffer.alloc(16, 7).toString("base64");
  return `GET ${path} HTTP/1.1\r\nHost: plant\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${more}\r\n`;
}
