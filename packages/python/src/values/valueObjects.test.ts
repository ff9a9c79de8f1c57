import { Dataset, Float } from "@sightline/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestEngine, testFunctions } from "../engine/testing/testEngine.ts";
import { hostFunctions, ScriptQualifiedValue, ScriptQuality, type ScriptValue } from "../index.ts";

const noon = new Date(Date.UTC(2026, 1, 3, 12, 0, 0));
const table = new Dataset(
  [
    { name: "Name", type: "String" },
    { name: "level", type: "Double" },
    { name: "n", type: "Integer" },
    { name: "at", type: "DateTime" },
    { name: "big", type: "Long" },
  ],
  [
    ["A", 1, 1, noon, 2 ** 40],
    ["B", 2.5, 2, null, null],
  ],
);
const qualified = new ScriptQualifiedValue({ value: new Float(5), quality: { name: "Good" }, timestamp: noon.getTime() });
const stale = new ScriptQualifiedValue({ value: null, quality: { name: "Bad_Stale", message: "old" }, timestamp: 0 });
const small = new Dataset([{ name: "n", type: "Long" }], [[2]]);
const given: readonly ScriptValue[] = [
  table,
  qualified,
  stale,
  noon,
  new ScriptQuality({ name: "Uncertain_LastKnownValue" }),
  small,
];

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start({ functions: [...testFunctions, ...hostFunctions], timeZone: "UTC" });
});
afterAll(() => host.engine.close());

const imports = `from com.inductiveautomation.ignition.common import BasicDataset
	from com.inductiveautomation.ignition.common.model.values import BasicQualifiedValue, QualifiedValue, QualityCode
	from java.util import Date
	from java.lang import String, Integer, Double
	ds, qv, bad, d, q, small = given
	py = system.dataset.toPyDataSet(ds)`;
const args = { params: ["given"], args: [given] };
const told = (expression: string) => host.value(`\t${imports}\n\treturn ${expression}`, args);
const failure = (expression: string) => host.failure(`\t${imports}\n\treturn ${expression}`, args);

