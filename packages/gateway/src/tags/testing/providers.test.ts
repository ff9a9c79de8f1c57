import type { JsonObject, PropertyValue } from "@sightline/model";
import { needsTool } from "@sightline/testing";
import { afterEach, describe, expect, type TestContext, test } from "vitest";
import { openTestDatabase, run, type TestDriver } from "../../database/testing/testDatabases.ts";
import { ConfiguredTags } from "../edit/ConfiguredTags.ts";
import { TagEditor } from "../edit/TagEditor.ts";
import type { ReloadableTagManager, TagManagerOptions } from "../live/options.ts";
import type { TagProvider } from "../model/TagProvider.ts";
import type { TagValue } from "../model/types.ts";
import { atomic, manageTags, provider } from "./manageTags.ts";

/** A provider with a tag whose source a test changes and makes fail. */
interface OpenProvider {
  readonly provider: TagProvider;
  /** A tag that is good. */
  readonly path: string;
  /** Its value now, and another one. */
  readonly values: readonly [PropertyValue, PropertyValue];
  /** Whether it can be written. */
  readonly writable: boolean;
  /** Changes its source to a value, not by writing the tag. */
  change(value: PropertyValue): Promise<unknown> | unknown;
  /** Its source is lost, and is there again. */
  fail(): Promise<unknown> | unknown;
  recover(): Promise<unknown> | unknown;
  close(): Promise<unknown> | unknown;
}

/** A provider that is open, and a reading of one of its tags. */
interface Opened extends OpenProvider {
  read(path: string): Promise<TagValue>;
}

const patience = { timeout: 20_000 };

/** What every provider of tags does [TAG60]. */
const contract: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  "browsing lists its tag, and nothing where there is no folder": async ({ provider, path }) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const names = (await provider.browse(folder)).map((node) => node.fullPath.replace(/^\[[^\]]*\]/, ""));
    expect(names).toContain(path);
    expect(await provider.browse("Nowhere/At/All")).toEqual([]);
  },

  "reading answers every path, in their order, each with its quality": async ({ provider, path, values }) => {
    const found = await provider.read([path, "Nowhere", path]);
    expect(found.map(({ value, quality }) => [value, quality.name])).toEqual([
      [values[0], "Good"],
      [null, "Bad_NotFound"],
      [values[0], "Good"],
    ]);
  },

  "a reading shows what the source has at that time, whether or not somebody listens": async ({ read, path, values, change }) => {
    expect((await read(path)).value).toEqual(values[0]);
    await change(values[1]);
    await expect.poll(async () => (await read(path)).value, patience).toEqual(values[1]);
  },

  "a write has a quality for every path, and what is refused changes nothing": async ({
    provider,
    read,
    path,
    values,
    writable,
  }) => {
    const results = await provider.write([
      { path: "Nowhere", value: 1 },
      { path, value: values[1] },
    ]);
    expect(results.map((each) => each.name)).toEqual(["Bad_NotFound", writable ? "Good" : "Bad_ReadOnly"]);
    await expect.poll(async () => (await read(path)).value, patience).toEqual(values[writable ? 1 : 0]);
  },

  "a listener hears the present value and each change, until it ends": async ({ provider, path, values, change }) => {
    const heard: TagValue[] = [];
    const end = provider.subscribe(path, (value) => heard.push(value));
    const last = () => heard.at(-1)?.value;
    await expect.poll(last, patience).toEqual(values[0]);
    await change(values[1]);
    await expect.poll(last, patience).toEqual(values[1]);
    end();
    const count = heard.length;
    await change(values[0]);
    await provider.read([path]);
    expect(heard).toHaveLength(count);
  },

  "a source that is lost is never shown as good, to readers and listeners, and comes back": async ({
    provider,
    read,
    path,
    values,
    fail,
    recover,
  }) => {
    const heard: TagValue[] = [];
    provider.subscribe(path, (value) => heard.push(value));
    const last = () => heard.at(-1)?.quality.name;
    await expect.poll(last, patience).toBe("Good");
    await fail();
    await expect.poll(last, patience).not.toBe("Good");
    expect((await read(path)).quality.name).not.toBe("Good");
    await recover();
    await expect.poll(() => [last(), heard.at(-1)?.value], patience).toEqual(["Good", values[0]]);
    expect(await read(path)).toMatchObject({ value: values[0], quality: { name: "Good" } });
  },

  "it tells how a tag is configured, and nothing of one that is not there": async ({ provider, path }) => {
    expect(await provider.configuration(path)).toMatchObject({ name: path.split("/").at(-1) });
    expect(await provider.configuration("Nowhere")).toBeUndefined();
  },

  "when it is closed its listeners hear so, and nothing it had is good any more": async ({ provider, read, path, values }) => {
    expect(provider.status.state).toBe("connected");
    const heard: TagValue[] = [];
    provider.subscribe(path, (value) => heard.push(value));
    await provider.close();
    expect(provider.status).toMatchObject({ state: "closed", message: expect.any(String) });
    expect(heard.at(-1)).toMatchObject({ value: null, quality: { name: "Bad_NotConnected" } });
    expect((await read(path)).quality.name).toBe("Bad_NotConnected");
    expect((await provider.write([{ path, value: values[1] }])).map((each) => each.name)).toEqual(["Bad_NotConnected"]);
    const late: TagValue[] = [];
    provider.subscribe(path, (value) => late.push(value));
    expect(late.map((each) => each.quality.name)).toEqual(["Bad_NotConnected"]);
  },
};

