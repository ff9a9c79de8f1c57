import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestEngine, testFunctions } from "../engine/testing/testEngine.ts";
import { hostFunctions } from "../index.ts";

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start({ functions: [...testFunctions, ...hostFunctions] });
});
afterAll(() => host.engine.close());

/** What a script with the tables `c` and `empty` returns. */
const told = (expression: string) =>
  host.value(
    `\tc = system.dataset.toDataset(["City", "Pop"], [["New York", 8363710], ["Chicago", None]])\n\tempty = system.dataset.clearDataset(c)\n\treturn ${expression}`,
  );

describe("[SYS96] [OBS-JY-36] case: datasets-as-py-datasets, a dataset is walked without toPyDataSet", () => {
  test.each<[string, unknown]>([
    ["[c[1]['City'], c[0][1], c[-1]['Pop'], [r['Pop'] for r in c], len(c)]", ["Chicago", 8363710, null, [8363710, null], 2]],
    ["[type(c).__name__, [r[0] for r in c[0:1]]]", ["BasicDataset", ["New York"]]],
    ["[list(c[0]), c.getRowCount(), len(empty), [r for r in empty], bool(c)]", [["New York", 8363710], 2, 0, [], true]],
    ["[list(r) for r in system.dataset.toPyDataSet(c)] == [list(r) for r in c]", true],
    ["[r.City for r in sorted(c, key=lambda r: r['City'])]", ["Chicago", "New York"]],
    ["system.util.jsonEncode(c) == system.util.jsonEncode(system.dataset.toPyDataSet(c))", true],
  ])("%s", async (expression, value) => {
    expect(await told(expression)).toEqual(value);
  });

  test("a row that is not there is an IndexError, a name is no row", async () => {
    expect((await host.failure("\treturn system.dataset.toDataset(['a'], [[1]])[1]")).type).toBe("IndexError");
    expect((await host.failure("\treturn system.dataset.toDataset(['a'], [[1]])['a']")).type).toBe("TypeError");
  });
});

test("[SYS97] [OBS-JY-36] case: to-dataset-8-3-name, toDataset is 8.3's name of toDataSet", async () => {
  expect(await host.value("\treturn system.dataset.toDataset(['a'], [[1], [2]]).getRowCount()")).toBe(2);
  expect(await host.value("\treturn system.dataset.toDataSet(['a'], [[1], [2]]).getRowCount()")).toBe(2);
  expect(
    await host.value(
      "\treturn system.dataset.toDataset(system.dataset.toPyDataSet(system.dataset.toDataset(['a'], [[1]])))[0][0]",
    ),
  ).toBe(1);
});

describe("[SYS98] case: date-parse-locale, names in dates are those of the locale", () => {
  const parsed = (arguments_: string) =>
    host.value(`\tfrom java.util import Locale\n\treturn system.date.format(system.date.parse(${arguments_}), 'yyyy-MM-dd')`);

  test.each([
    ["'5 mars 2024', 'd MMMM yyyy', 'fr'", "2024-03-05"],
    ["'5 mars 2024', 'd MMMM yyyy', 'fr_CA'", "2024-03-05"],
    ["'5 mars 2024', 'd MMMM yyyy', 'fr-CA'", "2024-03-05"],
    ["'05-Mai-2024', 'dd-MMMM-yyyy', Locale.GERMAN", "2024-05-05"],
    ["u'martes 5 mar 2024', 'EEEE d MMM yyyy', Locale('es')", "2024-03-05"],
    ["'5 March 2024', 'd MMMM yyyy'", "2024-03-05"],
  ])("%s", async (given, day) => {
    expect(await parsed(given)).toBe(day);
  });

  test("formatDates takes one as well; what is no locale is a TypeError", async () => {
    const columns = "system.dataset.toDataset(['d'], [[system.date.getDate(2024, 2, 5)]])";
    expect(await host.value(`\treturn system.dataset.formatDates(${columns}, 'd MMMM', 'de')[0][0]`)).toBe("5 März");
    expect((await host.failure("\tsystem.date.parse('1', 'd', 5)")).type).toBe("TypeError");
  });
});

describe("[SCR111] [OBS-JY-32] case: unknown-time-zone, ids of time zones are Java's", () => {
  test.each([
    ["Not/A_Real_Zone", "GMT", "ZoneRulesException: Unknown time-zone ID: Not/A_Real_Zone"],
    ["europe/berlin", "GMT", "ZoneRulesException: Unknown time-zone ID: europe/berlin"],
    ["utc", "GMT", "ZoneRulesException: Unknown time-zone ID: utc"],
    ["PST", "PST", "ZoneRulesException: Unknown time-zone ID: PST"],
    ["GMT+25", "GMT", "DateTimeException: Invalid ID for offset-based ZoneId: GMT+25"],
    ["Europe/Berlin ", "GMT", "DateTimeException: Invalid ID for region-based ZoneId, invalid format: Europe/Berlin "],
    ["UTC+2", "GMT", "UTC+02:00"],
    ["Europe/Berlin", "Europe/Berlin", "Europe/Berlin"],
  ])("%s", async (id, zone, zoneId) => {
    const script = `	from java.util import TimeZone
	from java.time import ZoneId, DateTimeException
	try: found = ZoneId.of('${id}').getId()
	except DateTimeException, e: found = type(e).__name__ + ': ' + e.getMessage()
	return [TimeZone.getTimeZone('${id}').getID(), found]`;
    expect(await host.value(script)).toEqual([zone, zoneId]);
  });
});

test("[SCR112] [OBS-JY-33] what daylight saving leaves out is refused where a format or calendar is not lenient", async () => {
  const script = `	from java.text import SimpleDateFormat
	from java.util import TimeZone, GregorianCalendar
	import java.lang.Exception
	chicago, made = TimeZone.getTimeZone('America/Chicago'), []
	f = SimpleDateFormat('yyyy-MM-dd HH:mm:ss')
	f.setTimeZone(chicago)
	for lenient in (True, False):
		f.setLenient(lenient)
		for text in ('2024-03-10 02:30:00', '2024-03-10 03:00:00', '2024-11-03 01:30:00'):
			try: made.append(f.parse(text).getTime())
			except java.lang.Exception, e: made.append(e.getMessage())
	z = SimpleDateFormat('yyyy-MM-dd HH:mm:ss z')
	made += [z.parse('2024-11-03 01:30:00 ' + name).getTime() for name in ('CDT', 'CST')]
	c = GregorianCalendar(chicago)
	c.setLenient(False)
	c.set(2024, 2, 10, 2, 30, 0)
	try: made.append(c.getTimeInMillis())
	except java.lang.Exception, e: made.append(e.getMessage())
	return made`;
  expect(await host.value(script)).toEqual([
    ...[1710059400000, 1710057600000, 1730619000000],
    ...['Unparseable date: "2024-03-10 02:30:00"', 1710057600000, 1730619000000],
    ...[1730615400000, 1730619000000],
    "HOUR_OF_DAY: 2 -> 3",
  ]);
});
