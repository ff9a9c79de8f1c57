import { Dataset, fullCode, quality, qualityCodes } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { expressionTag, type MemoryTags, memoryTag, readText, result, tagsOf } from "./expressionTags.ts";
import { answered } from "./manageTags.ts";

/** Data type of the expression tag, its expression, what it reads, and the memory tags beside it. */
type Row = readonly [dataType: string, expression: string, reads: string, memory?: MemoryTags];

function rows(table: readonly Row[]): void {
  for (const [dataType, expression, reads, memory] of table)
    test(`${dataType}: ${expression} reads ${reads}`, () => expect(result(dataType, expression, memory)).toBe(reads));
}

describe("[PT11] [OBS-QUAL-1, OBS-QUAL-2, OBS-QUAL-3, OBS-QUAL-4, OBS-QUAL-6] the codes of qualities", () => {
  test.each([
    ["Good", 192, 192],
    ["Uncertain", 256, 1073742080],
    ["Uncertain_InitialValue", 258, 1073742082],
    ["Bad", 512, -2147483136],
    ["Bad_Disabled", 515, -2147483133],
    ["Bad_NotFound", 519, -2147483129],
    ["Bad_Unsupported", 528, -2147483120],
    ["Error", 768, -1073741056],
    ["Error_Configuration", 769, -1073741055],
    ["Error_ExpressionEval", 770, -1073741054],
    ["Error_TypeConversion", 772, -1073741052],
    ["Error_TimeoutExpired", 775, -1073741049],
    ["Error_Exception", 776, -1073741048],
  ] as const)("%s has subcode %d and full code %d", (name, subcode, full) => {
    expect([qualityCodes[name], fullCode(quality(name))]).toEqual([subcode, full]);
  });
});

describe("case: qualified-value-number-level", () => {
  describe("[EXP32] [OBS-QUAL-8, OBS-QUAL-9] qualifiedValue takes the level by name or number", () =>
    rows([
      ["Int4", `qualifiedValue(7, "Good")`, "7"],
      ["Int4", `qualifiedValue(7, "Uncertain")`, "7 Uncertain"],
      ["Int4", `qualifiedValue(7, "Bad")`, "7 Bad"],
      ["Int4", `qualifiedValue(7, "Error")`, "7 Error"],
      ["Int4", "qualifiedValue(7, 0)", "7"],
      ["Int4", "qualifiedValue(7, 1)", "7 Uncertain"],
      ["Int4", "qualifiedValue(7, 2)", "7 Bad"],
      ["Int4", "qualifiedValue(7, 3)", "7 Error"],
      ["Int4", "qualifiedValue(7, 2, 515)", "7 Bad_Disabled"],
      ["Int4", `qualifiedValue(7, "Bad", 769)`, "7 Bad"],
      ["Int4", `qualifiedValue(7, "Terrible")`, "null Error_ExpressionEval"],
      ["Int4", "qualifiedValue(7, 4)", "null Error_ExpressionEval"],
      ["Int4", "forceQuality(123, 0)", "123 Bad"],
      ["Int4", "forceQuality(123, 192)", "123"],
    ]));
});

test("[EXP32] [OBS-QUAL-8] the fourth argument of qualifiedValue is the diagnostic", () => {
  const tags = tagsOf([expressionTag("Out", "Int4", `qualifiedValue(7, "Bad", 515, "held")`)]);
  expect(tags.read("[default]F/Out")).toMatchObject({ value: 7, quality: { name: "Bad_Disabled", message: "held" } });
});

describe("[EXP32] [OBS-QUAL-11] forceQuality takes codes, no names", () =>
  rows([
    ["Int4", `forceQuality(7, "Bad")`, "null Error_ExpressionEval"],
    ["Int4", "forceQuality(7, null)", "null Error_ExpressionEval"],
    ["Int4", "forceQuality(7, 410)", "7 Bad_Disabled"],
  ]));