/** The provider `default` with these tags. */
function configured(tags: readonly JsonObject[], options: Partial<TagManagerOptions> = {}) {
  const manager = manageTags(tags, options);
  const json = provider(tags);
  const editor = new TagEditor(manager, { read: () => json, edit: (_, change) => change(json).result });
  return { manager, made: new ConfiguredTags("default", { tags: manager, editor }) };
}

interface Kind {
  readonly tag: JsonObject;
  readonly values: OpenProvider["values"];
  readonly writable?: boolean;
  /** The value of the memory tag `Source` that makes a value. */
  source?(value: PropertyValue): PropertyValue;
}

const tag = (valueSource: string, more: JsonObject) => ({
  name: "T",
  tagType: "AtomicTag",
  valueSource,
  dataType: "Int4",
  ...more,
});
const kinds: Readonly<Record<string, Kind>> = {
  reference: { tag: tag("reference", { sourceTagPath: "[~]Source" }), values: [1, 7], writable: true },
  expression: { tag: tag("expr", { expression: "{[~]Source} * 10" }), values: [10, 20], source: (value) => Number(value) / 10 },
  derived: {
    tag: tag("derived", {
      sourceTagPath: "[~]Source",
      deriveExpressionGetter: "{source} + 5",
      deriveExpressionSetter: "{value} - 5",
    }),
    values: [6, 8],
    writable: true,
    source: (value) => Number(value) - 5,
  },
};

async function openKind({ tag: made, values, writable = false, source = (value) => value }: Kind): Promise<OpenProvider> {
  const { manager, made: opened } = configured([
    atomic("Source", 1, { dataType: "Int4" }),
    { name: "F", tagType: "Folder", tags: [made] },
  ]);
  return {
    ...{ provider: opened, path: "F/T", values, writable },
    change: (value) => manager.write("Source", source(value)),
    fail: () => manager.write("Source.enabled", false),
    recover: () => manager.write("Source.enabled", true),
    close: () => manager.close(),
  };
}

function ofOne(manager: ReloadableTagManager): Pick<OpenProvider, "fail" | "recover" | "close" | "path"> {
  return {
    path: "T",
    fail: () => manager.write("T.enabled", false),
    recover: () => manager.write("T.enabled", true),
    close: () => manager.close(),
  };
}

async function openMemory(): Promise<OpenProvider> {
  const { manager, made } = configured([atomic("T", 1, { dataType: "Int4" })]);
  return { ...ofOne(manager), provider: made, values: [1, 2], writable: true, change: (value) => manager.write("T", value) };
}

