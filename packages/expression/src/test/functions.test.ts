import { Dataset } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { functionDescriptions } from "../functions/registry.ts";
import { evaluate, goodValue } from "./testScope.ts";

describe("[EXP10] texts and JSON", () => {
  test.each([
    ["concat('The answer is: ', '42')", "The answer is: 42"],
    ["upper('Hello') + lower('World')", "HELLOworld"],
    ["trim('  Hello Dave ')", "Hello Dave"],
    ["replace('XYZ', 'Y', 'and')", "XandZ"],
    ["replace('a.b.c', '.', '$&')", "a$&b$&c"],
    ["left('hello', 2) + right('hello', 2)", "helo"],
    ["right('hello', 0)", ""],
    ["left('hi', 9)", "hi"],
    ["substring('unhappy', 2)", "happy"],
    ["substring('hamburger', 4, 8)", "urge"],
    ["indexOf('Hamburger', 'urge')", 4],
    ["indexOf('Hamburger', 'none')", -1],
    ["lastIndexOf('Hamburger', 'r')", 8],
    ["len('Hello World')", 11],
    ["repeat('hello', 2)", "hellohello"],
    ["reverse('abc')", "cba"],
    ["char(88)", "X"],
    ["ordinal('a')", 97],
    ["toHex(255)", "FF"],
    ["toBinary(255)", "11111111"],
    ["toOctal(255)", "377"],
    ["toHex(-1)", "FFFFFFFF"],
    ["fromHex('ff') + fromBinary('1111') + fromOctal('77')", 333],
    ['escapeSQL("Jim\'s")', "Jim''s"],
    ["escapeXML('a>b&c')", "a&gt;b&amp;c"],
    ["urlEncode('Hello World')", "Hello+World"],
    ["urlEncode('Hello World', true)", "Hello%20World"],
    ["len(split('hello,world,,', ','))", 2],
    ["split('a||b', '\\\\|\\\\|')[1, 0]", "b"],
    ["split('a1b22c', '[0-9]+')[2, 'parts']", "c"],
    ["split('a1b22c3d', '[0-9]+', 2)[1, 'parts']", "b22c3d"],
    ["len(split('a1b22c3d', '[0-9]+', 9))", 4],
    ["split('x,y,z', ',', 2)[1, 'parts']", "y,z"],
    ["split('x.y.z', '\\\\.', 2)[1, 'parts']", "y.z"],
    ["len(split('x,y,,', ',', 9))", 4],
    ["stringFormat('%s has %d of %.2f%%', 'Tank', 3, 12.345)", "Tank has 3 of 12.35%"],
    ["stringFormat('The boolean value is: %b', null)", "The boolean value is: false"],
    ["stringFormat('%05d|%-4s|%,d', 42, 'a', 1234567)", "00042|a   |1,234,567"],
    ["jsonGet(\"{'item':{'firstThing':1, 'secondThing':2}}\", 'item.secondThing')", 2],
    ["jsonGet('{\"a\":[1,{\"b\":5}]}', 'a[1].b')", 5],
    ["jsonSet('{\"a\":1}', 'b.c', 5)", '{"a":1,"b":{"c":5}}'],
    ["jsonDelete('{\"a\":1,\"b\":2}', 'a')", '{"b":2}'],
    ["jsonLength('[1,2,3]')", 3],
    ["jsonMerge('{\"a\":1}', '{\"b\":2}')", '{"a":1,"b":2}'],
    ["jsonFormat('{a:1}')", '{\n  "a": 1\n}'],
  ])("%s", (source, expected) => {
    expect(goodValue(source)).toEqual(expected);
  });

  test("a range outside the text is an error", () => {
    expect(evaluate("substring('abc', 5)").quality.name).toBe("Error_ExpressionEval");
  });
});

