import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hostFunctions, type ObjectRef } from "../../index.ts";
import { asText, patience, scriptCall, self, TestEngine, testFunctions, viewShape } from "../testing/testEngine.ts";

let host: TestEngine;
const button = self.target;
const label: ObjectRef = { ref: "component", session: "s1", view: "v1", component: 1 };
const view: ObjectRef = { ref: "view", session: "s1", view: "v1" };
const session: ObjectRef = { ref: "session", session: "s1" };

beforeAll(async () => {
  host = await TestEngine.start({ functions: [...testFunctions, ...hostFunctions] });
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

  test("[SCR20] a read that could not be seen brings its small scope along: the next ones make no trip", async () => {
    const names = "[getattr(self.props, name) for name in ('text', 'n', 'text')] + [getattr(self.props.style, 'color')]";
    expect(await host.value(`\treturn ${names}`)).toEqual(["Go", 5, "Go", "red"]);
    expect(host.gateway.reads.toSorted()).toEqual(["props", "props", "props.style", "props.style", "props.text", "props.text"]);
  });

  test("[SCR20] a scope that became large is read by the piece again", async () => {
    host.gateway.answer = () => {
      host.gateway.tree(button).write(["props", "data"], "x".repeat(20_000));
      return null;
    };
    const read = "getattr(self.props, 'n')";
    const walk = `\tbefore = ${read}\n\tsystem.test.echo(1)\n\treturn [before, ${read}, len(getattr(self.props, 'data'))]`;
    expect(await host.value(walk)).toEqual([5, 5, 20_000]);
  });

  test("[SCR29] a large value is fetched as a whole when a script walks over it", async () => {
    host.gateway.set(button, { props: { data: Array.from({ length: 3_000 }, (_, n) => ({ n })) } });
    expect(await host.value("\treturn sum([row.n for row in self.props.data]) + len(self.props.data)")).toBe(4_501_500);
  });

  test.each([
    ["a property that a binding of the view depends on", "self.props.n = 6"],
    ["a property below one", "self.props.style.color = 'blue'"],
    ["a property of the session", "self.session.custom.area = 'South'"],
  ])("[SCR107] after writing %s, the next read sees what the binding made of it", async (_what, write) => {
    const { gateway } = host;
    const depended = [
      { component: 2, path: ["props", "n"] },
      { component: 2, path: ["props", "style"] },
    ];
    gateway.shapes = { ...viewShape, hash: "depended", depended };
    const apply = gateway.write;
    gateway.write = (context, writes) => {
      apply.call(gateway, context, writes);
      gateway.tree(button).write(["props", "text"], "made by a binding");
    };
    const read = `\tbefore = self.props.text\n\t${write}\n\treturn [before, self.props.text]`;
    const answer = await host.value(read).finally(() => {
      gateway.write = apply;
      gateway.shapes = viewShape;
    });
    expect(answer).toEqual(["Go", "made by a binding"]);
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
    host.gateway.shapes = (await import("../testing/testEngine.ts")).viewShape;
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

describe("wrappers", () => {
  const stored = {
    custom: {
      obj: { b: 1, a: { c: [1, 2.5, "x"] }, "k k": null },
      list: [3, 1, { n: 1 }],
      named: { keys: "own", items: [1], values: 2, copy: 3, get: 4, pop: 5, update: 6, clear: 7, toDict: 8 },
      empty: {},
    },
  };
  beforeEach(() => host.gateway.set(button, stored));
  const told = (expression: string) =>
    host.value(`\to, l, c = self.custom.obj, self.custom.list, self.custom\n\treturn ${expression}`);

  test.each<[string, unknown]>([
    [
      "[sorted(o.keys()), sorted(o), len(o), len(c.empty), bool(c.empty), bool(o)]",
      [["a", "b", "k k"], ["a", "b", "k k"], 3, 0, false, true],
    ],
    [
      "[o.get('b'), o.get('z'), o.get('z', 7), o.has_key('b'), 'b' in o, 'z' in o, o['k k']]",
      [1, null, 7, true, true, false, null],
    ],
    ["[o.a.c[0], o['a']['c'][1], o.a['c'][-1], o.a.c[0:2], o.a.c[::-1]]", [1, 2.5, "x", [1, 2.5], ["x", 2.5, 1]]],
    [
      "[k for k, v in sorted(o.items())] + [v for v in sorted(o.itervalues()) if v == 1] + list(sorted(o.iterkeys()))",
      ["a", "b", "k k", 1, "a", "b", "k k"],
    ],
    [
      "[l == [3, 1, {'n': 1}], [3, 1, {'n': 1}] == l, l != [3], o.a == {'c': [1, 2.5, 'x']}, {'c': [1, 2.5, 'x']} == o.a, o == o]",
      [true, true, true, true, true, true],
    ],
    [
      "[list(l)[:2], len(l), l.index(1), l.count(3), 1 in l, {'n': 1} in l, 9 in l, l + [4], [0] + l, (l * 2)[3]]",
      [[3, 1], 3, 1, 1, true, true, false, [3, 1, { n: 1 }, 4], [0, 3, 1, { n: 1 }], 3],
    ],
    [
      "[sum(x for x in l if isinstance(x, int)), max(l[:2]), sorted(l[:2]), zip(l, 'ab'), [i for i, x in enumerate(l)]]",
      [
        4,
        3,
        [1, 3],
        [
          [3, "a"],
          [1, "b"],
        ],
        [0, 1, 2],
      ],
    ],
    [
      "[str(l), repr(l), str(o.a), '%s' % l, u'%s' % o.a, unicode(l)]",
      [
        "[3, 1, {u'n': 1}]",
        "[3, 1, {u'n': 1}]",
        "{u'c': [1, 2.5, u'x']}",
        "[3, 1, {u'n': 1}]",
        "{u'c': [1, 2.5, u'x']}",
        "[3, 1, {u'n': 1}]",
      ],
    ],
    [
      "[str(type(o)), str(type(l)), isinstance(o, dict), isinstance(l, list), type(o) == type(o.a)]",
      [
        "<type 'com.inductiveautomation.perspective.gateway.script.PropertyTreeScriptWrapper$ObjectWrapper'>",
        "<type 'com.inductiveautomation.perspective.gateway.script.PropertyTreeScriptWrapper$ArrayWrapper'>",
        false,
        false,
        true,
      ],
    ],
    [
      "[dict(o.a), type(dict(o)).__name__, type(o.toDict()).__name__, type(o.copy()['a']).__name__, type(l.toList()).__name__]",
      [{ c: [1, 2.5, "x"] }, "dict", "dict", "dict", "list"],
    ],
    [
      "[system.util.jsonEncode(o.a), system.util.jsonEncode(l), system.util.jsonDecode(system.util.jsonEncode(o))['b']]",
      ['{"c":[1,2.5,"x"]}', '[3,1,{"n":1}]', 1],
    ],
    ["[hasattr(o, 'b'), hasattr(o, 'keys'), hasattr(o, 'z'), getattr(o, 'z', 5), getattr(o, 'b')]", [true, true, false, 5, 1]],
  ])("[SCR24] reading %s", async (expression, expected) => {
    expect(await told(expression)).toEqual(expected);
  });

  test("[SCR35] a property whose name is a method's is the property; items and dict functions still reach everything", async () => {
    const names = Object.keys(stored.custom.named);
    expect(await told(`[${names.map((name) => `c.named.${name}`).join(", ")}]`)).toEqual(Object.values(stored.custom.named));
    expect(await told("[sorted(c.named), len(c.named), c.named['keys'], 'get' in c.named]")).toEqual([
      names.toSorted(),
      9,
      "own",
      true,
    ]);
    expect(await host.value("\tself.custom.named.keys = 'new'\n\treturn self.custom.named.keys")).toBe("new");
  });

  test("[SCR25] copies are plain and no longer connected", async () => {
    const body = `
	import copy
	a, b, d = copy.deepcopy(self.custom.obj), copy.copy(self.custom.list), self.custom.obj.toDict()
	a['a']['c'].append(1)
	b.append(2)
	d['new'] = 1
	return [type(a).__name__, type(b).__name__, len(self.custom.obj.a.c), len(self.custom.list), self.custom.obj.has_key('new')]`;
    expect(await host.value(body)).toEqual(["dict", "list", 3, 3, false]);
    expect(host.gateway.writes).toEqual([]);
  });

  test.each<[string, object]>([
    ["self.custom.list.append({'a': 1})", { list: [3, 1, { n: 1 }, { a: 1 }] }],
    ["self.custom.list.extend([7, 8])", { list: [3, 1, { n: 1 }, 7, 8] }],
    ["self.custom.list += [7]", { list: [3, 1, { n: 1 }, 7] }],
    ["self.custom.list.remove(1)", { list: [3, { n: 1 }] }],
    ["self.custom.list.reverse()", { list: [{ n: 1 }, 1, 3] }],
    ["self.custom.list[0:2] = [0]", { list: [0, { n: 1 }] }],
    ["self.custom.list[-1].n = 5", { list: [3, 1, { n: 5 }] }],
    ["del self.custom.list[-1]", { list: [3, 1] }],
    ["del self.custom.list[:2]", { list: [{ n: 1 }] }],
    ["self.custom.list.pop(0)", { list: [1, { n: 1 }] }],
    ["self.custom.list.pop()\n\tself.custom.list.sort()", { list: [1, 3] }],
    ["self.custom.obj['a']['b'] = 1", { obj: { b: 1, a: { c: [1, 2.5, "x"], b: 1 }, "k k": null } }],
    ["self.custom.obj.a.c[1] = {'deep': []}", { obj: { b: 1, a: { c: [1, { deep: [] }, "x"] }, "k k": null } }],
    ["del self.custom.obj['b']", { obj: { a: { c: [1, 2.5, "x"] }, "k k": null } }],
    ["del self.custom.obj.b", { obj: { a: { c: [1, 2.5, "x"] }, "k k": null } }],
    ["self.custom.obj.pop('a')", { obj: { b: 1, "k k": null } }],
    ["self.custom.obj.clear()", { obj: {} }],
    ["self.custom.obj.setdefault('n', []).append(4)", { obj: { b: 1, a: { c: [1, 2.5, "x"] }, "k k": null, n: [4] } }],
    ["self.custom.obj.update({'b': 2}, n=3)", { obj: { b: 2, a: { c: [1, 2.5, "x"] }, "k k": null, n: 3 } }],
    ["self.custom.obj = [self.custom.list, self.custom.empty]", { obj: [[3, 1, { n: 1 }], {}] }],
  ])("[SCR24] writing %s", async (statement, expected) => {
    await host.value(`\t${statement}`);
    expect(host.gateway.tree(button).read(["custom"])).toMatchObject(expected);
  });

  test.each([
    ["self.custom.list[7]", "IndexError"],
    ["self.custom.list['a']", "TypeError"],
    ["self.custom.list.remove(99)", "ValueError"],
    ["self.custom.list.nope", "AttributeError"],
    ["self.custom.obj.nope", "AttributeError"],
    ["self.custom.obj['nope']", "KeyError"],
    ["self.custom.obj.pop('nope')", "KeyError"],
    ["hash(self.custom.obj)", "TypeError"],
  ])("[SCR24, SCR26] %s raises %s", async (expression, type) => {
    expect((await host.failure(`\treturn ${expression}`)).type).toBe(type);
  });
});
