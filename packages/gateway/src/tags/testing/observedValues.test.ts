import { Dataset, Float, type PropertyValue } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { type MemoryTags, result } from "./expressionTags.ts";

/** Data type of the expression tag, its expression, what it reads, and the memory tags beside it. */
type Row = readonly [dataType: string, expression: string, reads: string, memory?: MemoryTags];

function rows(table: readonly Row[]): void {
  for (const [dataType, expression, reads, memory] of table)
    test(`${dataType}: ${expression} reads ${reads}`, () => expect(result(dataType, expression, memory)).toBe(reads));
}

const failed = "null Error_ExpressionEval";
const unfit = "null Error_TypeConversion";

describe("[EXP2] [OBS-EXPR-1, OBS-EXPR-2, OBS-EXPR-3, OBS-EXPR-4] operators bind as listed", () =>
  rows([
    ["Int4", "2 + 4 * 5", "22"],
    ["Int4", "(2 + 4) * 5", "30"],
    ["Int4", "2 ^ 3 + 10 % 4", "10"],
    ["Boolean", "4 = 4 && 3 != 5", "true"],
    ["Boolean", "!(7 = 8)", "true"],
  ]));

describe("[EXP2] [OBS-EXPR-6] every operator of the list is read", () =>
  rows([
    ["Int4", "~5", "-6"],
    ["Int4", "6 & 3", "2"],
    ["Int4", "6 | 3", "7"],
    ["Int4", "6 xor 3", "5"],
    ["Int4", "1 << 4", "16"],
    ["Int4", "16 >> 2", "4"],
    ["Int4", "7 - 2 * 3", "1"],
    ["Float8", "7 / 2", "3.5"],
    ["Int4", "7 % 4 ^ 2", "7"],
    ["Boolean", "1 != 2 || !true", "true"],
  ]));

describe("[EXP1] [OBS-EXPR-7, OBS-EXPR-8, OBS-EXPR-9] literals, quotes, comments and white space", () =>
  rows([
    ["Boolean", "isNull(null)", "true"],
    ["Boolean", "isNull(None)", "true"],
    ["String", `"a" + 'b'`, "ab"],
    ["Int4", "1 + // one\n   2", "3"],
    ["Int2", "0xFF", "255"],
    ["Int4", "0xff", "255"],
    ["Int8", "0XFF", "255"],
    ["Int4", "1.3e5", "130000"],
    ["Float4", "-0.0", "-0.0"],
    ["Float8", "-0.0", "-0.0"],
    ["String", "-0.0", "-0.0"],
  ]));

describe("[EXP28] [OBS-EXPR-11, OBS-QUAL-29] what cannot be parsed is a matter of configuration, and no try helps", () =>
  rows([
    ["Int4", "1 +", "null Error_Configuration"],
    ["Int4", "try(1 +, 5)", "null Error_Configuration"],
    ["String", "upper('a'", "null Error_Configuration"],
  ]));

describe("[EXP3] [OBS-EXPR-13, OBS-EXPR-14] + joins texts, other operators calculate with texts that name numbers", () =>
  rows([
    ["String", `"2" + 3`, "23"],
    ["Float8", `"2" + 3`, "23.0"],
    ["String", `3 + "2"`, "32"],
    ["Float8", `3 + "2"`, "32.0"],
    ["String", "{[.]Scale} * 2", "5.0", { Scale: ["String", "2.5"] }],
    ["String", "{[.]Scale} + 1", "2.51", { Scale: ["String", "2.5"] }],
    ["Int4", `"7" - 2`, "5"],
    ["Float8", `"7" / "2"`, "3.5"],
    ["Float8", `"seven" * 2`, failed],
  ]));

