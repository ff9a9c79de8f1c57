import type { ExpressionScriptCall } from "@sightline/expression";
import { good, type JsonObject, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTagManager } from "../createTagManager.ts";
import type { ReloadableTagManager } from "../live/options.ts";
import { expressionTag, folder, memoryTag, readText } from "./expressionTags.ts";

const start = Date.UTC(2026, 0, 15, 12);
let open: ReloadableTagManager | undefined;
beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  open?.close();
  open = undefined;
  vi.useRealTimers();
});

/** What the clock of the test says, from its start. */
function clock(): number {
  return (vi.getMockedSystemTime() ?? new Date(start)).getTime() - start;
}

type Script = (call: ExpressionScriptCall) => PropertyValue | Promise<PropertyValue>;

function tagsOf(tags: readonly JsonObject[], script: Script = () => null): ReloadableTagManager {
  const runScript = async (call: ExpressionScriptCall): Promise<QualifiedValue> => ({
    value: await script(call),
    quality: good,
    timestamp: Date.now(),
  });
  open = createTagManager({ providers: [{ name: "default", json: folder(tags) }], expressions: { runScript } });
  return open;
}

/** The times in milliseconds at which a tag had a new value. */
function listen(tags: ReloadableTagManager, name: string): number[] {
  const times: number[] = [];
  tags.subscribe(`[default]F/${name}`, () => times.push(clock()));
  return times;
}

describe("[EXP42] [OBS-EXPR-121, OBS-EXPR-122, OBS-EXPR-124] polled scripts", () => {
  test("have a new value each period, without a listener too", async () => {
    const runs: number[] = [];
    const tags = tagsOf([expressionTag("Out", "Int8", `runScript("f()", 250)`)], () => runs.push(clock()));
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs).toEqual([0, 250, 500, 750, 1000]);
    expect(readText(tags, "Out")).toBe("5");
  });

  test("keep their phase when an input changes between two polls", async () => {
    const runs: string[] = [];
    const script = ({ args }: ExpressionScriptCall) => runs.push(`${String(args[0])} at ${clock()}`);
    const tags = tagsOf([memoryTag("In", ["Int4", 1]), expressionTag("Out", "Int4", `runScript("f", 2000, {[.]In})`)], script);
    await vi.advanceTimersByTimeAsync(2116);
    tags.write("[default]F/In", 2);
    await vi.advanceTimersByTimeAsync(3000);
    expect(runs).toEqual(["1 at 0", "1 at 2000", "2 at 2116", "2 at 4000"]);
  });

  test("wait for a value that nobody has yet, and show the last one while they run", async () => {
    const answer: { give?: (value: number) => void } = {};
    const tags = tagsOf(
      [expressionTag("Out", "Int4", `runScript("slow()", 1000)`)],
      () => new Promise<number>((resolve) => Object.assign(answer, { give: resolve })),
    );
    expect(readText(tags, "Out")).toBe("null Uncertain_InitialValue");
    answer.give?.(7);
    await vi.advanceTimersByTimeAsync(1);
    expect(readText(tags, "Out")).toBe("7");
    await vi.advanceTimersByTimeAsync(5000);
    expect(readText(tags, "Out")).toBe("7");
    answer.give?.(8);
    await vi.advanceTimersByTimeAsync(1);
    expect(readText(tags, "Out")).toBe("8");
  });

  test("take up another library with the next poll, without an error in between", async () => {
    const library = { answer: 1 };
    const tags = tagsOf([expressionTag("Out", "Int4", `runScript("lib.answer", 500)`)], () => library.answer);
    const seen: string[] = [];
    tags.subscribe("[default]F/Out", ({ value, quality: q }) => seen.push(`${String(value)} ${q.name}`));
    await vi.advanceTimersByTimeAsync(700);
    library.answer = 2;
    await vi.advanceTimersByTimeAsync(700);
    expect(seen).toEqual(["1 Good", "2 Good"]);
  });
});