describe("[EXP7] [OBS-QUAL-12, OBS-QUAL-13, OBS-QUAL-14, OBS-EXPR-114] looking at a quality is Good", () => {
  const looks: readonly (readonly [value: string, good: string, uncertain: string, bad: string, error: string, name: string])[] =
    [
      ["5", "true", "false", "false", "false", "Good"],
      [`qualifiedValue(5, "Uncertain")`, "false", "true", "false", "false", "Uncertain"],
      [`qualifiedValue(5, "Bad")`, "false", "false", "true", "false", "Bad"],
      [`tag("[default]F/Gone")`, "false", "false", "true", "false", "Bad_NotFound"],
      ["{[.]Gone}", "false", "false", "true", "false", "Bad_NotFound"],
      ["null + 1", "false", "false", "false", "true", "Error_ExpressionEval"],
    ];
  test.each(looks)("%s", (value, good, uncertain, bad, error, name) => {
    const isBadOrError = bad === "true" || error === "true" ? "true" : "false";
    expect(result("Boolean", `isGood(${value})`)).toBe(good);
    expect(result("Boolean", `isUncertain(${value})`)).toBe(uncertain);
    expect(result("Boolean", `isBad(${value})`)).toBe(bad);
    expect(result("Boolean", `isError(${value})`)).toBe(error);
    expect(result("Boolean", `isBadOrError(${value})`)).toBe(isBadOrError);
    expect(result("String", `qualityOf(${value})`)).toBe(name);
  });
});

test("[EXP7] [OBS-QUAL-16] arithmetic keeps the value and takes the quality with its diagnostic", () => {
  const tags = tagsOf([
    expressionTag("Held", "Int4", `qualifiedValue(41, "Bad", 515, "held")`),
    memoryTag("Twin", ["Int4", 41]),
    expressionTag("Next", "Int4", "{[.]Held} + 1"),
    expressionTag("Good", "Int4", "{[.]Twin} + 1"),
  ]);
  expect(tags.read("[default]F/Next")).toMatchObject({ value: 42, quality: { name: "Bad_Disabled", message: "held" } });
  expect(readText(tags, "Good")).toBe("42");
});

/** A memory tag cannot be bad, so its badness is made by an expression tag. */
function withBad(expression: string, dataType = "Float8"): string {
  const bad = expressionTag("BadPV", "Float8", `qualifiedValue(10.0, "Bad")`);
  const document = expressionTag("BadDoc", "Document", `qualifiedValue({[.]Doc}, "Bad")`);
  const table = expressionTag("BadTable", "DataSet", `qualifiedValue({[.]T}, "Bad")`);
  const columns = [
    { name: "Name", type: "String" },
    { name: "PV", type: "Double" },
  ];
  const T = new Dataset(columns, [
    ["b", 2],
    ["a", 1],
  ]);
  const doc = memoryTag("Doc", ["Document", { a: [5] }]);
  const out = expressionTag("Out", dataType, expression);
  return readText(tagsOf([bad, document, table, doc, memoryTag("T", ["DataSet", T]), out]), "Out");
}

describe("[EXP7] [OBS-QUAL-17, OBS-QUAL-18, OBS-QUAL-19, OBS-QUAL-21, OBS-QUAL-23, OBS-QUAL-24] how a quality spreads", () => {
  test.each([
    ["try({[.]BadPV} + 1.0, -1.0)", "11.0 Bad"],
    ["coalesce({[.]BadPV}, -1.0)", "10.0 Bad"],
    ["if(isGood({[.]BadPV}), {[.]BadPV}, -1.0)", "-1.0"],
    [`try(qualifiedValue(7, "Error"), -1.0)`, "-1.0"],
    [`try(qualifiedValue(7, "Bad"), -1.0)`, "7.0 Bad"],
    [`try(qualifiedValue(7, "Uncertain"), -1.0)`, "7.0 Uncertain"],
    [`{[.]BadDoc}["a"][0]`, "5.0 Bad"],
    [`try({[.]BadDoc}["a"][0], -1.0)`, "5.0 Bad"],
    [`{[.]BadTable}[0, "PV"]`, "2.0 Bad"],
    [`try({[.]BadTable}[0, "PV"], -1.0)`, "2.0 Bad"],
    [`sum(qualifiedValue({[.]T}, "Bad"), "PV")`, "3.0 Bad"],
  ])("%s reads %s", (expression, reads) => {
    expect(withBad(expression)).toBe(reads);
  });

  test("sorting keeps it for the cell", () => {
    expect(withBad(`sortDataset(qualifiedValue({[.]T}, "Bad"), "Name", true)[0, "Name"]`, "String")).toBe("a Bad");
  });
});