describe("case: null-arithmetic", () => {
  const memory: MemoryTags = { Missing: ["Int4", null] };
  describe("[EXP6] [OBS-EXPR-16, OBS-EXPR-17] null in arithmetic fails", () =>
    rows([
      ...["+", "-", "*", "/", "%", "^", "&", "|", "xor", "<<", ">>", "<", ">="].flatMap((operator): Row[] => [
        ["Float8", `{[.]Missing} ${operator} 5`, failed, memory],
        ["Float8", `5 ${operator} {[.]Missing}`, failed, memory],
      ]),
      ["Int4", "-{[.]Missing}", failed, memory],
      ["Int4", "abs({[.]Missing})", failed, memory],
      ["Int4", "round({[.]Missing})", failed, memory],
      ["Int4", "coalesce({[.]Missing}, 0) + 5", "5", memory],
      ["Int4", "try({[.]Missing} + 5, -1)", "-1", memory],
      ["String", `"" + {[.]Missing}`, "null", memory],
    ]));
});

describe("[EXP4] [OBS-EXPR-18, OBS-EXPR-19] null equals only null, and an empty text is not null", () =>
  rows([
    ["Boolean", "{[.]Missing} = null", "true", { Missing: ["Int4", null] }],
    ["Boolean", "{[.]Missing} != null", "false", { Missing: ["Int4", null] }],
    ["Boolean", "isNull(null)", "true"],
    ["Boolean", `isNull("")`, "false"],
    ["Boolean", `"" = null`, "false"],
  ]));

describe("[EXP4] [OBS-EXPR-21] a Boolean equals a Boolean and the numbers 0 and 1, but no text and not null", () =>
  rows([
    ...(["true", "false"] as const).flatMap((truth): Row[] => {
      const memory: MemoryTags = { On: ["Boolean", truth === "true"] };
      return [
        ["Boolean", `{[.]On} = ${truth}`, "true", memory],
        ["Boolean", "{[.]On} = 0", String(truth === "false"), memory],
        ["Boolean", "{[.]On} = 1", String(truth === "true"), memory],
        ["Boolean", `{[.]On} = "false"`, "false", memory],
        ["Boolean", `"${truth}" = {[.]On}`, "false", memory],
        ["Boolean", "{[.]On} = null", "false", memory],
      ];
    }),
  ]));

describe("[EXP3] [OBS-EXPR-22, OBS-EXPR-23] division gives a float, infinite at zero, which no tag takes", () =>
  rows([
    ["Float8", "10.0 / 4.0", "2.5"],
    ["Boolean", "1 / 0 > 1000000", "true"],
    ["String", "1 / 0", "Infinity"],
    ["Float8", "1.0 / 0.0", unfit],
    ["Float8", "0.0 / 0.0", unfit],
    ["Int4", "1 / 0", unfit],
  ]));

describe("[EXP8] [OBS-EXPR-26] a guard keeps the division from zero", () =>
  rows([
    ["Float8", "if({[.]Den} = 0, -1.0, {[.]Num} / {[.]Den})", "-1.0", { Num: ["Int4", 9], Den: ["Int4", 0] }],
    ["Float8", "if({[.]Den} = 0, -1.0, {[.]Num} / {[.]Den})", "2.25", { Num: ["Int4", 9], Den: ["Int4", 4] }],
  ]));

describe("[PRJ24] [OBS-EXPR-27, OBS-EXPR-28] whole tags of 32 and 64 bits round half up, smaller ones cut", () =>
  rows([
    ...["Int4", "Int8"].flatMap((type): Row[] => [
      [type, "2.49", "2"],
      [type, "2.5", "3"],
      [type, "2.51", "3"],
      [type, "-2.49", "-2"],
      [type, "-2.5", "-2"],
      [type, "-2.51", "-3"],
      [type, "10.0 / 4.0", "3"],
    ]),
    ...["Int1", "Int2"].flatMap((type): Row[] => [
      ...["2.49", "2.5", "2.51"].map((source): Row => [type, source, "2"]),
      ...["-2.49", "-2.5", "-2.51"].map((source): Row => [type, source, "-2"]),
    ]),
  ]));

