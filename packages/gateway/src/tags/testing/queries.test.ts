import { Dataset, type JsonObject, type PropertyValue } from "@sightline/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqlite, run, type TestDatabase } from "../../database/testing/testDatabases.ts";
import type { ReloadableTagManager } from "../live/options.ts";
import { answered, atomic, expr, manageTags } from "./manageTags.ts";

let database: TestDatabase;
let tags: ReloadableTagManager;
/** The statements that were run. */
let asked: string[];

beforeEach(async () => {
  database = openSqlite();
  asked = [];
  await run(database.database, "create table cells (id int, name varchar(40), level real)");
  await run(database.database, "insert into cells values (1, 'North', 2.5), (2, 'O''Brien', 4.0)");
});
afterEach(async () => {
  tags.close();
  await database.close();
});

function open(...configured: readonly JsonObject[]): void {
  tags = manageTags([atomic("Location", "North"), atomic("Row", 1), ...configured], {
    runQuery: async ({ datasource, ...statement }) => {
      asked.push(statement.sql);
      return database.databases.find(datasource).run(statement);
    },
  });
}

const query = (sql: string, more: JsonObject = {}): JsonObject => ({
  ...{ name: "Q", tagType: "AtomicTag", valueSource: "db", dataType: "String", datasource: "plant", query: sql },
  ...more,
});
const read = async (path = "Q") => (await tags.readAll([path]))[0];
const shown = async (path = "Q") => {
  const value = await read(path);
  return `${JSON.stringify(value?.value)} ${value?.quality.name}`;
};

describe("[TAG61] query tags", () => {
  test("[OBS-TAG-56] a scalar type has the first cell, a DataSet all rows, no row is null", async () => {
    open(
      query("select level from cells order by id", { name: "Cell", dataType: "Float8", queryType: "Select" }),
      query("select id, name from cells order by id", { name: "Rows", dataType: "DataSet" }),
      query("select name from cells where id = 99", { name: "None" }),
    );
    const [cell, rows, none] = await tags.readAll(["Cell", "Rows", "None"]);
    expect(cell).toMatchObject({ value: 2.5, float: true, quality: { name: "Good" } });
    expect(rows?.value instanceof Dataset && rows.value.rows).toEqual([
      [1, "North"],
      [2, "O'Brien"],
    ]);
    expect(none).toMatchObject({ value: null, quality: { name: "Good" } });
  });

  test("[OBS-TAG-56] with a FixedRate it follows the database while somebody listens, and is left alone otherwise", async () => {
    open(query("select name from cells where id = 1", { executionMode: "FixedRate", executionRate: 30 }));
    const heard: PropertyValue[] = [];
    const end = tags.subscribe("Q", ({ value }) => heard.push(value));
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(["North"]);
    await run(database.database, "update cells set name = 'South' where id = 1");
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(["North", "South"]);
    end();
    await expect.poll(async () => await shown(), { timeout: 10_000 }).toBe('"South" Good');
    const count = asked.length;
    await run(database.database, "select 1");
    expect(asked).toHaveLength(count);
  });

  test("tags in braces are parameters of the statement, never its text; in quotes they are text", async () => {
    open(
      query("select level from cells where name = {[.]Location}", { dataType: "Float8" }),
      query("select '{[.]Location}'", { name: "Quoted" }),
    );
    expect(await shown()).toBe("2.5 Good");
    tags.write("Location", "O'Brien");
    expect(await shown()).toBe("4 Good");
    tags.write("Location", "x' or '1' = '1");
    expect(await shown()).toBe("null Good");
    expect(new Set(asked)).toEqual(new Set(["select level from cells where name = ?"]));
    expect(await shown("Quoted")).toBe('"{[.]Location}" Good');
  });

  test("nothing is asked with a value that is not good", async () => {
    open(query("select level from cells where name = {[.]Missing}"));
    expect(await shown()).toBe("null Bad_NotFound");
    tags.write("Location.enabled", false);
    tags.write("Q.query", "select level from cells where name = {[.]Location}");
    expect(await shown()).toBe("null Bad_Disabled");
    expect(asked).toEqual([]);
  });

  test("an event driven one is asked when a tag in it changes", async () => {
    open(query("select name from cells where id = {[.]Row}", { executionMode: "EventDriven" }));
    const heard: PropertyValue[] = [];
    tags.subscribe("Q", ({ value }) => heard.push(value));
    await expect.poll(() => heard).toEqual(["North"]);
    tags.write("Row", 2);
    await expect.poll(() => heard).toEqual(["North", "O'Brien"]);
    expect(asked).toHaveLength(2);
  });

  test("an update runs whether or not somebody listens, and its value is the number of rows", async () => {
    open(
      query("update cells set level = level + 1", {
        ...{ dataType: "Int4", queryType: "Update", executionMode: "FixedRate", executionRate: 20 },
      }),
    );
    const level = async () => Number((await run(database.database, "select level from cells where id = 1")).rows[0]?.[0]);
    await expect.poll(level, { timeout: 10_000 }).toBeGreaterThan(4);
    expect(tags.read("Q").value).toBe(2);
  });

  test.each<[string, JsonObject, string]>([
    ["an unknown database", { datasource: "nowhere" }, 'there is no database "nowhere"'],
    ["a malformed statement", { query: "select from where" }, 'database "plant"'],
    ["a missing table", { query: "select * from nothing" }, "nothing"],
  ])("[OBS-QUAL-36] %s is Error_ExpressionEval and says why", async (_what, more, message) => {
    open(query("select 1", more));
    expect(await read()).toMatchObject({
      value: null,
      quality: { name: "Error_ExpressionEval", message: expect.stringContaining(message) },
    });
  });

  test.each<[string, JsonObject]>([
    ["no query", { query: "" }],
    ["an unknown queryType", { queryType: "Insert" }],
    ["a rate that is none", { executionMode: "FixedRate", executionRate: "fast" }],
  ])("%s is Error_Configuration and a problem of the tag", async (_what, more) => {
    open(query("select 1", more));
    expect(await shown()).toBe("null Error_Configuration");
    expect(tags.problems).toEqual([{ path: "[default]Q", message: expect.any(String) }]);
  });

  test("it cannot be written", () => {
    open(query("select 1"));
    expect(answered(tags.write("Q", "x")).name).toBe("Bad_ReadOnly");
    expect(tags.read("Q.canWrite").value).toBe(false);
  });
});

