import { Float, type JsonObject } from "@sightline/model";
import { afterEach, describe, expect, test } from "vitest";
import { flex, label, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type WorldOptions } from "../support/sessionWorld.ts";

const parameter = (identifier: string, sqlType: number) => ({ type: "Parameter", identifier, sqlType });
const namedQueries = {
  "Pumps/Above": {
    sql: "SELECT name, level FROM pump WHERE level > :level ORDER BY name",
    attributes: { type: "Query", parameters: [parameter("level", 5)] },
  },
  "Pumps/Count": { sql: "SELECT COUNT(*) FROM pump", attributes: { type: "ScalarQuery" } },
  "Pumps/Broken": { sql: "SELECT x FROM missing", attributes: { type: "Query" } },
  "Pumps/Add": { sql: "INSERT INTO pump (name) VALUES ('x')", attributes: { type: "UpdateQuery" } },
};

const databases: NonNullable<WorldOptions["databases"]> = [
  {
    name: "plant",
    driver: "sqlite",
    url: "plant.db",
    maximumConnections: 4,
    timeoutSeconds: 20,
    maximumRows: 1_000,
    maximumMegabytes: 4,
  },
];

const query = (queryPath: string, config: JsonObject = {}): JsonObject => ({
  binding: { type: "query", config: { queryPath, ...config } },
});

let world: SessionWorld;
afterEach(() => world.close());

/** A world with two pumps, whose view has one label bound by this query. */
async function open(binding: JsonObject, custom: JsonObject = {}) {
  const root = flex("root", { children: [label("L", { props: { text: "before" }, config: { "props.text": binding } })] });
  world = await sessionWorld({ views: { Main: view(root, { custom }) }, namedQueries }, { databases });
  await sql("CREATE TABLE pump (name TEXT, level REAL)");
  await sql("INSERT INTO pump VALUES ('A', 1), ('B', 2.5)");
  return world.connect();
}

const plant = () => world.services.databases.connections.find("plant");
const sql = (text: string) => plant().run({ sql: text, parameters: [] });

/** Counts what reaches the database, and holds it until it is released. */
function holdQueries() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = { count: 0, release: () => release() };
  const database = plant();
  const run = database.run.bind(database);
  database.run = async (statement) => {
    held.count++;
    await released;
    return run(statement);
  };
  return held;
}

async function connectMany(count: number) {
  const pages = await Promise.all(Array.from({ length: count }, () => world.connect()));
  await Promise.all(pages.map((page) => page.session.queue.idle()));
  return pages;
}

describe("a query binding", () => {
  test("[DB15] answers with a dataset, and asks again when a parameter changes", async () => {
    const page = await open(query("Pumps/Above", { parameters: { level: "{view.custom.level}" } }), { level: 2 });
    const names = () => (page.read("L", "props", "text") as { rows?: unknown[][] }).rows?.map((row) => row[0]);
    await expect.poll(names).toEqual(["B"]);
    const bound = page.session.views.get(page.view)?.bound;
    page.session.turn(() => bound?.write({ component: -1, path: ["custom", "level"] }, 0, "Script"));
    await expect.poll(names).toEqual(["A", "B"]);
  });

  test.each([
    [
      "json",
      "Pumps/Above",
      [
        { name: "A", level: new Float(1) },
        { name: "B", level: 2.5 },
      ],
    ],
    ["scalar", "Pumps/Above", "A"],
    ["auto", "Pumps/Count", 2],
  ])("[DB15, PT20] returnFormat %s of %s", async (returnFormat, path, expected) => {
    const page = await open(query(path, { returnFormat, parameters: { level: "0" } }));
    await expect.poll(() => page.read("L", "props", "text")).toEqual(expected);
    expect(page.quality("L", "props", "text")).toBe("Good");
  });

  test("[DB15] asks again when it is polled and when it is refreshed", async () => {
    const page = await open(query("Pumps/Count", { polling: { enabled: true, rate: "0.1" } }));
    await expect.poll(() => page.read("L", "props", "text")).toBe(2);
    await sql("DELETE FROM pump");
    await expect.poll(() => page.read("L", "props", "text")).toBe(0);
  });

  test("[DB14, DB15] a refresh after a change sees the change", async () => {
    const page = await open(query("Pumps/Count"));
    await expect.poll(() => page.read("L", "props", "text")).toBe(2);
    await sql("DELETE FROM pump");
    page.session.turn(() => page.session.views.get(page.view)?.bound.refresh(page.index("L"), ["props", "text"]));
    await expect.poll(() => page.read("L", "props", "text")).toBe(0);
  });

  test("[DB15] only the answer to the last question counts", async () => {
    const page = await open(query("Pumps/Above", { returnFormat: "scalar", parameters: { level: "{view.custom.level}" } }), {
      level: 0,
    });
    await expect.poll(() => page.read("L", "props", "text")).toBe("A");
    const answers: ((rows: string) => void)[] = [];
    world.services.databases.queries.run = (call) =>
      new Promise((resolve) => {
        const scalar = (value: string) => ({ kind: "value", value: `${value} for ${String(call.parameters.level)}` }) as const;
        answers.push((value) => resolve(scalar(value)));
      });
    const set = (level: number) =>
      page.session.turn(() =>
        page.session.views.get(page.view)?.bound.write({ component: -1, path: ["custom", "level"] }, level, "Script"),
      );
    set(1);
    set(2);
    answers[1]?.("new");
    await expect.poll(() => page.read("L", "props", "text")).toBe("new for 2");
    answers[0]?.("old");
    await page.session.queue.idle();
    expect(page.read("L", "props", "text")).toBe("new for 2");
  });

  test("[DB16] a failure leaves no value and gives a quality with what went wrong", async () => {
    const page = await open(query("Pumps/Broken"));
    await expect.poll(() => page.quality("L", "props", "text")).toBe("Error_DatabaseQuery");
    expect(page.read("L", "props", "text")).toBe(null);
    const found = page.session.views.get(page.view)?.bound.qualityAt(page.index("L"), ["props", "text"]);
    expect(found?.message).toMatch(/named query "Pumps\/Broken" of project "Plant": database "plant".*no such table: missing/);
  });

  test.each([
    ["Pumps/None", "Error_Exception", /^Named query "Pumps\/None" not found\.$/],
    ["Pumps/Add", "Error_Configuration", /is an update query/],
  ])("[DB16] %s", async (path, name, message) => {
    const page = await open(query(path));
    await expect.poll(() => page.quality("L", "props", "text")).toBe(name);
    expect(page.session.views.get(page.view)?.bound.qualityAt(page.index("L"), ["props", "text"]).message).toMatch(message);
  });
});

describe("many sessions", () => {
  test("[DB14] what is asked at the same time is asked once", async () => {
    const first = await open(query("Pumps/Count"));
    await expect.poll(() => first.read("L", "props", "text")).toBe(2);
    await sql("DELETE FROM pump");
    const held = holdQueries();
    const pages = await connectMany(5);
    await expect.poll(() => held.count).toBe(1);
    held.release();
    for (const page of pages) await expect.poll(() => page.read("L", "props", "text")).toBe(0);
    expect(held.count).toBe(1);
  });

  test("[DB14] bypassCache asks for itself", async () => {
    const first = await open(query("Pumps/Count", { bypassCache: true }));
    await expect.poll(() => first.read("L", "props", "text")).toBe(2);
    const held = holdQueries();
    const pages = await connectMany(3);
    await expect.poll(() => held.count).toBe(3);
    held.release();
    for (const page of pages) await expect.poll(() => page.read("L", "props", "text")).toBe(2);
  });
});