async function openSimulated(): Promise<OpenProvider> {
  const clock = { now: 0 };
  const simulate = { type: "square", period: 2, min: 0, max: 8, phase: 0 };
  const { manager, made } = configured([atomic("T", null, { dataType: "Int4", simulate })], { tickMs: 20, now: () => clock.now });
  const change = () => {
    clock.now += 1_000;
  };
  return { ...ofOne(manager), provider: made, values: [0, 8], writable: false, change };
}

async function openSystem(): Promise<OpenProvider> {
  const state = { value: 3 as PropertyValue };
  const { manager, made } = configured([tag("reference", { sourceTagPath: "[System]Gateway/Count" })], {
    tickMs: 20,
    systemTags: { "Gateway/Count": { dataType: "Int4", read: () => state.value } },
  });
  const change = (value: PropertyValue) => {
    state.value = value;
  };
  return { ...ofOne(manager), provider: made, values: [3, 4], writable: false, change };
}

/** A table of one row, and a tag that reads it. */
async function openQuery(driver: TestDriver, context: TestContext): Promise<OpenProvider> {
  const opened = await openTestDatabase(driver).catch((error: Error) => error);
  if (opened instanceof Error) {
    needsTool(context, opened.message);
    throw opened;
  }
  const table = `tag_values_${process.pid}`;
  const query = `select v from ${table} where id = {[~]Row}`;
  const more = { query, datasource: "plant", queryType: "Select", executionMode: "FixedRate", executionRate: 50 };
  const { manager, made } = configured([atomic("Row", 1, { dataType: "Int4" }), tag("db", more)], {
    runQuery: ({ datasource, ...statement }) => opened.databases.find(datasource).run(statement),
  });
  const create = async (value: number) => {
    await run(opened.database, `create table ${table} (id int, v int)`);
    await run(opened.database, `insert into ${table} values (1, ${value})`);
  };
  const drop = () => run(opened.database, `drop table if exists ${table}`);
  await drop();
  await create(5);
  return {
    ...{ provider: made, path: "T", values: [5, 6], writable: false },
    change: (value) => run(opened.database, `update ${table} set v = ${value}`),
    fail: drop,
    recover: () => create(5),
    close: async () => {
      manager.close();
      await drop();
      await opened.close();
    },
  };
}

/** Tags over the items of a device, which is another gateway's provider here. */
async function openDevice(): Promise<OpenProvider> {
  const { manager: plant, made: device } = configured([atomic("Pump", 1, { dataType: "Int4" })]);
  const { manager, made } = configured([tag("opc", { opcServer: "Plant", opcItemPath: "Pump" })], {
    device: (name) => (name === "Plant" ? device : undefined),
  });
  return {
    ...{ provider: made, path: "T", values: [1, 2], writable: true },
    change: (value) => plant.write("Pump", value),
    fail: () => plant.write("Pump.enabled", false),
    recover: () => plant.write("Pump.enabled", true),
    close: () => {
      manager.close();
      plant.close();
    },
  };
}

type Open = (context: TestContext) => Promise<OpenProvider>;
const bodies: readonly (readonly [string, Open])[] = [
  ["memory", openMemory],
  ...Object.entries(kinds).map(([name, kind]) => [name, () => openKind(kind)] as const),
  ["simulated", openSimulated],
  ["system", openSystem],
  ["query of SQLite", (context) => openQuery("sqlite", context)],
  ["query of PostgreSQL", (context) => openQuery("postgres", context)],
  ["query of MariaDB", (context) => openQuery("mysql", context)],
  ["device", openDevice],
];

describe.each(bodies)("[TAG60] tags of the source: %s", (_name, open) => {
  let opened: OpenProvider | undefined;
  afterEach(() => opened?.close());

  test.for(Object.entries(contract))("%s", async ([_title, hold], context) => {
    opened = await open(context);
    const { provider: made } = opened;
    await hold({ ...opened, read: async (path) => (await made.read([path]))[0] as TagValue });
  });
});