describe("[PRJ24] [OBS-EXPR-29, OBS-EXPR-31, OBS-EXPR-32, OBS-QUAL-31] a result beyond the tag's type is no value", () =>
  rows([
    ["Int1", "-128", "-128"],
    ["Int1", "-129", unfit],
    ["Int2", "32767", "32767"],
    ["Int2", "32768", unfit],
    ["Int4", "2147483647", "2147483647"],
    ["Int4", "2147483648", unfit],
    ["Int4", "-2147483649", unfit],
    ["Int8", "9223372036854775807", "9223372036854775807"],
    ["Int8", "9223372036854775808.0", unfit],
    ["Float4", "1.234567890123", "1.2345678806304932"],
    ["Float8", "1.234567890123", "1.234567890123"],
    ["Float4", "3.5e38", unfit],
    ["Float8", "1.0e309", unfit],
  ]));

describe("[EXP29] [OBS-EXPR-33] case: long-digits: whole numbers of 64 bits keep every digit", () =>
  rows([
    ["Float8", "9007199254740993", "9007199254740992.0"],
    ["Int8", `toLong("9007199254740993", -1)`, "9007199254740993"],
    ["Int8", "9007199254740992 + 1", "9007199254740993"],
    ["Int8", "{[.]Big} - 1", "9223372036854775806", { Big: ["Int8", "9223372036854775807"] }],
    ["String", "{[.]Big}", "9223372036854775807", { Big: ["Int8", "9223372036854775807"] }],
    ["Boolean", "{[.]Big} > 9223372036854775806", "true", { Big: ["Int8", "9223372036854775807"] }],
    ["Boolean", "{[.]Big} = 9223372036854775806", "false", { Big: ["Int8", "9223372036854775807"] }],
    ["String", `numberFormat({[.]Big}, "#,##0")`, "9,223,372,036,854,775,807", { Big: ["Int8", "9223372036854775807"] }],
    ["Int8", `jsonGet("{\\"id\\":9007199254740993}", "id")`, "9007199254740993"],
    ["Int8", "{[.]Doc}['id']", "9007199254740993", { Doc: ["Document", '{"id":9007199254740993}'] }],
    ["Int8", "{[.]Big} + 1", failed, { Big: ["Int8", "9223372036854775807"] }],
  ]));

describe("[PRJ24] [OBS-EXPR-34] the conversion into the tag's type comes after the expression", () =>
  rows([
    ["Boolean", `try("perhaps", false)`, unfit],
    ["Float8", `try("x", 1.0)`, unfit],
  ]));

describe("[EXP30] [OBS-EXPR-36, OBS-EXPR-37] case: to-int-rounds: casts to whole numbers round half up", () =>
  rows([
    ...["toInt", "toInteger", "toLong"].flatMap((name): Row[] => [
      ["Int4", `${name}(2.49)`, "2"],
      ["Int4", `${name}(2.5)`, "3"],
      ["Int4", `${name}(2.51)`, "3"],
      ["Int4", `${name}(-2.49)`, "-2"],
      ["Int4", `${name}(-2.5)`, "-2"],
      ["Int4", `${name}(-2.51)`, "-3"],
      ["Int4", `${name}("33.9", -1)`, "34"],
      ["Int4", `${name}("33.5", -1)`, "34"],
    ]),
    ["Float8", `toFloat("38.772", 0.0)`, "38.772"],
    ["Float8", `toFloat("12.5", -1.0)`, "12.5"],
  ]));

describe("[EXP30] [OBS-EXPR-38, OBS-EXPR-39] a text with spaces, or beyond the range, cannot be cast", () =>
  rows([
    ["Int4", `toInt(" 33 ", -1)`, "-1"],
    ["Float8", `toFloat(" 12.5 ", -1.0)`, "-1.0"],
    ["Int8", `toLong(" 9223372036854775807 ", -1)`, "-1"],
    ["Int4", `toInt("2147483648", 0)`, "0"],
    ["Int4", `toInt("-2147483649", 0)`, "0"],
    ["Int4", "toInt(2147483648, 0)", "0"],
    ["Int4", "toInt(1 / 0, 0)", "0"],
    ["Int4", `toInt("2147483648")`, failed],
  ]));

