import { type Json, type JsonObject, type PropertyValue, type Quality, quality } from "@sightline/model";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTagManager } from "./createTagManager.ts";
import type { ReloadableTagManager, TagManagerOptions } from "./live/options.ts";
import { coerce } from "./model/dataTypes.ts";
import { resolveRelative, TagPaths } from "./model/tagPath.ts";
import type { Written } from "./model/types.ts";
import { createSignal, parseSignal } from "./providers/signals.ts";

const start = Date.UTC(2026, 10, 21);
let open: ReloadableTagManager[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  for (const manager of open) manager.close();
  open = [];
  vi.useRealTimers();
});

function manage(tags: readonly Json[], options: Partial<TagManagerOptions> = {}): ReloadableTagManager {
  const manager = createTagManager({ providers: [{ name: "default", json: provider(tags) }], ...options });
  open.push(manager);
  return manager;
}

function provider(tags: readonly Json[]): JsonObject {
  return { name: "", tagType: "Provider", tags };
}

function atomic(name: string, value: Json, more: JsonObject = {}): JsonObject {
  return { name, tagType: "AtomicTag", valueSource: "memory", value, ...more };
}

describe("[PRJ21] paths", () => {
  const line = [{ name: "Line 1", tagType: "Folder", tags: [atomic("Speed", 5)] }];
  test.each([
    "[default]Line 1/Speed",
    "Line 1/Speed",
    "[]Line 1/Speed",
    "[~]Line 1/Speed",
    "[default]line 1/SPEED",
    "[default]/Line 1/Speed",
    "[Default]Line 1/Speed.Value",
  ])("%s", (path) => {
    expect(manage(line).read(path).value).toBe(5);
  });

  test("a path is resolved to the default provider", () => {
    expect(manage(line).resolve("Line 1/Speed.EngUnit")).toBe("[default]Line 1/Speed.engunit");
  });

  test.each([
    ["[.]B", "[p]X/Y/B"],
    ["[.]../B/C", "[p]X/B/C"],
    ["[~]B", "[p]B"],
    ["[q]B", "[q]B"],
    ["B/C", "[p]B/C"],
  ])("%s, seen from a tag, is %s", (path, expected) => {
    expect(resolveRelative(path, new TagPaths("default").parse("[p]X/Y/A"))).toBe(expected);
  });
});

describe("[PRJ22] exports", () => {
  const types = {
    name: "_types_",
    tagType: "Folder",
    tags: [
      {
        name: "Base",
        tagType: "UdtType",
        parameters: { Unit: { dataType: "String", value: "bar" } },
        tags: [
          atomic("State", 0),
          atomic("Value", 1.5, { dataType: "Float8", engUnit: { bindType: "parameter", binding: "{Unit}" } }),
        ],
      },
      {
        name: "Pump",
        tagType: "UdtType",
        typeId: "Base",
        parameters: { Nr: { dataType: "Integer", value: 0 } },
        tags: [
          atomic("Name", { bindType: "parameter", binding: "Pump {Nr} of {InstanceName}" }),
          atomic("Max", null, { dataType: "Int4", engHigh: { bindType: "parameter", binding: "{Nr}" } }),
        ],
      },
    ],
  };

  test("UDT instances have the members of their type and its parents, with parameters replaced", () => {
    const tags = manage([
      types,
      { name: "P7", tagType: "UdtInstance", typeId: "Pump", parameters: { Nr: { value: 7 } }, tags: [atomic("State", 3)] },
    ]);
    expect(tags.read("P7/Name").value).toBe("Pump 7 of P7");
    expect(tags.read("P7/State").value).toBe(3);
    expect(tags.read("P7/Value.engUnit").value).toBe("bar");
    expect(tags.read("P7/Max.engHigh").value).toBe(7);
    expect(tags.read("P7.Nr").value).toBe(7);
    expect(tags.read("P7.Parameters.Unit").value).toBe("bar");
    expect(tags.read("P7").value).toEqual({ State: 3, Value: 1.5, Name: "Pump 7 of P7", Max: null });
    expect(tags.browse("[default]")).toMatchObject([
      { name: "_types_" },
      { name: "P7", tagType: "UdtInstance", typeId: "Pump", hasChildren: true },
    ]);
    expect(tags.problems).toEqual([]);
  });

  test("invalid tags are reported", () => {
    const loop = { name: "Loop", tagType: "UdtType", tags: [{ name: "Inner", tagType: "UdtInstance", typeId: "Loop" }] };
    const tags = manage([
      { name: "_types_", tagType: "Folder", tags: [loop] },
      { name: "A", tagType: "UdtInstance", typeId: "None", tags: [atomic("Own", 1)] },
      { tagType: "AtomicTag" },
      { name: "L", tagType: "UdtInstance", typeId: "Loop" },
    ]);
    expect(tags.read("A/Own").value).toBe(1);
    expect(tags.problems.map(({ message }) => message).join("\n")).toMatch(
      /UDT type None not found[\s\S]*without a name[\s\S]*levels deep/,
    );
  });

  test("a folder alone is an export too", () => {
    const tags = createTagManager({ providers: [{ name: "p", json: { name: "F", tagType: "Folder", tags: [atomic("A", 1)] } }] });
    open.push(tags);
    expect(tags.read("[p]F/A").value).toBe(1);
  });
});

