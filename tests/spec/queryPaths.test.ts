import type { Json, JsonObject, PropertyValue } from "@sightline/model";
import { afterEach, describe, expect, test, vi } from "vitest";
import { flex, label, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage, type WorldOptions } from "../support/sessionWorld.ts";

const parameter = (identifier: string, type = "Parameter") => ({ type, identifier, sqlType: 7 });
const scalar = (sql: string, ...parameters: JsonObject[]) => ({ sql, attributes: { type: "ScalarQuery", parameters } });
const namedQueries = {
  First: scalar("SELECT 'first'"),
  Second: scalar("SELECT 'second ' || :n", parameter("n")),
  "Area/Third": scalar("SELECT 'third'"),
  "123": scalar("SELECT 'number'"),
  Text: scalar("SELECT '{what}'", parameter("what", "QueryString")),
};

const databases: NonNullable<WorldOptions["databases"]> = [
  { name: "plant", driver: "sqlite", url: "p.db", maximumConnections: 2, timeoutSeconds: 9, maximumRows: 9, maximumMegabytes: 1 },
];

const tags = {
  tags: [
    { name: "Path", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "First" },
    { name: "N", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "beta" },
  ],
};

let world: SessionWorld;
afterEach(() => world.close());

async function open(config: JsonObject, custom: JsonObject = {}) {
  const text = label("L", { props: { text: "STORED" }, config: { "props.text": { binding: { type: "query", config } } } });
  world = await sessionWorld(
    { views: { Main: view(flex("root", { children: [text] }), { custom }) }, namedQueries },
    { databases, tags },
  );
  return world.connect();
}

function set(page: TestPage, name: string, value: PropertyValue) {
  const bound = page.session.views.get(page.view)?.bound;
  page.session.turn(() => bound?.write({ component: -1, path: ["custom", name] }, value, "Script"));
}

const shown = (page: TestPage) => [page.read("L", "props", "text"), page.quality("L", "props", "text")];
const message = (page: TestPage) =>
  page.session.views.get(page.view)?.bound.qualityAt(page.index("L"), ["props", "text"]).message;
const settles = (page: TestPage, value: unknown, quality = "Good") => expect.poll(() => shown(page)).toEqual([value, quality]);
const byExpression = (queryPath: string, parameters: JsonObject = {}) => ({ mode: "expression", queryPath, parameters });

describe("[BND17] the path of a query binding", () => {
  test.each([
    ["direct", { queryPath: "First" }],
    ["direct, said so", { mode: "direct", queryPath: "First" }],
    ["a constant as an expression", byExpression('"First"')],
  ])("[BND17] [OBS-SURF-1] %s", async (_mode, config) => {
    await settles(await open(config), "first");
  });

  test("[BND17] [OBS-SURF-2] follows a property of the view and a tag", async () => {
    const page = await open(byExpression("if({view.custom.own}, tag('[default]Path'), {view.custom.path})"), {
      own: false,
      path: "Area/Third",
    });
    await settles(page, "third");
    set(page, "path", "First");
    await settles(page, "first");
    world.services.tags.write("[default]Path", "Area/Third");
    set(page, "own", true);
    await settles(page, "third");
    world.services.tags.write("[default]Path", "First");
    await settles(page, "first");
  });

  test.each([
    ["names no query", "Nowhere", "Error_Exception", 'Named query "Nowhere" not found.'],
    ["is empty", "", "Error_Exception", 'Named query "" not found.'],
    ["is null", null, "Error_Configuration", "the expression of the query path has no value"],
  ])(
    "[BND17] [OBS-SURF-7, OBS-SURF-8, OBS-SURF-9, OBS-SURF-12] that %s leaves nothing of the last result, and a valid one brings it back",
    async (_what, path, quality, why) => {
      const page = await open(byExpression("{view.custom.path}"), { path: "First" });
      await settles(page, "first");
      set(page, "path", path);
      await settles(page, null, quality);
      expect(message(page)).toBe(why);
      set(page, "path", "Area/Third");
      await settles(page, "third");
    },
  );

  test.each(["Nowhere", ""])("[BND17] [OBS-SURF-7, OBS-SURF-8] a direct path %j that names no query", async (queryPath) => {
    await settles(await open({ queryPath }), null, "Error_Exception");
  });

  test.each([
    ["cannot be read", "First +", "Error_Configuration"],
    ["reads what is bad", "tag('[default]None')", "Bad_NotFound"],
  ])("[BND17] an expression that %s is no path", async (_what, expression, quality) => {
    await settles(await open(byExpression(expression)), null, quality);
  });

  test("[BND17] [OBS-SURF-11] a whole number is its text", async () => {
    await settles(await open(byExpression("123")), "number");
  });

  test("[BND17] [OBS-SURF-13] of thirty writes in a row the last decides", async () => {
    const page = await open(byExpression("{view.custom.path}"), { path: "First" });
    await settles(page, "first");
    for (let at = 0; at < 29; at++) set(page, "path", at % 2 === 0 ? "Area/Third" : "First");
    set(page, "path", "123");
    await settles(page, "number");
    await page.session.queue.idle();
    expect(shown(page)).toEqual(["number", "Good"]);
  });
});

describe("[BND18] parameters of a query binding", () => {
  test("[BND18] [OBS-SURF-3] are expressions, and one that reads a tag asks again when it changes", async () => {
    await settles(await open({ queryPath: "Second", parameters: { n: '"alpha"' } }), "second alpha");
    await world.close();
    const page = await open({ queryPath: "Second", parameters: { n: 'tag("[default]N")' } });
    await settles(page, "second beta");
    world.services.tags.write("[default]N", "gamma");
    await settles(page, "second gamma");
  });

  test("[BND18] [OBS-SURF-4] those that the query does not know do no harm", async () => {
    const page = await open(byExpression("{view.custom.path}", { n: "'x'", what: "'y'", other: "1" }), { path: "First" });
    await settles(page, "first");
    set(page, "path", "Second");
    await settles(page, "second x");
    set(page, "path", "Text");
    await settles(page, "y");
  });

  test("[BND18] [OBS-SURF-6] a text parameter that is missing fails by name", async () => {
    const page = await open({ queryPath: "Text" });
    await settles(page, null, "Error_Exception");
    expect(message(page)).toContain('"what"');
  });
});

test.each<[Json | undefined, number]>([
  ["1", 1_000],
  ["0.5 * 4", 2_000],
  [1, 30_000],
  [undefined, 30_000],
])("[BND19] [OBS-SURF-14, OBS-SURF-16] a polling rate of %j asks every %d ms", async (rate, periodMs) => {
  const polling = { enabled: true, ...(rate === undefined ? {} : { rate }) };
  const page = await open({ queryPath: "Second", parameters: { n: "{view.custom.n}" }, polling }, { n: "'" });
  await settles(page, "second '");
  const every = vi.spyOn(world.services.poller, "every");
  const other = await world.connect();
  await settles(other, "second '");
  expect(every.mock.calls.map(([ms]) => ms)).toEqual([periodMs]);
});