describe("[EXP30] [OBS-EXPR-41] case: long-digits: only toLong takes the nearest limit instead", () =>
  rows([
    ["Int8", `toLong("9223372036854775808", 0)`, "9223372036854775807"],
    ["Int8", `toLong("-9223372036854775809", 0)`, "-9223372036854775808"],
    ["Int8", "toLong(1.0e30, 0)", "9223372036854775807"],
    ["String", `toStr(toLong("9007199254740993"))`, "9007199254740993"],
    ["String", `toStr(toLong("99999999999999999999", -1))`, "9223372036854775807"],
  ]));

describe("[EXP11] [OBS-EXPR-42, OBS-EXPR-43, OBS-EXPR-112] case: failover-clears-quality: a failover is Good", () =>
  rows([
    ["Boolean", `toBoolean("yes", false)`, "true"],
    ["Boolean", `toBoolean("not-boolean", false)`, "false"],
    ["Float8", "toFloat({[.]Missing}, -999.0)", "-999.0", { Missing: ["Float8", null] }],
    ["Float8", "toFloat({[.]Gone}, -999.0)", "-999.0"],
    ["Float8", `toFloat(tag("[default]None"), -999.0)`, "-999.0"],
    ["Int4", `toInt(tag("[default]None"), -1)`, "-1"],
    ["String", `toStr(tag("[default]None"), "none")`, "none"],
    ["Float8", `toFloat(qualifiedValue(5, "Bad"), -1.0)`, "5.0 Bad"],
  ]));

describe("[EXP11] [OBS-EXPR-44] typeOf names Java's classes", () =>
  rows([
    ["String", "typeOf({[.]PV})", "Double", { PV: ["Float8", 5] }],
    ["String", "typeOf({[.]Doc})", "ExtendedDocument", { Doc: ["Document", { a: 1 }] }],
    ["String", `typeOf(jsonGet("{\\"a\\":2.0}", "a"))`, "Double"],
    ["String", `typeOf(jsonGet("{\\"a\\":2.5}", "a"))`, "Double"],
    ["String", "typeOf('a')", "String"],
    ["String", "typeOf(true)", "Boolean"],
    ["String", "typeOf(7)", "Integer"],
    ["String", "typeOf(9007199254740993)", "Long"],
  ]));

describe("[EXP8] [OBS-EXPR-46, OBS-EXPR-47] case and switch evaluate the chosen result only", () =>
  rows([
    ["String", `case(2, 1, "a", 2, "b", 3, "c", "other")`, "b"],
    ["Int4", "case(1, 1, 100, 2, 1/0, 0)", "100"],
    ["Int4", "case(1, 1, 100, 2, null + 1, 0)", "100"],
    ["String", `switch(5, 4, 5, 6, "a", "b", "c", "other")`, "b"],
    ["String", `switch(9, 4, 5, 6, "a", "b", "c", "other")`, "other"],
  ]));

describe("[EXP8] [OBS-EXPR-48, OBS-EXPR-49, OBS-EXPR-54] coalesce looks for null only", () =>
  rows([
    ["String", `coalesce(null, null, "x")`, "x"],
    ["String", `coalesce("", "x")`, ""],
    ["String", `coalesce(null, "", "x")`, ""],
    ["Int4", "coalesce({[.]A}, {[.]Gone})", "7", { A: ["Int4", 7] }],
    ["Int4", "coalesce({[.]A}, {[.]Gone})", "null", { A: ["Int4", null] }],
    ["Int4", "coalesce({[.]A}, {[.]B})", "8", { A: ["Int4", null], B: ["Int4", 8] }],
    ["Int4", "coalesce({[.]Gone}, 5)", "5"],
    ["Int4", `coalesce(qualifiedValue(7, "Bad"), 5)`, "7 Bad"],
    ["Int4", `coalesce(qualifiedValue(7, "Error"), 5)`, "7 Error"],
    ["Int4", `coalesce({[.]Doc}["rows"][9], 5)`, failed, { Doc: ["Document", { rows: [1] }] }],
  ]));

describe("[EXP8] [OBS-EXPR-51] a side that is not needed may be missing", () =>
  rows([
    ["Boolean", "false && {[.]Gone}", "false"],
    ["Boolean", "true || {[.]Gone}", "true"],
  ]));