describe("[PRJ23] properties", () => {
  test("configured, default and unknown properties", () => {
    const tags = manage([atomic("T", 20, { dataType: "Float4", engUnit: "°C", engHigh: 90, documentation: "Warm" })]);
    const read = (property: string) => tags.read(`T.${property}`).value;
    expect(
      ["EngUnit", "engHigh", "englow", "Documentation", "NAME", "dataType", "Quality", "FormatString", "simulated"].map(read),
    ).toEqual(["°C", 90, 0, "Warm", "T", "Float4", "Good", "#,##0.##", false]);
    expect(read("timestamp")).toEqual(new Date(start));
    expect(tags.read("T.sorcery").quality.name).toBe("Bad_NotFound");
    expect(tags.read("T.constructor").quality.name).toBe("Bad_NotFound");
    expect(tags.read("T")).toMatchObject({ value: 20, float: true });
    expect(tags.exists("T")).toBe(true);
    expect(tags.exists("T.sorcery")).toBe(false);
  });

  test("a written property is published to its listeners", () => {
    const tags = manage([atomic("T", 20)]);
    const heard: PropertyValue[] = [];
    tags.subscribe("T.EngHigh", ({ value }) => heard.push(value));
    expect(answered(tags.write("T.engHigh", 55)).name).toBe("Good");
    expect(heard).toEqual([55]);
    expect(answered(tags.write("T.name", "x")).name).toBe("Bad_ReadOnly");
  });
});

describe("[PRJ24] data types", () => {
  test.each<[PropertyValue, string, PropertyValue]>([
    [3.99, "Int4", 4],
    [2.5, "Int8", 3],
    [-2.5, "Int4", -2],
    [3.99, "Int2", 3],
    [1.234567890123, "Float4", 1.2345678806304932],
    ["12", "Int2", 12],
    [true, "Int1", 1],
    ["38.5", "Float8", 38.5],
    [0, "Boolean", false],
    ["on", "Boolean", true],
    [5, "String", "5"],
    ["2026-01-01T00:00:00Z", "DateTime", new Date(Date.UTC(2026, 0, 1))],
    [1000, "DateTime", new Date(1000)],
    ['{"a":[1]}', "Document", { a: [1] }],
    [["1", 2], "Int4Array", [1, 2]],
    [null, "Int4", null],
    [{ a: 1 }, "String", '{"a":1}'],
  ])("%j as %s", (value, dataType, expected) => {
    expect(coerce(value, dataType)).toEqual({ ok: true, value: expected });
  });

  test.each<[PropertyValue, string]>([
    ["x", "Int4"],
    [300, "Int1"],
    [2 ** 31, "Int4"],
    [Number.NaN, "Float8"],
    ["perhaps", "Boolean"],
    ["no date", "DateTime"],
    [5, "Document"],
    [["x"], "Int4Array"],
    [1, "DataSet"],
    ["", "Int4"],
  ])("%j is no %s", (value, dataType) => {
    expect(coerce(value, dataType)).toEqual({ ok: false });
  });

  test("datasets are read from their export form", () => {
    const value = { columns: [{ name: "a", type: "java.lang.Integer" }], rows: [[1], [2]] };
    expect(manage([atomic("D", value, { dataType: "DataSet" })]).read("D").value).toMatchObject({
      columns: [{ name: "a", type: "Integer" }],
      rows: [[1], [2]],
    });
  });

  test("a refused write does not change the value", () => {
    const tags = manage([atomic("T", 5, { dataType: "Int4" })]);
    expect(answered(tags.write("T", "x")).name).toBe("Error_TypeConversion");
    expect(answered(tags.write("T", "7")).name).toBe("Good");
    expect(tags.read("T").value).toBe(7);
  });
});