describe("[EXP32] [OBS-QUAL-22] forceQuality with 0 makes a good sum bad", () =>
  rows([["Float8", "forceQuality({[.]GoodPV} + 1.0, 0)", "11.0 Bad", { GoodPV: ["Float8", 10] }]]));

describe("[EXP7] [OBS-EXPR-113, OBS-EXPR-138] arithmetic on a missing tag is an expression error, indexing it is not", () =>
  rows([
    ["Float8", `tag("[default]F/Gone")[0, "PV"]`, "null Bad_NotFound"],
    ["Float8", `try(tag("[default]F/Gone")[0, "PV"], -999.0)`, "null Bad_NotFound"],
    ["Float8", "{[.]Gone} + 1", "null Error_ExpressionEval"],
    ["Float8", "try({[.]Gone} + 1, -1.0)", "-1.0"],
    ["Float8", `{[.]Missing}[0, "PV"]`, "null Error_ExpressionEval", { Missing: ["DataSet", null] }],
  ]));

test("[PRJ21] [OBS-QUAL-26] a tag of a provider that is not there says so", () => {
  const tags = tagsOf([expressionTag("Out", "Int4", "{[nowhere]A/B}")]);
  const why = { name: "Bad_NotFound", message: "Tag provider 'nowhere' not found" };
  expect(tags.read("[nowhere]A/B")).toMatchObject({ value: null, quality: why });
  const stop = tags.subscribe("[nowhere]A/B", () => undefined);
  expect(tags.read("[nowhere]A/B").quality).toEqual(why);
  expect(tags.read("[default]F/Out").quality).toEqual(why);
  stop();
  expect(tags.read("[default]F/Gone").quality.message).toBe("[default]F/Gone does not exist.");
});

test("[TAG14] [OBS-QUAL-38] a value source that is not known is a matter of configuration", () => {
  const tags = tagsOf([{ ...memoryTag("A", ["Int4", 1]), valueSource: "guess" }]);
  expect(readText(tags, "A")).toBe("null Error_Configuration");
});

test("[PRJ24] [OBS-EXPR-92] a text of JSON written to an array tag makes it that array", () => {
  const tags = tagsOf([memoryTag("List", ["Float8Array", [1]]), expressionTag("Out", "Int4", "len({[.]List})")]);
  expect(answered(tags.write("[default]F/List", "[1.5, 2.5]")).name).toBe("Good");
  expect(tags.read("[default]F/List").value).toEqual([1.5, 2.5]);
  expect(readText(tags, "Out")).toBe("2");
});

test("[PRJ25] [OBS-QUAL-27, OBS-QUAL-34] a folder has no value to read, and of several writes only that to a missing tag fails", () => {
  const tags = tagsOf([memoryTag("A", ["Int4", 1])]);
  expect(tags.read("[default]F")).toMatchObject({ value: null, quality: { name: "Bad_Unsupported" } });
  expect(["A", "Gone"].map((name) => answered(tags.write(`[default]F/${name}`, 5)).name)).toEqual(["Good", "Bad_NotFound"]);
  expect(readText(tags, "A")).toBe("5");
});