describe("datasets", () => {
  test.each<[string, unknown]>([
    ["[ds.rowCount, ds.columnCount, ds.getRowCount(), ds.getColumnCount()]", [2, 5, 2, 5]],
    [
      "[list(ds.columnNames), list(ds.getColumnNames()) == ds.columnNames, ds.getColumnName(1)]",
      [["Name", "level", "n", "at", "big"], true, "level"],
    ],
    [
      "[str(t) for t in ds.columnTypes]",
      [
        "<type 'java.lang.String'>",
        "<type 'java.lang.Double'>",
        "<type 'java.lang.Integer'>",
        "<type 'java.util.Date'>",
        "<type 'java.lang.Long'>",
      ],
    ],
    [
      "[ds.getColumnType(0) == String, ds.getColumnType(2) == Integer, ds.getColumnType(1).getSimpleName()]",
      [true, true, "Double"],
    ],
    [
      "[ds.getValueAt(0, 0), ds.getValueAt(1, 'level'), ds.getValueAt(0, u'NAME'), ds.getValueAt(1, 3), ds.getValueAt(0, 'at') == d]",
      ["A", 2.5, "A", null, true],
    ],
    ["[ds.getColumnIndex('level'), ds.getColumnIndex('LEVEL'), ds.getColumnIndex('nope')]", [1, 1, -1]],
    ["[list(ds.getColumnAsList(2)), ds.getColumnAsList(0).size(), ds.getColumnAsList(0).get(1)]", [[1, 2], 2, "B"]],
    ["[type(ds.getValueAt(0, 1)).__name__, ds.getValueAt(0, 1) / 2, ds.getValueAt(0, 2) / 2]", ["float", 0.5, 0]],
    [
      "[type(ds.getValueAt(0, 'big')).__name__, ds.getValueAt(0, 'big') == 2 ** 40, isinstance(py[0]['big'], (int, long)), '%d' % py[0]['big'], system.util.jsonEncode({'a': py[0]['big']}), type(ds.getValueAt(0, 'n')).__name__]",
      ["long", true, true, "1099511627776", '{"a":1099511627776}', "int"],
    ],
    [
      "[repr(system.dataset.toPyDataSet(small)[0][0]), small.getValueAt(0, 0) + 1, range(3)[small.getValueAt(0, 0)], str(small.getValueAt(0, 0)), {2: 'x'}[small.getValueAt(0, 0)]]",
      ["2L", 3, 2, "2", "x"],
    ],
    [
      "[str(ds), isinstance(ds, BasicDataset), str(ds.getQualityAt(0, 0)), ds.getPrimitiveValueAt(0, 1)]",
      ["Dataset [2R x 5C]", true, "Good", new Float(1)],
    ],
    [
      "[[str(v) for v in row][:3] for row in py]",
      [
        ["A", "1.0", "1"],
        ["B", "2.5", "2"],
      ],
    ],
    [
      "[len(py), len(py[0]), py[0]['Name'], py[-1][0], py[1]['level'], py[0].Name, py[1][-1], py[0]['name']]",
      [2, 5, "A", "B", 2.5, "A", null, "A"],
    ],
    [
      "[[r['n'] for r in py[0:1]], [r[0] for r in py[::-1]], py[0][0:2], [v for v in py[1]][:2]]",
      [[1], ["B", "A"], ["A", new Float(1)], ["B", 2.5]],
    ],
    [
      "[py.rowCount, py.getValueAt(1, 'Name'), list(py.columnNames)[0], py.getColumnIndex('n'), bool(py), py.getUnderlyingDataset() == ds]",
      [2, "B", "Name", 2, true, true],
    ],
    [
      "[py[0].keys()[:2], py[0].values()[0], dict(zip(ds.columnNames, py[1]))['n'], 'A' in py[0], list(py[0])[2], tuple(py[1])[0]]",
      [["Name", "level"], "A", 2, true, 1, "B"],
    ],
    [
      "[{h: row[h] for h in py.getColumnNames()}['Name'] for row in py] + [[dict(zip(py.columnNames, list(r))) for r in py][0]['n']]",
      ["A", "B", 1],
    ],
    [
      "[str(type(ds)), str(type(py)), str(type(py[0]))]",
      [
        "<type 'com.inductiveautomation.ignition.common.BasicDataset'>",
        "<type 'com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities$PyDataSet'>",
        "<type 'com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities$PyRow'>",
      ],
    ],
    ["[system.dataset.setValue(ds, 0, 'n', 9).getValueAt(0, 'n'), ds.getValueAt(0, 'n')]", [9, 1]],
    ["[BasicDataset(ds).rowCount, BasicDataset(['a', 'b'], [String, Double]).columnCount, ds == BasicDataset(ds)]", [2, 2, true]],
  ])("[SCR19] %s", async (expression, expected) => {
    expect(await told(expression)).toEqual(expected);
  });

  test.each([
    ["ds.getValueAt(7, 0)", "java.lang.ArrayIndexOutOfBoundsException"],
    ["ds.getValueAt(0, 9)", "java.lang.ArrayIndexOutOfBoundsException"],
    ["ds.getValueAt(0, 'nope')", "java.lang.NullPointerException"],
    ["py[0]['nope']", "IndexError"],
    ["py[5]", "IndexError"],
    ["ds.setValueAt(0, 0, 1)", "AttributeError"],
    ["ds.nope", "AttributeError"],
    ["ds[5]", "IndexError"],
  ])("[SCR19] %s raises %s", async (expression, type) => {
    expect((await failure(expression)).type).toBe(type);
  });
});