const table = new Dataset(
  [
    { name: "Name", type: "String" },
    { name: "PV", type: "Double" },
    { name: "On", type: "Boolean" },
    { name: "N", type: "Integer" },
  ],
  [
    ["a", 101.25, true, 2],
    ["A", 5.5, false, 1],
    ["b", null, true, 2],
    ["a", 1, false, 1],
  ],
);
const tables: MemoryTags = { T: ["DataSet", table], Row: ["Int4", 1], Column: ["String", "Name"] };

describe("[EXP31] [OBS-EXPR-52] try answers a failure with its failover, Good", () =>
  rows([
    ["Int4", `try(toInt("x"), -1)`, "-1"],
    ["String", `try(substring("abc", 9), "N/A")`, "N/A"],
    ["String", `try({[.]T}[99, "Name"], "none")`, "none", tables],
    ["String", `try({[.]T}[0, "Nobody"], "none")`, "none", tables],
    ["Int4", `try(jsonGet("{\\"pts\\":[1]}", "pts.0"), -1)`, "-1"],
    ["Int4", `try(qualifiedValue(7, "Error"), -1)`, "-1"],
  ]));

describe("[EXP31] [OBS-EXPR-53] try does not answer what is no failure", () =>
  rows([
    ["Int4", "try({[.]Gone}, -1)", "null Bad_NotFound"],
    ["Int4", `try(tag("[default]F/Gone"), -1)`, "null Bad_NotFound"],
    ["Float8", "try(1.0 / 0.0, -1.0)", unfit],
    ["Float8", "try(0.0 / 0.0, -1.0)", unfit],
    ["Int4", "try({[.]Missing}, -1)", "null", { Missing: ["Int4", null] }],
    ["Int4", `try(qualifiedValue(7, "Bad"), -1)`, "7 Bad"],
    ["Int4", `try(qualifiedValue(7, "Uncertain"), -1)`, "7 Uncertain"],
  ]));

describe("[EXP10] [OBS-EXPR-56, OBS-EXPR-57, OBS-EXPR-58] texts are counted from 0", () =>
  rows([
    ["String", `substring("temperature", 4, 8)`, "erat"],
    ["String", `substring("abc", 9)`, failed],
    ["Int4", `len("tank")`, "4"],
    ["Int4", `indexOf("cabcab", "ab")`, "1"],
    ["Int4", `lastIndexOf("cabcab", "ab")`, "4"],
    ["String", `replace("cabcab", "ab", "X")`, "cXcX"],
  ]));

describe("[EXP10] [OBS-EXPR-59, OBS-EXPR-61] split answers a dataset of parts", () =>
  rows([
    ["String", `split("x,y,z", ",")[1, "parts"]`, "y"],
    ["Int4", `len(split("x,y,z", ","))`, "3"],
    ["Int4", `len(split("", ","))`, "1"],
  ]));

describe("[EXP13] [OBS-EXPR-62] numbers are formatted by pattern", () =>
  rows([
    ["String", `numberFormat(0.125, "#.00%")`, "12.50%"],
    ["String", `numberFormat(98765.432, "#,##0.00")`, "98,765.43"],
    ["String", `numberFormat(7.5, "000.00")`, "007.50"],
  ]));

describe("[EXP5] [OBS-EXPR-63, OBS-EXPR-64] mathematics and bits", () =>
  rows([
    ["Int4", "floor(2.9) + ceil(2.1)", "5"],
    ["Int4", "sqrt(81)", "9"],
    ["Int4", "min(5, 3) + max(5, 3)", "8"],
    ["Int4", "round(2.5)", "3"],
    ["Int4", "getBit(8, 3)", "1"],
    ["Int4", "binEnc(true, false, true)", "5"],
  ]));

const points = '{"pts":[{"y":1},{"y":7}],"t":"on","ok":true,"f":2.5,"none":null}';
const json: MemoryTags = { Text: ["String", points], N: ["Int4", 1], Doc: ["Document", points] };

