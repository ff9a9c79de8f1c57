import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ObjectRef } from "../index.ts";
import { asText, patience, scriptCall, self, TestEngine } from "./support/testEngine.ts";

let host: TestEngine;
const button = self.target;
const label: ObjectRef = { ref: "component", session: "s1", view: "v1", component: 1 };
const view: ObjectRef = { ref: "view", session: "s1", view: "v1" };
const session: ObjectRef = { ref: "session", session: "s1" };

beforeAll(async () => {
  host = await TestEngine.start();
}, 60_000);
afterAll(() => host.engine.close());
beforeEach(() => {
  const { gateway } = host;
  for (const list of [gateway.reads, gateway.writes, gateway.log, gateway.calls, gateway.printed]) list.length = 0;
  gateway.trees.clear();
  gateway.answer = (request) => request.args[0] ?? null;
  gateway.set(button, {
    props: { text: "Go", n: 5, style: { color: "red", deep: [{ x: 1 }] }, data: [1, 2, 3] },
    custom: { obj: {} },
  });
  gateway.set(label, { props: { text: "Hello" } });
  gateway.set(view, { params: { id: 7 }, custom: { open: false } });
  gateway.set(session, { custom: { area: "North" }, props: { id: "s1" } });
});

describe("reads", () => {
  const chains =
    '\treturn [self.props.text, self.view.params.id, self.getSibling("Label").props.text, self.session.custom.area, self.props.style.deep[0].x]';

  test("[SCR20] what a script can be seen to read travels with the call, once", async () => {
    expect(await host.value(chains)).toEqual(["Go", 7, "Hello", "North", 1]);
    expect(host.gateway.reads.toSorted()).toEqual(["custom.area", "params.id", "props.style", "props.text", "props.text"]);
  });

  test("[SCR20] a value over 8 KB does not travel with the call", async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => ({ n, name: `row ${n}` }));
    host.gateway.set(button, { props: { data: rows } });
    expect(await host.value("\treturn self.props.data[1999].name")).toBe("row 1999");
    expect(host.gateway.reads).toContain("props.data[1999]");
  });

  test("[SCR29] a large value is fetched as a whole when a script walks over it", async () => {
    host.gateway.set(button, { props: { data: Array.from({ length: 3_000 }, (_, n) => ({ n })) } });
    expect(await host.value("\treturn sum([row.n for row in self.props.data]) + len(self.props.data)")).toBe(4_501_500);
  });

  test("[SCR21] after a system call a read sees what changed meanwhile", async () => {
    host.gateway.answer = () => {
      host.gateway.tree(button).write(["props", "text"], "changed");
      return null;
    };
    expect(await host.value("\tbefore = self.props.text\n\tsystem.test.echo(1)\n\treturn [before, self.props.text]")).toEqual([
      "Go",
      "changed",
    ]);
  });

  test("[SCR21] after a sleep a read sees what changed meanwhile", async () => {
    const seen = host.value(
      "\timport time\n\tself.props.n = 6\n\ta = self.props.text\n\ttime.sleep(0.3)\n\treturn [a, self.props.text]",
    );
    await expect.poll(() => host.gateway.writes.length, patience).toBe(1);
    host.gateway.tree(button).write(["props", "text"], "later");
    expect(await seen).toEqual(["Go", "later"]);
  });

  test("[SCR28] in the background lane every read is live", async () => {
    expect(await host.value("\tfor i in range(3): x = self.props.text\n\treturn x", { lane: "background" })).toBe("Go");
    expect(host.gateway.reads.filter((path) => path === "props.text")).toHaveLength(3);
  });

  test("[SCR26] a missing property raises AttributeError by attribute, KeyError by item", async () => {
    const failure = await host.failure("\treturn self.props.nope");
    expect(failure.type).toBe("AttributeError");
    expect(failure.message).toMatch(/nope.*component Button in view Area\/Tank/);
    expect((await host.failure("\treturn self.props.style['nope']")).type).toBe("KeyError");
    expect(
      await host.value("\treturn [self.props.style.get('nope'), self.props.style.get('nope', 3), 'color' in self.props.style]"),
    ).toEqual([null, 3, true]);
  });
});

