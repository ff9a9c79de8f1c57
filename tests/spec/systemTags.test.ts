import { afterAll, beforeAll, expect, test } from "vitest";
import { type GatewayScripts, gatewayScripts } from "../support/gatewayScripts.ts";
import { flex, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld;
let python: GatewayScripts;

beforeAll(async () => {
  const memory = (name: string, value: unknown) => ({
    name,
    tagType: "AtomicTag",
    valueSource: "memory",
    dataType: "Int4",
    value,
  });
  const folder = {
    name: "Pumps",
    tagType: "Folder",
    tags: [
      { ...memory("P1", 7), engUnit: "bar" },
      { name: "Inner", tagType: "Folder", tags: [memory("Deep", 3)] },
    ],
  };
  world = await sessionWorld({ views: { Main: view(flex("root")) } }, { python: true, tags: { tags: [folder] } as never });
  python = gatewayScripts(world);
});
afterAll(() => world.close());

test("[SYS90] system.tag.copy and move keep values and members; what exists is treated as the policy says", async () => {
  const body = `
system.tag.writeBlocking(["Pumps/P1", "Pumps/Inner/Deep"], [11, 12])
answers = [str(q) for q in system.tag.copy(["[default]Pumps/P1", "[default]Pumps/Inner", "Pumps/No"], "[default]Copies")]
read = lambda *paths: [v.value for v in system.tag.readBlocking(list(paths))]
return [answers[:2], answers[2].startswith("Bad_NotFound"), read("Copies/P1", "Copies/Inner/Deep", "Pumps/P1"),
	str(system.tag.copy(["Pumps/P1"], "Copies", "a")[0]).startswith("Bad_Failure"),
	str(system.tag.copy(["Pumps"], "Pumps/Inner")[0]).startswith("Bad_Failure"),
	system.tag.move(["Copies/Inner"], "Moved")[0].good, system.tag.exists("Copies/Inner"), read("Moved/Inner/Deep")]`;
  expect(await python.value(body)).toEqual([["Good", "Good"], true, [11, 12, 11], true, true, true, false, [12]]);
});

test("[SYS90] system.tag.rename gives another name and keeps the value; a name that is taken is refused", async () => {
  const body = `
system.tag.configure("Names", [{"name": n, "valueSource": "memory", "dataType": "Int4", "value": v} for n, v in (("A", 1), ("B", 2))])
system.tag.writeBlocking("Names/A", 5)
return [system.tag.rename("[default]Names/A", "C").good, system.tag.exists("Names/A"), system.tag.readBlocking("Names/C")[0].value,
	system.tag.rename("Names/C", newName="B", collisionPolicy="a").good, str(system.tag.rename("Names/C", "x/y"))[:11]]`;
  expect(await python.value(body)).toEqual([true, false, 5, false, "Bad_Failure"]);
});

test("[SYS90] system.tag.exportTags writes JSON that system.tag.importTags reads", async () => {
  const body = `
text = system.tag.exportTags(tagPaths=["Pumps/P1"])
one = system.util.jsonDecode(text)
system.tag.exportTags("tags.json", ["Pumps/P1", "Pumps/Inner"])
answers = system.tag.importTags("tags.json", "[default]Imported", "o")
system.tag.exportTags(filePath="one.json", tagPaths=["Pumps/Inner"])
again = system.tag.importTags(filePath="one.json", basePath="[default]Single")
flat = system.util.jsonDecode(system.tag.exportTags(tagPaths=["Pumps"], recursive=False))
return [one["name"], one["engUnit"], [q.good for q in answers + again], system.tag.readBlocking("Imported/Inner/Deep")[0].value,
	system.tag.exists("Single/Inner/Deep"), "tags" in flat, len(system.util.jsonDecode(system.tag.exportTags())["tags"]) > 1]`;
  expect(await python.value(body)).toEqual(["P1", "bar", [true, true, true], 3, true, false, true]);
  for (const [call, type] of [
    ['system.tag.exportTags(tagPaths=["Nowhere"])', "java.lang.IllegalArgumentException"],
    ['system.tag.exportTags(exportType="xml")', "java.lang.IllegalArgumentException"],
    ['system.tag.importTags("no.json", "")', "java.io.FileNotFoundException"],
    ['system.tag.exportTags("../../x.json")', "java.io.IOException"],
    ['system.file.writeFile("bad.json", "<xml>")\nsystem.tag.importTags("bad.json", "")', "java.lang.IllegalArgumentException"],
  ] as const)
    expect((await python.failure(call)).type, call).toBe(type);
});

test("[SYS90] the 7.9 names system.tag.addTag and system.tag.editTag", async () => {
  const body = `
system.tag.addTag(parentPath="Old", name="M", tagType="MEMORY", dataType="Float8", value=2.0, attributes={"EngUnit": "m"})
system.tag.addTag("Old", "E", "EXPRESSION", "Int4", attributes={"Expression": "{[.]M} * 2"})
system.tag.addTag(parentPath="Old", name="F", tagType="Folder")
system.tag.editTag("Old/M", attributes={"Tooltip": "height"})
return [[v.value for v in system.tag.readBlocking(["Old/M", "Old/M.engUnit", "Old/M.tooltip"])],
	system.tag.exists("Old/F"), system.tag.getConfiguration("Old/E")[0]["expression"]]`;
  expect(await python.value(body)).toEqual([[expect.objectContaining({ value: 2 }), "m", "height"], true, "{[.]M} * 2"]);
  for (const call of [
    'system.tag.addTag("Old", "M", "MEMORY")',
    'system.tag.addTag("", "x", "MAGIC")',
    'system.tag.editTag("Old/No")',
  ])
    expect((await python.failure(call)).type, call).toBe("java.lang.IllegalArgumentException");
});

test("[SYS90] the 7.9 names system.tag.writeSynchronous and system.tag.writeAllSynchronous", async () => {
  const body = `
system.tag.writeSynchronous("Pumps/P1", 21)
system.tag.writeAllSynchronous(["Pumps/Inner/Deep"], [22], 100)
return [v.value for v in system.tag.readBlocking(["Pumps/P1", "Pumps/Inner/Deep"])]`;
  expect(await python.value(body)).toEqual([21, 22]);
  expect((await python.failure('system.tag.writeSynchronous("Pumps/No", 1)')).message).toContain("does not exist");
});

test("[SYS91] system.tag.query finds tags by path, type and properties", async () => {
  const paths = (query: string, more = "") =>
    python.value(`return [str(t["fullPath"]) for t in system.tag.query("default", ${query}${more})]`);
  expect(await paths('{"condition": {"path": "Pumps/*", "tagType": "AtomicTag", "valueSource": "memory"}}')).toEqual([
    "[default]Pumps/P1",
    "[default]Pumps/Inner/Deep",
  ]);
  expect(await paths('{"condition": {"path": "Pumps/*"}}', ", limit=2")).toHaveLength(2);
  const property = (prop: string, comp: string, value: string) => `{"prop": "${prop}", "comp": "${comp}", "value": ${value}}`;
  const either = `{"op": "Or", "conditions": [${property("engUnit", "Equal", '"BAR"')}, ${property("name", "Like", '"De*"')}]}`;
  expect(await paths(`{"condition": {"path": "Pumps/*", "properties": ${either}}}`)).toEqual([
    "[default]Pumps/P1",
    "[default]Pumps/Inner/Deep",
  ]);
  const over = `{"op": "And", "conditions": [${property("value", "GreaterThan", "5")}, ${property("dataType", "Equal", '"Int4"')}]}`;
  expect(await paths(`{"condition": {"path": "Pumps/*", "properties": ${over}}}`)).toContain("[default]Pumps/P1");
  const asked = '{"condition": {"path": "Pumps/P1"}, "returnProperties": ["engUnit", "name"]}';
  expect(await python.value(`r = system.tag.query("default", ${asked})\nreturn [r[0]["engUnit"], r[0]["name"], len(r)]`)).toEqual(
    ["bar", "P1", 1],
  );
  expect((await python.failure('system.tag.query("default", {"condition": {"colour": "red"}})')).message).toContain('"colour"');
});

test("[PT20] a document keeps the floats that are written into it, and tells when a number became one", async () => {
  const body = `
system.tag.configure("", [{"name": "Doc", "valueSource": "memory", "dataType": "Document", "value": {"a": 5}}])
read = lambda: system.tag.readBlocking("Doc")[0].value["a"] / 2
before = read()
system.tag.writeBlocking("Doc", [{"a": 5.0}])
return [before, read()]`;
  expect(await python.value(body)).toEqual([2, 2.5]);
});

test("[PT21] case: long-digits: an integer of 64 bits goes through configuration, expressions, files and scripts", async () => {
  const body = `
system.tag.configure("Long", [
	{"name": "Big", "valueSource": "memory", "dataType": "Int8", "value": 9007199254740993},
	{"name": "Sum", "valueSource": "expr", "dataType": "Int8", "expression": "{[.]Big} + 2"},
	{"name": "Doc", "valueSource": "memory", "dataType": "Document", "value": {"id": 9007199254740993}}])
system.tag.configure("Long", '[{"name": "Text", "valueSource": "memory", "dataType": "Int8", "value": 9007199254740995}]')
read = lambda *names: [str(v.value) for v in system.tag.readBlocking(["Long/" + name for name in names])]
first = read("Big", "Sum", "Text")
system.tag.writeBlocking(["Long/Big"], [-9223372036854775808])
system.tag.exportTags("long.json", ["[default]Long/Text"])
system.tag.importTags("long.json", "Copied")
text = system.file.readFileAsString("long.json")
return [first, read("Big")[0], str(system.tag.getConfiguration("Long/Text")[0]["value"]), "9007199254740995" in text,
	str(system.tag.readBlocking("Copied/Text")[0].value), str(system.tag.readBlocking("Long/Doc")[0].value["id"])]`;
  expect(await python.value(body)).toEqual([
    ["9007199254740993", "9007199254740995", "9007199254740995"],
    "-9223372036854775808",
    "9007199254740995",
    true,
    "9007199254740995",
    "9007199254740993",
  ]);
});

test("[SYS134] [OBS-JY-38] reads answer value, quality and timestamp, writes one quality code for each path", async () => {
  const body = `
written = system.tag.writeBlocking(["Pumps/P1", "Pumps/No"], [21, 1])
read = system.tag.readBlocking(["Pumps/P1", "Pumps/No"])
return [[type(q).__name__ for q in written], [q.isGood() for q in written], [v.value for v in read], [v.quality.isGood() for v in read],
	[type(v.timestamp).__name__ for v in read]]`;
  expect(await python.value(body)).toEqual([
    ["QualityCode", "QualityCode"],
    [true, false],
    [21, null],
    [true, false],
    ["Date", "Date"],
  ]);
});

test("[SYS134] [OBS-JY-39] the quality of a write that is under way is good", async () => {
  const body = `
from com.inductiveautomation.ignition.common.model.values import QualityCode
return [QualityCode.Good_WritePending.isGood(), QualityCode.Good_Provisional.isGood(), QualityCode.Bad_Stale.isGood()]`;
  expect(await python.value(body)).toEqual([true, true, false]);
});
