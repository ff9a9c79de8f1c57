import { Dataset, Float, Long, type PropertyValue } from "@sightline/model";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { self, TestEngine } from "../engine/testing/testEngine.ts";
import {
  ScriptBytes,
  ScriptObject,
  ScriptQualifiedValue,
  ScriptQuality,
  ScriptRecords,
  ScriptReference,
  type ScriptValue,
} from "../index.ts";
import { WireError } from "./WireError.ts";
import { fromWire, isSmall, propertyValue, toWire } from "./wire.ts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("\ud800", "é", "日本", "😀", "$", "__init__", "a.b"),
);
const key = text.filter((name) => name !== "__proto__");
const date = fc.integer({ min: -8e12, max: 8e12 }).map((ms) => new Date(ms));
const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Number.isInteger(n) ? new Float(n) : n));
const long = fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((n) => new Long(n < 0n ? n - 2n ** 53n : n + 2n ** 53n));
const scalar: fc.Arbitrary<ScriptValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger(),
  float,
  long,
  text,
  date,
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN),
);
const plainFloat = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Cells as they stand in a column of the type. */
const cells: Readonly<Record<string, fc.Arbitrary<PropertyValue>>> = {
  String: text,
  Integer: fc.integer(),
  Long: fc.oneof(fc.maxSafeInteger(), long),
  Double: fc.oneof(plainFloat, fc.integer().map(Number)),
  Float: plainFloat,
  Boolean: fc.boolean(),
  DateTime: date,
  Object: fc.oneof(text, fc.integer(), fc.constant(new Float(5)), long),
};
const column = fc
  .constantFrom(...Object.keys(cells))
  .chain((type) =>
    fc.tuple(
      text,
      fc.constant(type),
      fc.array(fc.option(cells[type] as fc.Arbitrary<PropertyValue>), { minLength: 3, maxLength: 3 }),
    ),
  );