describe("writes", () => {
  test("[SCR22] a script sees its own writes at once", async () => {
    expect(
      await host.value(
        "\tself.props.text = self.props.text + '!'\n\tself.props.fresh = 1\n\treturn [self.props.text, self.props.fresh]",
      ),
    ).toEqual(["Go!", 1]);
    expect(host.gateway.writes.map(asText)).toEqual(['props.text="Go!"', "props.fresh=1"]);
  });

  test("[SCR23] writes are flushed in order before a system call and at the end", async () => {
    await host.value("\tself.props.text = 'a'\n\tprint 'x'\n\tsystem.test.echo(1)\n\tself.props.text = 'b'");
    expect(host.gateway.log).toEqual(["stdout x", "write props.text", "call system.test.echo", "write props.text"]);
  });

  test("[SCR23] a script that fails keeps its writes", async () => {
    await host.failure("\tself.props.text = 'a'\n\tself.props.nope.x = 1");
    expect(host.gateway.writes.map(asText)).toEqual(['props.text="a"']);
  });

  test("[SCR23] a write leaves while the script still computes", async () => {
    const running = host.run("\tself.props.text = 'busy'\n\twhile True: pass", { timeLimitMs: 1_500 });
    let ended = false;
    running.then(() => {
      ended = true;
    });
    await expect.poll(() => host.gateway.writes.length, patience).toBe(1);
    expect(ended).toBe(false);
    await running;
  });

  test.each([
    ["self.props.data.append(4)", "props.data[3]=4"],
    ["self.props.data[0] = 'x'", 'props.data[0]="x"'],
    ["self.props.data.insert(0, 9)", "props.data=[9,1,2,3]"],
    ["self.props.data.pop()", "props.data=[1,2]"],
    ["del self.props.data[0]", "props.data=[2,3]"],
    ["self.custom.obj['k k'] = 1", "custom.obj.k k=1"],
    ["self.custom.obj['a.b'] = 1", "custom.obj['a.b']=1"],
    ["self.props.style.deep[0].x += 1", "props.style.deep[0].x=2"],
    ["del self.props.style['color']", 'props.style={"deep":[{"x":1}]}'],
    ["self.props.style.update({'a': 1})", "props.style.a=1"],
    ["self.view.custom.open = True", "custom.open=true"],
    ["self.props.text = (1, [2], {'a': None})", 'props.text=[1,[2],{"a":null}]'],
    ["self.props.text = self.props.style", 'props.text={"color":"red","deep":[{"x":1}]}'],
  ])("[SCR24] %s is the write %s", async (statement, expected) => {
    await host.value(`\t${statement}`);
    expect(host.gateway.writes.map(asText)).toEqual([expected]);
  });

  test("[SCR25] what is assigned is copied", async () => {
    const body =
      "\tx = {'a': [1]}\n\tself.custom.x = x\n\tx['a'].append(2)\n\tself.custom.x.a.append(3)\n\treturn [x['a'], list(self.custom.x.a)]";
    expect(await host.value(body)).toEqual([
      [1, 2],
      [1, 3],
    ]);
    expect(host.gateway.writes.map(asText)).toEqual(['custom.x={"a":[1]}', "custom.x.a[1]=3"]);
  });

  test("[SCR27] an attribute that is no property cannot be set", async () => {
    const failure = await host.failure("\tself.text = 'x'");
    expect(failure.type).toBe("AttributeError");
    expect(failure.message).toMatch(/text.*component Button.*props, custom/);
    expect(host.gateway.writes).toEqual([]);
  });
});

describe("self and its relatives", () => {
  test("[SCR30] a component knows its place", async () => {
    const body = `
	return [self.name, self.parent.name, self.getSibling('Label').name, self.parent.getChild('Group/Inner').name, self.getSibling('No'),
		[c.name for c in self.parent.children], self.getPath(), self.parent.parent.id, self.view.rootContainer.name, self.page.id]`;
    expect(await host.value(body)).toEqual([
      "Button",
      "root",
      "Label",
      "Inner",
      null,
      ["Label", "Button", "Group"],
      "root/Button",
      "v1",
      "root",
      "p1",
    ]);
  });

  test("[SCR31] a view leads to its components, its session and its parameters", async () => {
    expect(
      await host.value(
        "\tv = self.view\n\treturn [v.getChild('root/Label').props.text, v.getChild('root').name, v.session.custom.area, v.params.id]",
      ),
    ).toEqual(["Hello", "root", "North", 7]);
  });

  test("[SCR32] custom methods are called as methods", async () => {
    expect(await host.value("\treturn self.getSibling('Label').greet('Anna')")).toBe("Label Anna");
  });

  test("[SCR33] refreshBinding goes to the gateway with its object, behind the writes", async () => {
    await host.value("\tself.props.n = 1\n\tself.getSibling('Label').refreshBinding('props.text')");
    expect(host.gateway.log).toEqual(["write props.n", "call component.refreshBinding"]);
    expect(host.gateway.calls[0]).toMatchObject({ args: ["props.text"], target: label });
  });

  test("[SCR34] an object of a view that is closed says so", async () => {
    host.gateway.shapes = undefined;
    const failure = await host.failure("\treturn self.parent.name");
    host.gateway.shapes = (await import("./support/testEngine.ts")).viewShape;
    expect(failure.message).toMatch(/no longer open/);
  });

  test("[SCR1] calls of a batch run in order and see the writes of those before", async () => {
    const outcomes = await host.batch([
      scriptCall("\tself.props.n = 9"),
      scriptCall("\treturn 1/0"),
      scriptCall("\treturn self.props.n"),
    ]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual([null, false, 9]);
  });
});