describe("[PRJ25] sources", () => {
  const tags = () =>
    manage([
      atomic("M", 1),
      atomic("Ref", null, { valueSource: "reference", sourceTagPath: "[.]M" }),
      atomic("Expr", null, { valueSource: "expr", expression: "{[.]M} * 2" }),
      atomic("Derived", null, { valueSource: "derived", sourceTagPath: "[~]M" }),
      atomic("Wrong", null, { valueSource: "expr", expression: "!" }),
      atomic("Opc", null, { valueSource: "opc" }),
      atomic("Off", 1, { enabled: false }),
      atomic("Locked", 1, { readOnly: true }),
      atomic("Loop", null, { valueSource: "reference", sourceTagPath: "[.]Pool" }),
      atomic("Pool", null, { valueSource: "reference", sourceTagPath: "[.]Loop" }),
      { name: "F", tagType: "Folder", tags: [] },
    ]);

  test.each([
    ["M", "Good", "Good"],
    ["Ref", "Good", "Good"],
    ["Expr", "Good", "Bad_ReadOnly"],
    ["Wrong", "Error_Configuration", "Error_Configuration"],
    ["Opc", "Error_Configuration", "Error_Configuration"],
    ["Off", "Bad_Disabled", "Bad_Disabled"],
    ["Locked", "Good", "Bad_ReadOnly"],
    ["F", "Bad_Unsupported", "Bad_Unsupported"],
    ["none", "Bad_NotFound", "Bad_NotFound"],
  ])("%s reads %s and writes %s", (path, read, written) => {
    const manager = tags();
    expect(manager.read(path).quality.name).toBe(read);
    expect(answered(manager.write(path, 2)).name).toBe(written);
  });

  test("references pass reads and writes on, expressions follow, with and without listeners", () => {
    const manager = tags();
    manager.write("Ref", 4);
    expect(["M", "Ref", "Expr"].map((path) => manager.read(path).value)).toEqual([4, 4, 8]);
    const heard: PropertyValue[] = [];
    for (const path of ["Ref", "Expr"]) manager.subscribe(path, ({ value }) => heard.push(value));
    manager.write("M", 5);
    expect(heard).toEqual([5, 10]);
    expect(manager.read("Expr").value).toBe(10);
  });

  test("a cycle is an error, not an endless loop", () => {
    const manager = tags();
    expect(manager.read("Loop").quality.name).toBe("Error_CycleDetected");
    expect(answered(manager.write("Loop", 1)).name).toBe("Error_CycleDetected");
    const stop = manager.subscribe("Loop", () => undefined);
    expect(manager.read("Pool").quality.name).toBe("Error_CycleDetected");
    stop();
  });

  test("system tags", () => {
    const manager = tags();
    expect(manager.read("[System]Gateway/CurrentDateTime").value).toEqual(new Date(start));
    expect(answered(manager.write("[System]Gateway/Timezone", "x")).name).toBe("Bad_ReadOnly");
    for (const name of ["CPU Usage", "Memory Utilization"]) {
      const { value, float } = manager.read(`[System]Gateway/Performance/${name}`);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(float).toBe(true);
    }
    const bytes = (name: string) => Number(manager.read(`[System]Gateway/Performance/${name}`).value);
    expect(bytes("Memory Usage")).toBeLessThan(bytes("Max Memory"));
  });
});

describe("[PRJ31] polled expression tags", () => {
  const seconds = "dateFormat(now({[.]Rate}), 'ss')";
  test("are evaluated at their literal or computed rate", () => {
    const tags = manage([
      atomic("Rate", 3000),
      atomic("Written", null, { valueSource: "expr", expression: "dateFormat(now(4000), 'ss')" }),
      atomic("Computed", null, { valueSource: "expr", expression: seconds }),
    ]);
    const heard: Record<string, number> = { Written: 0, Computed: 0 };
    const count = (name: string) => {
      heard[name] = (heard[name] ?? 0) + 1;
    };
    for (const name of Object.keys(heard)) tags.subscribe(name, () => count(name));
    vi.advanceTimersByTime(12_000);
    expect(heard).toEqual({ Written: 3, Computed: 4 });
    tags.write("Rate", 1000);
    heard.Computed = 0;
    vi.advanceTimersByTime(6000);
    expect(heard.Computed).toBe(6);
  });
});