describe("[EXP42] [OBS-EXPR-127, OBS-EXPR-128] a branch that is not chosen", () => {
  const branches = [
    memoryTag("Chosen", ["Int4", 1]),
    memoryTag("Other", ["Int4", 2]),
    expressionTag("Out", "Int4", "if(true, {[.]Chosen}, {[.]Other})"),
  ];

  test("moves the timestamp when its source is written, not value and quality", () => {
    const tags = tagsOf(branches);
    const values = listen(tags, "Out");
    const stamps: PropertyValue[] = [];
    tags.subscribe("[default]F/Out.timestamp", ({ value }) => stamps.push((value as Date).getTime() - start));
    vi.advanceTimersByTime(5000);
    tags.write("[default]F/Other", 3);
    expect([readText(tags, "Out"), tags.read("[default]F/Out").timestamp - start, values, stamps]).toEqual([
      "1",
      5000,
      [],
      [5000],
    ]);
  });

  test("leaves the result good when its source is deleted", () => {
    const tags = tagsOf(branches);
    listen(tags, "Out");
    tags.load("default", folder(branches.filter(({ name }) => name !== "Other")));
    expect([readText(tags, "Other"), readText(tags, "Out")]).toEqual(["null Bad_NotFound", "1"]);
  });
});

describe("[EXP18] [OBS-EXPR-129, OBS-EXPR-131] hasChanged in expression tags", () => {
  test.each(["hasChanged({[.]A})", "hasChanged({[.]A}, true)", "hasChanged({[.]A}, false, 1000)"])(
    "%s is accepted",
    (expression) => {
      const tags = tagsOf([memoryTag("A", ["Int4", 1]), expressionTag("Out", "Boolean", expression)]);
      expect(readText(tags, "Out")).toBe("false");
    },
  );

  test("at a fixed rate it is true after the next evaluation, and false after the one behind it", () => {
    const out = { ...expressionTag("Out", "Boolean", "hasChanged({[.]A})"), executionMode: "FixedRate", executionRate: 1000 };
    const tags = tagsOf([memoryTag("A", ["Int4", 1]), out]);
    listen(tags, "Out");
    vi.advanceTimersByTime(1500);
    tags.write("[default]F/A", 2);
    expect(readText(tags, "Out")).toBe("false");
    vi.advanceTimersByTime(1000);
    expect(readText(tags, "Out")).toBe("true");
    vi.advanceTimersByTime(1000);
    expect(readText(tags, "Out")).toBe("false");
  });

  test("two tags see the same change of one source", () => {
    const tags = tagsOf([
      memoryTag("A", ["Int4", 1]),
      expressionTag("One", "Boolean", "hasChanged({[.]A})"),
      expressionTag("Two", "Boolean", "hasChanged({[.]A})"),
    ]);
    for (const name of ["One", "Two"]) listen(tags, name);
    tags.write("[default]F/A", 2);
    expect([readText(tags, "One"), readText(tags, "Two")]).toEqual(["true", "true"]);
  });
});

describe("[PRJ29] [OBS-EXPR-134] what moves a timestamp", () => {
  const stamp = (tags: ReloadableTagManager, name: string) => tags.read(`[default]F/${name}`).timestamp - start;

  test("of a memory tag: another value, not the same one", () => {
    const tags = tagsOf([memoryTag("A", ["Int4", 1])]);
    vi.advanceTimersByTime(1000);
    tags.write("[default]F/A", 1);
    expect(stamp(tags, "A")).toBe(0);
    tags.write("[default]F/A", 2);
    expect(stamp(tags, "A")).toBe(1000);
  });

  test("of an expression tag: a change of quality alone", () => {
    const tags = tagsOf([memoryTag("Code", ["Int4", 192]), expressionTag("Out", "Int4", "forceQuality(7, {[.]Code})")]);
    listen(tags, "Out");
    vi.advanceTimersByTime(1000);
    tags.write("[default]F/Code", 0);
    expect([readText(tags, "Out"), stamp(tags, "Out")]).toEqual(["7 Bad", 1000]);
  });
});