describe("[EXP12] dates", () => {
  const at = { timeZone: "America/Los_Angeles" };
  test.each([
    ["dateFormat(toDate('2003-9-14 8:00:00'), 'yyyy-MM-dd HH:mm:ss')", "2003-09-14 08:00:00"],
    ["toMillis(toDate('2020-01-01 00:00:00'))", 1577865600000],
    ["toMillis(toDate('2020-01-01T00:00:00Z'))", 1577836800000],
    ["toMillis(toDate('2020-01-01T00:00:00.250+02:00'))", 1577829600250],
    ["toMillis(toDate('01/15/2020 3:30 PM')) = toMillis(toDate('2020-01-15 15:30:00'))", true],
    ["toMillis(toDate('Jan 15, 2020 3:30:00 PM')) = toMillis(toDate('2020-01-15 15:30:00'))", true],
    ["toStr(toDate('2020-01-15 15:30:00'))", "Wed Jan 15 15:30:00 PST 2020"],
    ["toMillis(toDate(toStr(toDate('2020-01-15 15:30:00'))))", 1579131000000],
    ["toDate('no date', null)", null],
    ["dateDiff(toDate('2008-2-24 8:00:00'), toDate('2008-2-24 8:15:30'), 'minute')", 15.5],
    ["daysBetween(toDate('2017-04-28 00:00:00'), toDate('2017-03-22 00:00:00'))", -37],
    ["daysBetween(toDate('2026-03-07'), toDate('2026-03-09'))", 2],
    ["hoursBetween(toDate('2026-03-07'), toDate('2026-03-09'))", 47],
    ["monthsBetween(toDate('2026-01-31'), toDate('2026-03-30'))", 1],
    ["yearsBetween(toDate('2020-03-15'), toDate('2026-03-14'))", 5],
    ["dateFormat(addDays(toDate('2026-03-07 12:00:00'), 1), 'HH:mm')", "12:00"],
    ["dateFormat(addHours(toDate('2026-03-07 12:00:00'), 24), 'HH:mm')", "13:00"],
    ["dateFormat(addMonths(toDate('2026-01-31'), 1), 'yyyy-MM-dd')", "2026-02-28"],
    ["dateFormat(dateArithmetic(toDate('2010-01-04 8:00:00'), 5, 'hour'), 'yyyy-MM-dd HH:mm:ss')", "2010-01-04 13:00:00"],
    ["dateFormat(addWeeks(toDate('2026-01-01'), -1), 'yyyy-MM-dd')", "2025-12-25"],
    ["dateExtract(toDate('2003-9-14 8:00:00'), 'year')", 2003],
    ["dateExtract(toDate('2003-9-14 8:00:00'), 'month')", 8],
    ["getMonth(toDate('2026-01-15'))", 0],
    ["getDayOfWeek(toDate('2026-11-22'))", 1],
    ["getDayOfYear(toDate('2024-12-31'))", 366],
    ["getHour12(toDate('2026-01-01 00:30:00'))", 12],
    ["getAMorPM(toDate('2026-01-01 12:30:00'))", 1],
    ["getQuarter(toDate('2026-08-01'))", 3],
    ["dateFormat(getDate(2016, 11, 1), 'yyyy-MM-dd')", "2016-12-01"],
    ["dateFormat(setTime(toDate('2026-05-05 10:20:30'), 1, 37, 44), 'HH:mm:ss')", "01:37:44"],
    ["dateFormat(midnight(now()), 'yyyy-MM-dd HH:mm')", "2026-11-20 00:00"],
    ["dateFormat(fromMillis(1503092125000), 'EEE MMM dd HH:mm:ss z yyyy')", "Fri Aug 18 14:35:25 PDT 2017"],
    ["getTimezone()", "America/Los_Angeles"],
    ["getTimezoneOffset(getDate(2017, 1, 22))", -8],
    ["getTimezoneOffset(getDate(2017, 6, 22))", -7],
    ["getTimezoneRawOffset()", -8],
    ["dateIsDaylight(toDate('2007-06-28 00:00:00'))", true],
    ["dateIsAfter(now(), toDate('2016-04-12'))", true],
    ["dateIsBetween(toDate('2016-06-15'), toDate('2016-06-12'), toDate('2016-06-19'))", true],
    ["timeBetween(toDate('2003-9-14 12:00:00'), '8:00:00', '18:00:00')", true],
    ["timeBetween('23:30:00', '22:00:00', '06:00:00')", true],
    ["toDate('2020-01-02') - toDate('2020-01-01')", 86400000],
  ])("%s", (source, expected) => {
    expect(goodValue(source, at)).toEqual(expected);
  });

  test("the day of an instant depends on the time zone", () => {
    expect(goodValue("getDayOfMonth(now())", { timeZone: "Asia/Tokyo" })).toBe(21);
    expect(goodValue("getDayOfMonth(now())", at)).toBe(20);
  });
});

describe("mathematics and aggregates", () => {
  const data = new Dataset(
    [
      { name: "Name", type: "String" },
      { name: "Weight", type: "Double" },
    ],
    [
      ["b", 2],
      ["a", null],
      ["c", 10],
    ],
  );

  test.each([
    ["[EXP5] sin(0)", "sin(0)", 0],
    ["[EXP5] toDegrees", "toDegrees(toRadians(180))", 180],
    ["[EXP9] sum of a column", "sum({data}, 'Weight')", 12],
    ["[EXP9] max of arguments", "max(1, 5, 3)", 5],
    ["[EXP9] min of a list", "min({list})", 4],
    ["[EXP9] mean of a column without its nulls", "mean({data}, 1)", 6],
    ["[EXP9] median", "median(1, 2, 3, 3, 10)", 3],
    ["[EXP9] groupConcat", "groupConcat({data}, 'Name', ' / ')", "b / a / c"],
    ["[EXP9] sortDataset", "sortDataset({data}, 'Name', false)[0, 0]", "c"],
    ["[EXP9] columnRename", "columnRename({data}, 'N', 'W')[0, 'W']", 2],
    ["[EXP9] columnRearrange", "columnRearrange({data}, 'Weight', 'Name')[0, 0]", 2],
    ["[EXP3] binEnc", "binEnc(0, 0, 1, 0)", 4],
    ["[EXP3] binEnum", "binEnum(0, 1, 0)", 2],
    ["[EXP3] getBit", "getBit(5, 2)", 1],
  ])("%s", (_title, source, expected) => {
    expect(goodValue(source, { references: { data, list: [7, 4, 9] } })).toBe(expected);
  });
});

test("[EXP26, EXP27] questions about users and translations go to the scope", () => {
  const roles = ["Operator"];
  expect(goodValue("hasRole('Operator')", { roles })).toBe(true);
  expect(goodValue("isAuthorized(true, 'Operator', 'Admin')", { roles })).toBe(false);
  expect(goodValue("translate('Pump')")).toBe("en:Pump");
});

test("[EXP11] function names are unique, ignoring case", () => {
  const lower = functionDescriptions.map(({ name }) => name.toLowerCase());
  expect(new Set(lower).size).toBe(lower.length);
  expect(lower.length).toBeGreaterThan(150);
});