describe("[TAG62] reading what has to be asked", () => {
  test("a value of before is never good: it is marked until the source has answered again", async () => {
    const clock = { now: 0 };
    database.configure({});
    tags = manageTags([query("select name from cells where id = 1")], {
      now: () => clock.now,
      runQuery: ({ datasource, ...statement }) => database.databases.find(datasource).run(statement),
    });
    expect(tags.read("Q")).toMatchObject({ value: null, quality: { name: "Uncertain_InitialValue" } });
    expect(await shown()).toBe('"North" Good');
    clock.now += 60_000;
    expect(tags.read("Q")).toMatchObject({ value: "North", quality: { name: "Uncertain_LastKnownValue" } });
    const end = tags.subscribe("Q", () => undefined);
    expect(tags.read("Q")).toMatchObject({ value: null, quality: { name: "Uncertain_InitialValue" } });
    await expect.poll(() => tags.read("Q").quality.name).toBe("Good");
    end();
  });

  test("who reads right after a listener began waits for the new answer", async () => {
    open(query("select name from cells where id = 1"));
    expect(await shown()).toBe('"North" Good');
    tags.subscribe("Q", () => undefined);
    expect(await shown()).toBe('"North" Good');
    expect(asked).toHaveLength(2);
  });

  test("expressions, references and documents over it are read when it has been answered", async () => {
    open(
      query("select level from cells where id = {[.]Row}", { dataType: "Float8" }),
      query("select name from cells where level = {[.]Q}", { name: "Second" }),
      expr("Sum", "{[.]Q} + 1", { dataType: "Float8" }),
      expr("Dynamic", 'tag("[default]Q") + 2', { dataType: "Float8" }),
      { name: "Ref", tagType: "AtomicTag", valueSource: "reference", sourceTagPath: "[.]Second" },
    );
    const found = await tags.readAll(["Sum", "Dynamic", "Ref", "Location"]);
    expect(found.map(({ value, quality }) => `${value} ${quality.name}`)).toEqual([
      "3.5 Good",
      "4.5 Good",
      "North Good",
      "North Good",
    ]);
  });

  test("what has not answered in time is Error_TimeoutExpired, and the others are read", async () => {
    tags = manageTags([atomic("A", 1), query("select 1")], { runQuery: () => new Promise(() => undefined) });
    const found = await tags.readAll(["A", "Q"], 20);
    expect(found.map(({ value, quality }) => `${value} ${quality.name}`)).toEqual(["1 Good", "null Error_TimeoutExpired"]);
  });

  test("without anything to ask it answers at once", () => {
    open();
    expect(tags.readAll(["Row", "Missing"])).toMatchObject([{ value: 1 }, { quality: { name: "Bad_NotFound" } }]);
  });
});