test("[EXP16] [OBS-EXPR-109] functions over tag() follow the path, and the table", () => {
  const table = (pv: number): PropertyValue => ({
    columns: [
      { name: "P", type: "Integer" },
      { name: "PV", type: "Double" },
    ],
    rows: [
      [2, pv],
      [1, 5],
    ],
  });
  const sum = `numberFormat(sum(sortDataset(tag({[.]Path}), "P", true), "PV"), "0.00")`;
  const dataset = (name: string, pv: number) => ({ ...memoryTag(name, ["DataSet", null]), value: table(pv) as never });
  const tags = tagsOf([
    dataset("T1", 1.5),
    dataset("T2", 2.5),
    memoryTag("Path", ["String", "[default]F/T1"]),
    expressionTag("Out", "String", sum),
  ]);
  listen(tags, "Out");
  expect(readText(tags, "Out")).toBe("6.50");
  tags.write("[default]F/Path", "[default]F/T2");
  expect(readText(tags, "Out")).toBe("7.50");
  tags.write("[default]F/T2", table(10));
  vi.advanceTimersByTime(1000);
  expect(readText(tags, "Out")).toBe("15.00");
});

describe("[EXP15] [OBS-EXPR-12] large expressions", () => {
  const sources = Array.from({ length: 1000 }, (_, index) => memoryTag(`S${index}`, ["Int4", 1]));
  test.each([
    ["100 ifs deep", `${"if(true, ".repeat(100)}7${", 0)".repeat(100)}`, "7"],
    ["a sum of 1,000 references", sources.map(({ name }) => `{[.]${String(name)}}`).join(" + "), "1000"],
    ["a sum of 1,000 tag()", sources.map(({ name }) => `tag("[.]${String(name)}")`).join(" + "), "1000"],
    ["a text of 5,000 items", `jsonGet("[${Array.from({ length: 5000 }, (_, index) => index).join(",")}]", "[4999]")`, "4999"],
  ])("%s", (_what, expression, reads) => {
    const tags = tagsOf([...sources, expressionTag("Out", "Int4", expression)]);
    expect(readText(tags, "Out")).toBe(reads);
  });

  test("a table of 10,000 rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, index): PropertyValue[] => [9999 - index, 1]);
    const table = {
      columns: [
        { name: "P", type: "Integer" },
        { name: "PV", type: "Integer" },
      ],
      rows,
    };
    const dataset = { ...memoryTag("T", ["DataSet", null]), value: table as never };
    const tags = tagsOf([dataset, expressionTag("Out", "Int4", `sum(sortDataset({[.]T}, "P", true), "PV")`)]);
    expect(readText(tags, "Out")).toBe("10000");
  });
});

test("[EXP41] [OBS-EXPR-141] expression tags, UDT members and derived tags give the same for the same text", () => {
  const expression = "{[~]F/A} / 0 + try(toInt('x'), 1)";
  const type = { name: "T", tagType: "UdtType", tags: [expressionTag("M", "Float8", expression)] };
  const derived = {
    ...{ name: "D", tagType: "AtomicTag", valueSource: "derived", dataType: "Float8", sourceTagPath: "[.]A" },
    deriveExpressionGetter: expression,
  };
  const tags = createTagManager({
    providers: [
      {
        name: "default",
        json: {
          tags: [
            { name: "_types_", tagType: "Folder", tags: [type] },
            {
              name: "F",
              tagType: "Folder",
              tags: [
                memoryTag("A", ["Int4", 1]),
                derived,
                expressionTag("E", "Float8", expression),
                { name: "U", tagType: "UdtInstance", typeId: "T" },
              ],
            },
          ],
        },
      },
    ],
  });
  open = tags;
  const read = (path: string) => tags.read(`[default]F/${path}`);
  const qualities = ["E", "D", "U/M"].map((path) => [read(path).value, read(path).quality]);
  expect(qualities[0]).toEqual([null, quality("Error_TypeConversion", "Invalid value: Tag value is Infinity or NaN.")]);
  expect(qualities).toEqual([qualities[0], qualities[0], qualities[0]]);
});