describe("qualified values", () => {
  test.each<[string, unknown]>([
    ["[qv.value, qv.getValue(), qv.value / 2, bad.value]", [new Float(5), new Float(5), 2.5, null]],
    [
      "[str(qv.quality), qv.quality.name, qv.getQuality().getName(), qv.quality.code, qv.quality.getCode()]",
      ["Good", "Good", "Good", 192, 192],
    ],
    [
      "[qv.quality.isGood(), qv.quality.good, qv.quality.isNotGood(), bad.quality.bad, bad.quality.isBadOrError(), bad.quality.isError()]",
      [true, true, false, true, true, false],
    ],
    [
      "[bad.quality.getDiagnosticMessage(), bad.quality.diagnosticMessage, str(bad.quality), q.isUncertain(), q.isGood()]",
      ["old", "old", 'Bad_Stale("old")', true, false],
    ],
    ["[qv.timestamp == d, qv.getTimestamp().getTime() == d.time, type(qv.timestamp).__name__]", [true, true, "Date"]],
    [
      "[qv.quality == QualityCode.Good, qv.quality.equals(QualityCode.Good), bad.quality == QualityCode.Bad_Stale, bad.quality != QualityCode.Good]",
      [true, true, true, true],
    ],
    [
      "[str(QualityCode.get(512)), QualityCode.Bad_NotFound.code, QualityCode.Good.isGood(), str(QualityCode.Error_Configuration)]",
      ["Bad", -2147483129, true, "Error_Configuration"],
    ],
    [
      "[BasicQualifiedValue(3).value, BasicQualifiedValue(3).quality.good, BasicQualifiedValue(3, QualityCode.Bad).quality.bad]",
      [3, true, true],
    ],
    [
      "[BasicQualifiedValue(3, QualityCode.Bad, d).timestamp == d, BasicQualifiedValue(3, QualityCode.Good, d) == BasicQualifiedValue(3, QualityCode.Good, d), BasicQualifiedValue(1) != None]",
      [true, true, true],
    ],
    [
      "[isinstance(qv, QualifiedValue), isinstance(qv, BasicQualifiedValue), str(type(qv))]",
      [true, true, "<type 'com.inductiveautomation.ignition.common.model.values.BasicQualifiedValue'>"],
    ],
    [
      "[str(BasicQualifiedValue('x', QualityCode.Good, Date(0)))[:9], 'value' in dir(qv), hasattr(qv, 'quality')]",
      ["[x, Good,", true, true],
    ],
  ])("[SCR19] %s", async (expression, expected) => {
    expect(await told(expression)).toEqual(expected);
  });
});

test("[PT11] [OBS-QUAL-7] scripts see the full code, which names its quality again", async () => {
  const codes = "[[c.getCode(), str(QualityCode.get(c.code)), QualityCode.get(c.code) == c] for c in (%s)]";
  const names = [
    "Good",
    "Uncertain_InitialValue",
    "Bad_Disabled",
    "Error_Configuration",
    "Error_ExpressionEval",
    "Error_Exception",
  ];
  const full = [192, 1073742082, -2147483133, -1073741055, -1073741054, -1073741048];
  const asked = codes.replace("%s", names.map((name) => `QualityCode.${name}`).join(", "));
  expect(await told(asked)).toEqual(names.map((name, index) => [full[index], name, true]));
});

describe("dates", () => {
  test.each<[string, unknown]>([
    ["[d.time, d.getTime(), Date(0).time, Date(d.getTime()) == d]", [noon.getTime(), noon.getTime(), 0, true]],
    ["[d.year, d.month, d.date, d.day, d.hours, d.minutes, d.seconds]", [126, 1, 3, 2, 12, 0, 0]],
    [
      "[d.before(Date()), d.after(Date(0)), d.compareTo(Date(0)), d > Date(0), Date(0) < d, d == Date(d.time), d != Date(0), d.equals(d)]",
      [true, true, 1, true, true, true, true, true],
    ],
    [
      "[str(d), unicode(d)[:3], d.toString()[:3], d.hashCode() == Date(d.time).hashCode(), str(type(d))]",
      ["Tue Feb 03 12:00:00 UTC 2026", "Tue", "Tue", true, "<type 'java.util.Date'>"],
    ],
    ["[sorted([d, Date(0)])[0].time, max(d, Date(0)) == d, {d: 1}[Date(d.time)], d.clone() == d]", [0, true, 1, true]],
    [
      "[system.date.format(d, 'yyyy-MM-dd HH:mm'), system.date.addDays(d, 1) > d, d.toInstant().toEpochMilli() == d.time]",
      ["2026-02-03 12:00", true, true],
    ],
  ])("[SCR19] %s", async (expression, expected) => {
    expect(await told(expression)).toEqual(expected);
  });
});