describe("case: json-get-missing-path", () => {
  describe("[EXP31] [OBS-EXPR-82, OBS-EXPR-83, OBS-EXPR-84, OBS-EXPR-86, OBS-EXPR-87] paths of jsonGet", () =>
    rows([
      ["Int4", `jsonGet("[3,6,9]", "[2]")`, "9"],
      ["Int4", `jsonGet({[.]Text}, "pts[1].y")`, "7", json],
      ["Int4", `jsonGet({[.]Text}, "pts.1.y")`, failed, json],
      ["Int4", `try(jsonGet({[.]Text}, "pts.1.y"), -1)`, "-1", json],
      ["Int4", `try(jsonGet("{\\"x\\":1}", "y"), -1)`, "-1"],
      ["Int4", `jsonGet("{\\"x\\":1}", "y")`, failed],
      ["Int4", `try(jsonGet("[1]", "[1]"), -1)`, "-1"],
      ["Int4", `try(jsonGet("{\\"x\\":1}", "x.y.z"), -1)`, "-1"],
      ["Int4", `jsonGet({[.]Text}, "pts[" + {[.]N} + "].y")`, "7", json],
      ["String", `jsonGet({[.]Text}, "t")`, "on", json],
      ["Float8", `jsonGet({[.]Text}, "f")`, "2.5", json],
      ["Boolean", `jsonGet({[.]Text}, "ok")`, "true", json],
      ["Boolean", `isNull(jsonGet({[.]Text}, "none"))`, "true", json],
      ["String", `try(jsonValueByKey({[.]Text}, "nobody"), "none")`, "none", json],
    ]));
});

describe("[EXP10] [OBS-EXPR-88] jsonSet answers the changed text", () =>
  rows([
    ["String", `jsonSet("{\\"a\\":{\\"limit\\":5}}", "a.limit", 7)`, '{"a":{"limit":7}}'],
    ["String", `jsonSet("{\\"a\\":9007199254740993,\\"b\\":2.0}", "c", 1)`, '{"a":9007199254740993,"b":2.0,"c":1}'],
  ]));

describe("[EXP9] [OBS-EXPR-89, OBS-EXPR-91] documents and arrays are indexed link by link", () =>
  rows([
    ["Int4", `{[.]Doc}["pts"][1]["y"]`, "7", json],
    ["Int4", `{[.]Doc}["pts"][{[.]N}]["y"]`, "7", json],
    ["Int4", `len({[.]Doc}["pts"])`, "2", json],
    ["Boolean", `isNull({[.]Doc}["none"])`, "true", json],
    ["Int4", "len({[.]List})", "3", { List: ["Float8Array", [1.5, 2.5, 3]] }],
    ["Float8", "{[.]List}[1]", "2.5", { List: ["Float8Array", [1.5, 2.5, 3]] }],
    ["Float8", "{[.]List}[{[.]N}]", "2.5", { List: ["Float8Array", [1.5, 2.5, 3]], N: ["Int4", 1] }],
    ["String", "{[.]Names}[1]", "", { Names: ["StringArray", ["a", ""]] }],
  ]));

describe("[EXP9] [OBS-EXPR-93, OBS-EXPR-94] cells are found by row from 0 and column by name or number", () =>
  rows([
    ["String", `{[.]T}[1, "Name"]`, "A", tables],
    ["String", "{[.]T}[{[.]Row}, {[.]Column}]", "A", tables],
    ["Int4", "len({[.]T})", "4", tables],
    ["Float8", `{[.]T}[1, "PV"]`, "5.5", tables],
    ["Float8", `{[.]T}[1, "Name"]`, unfit, tables],
  ]));