const dataset = fc.array(column, { minLength: 1, maxLength: 4 }).map(
  (columns) =>
    new Dataset(
      columns.map(([name, type]) => ({ name, type })),
      [0, 1, 2].map((row) => columns.map(([, , values]) => values[row] as PropertyValue)),
    ),
);
const quality = fc.constantFrom(
  { name: "Good" } as const,
  { name: "Bad_Stale", message: "old" } as const,
  { name: "Uncertain_LastKnownValue" } as const,
);
const special: fc.Arbitrary<ScriptValue> = fc.oneof(
  dataset,
  quality.map((q) => new ScriptQuality(q)),
  fc
    .tuple(fc.oneof(text, fc.integer(), date, float, long), quality, fc.integer({ min: 0, max: 4e12 }))
    .map(([value, q, timestamp]) => new ScriptQualifiedValue({ value, quality: q, timestamp })),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => new ScriptBytes(bytes)),
  fc.constant(new ScriptReference({ ref: "component", session: "s", view: "v", component: 3 })),
  fc.constant(new ScriptReference({ ref: "page", session: "s", page: "p" })),
);
/** What a property can hold. */
const property: fc.Arbitrary<PropertyValue> = fc.letrec<{ value: PropertyValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalar as fc.Arbitrary<PropertyValue>,
    dataset,
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;
const value: fc.Arbitrary<ScriptValue> = fc.letrec<{ value: ScriptValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalar,
    special,
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

describe("through JSON alone", () => {
  test("[SCR10] what is encoded comes back equal", () => {
    fc.assert(
      fc.property(value, (v) => {
        expect(fromWire(JSON.parse(JSON.stringify(toWire(v))), "h")).toEqual(v);
      }),
    );
  });

  test("[SCR12] a key __proto__ is dropped, and pollutes nothing", () => {
    expect(fromWire(JSON.parse('{"__proto__":{"x":1},"a":1}'), "h")).toEqual({ a: 1 });
    expect(fromWire({ $: "o", v: [["__proto__", { x: 1 }]] }, "h")).toEqual({});
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test.each([
    [{ $: "nonsense", v: [] }],
    [{ $: "d", v: "today" }],
    [{ $: "ref", v: ["x", "s"] }],
    [{ $: "ref", v: ["c", "s", "v", -1] }],
    [{ $: "ds", v: [3] }],
  ])("[SCR17] %j is refused", (wire) => {
    expect(() => fromWire(wire, "h")).toThrow(WireError);
  });

  test("[SCR17] a value nested too deep is refused", () => {
    expect(() => fromWire(JSON.parse("[".repeat(500) + "]".repeat(500)), "h")).toThrow(WireError);
  });

  test("[SCR20] small means at most 8 KB", () => {
    expect([isSmall("x".repeat(8_000)), isSmall("x".repeat(9_000)), isSmall([1, 2]), isSmall(Array(3_000).fill(1))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("[SCR18, SCR25] a property takes plain values only, its numbers of the kind they are", () => {
    const big = new Long(2n ** 60n);
    expect(propertyValue([new Float(5), new ScriptObject({ a: 1.5, b: big }), new ScriptRecords([{ id: "x" }])])).toEqual([
      new Float(5),
      { a: 1.5, b: big },
      [{ id: "x" }],
    ]);
  });
});

describe("through Python", () => {
  let host: TestEngine;
  beforeAll(async () => {
    host = await TestEngine.start();
  });
  afterAll(() => host.engine.close());

  test("[SCR10] every value a script is given and returns comes back equal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 40 }), async (values) => {
        expect(await host.value("\treturn given", { params: ["given"], args: [values] })).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  test("[SCR18] every value a script writes into a property is there as it was given, and is read again so", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(property, { minLength: 1, maxLength: 20 }), async (values) => {
        const body = `
	self.custom.many = given
	self.custom.each = {}
	for n, x in enumerate(given):
		self.custom.each['k%d' % n] = x
	system.test.echo(0)
	return [self.custom.many[n] for n in range(len(given))]`;
        expect(await host.value(body, { params: ["given"], args: [values] })).toEqual(values);
        const custom = host.gateway.tree(self.target).read(["custom"]);
        expect(custom).toMatchObject({ many: values, each: Object.fromEntries(values.map((each, n) => [`k${n}`, each])) });
      }),
      { numRuns: 40 },
    );
  });

  test("[SCR18] a whole float read from a property divides as a float, an int as an int; long integers keep their digits", async () => {
    host.gateway.set(self.target, { custom: { f: new Float(5), i: 5, big: new Long(2n ** 62n + 1n), list: [new Float(1), 1] } });
    const body = `
	c = self.custom
	c.g, c.j, c.wide = 7.0, 7, 2L ** 62 + 3
	return [c.f / 2, c.i / 2, str(c.big), c.list[0] / 2, c.list[1] / 2, c.g / 2, c.j / 2, c.wide - c.big, repr(c.f), str(c.list)]`;
    const results = [2.5, 2, String(2n ** 62n + 1n), 0.5, 0, 3.5, 3, 2, "5.0", "[1.0, 1]"];
    expect(await host.value(body)).toEqual(results);
    const written = host.gateway.tree(self.target).read(["custom"]);
    expect(written).toMatchObject({ g: new Float(7), j: 7, wide: new Long(2n ** 62n + 3n) });
  });

  test("[SCR11] values are what scripts of the original get", async () => {
    const given: ScriptValue[] = [
      5,
      new Float(5),
      1.5,
      "ü",
      true,
      null,
      new Date(86_400_000),
      new Dataset([{ name: "a", type: "Integer" }], [[1], [2]]),
      new ScriptQualifiedValue({ value: 3, quality: { name: "Bad_Stale", message: "old" }, timestamp: 1_000 }, true),
      { a: { b: [1] } },
      new ScriptObject({ value: 7 }),
    ];
    const body = `
	i, f, g, t, b, n, d, ds, qv, o, e = given
	return [type(i).__name__, type(f).__name__, type(g).__name__, type(t).__name__, type(b).__name__, n is None, d.getTime(),
		ds.getRowCount(), ds.getValueAt(1, 'a'), qv.value / 2, str(qv.quality.isGood()), qv.timestamp.getTime(), o.a.b[0], o['a']['b'], e.value, i / 2, f / 2]`;
    expect(await host.value(body, { params: ["given"], args: [given] })).toEqual([
      "int",
      "float",
      "float",
      "unicode",
      "bool",
      true,
      86_400_000,
      2,
      2,
      1.5,
      "False",
      1_000,
      1,
      [1],
      7,
      2,
      2.5,
    ]);
  });

  test("[SCR14] records behave as the original's adapters", async () => {
    const rows = [
      { id: "a-1", username: "billy", uptime: 1_500, pageIds: ["p1", "p2"], authorized: true },
      { id: "b-2", username: "Unauthenticated", uptime: 3, pageIds: [], authorized: false },
    ];
    host.gateway.answer = () => new ScriptRecords(rows);
    const body = `
	rows = system.test.echo(1)
	s = rows[0]
	missing = []
	for look in (lambda: s['nope'], lambda: s.nope):
		try:
			look()
		except (KeyError, AttributeError), e:
			missing.append(type(e).__name__)
	try:
		rows['custom']
	except TypeError:
		missing.append('TypeError')
	return [isinstance(rows, list), len(rows), type(s).__name__, s.id, s['id'], s.get('id'), s.get('nope'), s.has_key('id'), 'id' in s, len(s),
		sorted(s.keys()), [k for k in s] == s.keys(), dict(s.iteritems()) == dict(s.items()), s.pageIds, type(s.id).__name__, type(s.uptime).__name__,
		len(filter(lambda x: x.username != 'billy', rows)), hasattr(s, 'get'), 'billy' in str(s), missing, s.uptime / 1000]`;
    expect(await host.value(body)).toEqual([
      true,
      2,
      "PyJsonObjectAdapter",
      "a-1",
      "a-1",
      "a-1",
      null,
      true,
      true,
      5,
      ["authorized", "id", "pageIds", "uptime", "username"],
      true,
      true,
      ["p1", "p2"],
      "unicode",
      "int",
      1,
      true,
      true,
      ["KeyError", "AttributeError", "TypeError"],
      1,
    ]);
    expect(await host.value("\treturn {'all': system.test.echo(1)}")).toEqual({ all: rows });
    host.gateway.answer = (request) => request.args[0] ?? null;
  });

  test("[SCR14] records that change, come and go are seen as they are now, and lists that were kept as they were", async () => {
    const make = (count: number, user: string, uptime: number) =>
      Array.from({ length: count }, (_, n) => ({
        id: `s${n}`,
        username: n === 1 ? user : "anna",
        uptime: uptime + n,
        share: 0.5,
        pageIds: [`p${n}`],
      }));
    const answers = [make(3, "billy", 10), make(3, "carol", 20), make(2, "carol", 30), make(4, "dora", 40)];
    host.gateway.answer = () => new ScriptRecords(answers.shift() ?? []);
    const body = `
	lists = [system.test.echo(n) for n in range(5)]
	return [[(s.id, s.username, s.uptime, s.share, s.pageIds[0]) for s in rows] for rows in lists]`;
    const told = [make(3, "billy", 10), make(3, "carol", 20), make(2, "carol", 30), make(4, "dora", 40), []];
    expect(await host.value(body)).toEqual(
      told.map((rows) => rows.map((s) => [s.id, s.username, s.uptime, s.share, s.pageIds[0]])),
    );
    host.gateway.answer = (request) => request.args[0] ?? null;
  });

  test("[SCR14] records of different forms are sent whole", async () => {
    const rows = [{ id: "a", n: 1 }, { id: "b", n: null }, { name: "no id" }];
    host.gateway.answer = () => new ScriptRecords(rows);
    expect(await host.value("\treturn system.test.echo(1)")).toEqual(rows);
    host.gateway.answer = (request) => request.args[0] ?? null;
  });

  test("[SCR13] objects are dicts that answer to attributes", async () => {
    const body = "\treturn [isinstance(o, dict), o.a, o['a'], o.get('b'), o.has_key('a'), o.items()]";
    expect(await host.value(body, { params: ["o"], args: [{ a: 1 }] })).toEqual([true, 1, 1, null, true, [["a", 1]]]);
  });

  test("[SCR15] a value in itself cannot leave", async () => {
    expect((await host.failure("\tx = []\n\tx.append(x)\n\treturn x")).type).toBe("ValueError");
    expect((await host.failure("\tx = {}\n\tx['x'] = x\n\tself.custom.x = x")).type).toBe("ValueError");
  });
});