describe("[PRJ26] signals", () => {
  const at = (json: JsonObject, seconds: number, dataType = "Float8") => {
    const options = parseSignal(json, { path: "[default]A", dataType });
    if (!options) throw new Error("no signal");
    return createSignal({ ...options, phase: 0 })(seconds * 1000);
  };
  test.each<[JsonObject, number, PropertyValue]>([
    [{ type: "sine", period: 60, min: 0, max: 100 }, 15, 100],
    [{ type: "ramp", period: 10, min: 0, max: 50 }, 5, 25],
    [{ type: "square", period: 10 }, 6, 100],
    [{ type: "counter", period: 5, min: 1, max: 5 }, 3, 4],
  ])("%j after %d s is %d", (json, seconds, expected) => {
    expect(at(json, seconds)).toBe(expected);
  });

  test("a random walk moves within its limits and is deterministic", () => {
    const json = { type: "random walk", period: 5, min: 10, max: 20 };
    const walk = Array.from({ length: 200 }, (_, index) => at(json, start / 1000 + index) as number);
    expect(Math.min(...walk)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...walk)).toBeLessThanOrEqual(20);
    expect(new Set(walk).size).toBeGreaterThan(100);
    expect(walk).toEqual(Array.from({ length: 200 }, (_, index) => at(json, start / 1000 + index)));
  });

  test("values have the data type of the tag, and readers and listeners see the same", () => {
    expect(at({ type: "square", period: 10 }, 6, "Boolean")).toBe(true);
    expect(Number.isInteger(at({ type: "sine", period: 7 }, 3.3, "Int4"))).toBe(true);
    const tags = manage([atomic("S", 0, { dataType: "Float8", simulate: { type: "ramp", period: 100 } })]);
    const heard: PropertyValue[] = [];
    tags.subscribe("S", ({ value }) => heard.push(value));
    vi.advanceTimersByTime(3000);
    expect(heard).toHaveLength(3);
    expect(tags.read("S")).toMatchObject({ value: heard[2], float: true });
    expect(tags.read("S.simulated").value).toBe(true);
    expect(answered(tags.write("S", 5)).name).toBe("Bad_ReadOnly");
  });
});

describe("[PRJ27] simulated paths", () => {
  test("missing and unsupported tags are simulated, others are not", () => {
    const tags = manage([atomic("Real", 5), atomic("Opc", null, { valueSource: "opc", dataType: "Boolean", engUnit: "V" })], {
      simulateMissing: ["[default]Real", "[default]Opc", "[default]New/Temperature.EngUnit", "[System]Gateway/x"],
    });
    expect(tags.read("Real").value).toBe(5);
    expect(tags.read("Opc")).toMatchObject({ value: expect.any(Boolean), quality: { name: "Good" } });
    expect(tags.read("Opc.engUnit").value).toBe("V");
    expect(tags.read("New/Temperature")).toMatchObject({ value: expect.any(Number), quality: { name: "Good" }, float: true });
    expect(tags.read("New/Temperature.EngUnit").value).toBe("°C");
    expect(tags.read("New/Temperature.simulated").value).toBe(true);
    expect(tags.read("[System]Gateway/x").quality.name).toBe("Bad_NotFound");
    expect(tags.browse("[default]New").map(({ fullPath }) => fullPath)).toEqual(["[default]New/Temperature"]);
    expect(tags.read("[default]Other").quality.name).toBe("Bad_NotFound");
  });

  test("a written value stays and is published", () => {
    const tags = manage([], { simulateMissing: "all" });
    const heard: PropertyValue[] = [];
    tags.subscribe("[default]Valve/Position", ({ value }) => heard.push(value));
    expect(answered(tags.write("[default]Valve/Position", 42)).name).toBe("Good");
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual([42]);
    expect(tags.read("[default]Valve/Position").value).toBe(42);
  });
});