describe("[EXP35] [OBS-EXPR-96, OBS-EXPR-97, OBS-EXPR-98, OBS-EXPR-99] lookup", () =>
  rows([
    ["Float8", `lookup({[.]T}, "a", -1.0)`, "101.25", tables],
    ["Int4", `lookup({[.]T}, 5.5, -1, "PV", "N")`, "1", tables],
    ["Int4", "lookup({[.]T}, 5.5, -1, 1, 3)", "1", tables],
    ["String", `lookup({[.]T}, "a", "none", "Name", "PV")`, "101.25", tables],
    ["String", `lookup({[.]T}, "A", "none", "Name", "N")`, "1", tables],
    ["Int4", `lookup({[.]T}, "a", -1, "Name", "N")`, "2", tables],
    ["Boolean", `lookup({[.]T}, "a", false, "Name", "On")`, "true", tables],
    ["Float8", `lookup({[.]T}, "A", -1.0, "Name", "PV")`, "5.5", tables],
    ["Float8", `lookup({[.]T}, "B", -1.0, "Name", "PV")`, "-1.0", tables],
    ["Float8", `lookup({[.]T}, "a", -1.0, "Name", "Nothing")`, failed, tables],
    ["Float8", `try(lookup({[.]T}, "a", -1.0, "Name", "Nothing"), -2.0)`, "-2.0", tables],
  ]));

function column(name: string, values: readonly PropertyValue[]): MemoryTags {
  const rowsOf = values.map((value, index): PropertyValue[] => [value, String.fromCharCode(97 + index)]);
  const columns = [
    { name, type: "Double" },
    { name: "Name", type: "String" },
  ];
  return { T: ["DataSet", new Dataset(columns, rowsOf)] };
}

describe("[EXP35] [OBS-EXPR-101, OBS-EXPR-102] sorting is stable both ways; nulls are last ascending, first descending", () =>
  rows([
    ["String", `groupConcat(sortDataset({[.]T}, "P", true), "Name", "")`, "bdac", column("P", [2, 1, 2, 1])],
    ["String", `groupConcat(sortDataset({[.]T}, "P", false), "Name", "")`, "acbd", column("P", [2, 1, 2, 1])],
    ["String", `groupConcat(sortDataset({[.]T}, "P", true), "Name", "")`, "cabd", column("P", [2, null, 1, null])],
    ["String", `groupConcat(sortDataset({[.]T}, "P", false), "Name", "")`, "bdac", column("P", [2, null, 1, null])],
  ]));

describe("[EXP35] [OBS-EXPR-103, OBS-EXPR-104] columns are renamed and rearranged", () =>
  rows([
    ["Float8", `sum(columnRename({[.]T}, "Q", "N"), "Q")`, "6.0", column("P", [1, 2, 3])],
    ["Float8", `sum(columnRename({[.]T}, "Q", "N"), "P")`, failed, column("P", [1, 2, 3])],
    ["DataSet", `columnRename({[.]T}, "Q")`, failed, column("P", [1, 2, 3])],
    ["String", `columnRearrange({[.]T}, "Name", "P")[1, 0]`, "b", column("P", [1, 2, 3])],
    ["Int4", `len(columnRearrange({[.]T}, "Name"))`, "3", column("P", [1, 2, 3])],
  ]));

describe("[EXP35] [OBS-EXPR-106, OBS-EXPR-107, OBS-EXPR-108] aggregates leave nulls out", () =>
  rows([
    ["String", `numberFormat(stdDev({[.]T}, "P"), "0.0000000000")`, "3.7416573868", column("P", [4, 10, null, 1])],
    ["Float8", `stdDev({[.]T}, "P")`, "0.0", column("P", [5])],
    ...["sum", "mean", "min", "max", "median", "stdDev"].flatMap((name): Row[] => [
      ["Float8", `${name}({[.]T}, "P")`, "null", column("P", [])],
      ["Float8", `${name}({[.]T}, "P")`, "null", column("P", [null, null])],
    ]),
    ["Int4", `len(sortDataset({[.]T}, "P", true))`, "0", column("P", [])],
    ["String", `groupConcat({[.]T}, "P", "|")`, "", column("P", [])],
    ["String", `groupConcat({[.]T}, "Name", "|")`, "a|b|c", column("P", [1, 2, 3])],
    ["Int8", "sum({[.]Longs})", "9007199254740993", { Longs: ["Int8Array", ["9007199254740992", 1]] }],
  ]));

test("[EXP5] a float is a float in a typed reading", () => {
  expect(result("Float8", "{[.]PV}", { PV: ["Float8", new Float(5)] })).toBe("5.0");
});
