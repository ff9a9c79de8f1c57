import { afterEach, describe, expect, test, vi } from "vitest";
import { bind, flex, label, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await world?.close();
  world = undefined;
});

const users = { alice: ["Operator"], bob: ["Viewer", "Engineer"] };

/** A page with one label for each expression, bound to its text. */
async function show(expressions: Readonly<Record<string, string>>, tags: readonly object[] = []) {
  const children = Object.entries(expressions).map(([name, text]) =>
    label(name, { config: { "props.text": bind.expression(text) } }),
  );
  world = await sessionWorld({ views: { Main: view(flex("root", { children })) } }, { users, tags: { tags: tags as never } });
  const ticket = world.ticket();
  const page = await world.connect({ ticket });
  page.session.setUser({ name: "alice", roles: ["Operator"], firstName: "", lastName: "", email: "", loggedInAt: 0 });
  return page;
}

describe("[EXP26] hasRole", () => {
  test("asks about the user it names, not about the user of the session", async () => {
    const page = await show({
      Bob: "hasRole('Engineer', 'bob')",
      BobIsNoOperator: "hasRole('Operator', 'bob')",
      Source: "hasRole('Engineer', 'bob', 'default')",
      Unknown: "hasRole('Operator', 'nobody')",
      Nobody: "hasRole('Operator', null)",
    });
    const read = (name: string) => page.read(name, "props", "text");
    expect(["Bob", "BobIsNoOperator", "Source", "Unknown", "Nobody"].map(read)).toEqual([true, false, true, false, false]);
  });

  test("says that there is no such user source", async () => {
    const page = await show({ Elsewhere: "hasRole('Engineer', 'bob', 'Company')" });
    expect(page.quality("Elsewhere", "props", "text")).toBe("Error_ExpressionEval");
  });

  test("has no current user in an expression tag, but answers for a named one", async () => {
    const tag = (name: string, expression: string) => ({ name, tagType: "AtomicTag", valueSource: "expr", expression });
    await show({}, [
      tag("Current", "hasRole('Operator')"),
      tag("Named", "hasRole('Engineer', 'bob')"),
      tag("Level", "isAuthorized(true, 'a')"),
    ]);
    const tags = (world as SessionWorld).services.tags;
    expect(tags.read("Current").quality).toEqual({
      name: "Error_ExpressionEval",
      message: "hasRole without a username needs a session; expression tags have none",
    });
    expect(tags.read("Level").quality.message).toContain("isAuthorized needs a session");
    expect(tags.read("Named").value).toBe(true);
  });
});

test("[EXP27] translate reads the term itself and refuses to name a language", async () => {
  const page = await show({ Term: "translate('Pump')", German: "translate('Pump', 'de')" });
  expect(page.read("Term", "props", "text")).toBe("Pump");
  expect(page.quality("German", "props", "text")).toBe("Bad_Unsupported");
});

test("[EXP16] a computed poll rate is the rate of the binding, until it is computed anew", async () => {
  const page = await show({ Clock: "dateFormat(now({session.custom.rate}), 'mm:ss.SSS')" });
  expect(page.quality("Clock", "props", "text")).toBe("Error_ExpressionEval");
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  const rate = (ms: number) => page.session.properties.writeShared("session", ["custom", "rate"], ms);
  const polls = () => vi.getTimerCount();
  await page.session.turn(() => rate(5000));
  expect(polls()).toBe(1);
  await page.session.turn(() => rate(0));
  expect(polls()).toBe(0);
});