describe("[PRJ29] listeners", () => {
  test("are notified of changes only, all before the turn settles", () => {
    const tags = manage([atomic("A", 1), atomic("R", null, { valueSource: "reference", sourceTagPath: "A" })]);
    const heard: string[] = [];
    tags.subscribe("A", ({ value }) => heard.push(`A ${value}`));
    tags.subscribe("R", ({ value }) => heard.push(`R ${value}`));
    const stop = tags.onSettled(() => heard.push("settled"));
    tags.write("A", 1);
    tags.write("A", 2);
    stop();
    tags.write("A", 3);
    expect(heard).toEqual(["A 2", "R 2", "settled", "A 3", "R 3"]);
  });

  test("a listener that throws does not affect others", () => {
    const errors: unknown[] = [];
    const tags = manage([atomic("A", 1)], { onError: (error) => errors.push(error) });
    const heard: PropertyValue[] = [];
    tags.subscribe("A", () => {
      throw new Error("boom");
    });
    tags.subscribe("A", ({ value }) => heard.push(value));
    tags.write("A", 2);
    expect(heard).toEqual([2]);
    expect(errors).toHaveLength(1);
  });

  test("there is one timer, and only while there are listeners", () => {
    const tags = manage([], { simulateMissing: "all" });
    expect(vi.getTimerCount()).toBe(0);
    const heard: number[] = [];
    const stops = Array.from({ length: 50 }, (_, index) =>
      tags.subscribe(`[default]Tank${index}/Level`, () => heard.push(index)),
    );
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(new Set(heard).size).toBe(50);
    for (const stop of stops) stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a listener may unsubscribe itself and others during a notification", () => {
    const tags = manage([atomic("A", 1)]);
    const heard: string[] = [];
    const stops: (() => void)[] = [];
    const listen = (name: string, stopped: number) =>
      tags.subscribe("A", () => {
        heard.push(name);
        stops[stopped]?.();
      });
    stops.push(listen("first", 1), listen("second", 9), listen("third", 2));
    tags.write("A", 2);
    tags.write("A", 3);
    expect(heard).toEqual(["first", "third", "first"]);
  });

  test("a listener to a UDT instance is notified of changed members", () => {
    const tags = manage([
      { name: "U", tagType: "UdtInstance", tags: [atomic("A", 1), { name: "F", tagType: "Folder", tags: [atomic("B", 2)] }] },
    ]);
    const heard: PropertyValue[] = [];
    tags.subscribe("U", ({ value }) => heard.push(value));
    tags.write("U/A", 5);
    tags.write("U/F/B", 6);
    expect(heard).toEqual([
      { A: 5, F: { B: 2 } },
      { A: 5, F: { B: 6 } },
    ]);
    expect(answered(tags.write("U", { A: 7 })).name).toBe("Good");
    expect(tags.read("U/A").value).toBe(7);
  });
});

describe("[PRJ30] reloading", () => {
  test("listeners are notified of changed, new and removed tags; written values are kept", () => {
    const tags = manage([atomic("Kept", 1), atomic("Changed", 1), atomic("Gone", 1)]);
    tags.write("Kept", 9);
    const heard: string[] = [];
    for (const path of ["Kept", "Changed", "Gone", "New"])
      tags.subscribe(path, ({ value, quality: q }) => heard.push(`${path} ${value} ${q.name}`));
    tags.load("default", provider([atomic("Kept", 1), atomic("Changed", 2), atomic("New", 3)]));
    expect(heard.sort()).toEqual(["Changed 2 Good", "Gone null Bad_NotFound", "New 3 Good"]);
    expect(tags.read("Kept").value).toBe(9);
    expect(tags.browse("[default]").map(({ name }) => name)).toEqual(["Kept", "Changed", "New"]);
    tags.write("New", 4);
    expect(heard).toContain("New 4 Good");
  });

  test("a tag with listeners may change its source", () => {
    const tags = manage([atomic("A", 1), atomic("B", 5)]);
    const heard: PropertyValue[] = [];
    tags.subscribe("A", ({ value }) => heard.push(value));
    tags.load("default", provider([atomic("A", null, { valueSource: "reference", sourceTagPath: "B" }), atomic("B", 5)]));
    tags.write("B", 6);
    expect(heard.at(-1)).toBe(6);
    expect(tags.read("A").quality).toEqual(quality("Good"));
  });
});

/** The quality of a write that is answered at once. */
function answered(written: Written): Quality {
  if (written instanceof Promise) throw new Error("the write waits for an answer");
  return written;
}
