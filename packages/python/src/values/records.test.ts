import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { native, TestEngine, testFunctions } from "../engine/testing/testEngine.ts";
import { hostFunctions, ScriptDataset, ScriptObject, ScriptRecords, type SystemFunction } from "../index.ts";

const rows = [
  { id: "a-1", username: "billy", uptime: 1_500, pageIds: ["p1", "p2"], authorized: true },
  { id: "b-2", username: "Unauthenticated", uptime: 3, pageIds: [], authorized: false },
];
const answering = (name: string): SystemFunction => ({ name, where: "gateway", params: [], doc: "Answers objects." });
const logger: SystemFunction = {
  name: "system.util.getLogger",
  where: "host",
  params: [{ name: "name", type: "String" }],
  doc: "A logger.",
};

let host: TestEngine;
beforeAll(async () => {
  const functions = ["system.tag.browse", "system.user.getUser", "system.net.httpClient"].map(answering);
  host = await TestEngine.start({ functions: [...testFunctions, ...hostFunctions, ...functions, logger] });
});
afterAll(() => host.engine.close());
beforeEach(() => {
  host.gateway.answer = (request) => {
    if (request.name === "system.tag.browse") return [{ name: "T", fullPath: "[default]T", hasChildren: false }];
    if (request.name === "system.user.getUser") return { fields: { username: "billy" }, roles: ["Operator"], email: "" };
    if (request.name === "system.net.httpClient") return { username: null, password: null, timeout: 1, follow: true };
    return new ScriptRecords(rows);
  };
});

const inRecords = (body: string) => host.value(`\trows = system.test.echo(1)\n\ts = rows[0]\n\t${body.replaceAll("\n", "\n\t")}`);

describe("[SCR123] case: python 9, records are changed as dictionaries", () => {
  test.each<[string, unknown]>([
    ["s['station'] = 5; return [s.station, s['station'], s.get('station'), 'station' in s, len(s)]", [5, 5, 5, true, 6]],
    ["s.x = 1; return [s['x'], s.x, s.keys()[-1]]", [1, 1, "x"]],
    ["s.update({'a': 1}, b=2); s.update([('c', 3)]); s.update(rows[1]); return [s.a, s.b, s.c, s.id]", [1, 2, 3, "b-2"]],
    ["return [s.pop('id'), s.has_key('id'), s.pop('id', 7), len(s), s.username]", ["a-1", false, 7, 4, "billy"]],
    [
      "taken = [s.popitem()[0] for each in range(5)]; return [sorted(taken), len(s)]",
      [["authorized", "id", "pageIds", "uptime", "username"], 0],
    ],
    ["return [s.setdefault('w', 1), s.setdefault('w', 2), s.setdefault('id', 3), s.w]", [1, 1, "a-1", 1]],
    ["s.clear(); return [len(s), s.keys(), s.items(), bool(s), str(s)]", [0, [], [], false, "{}"]],
    ["del s['id']; del s.username; return sorted(s.keys())", ["authorized", "pageIds", "uptime"]],
    ["s['id'] = u'z'; return [rows[1].id, system.test.echo(1)[0].id, s.id]", ["b-2", "a-1", "z"]],
    ["s.when = system.date.fromMillis(0); return ['1970' in str(s), s.iteritems().next()[0]]", [true, "id"]],
  ])("%s", async (body, value) => {
    expect(await inRecords(body)).toEqual(value);
  });

  test("what is not there fails as it does of a dictionary", async () => {
    const failed = async (body: string) => (await host.failure(`\ts = system.test.echo(1)[0]\n\t${body}`)).type;
    expect(await failed("del s['nope']")).toBe("KeyError");
    expect(await failed("del s.nope")).toBe("AttributeError");
    expect(await failed("s.pop('nope')")).toBe("KeyError");
    expect(await failed("s.clear(); s.popitem()")).toBe("KeyError");
    expect(await failed("s.clear(); s.id")).toBe("AttributeError");
    expect(await failed("s.update(1, 2)")).toBe("TypeError");
  });

  test("a changed record leaves the script as it is, and its lists are its own", async () => {
    expect(await inRecords("s.pageIds.append('p3'); s.station = 'A'; return s")).toEqual({
      ...rows[0],
      pageIds: ["p1", "p2", "p3"],
      station: "A",
    });
    expect(await inRecords("s.pageIds.append('p3')\nreturn [s.pageIds, system.test.echo(1)[0].pageIds]")).toEqual([
      ["p1", "p2", "p3"],
      ["p1", "p2"],
    ]);
    expect(await inRecords("return s.pageIds")).toEqual(["p1", "p2"]);
  });
});

describe("[SCR123] case: python 8, copies of records", () => {
  test.each([
    "copy.copy(s)",
    "copy.deepcopy(s)",
    "copy.deepcopy(rows)[0]",
    "copy.deepcopy({'a': [s]})['a'][0]",
    "pickle.loads(pickle.dumps(s))",
    "cPickle.loads(cPickle.dumps(s, 2))",
  ])("%s is a record of its own", async (copied) => {
    const body = `import copy, pickle, cPickle\nt = ${copied}\nt.id = u'z'; t.station = 5\nreturn [type(t).__name__, t.username, t.uptime, t.id, s.id, s.has_key('station')]`;
    expect(await inRecords(body)).toEqual(["PyJsonObjectAdapter", "billy", 1500, "z", "a-1", false]);
  });

  /** Everything a script is given or can ask for, and what a copy of it answers. */
  const objects: readonly (readonly [string, string, "same" | "equal" | "like"])[] = [
    ["a component", "self", "same"],
    ["a view", "self.view", "same"],
    ["a session", "self.session", "same"],
    ["a member", "self.refreshBinding", "like"],
    ["an object of properties", "self.custom", "equal"],
    ["an array of properties", "self.custom.list", "equal"],
    ["an event", "event", "like"],
    ["a dictionary from the gateway", "plain", "equal"],
    ["a dataset", "table", "equal"],
    ["a PyDataSet", "system.dataset.toPyDataSet(table)", "like"],
    ["a row", "table[0]", "equal"],
    ["tags", "system.tag.browse()", "like"],
    ["a tag path", "system.tag.browse()[0]['fullPath']", "equal"],
    ["a user", "system.user.getUser()", "like"],
    ["a client", "system.net.httpClient()", "same"],
    ["a logger", "system.util.getLogger('x')", "same"],
    ["a function", "system.tag.browse", "same"],
    ["a date", "system.date.fromMillis(5)", "equal"],
  ];
  const params = ["event", "plain", "table"];
  const args = () => [
    new ScriptObject({ value: [1] }),
    { a: { b: [1] } },
    new ScriptDataset([{ name: "a", type: "Integer" }], [[1]], "Dataset"),
  ];

  test.each(objects)("%s is copied, not the host with it", async (_name, made, kind) => {
    host.gateway.set({ ref: "component", session: "s1", view: "v1", component: 2 }, { custom: { list: [{ n: 1 }] } });
    const body = `\timport copy
	x = ${made}
	return [[c is x, type(c).__name__ == type(x).__name__, ${kind === "equal" ? "c == x" : "True"}] for c in (copy.copy(x), copy.deepcopy(x))]`;
    const told = (await host.value(body, { params, args: args() })) as [boolean, boolean, boolean][];
    for (const [same, , equal] of told) expect([same, equal]).toEqual([kind === "same" ? true : same, true]);
  });

  test.each(objects)("%s is pickled, or says that it cannot be", async (_name, made) => {
    const body = `\timport pickle
	x = ${made}
	try:
		return type(pickle.loads(pickle.dumps(x))).__name__
	except (TypeError, pickle.PicklingError, AttributeError), e:
		return str(e)`;
    expect(await host.value(body, { params, args: args() })).toMatch(
      /pickle|[dD]ict|list|Row|Date|Data|Results|User|Object|unicode/,
    );
  });

  test("no class of the host loops where an instance has no data yet", async () => {
    const looked = `
import sys
sys.setrecursionlimit(300)
looked = []
for name, module in sorted(sys.modules.items()):
    if name.split(".")[0] in ("sightline_host", "com", "java", "javax", "org"):
        for kind in list(vars(module).values()):
            if isinstance(kind, type) and hasattr(kind, "__getattr__") and kind.__module__ == name and not type.__subclasses__(kind):
                try:
                    x = object.__new__(kind)
                except TypeError:
                    continue
                for asked in ("nope", "_nope", "__deepcopy__"):
                    try:
                        getattr(x, asked)
                    except RecursionError:
                        looked.append(kind.__name__)
                    except Exception:
                        pass
raise RuntimeError("looping: %s" % looked)`;
    expect((await host.failure(native(looked))).message).toBe("looping: []");
  });
});
