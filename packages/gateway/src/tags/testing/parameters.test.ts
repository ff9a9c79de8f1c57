import type { Json, PropertyValue } from "@sightline/model";
import { describe, expect, test, vi } from "vitest";
import { answered, atomic, expr, instance, manageTags, provider, shown, types, udtType } from "./manageTags.ts";

const bound = (binding: string) => ({ bindType: "parameter", binding });

describe("[TAG20] parameters in expressions", () => {
  const asset = udtType(
    "Asset",
    { Flavor: { dataType: "String", value: "BASE" }, Full: { dataType: "String", value: "[default]A" } },
    [expr("Text", '{Flavor} + "!"', { dataType: "String" }), expr("Dyn", "toFloat(tag({Full}), 0.0)", { dataType: "Float8" })],
  );
  test("case: udt-text-parameter-in-expression: a parameter is a value", () => {
    const tags = manageTags([
      types(asset),
      atomic("A", 62.5, { dataType: "Float8" }),
      instance("U1", "Asset"),
      instance("U2", "Asset", { Flavor: "INSTANCE" }),
    ]);
    expect(["U1/Text", "U2/Text", "U1/Dyn"].map((path) => shown(tags, path))).toEqual([
      '"BASE!" Good',
      '"INSTANCE!" Good',
      "62.5 Good",
    ]);
  });

  const run = (parameters: Record<string, Json>, expression: string, dataType = "String") => {
    const members = [
      atomic("Raw", 6, { dataType: "Float8" }),
      atomic("Level", 4.5),
      expr("High", "{[.]Level} > {Limit}", { dataType: "Boolean" }),
    ];
    const type = udtType("T", { Limit: { dataType: "Float8", value: 4 } }, [...members, expr("E", expression, { dataType })]);
    const tags = manageTags([
      types(type),
      atomic("P", 7),
      { name: "R", tagType: "Folder", tags: [atomic("PV", 8)] },
      instance("U", "T", parameters),
    ]);
    return shown(tags, "U/E");
  };
  test.each<[Record<string, Json>, string, string, string]>([
    [{ Label: "T-7" }, '{Label} + " = " + numberFormat({[.]Level}, "0.0")', "String", '"T-7 = 4.5" Good'],
    [
      { Gain: { dataType: "Float8", value: 1.5 }, Shift: { dataType: "Integer", value: 2 } },
      "{[.]Raw} * {Gain} + {Shift}",
      "Float8",
      "11 Good",
    ],
    [{}, "{[.]Level} > {Limit}", "Boolean", "true Good"],
    [{ On: { dataType: "Boolean", value: true } }, "{On} && {[.]High}", "Boolean", "true Good"],
    [{ Nr: "9" }, "{Nr} + 1", "String", '"91" Good'],
    [{ Nr: 9 }, "{Nr} + 1", "Int4", "10 Good"],
    [{ F: { dataType: "Float8", value: 5 } }, '"" + {F}', "String", '"5.0" Good'],
    [{ Quote: 'a"b' }, "{Quote} + '!'", "String", '"a\\"b!" Good'],
    [{ Path: "[default]P" }, "tag({Path})", "Int4", "7 Good"],
    [{ Root: "[default]R" }, 'tag({Root} + "/PV")', "Int4", "8 Good"],
    [{ Path: "[default]P" }, 'tag("{Path}")', "Int4", "null Error_ExpressionEval"],
    [{ Nr: 1 }, "{[default]R/P{Letter}}", "Int4", "null Error_Configuration"],
    [{ Letter: "V" }, "{[default]R/P{Letter}}", "Int4", "8 Good"],
    [{ Letter: "V" }, '"{Letter}"', "String", '"{Letter}" Good'],
  ])(
    "[OBS-TAG-1, OBS-TAG-2, OBS-TAG-3, OBS-TAG-4, OBS-TAG-6, OBS-TAG-7] %j in %s",
    (parameters, expression, dataType, expected) => {
      expect(run(parameters, expression, dataType)).toBe(expected);
    },
  );

  test.each<[string, Record<string, Json>, string]>([
    ["omitted", {}, "null Bad_NotFound"],
    ["null", { X: null }, "null Good"],
    ["the text null", { X: "null" }, '"null" Good'],
    ["an empty text", { X: "" }, '"" Good'],
  ])("[OBS-TAG-9] %s is a case of its own", (_, parameters, expected) => {
    expect(run(parameters, "{X}")).toBe(expected);
  });
});

describe("[TAG21] where parameters are filled in", () => {
  const member = (more: Record<string, Json>) => {
    const type = udtType(
      "T",
      {
        High: { dataType: "Float8", value: 50 },
        Index: { dataType: "Integer", value: 3 },
        N: { dataType: "String", value: "x" },
      },
      [atomic("M", 1, more)],
    );
    return manageTags([types(type), instance("U", "T")]);
  };
  test.each<[string, Json, PropertyValue]>([
    ["rawHigh", bound("{High}"), 50],
    ["opcServer", bound("{N}"), "x"],
    ["opcItemPath", bound("ns=1;s=[D]Line/V{Index}"), "ns=1;s=[D]Line/V3"],
    ["historyProvider", bound("{N}"), "x"],
    ["query", "SELECT {Index}", "SELECT 3"],
    ["query", bound("SELECT {Index}"), "SELECT 3"],
    ["value", bound("Nr {Index}"), "Nr 3"],
  ])("[OBS-TAG-18, OBS-TAG-23, OBS-TAG-26, OBS-TAG-21] %s %j is %j", (property, configured, expected) => {
    const tags = member({ dataType: "String", [property]: configured });
    expect(tags.read(`U/M.${property}`).value).toBe(expected);
    expect(tags.read("U/M.problems").value).toEqual([]);
  });

  test.each<[string, string]>([
    ["opcServer", "{N}"],
    ["opcItemPath", "ns=1;s={N}"],
    ["historyProvider", "{N}"],
    ["sourceTagPath", "[.]{N}"],
    ["documentation", "of {N}"],
  ])("[OBS-TAG-21, OBS-TAG-22] %s %s stays as it is, and the tag says so", (property, configured) => {
    const tags = member({ [property]: configured });
    expect(tags.read(`U/M.${property}`).value).toBe(configured);
    expect(tags.problems).toEqual([
      {
        path: "[default]U/M",
        message: `${property}: Braces in a text stay as they are: to fill in parameters write {"bindType": "parameter", "binding": ${JSON.stringify(configured)}}.`,
      },
    ]);
  });

  test("braces in a number are left out and named, and what is scaled with it has no value", () => {
    const tags = member({ dataType: "Float8", scaleMode: "Linear", rawHigh: "{High}" });
    expect(tags.read("U/M.rawHigh").value).toBe(10);
    expect(shown(tags, "U/M")).toBe("null Error_Configuration");
    expect(tags.problems[0]).toEqual({
      path: "[default]U/M",
      message: expect.stringContaining("rawHigh: Text in braces is not a number"),
    });
  });

  test("texts that mention no parameter are not reported", () => {
    expect(member({ documentation: "a {x} b" }).problems).toEqual([]);
  });

  test("a binding of another type is left out and reported", () => {
    const tags = member({ engUnit: { bindType: "expression", binding: "1" } });
    expect(tags.read("U/M.engUnit").value).toBe("");
    expect(tags.problems[0]?.message).toContain('A binding of the type "expression" has no effect');
  });
});

describe("[TAG22] parameters of nested instances", () => {
  const leaf = udtType("Leaf", { Limit: { dataType: "Float8", value: 1 }, Name: { dataType: "String", value: "leaf" } }, [
    expr("Double", "{Limit} * 2", { dataType: "Float8" }),
    expr("Who", '{Name} + "/" + {InstanceName} + "/" + {ParentInstanceName} + "/" + {RootInstanceName} + "/" + {TagName}', {
      dataType: "String",
    }),
    expr("Where", '{PathToParentFolder} + " " + {PathToTag}', { dataType: "String" }),
    expr("Above", "{Area}", { dataType: "String" }),
  ]);
  const parent = (limit: Json) =>
    udtType("Parent", { Limit: { dataType: "Float8", value: 10 } }, [instance("Leaf", "Leaf", { Limit: limit })]);
  const root = udtType("Root", { Max: { dataType: "Float8", value: 100 }, Area: { dataType: "String", value: "N" } }, [
    instance("Mid", "Parent", { Limit: bound("{Max}") }),
  ]);

  test("[OBS-TAG-41] values go down through two levels, and follow the root", () => {
    const tags = manageTags([types(leaf, parent(bound("{Limit}")), root), instance("R", "Root", { Max: 7 })]);
    expect(tags.read("R/Mid/Leaf/Double").value).toBe(14);
    tags.write("R.Parameters.Max", 8);
    expect(tags.read("R/Mid/Leaf/Double").value).toBe(16);
  });

  test("[OBS-TAG-42] an override deep in an instance wins, the rest goes on following", () => {
    const deep = { ...instance("Mid", "Parent"), tags: [instance("Leaf", "Leaf", { Limit: 3 })] };
    const tags = manageTags([
      types(leaf, parent(bound("{Limit}")), root),
      { ...instance("R", "Root", { Max: 7 }), tags: [deep] },
      instance("S", "Root"),
    ]);
    expect(["R/Mid/Leaf/Double", "S/Mid/Leaf/Double"].map((path) => tags.read(path).value)).toEqual([6, 200]);
    expect(tags.read("R/Mid.Parameters.Limit").value).toBe(7);
  });

  test("[OBS-TAG-24] braces in a plain text stay as they are", () => {
    const tags = manageTags([types(leaf, parent("{Limit}"), root), instance("P", "Parent")]);
    expect(tags.read("P/Leaf.Parameters.Limit").value).toBe("{Limit}");
    expect(tags.read("P/Leaf/Double").value).toBeNull();
  });

  test("[OBS-TAG-43] members see the parameters of their own instance only", () => {
    const tags = manageTags([types(leaf, parent(1), root), instance("R", "Root")]);
    expect(shown(tags, "R/Mid/Leaf/Above")).toBe("null Bad_NotFound");
  });

  test("[TAG23] [OBS-TAG-17] built-in names", () => {
    const tags = manageTags([types(leaf, parent(1), root), { name: "F", tagType: "Folder", tags: [instance("R", "Root")] }]);
    expect(tags.read("F/R/Mid/Leaf/Who").value).toBe("leaf/Leaf/Leaf/R/Who");
    expect(tags.read("F/R/Mid/Leaf/Where").value).toBe("F/R/Mid/Leaf F/R/Mid/Leaf/Where");
  });

  test("[OBS-TAG-44] siblings of one type have parameters of their own", () => {
    const child = udtType("Child", { Up: { dataType: "Boolean", value: false } }, [
      expr("Ready", "{Up}", { dataType: "Boolean" }),
    ]);
    const pair = udtType("Pair", {}, [
      instance("Pump", "Child", { Up: true }),
      instance("Gate", "Child", { Up: true }),
      expr("Both", "{[.]Pump/Ready} && {[.]Gate/Ready}", { dataType: "Boolean" }),
    ]);
    const tags = manageTags([types(child, pair), instance("A", "Pair")]);
    expect(tags.read("A/Both").value).toBe(true);
    tags.write("A/Gate/Parameters/Up", false);
    expect(["A/Both", "A/Pump/Ready", "A/Gate/Ready"].map((path) => tags.read(path).value)).toEqual([false, true, false]);
  });
});

describe("[TAG24] parameters and properties can be written", () => {
  const asset = udtType("Asset", { Area: { dataType: "String", value: "North" }, Limit: { dataType: "Float8", value: 2 } }, [
    expr("Where", "{Area}", { dataType: "String" }),
    atomic("Memory", 5, { engUnit: bound("{Area}") }),
  ]);
  const both = () => manageTags([types(asset), instance("U1", "Asset"), instance("U2", "Asset", { Area: "East" })]);

  test.each(["U1.Parameters.Area", "U1/Parameters/Area", "[default]u1/parameters/area"])(
    "[OBS-TAG-11, OBS-TAG-12] %s",
    (path) => {
      const tags = both();
      const heard: PropertyValue[] = [];
      for (const each of ["U1/Where", "U1/Memory.engUnit", path]) tags.subscribe(each, ({ value }) => heard.push(value));
      tags.write("U1/Memory", 6);
      expect(tags.read(path)).toMatchObject({ value: "North", quality: { name: "Good" } });
      expect(tags.exists(path)).toBe(true);
      expect(answered(tags.write(path, "South")).name).toBe("Good");
      expect(heard.sort()).toEqual(["South", "South", "South"]);
      expect(["U1/Where", "U2/Where", "U1/Memory", "U1/Memory.engUnit", path].map((each) => tags.read(each).value)).toEqual([
        "South",
        "East",
        6,
        "South",
        "South",
      ]);
      expect(tags.browse("[default]U1").map(({ name }) => name)).toEqual(["Where", "Memory"]);
    },
  );

  test("a parameter that is not there cannot be written", () => {
    const tags = both();
    expect(answered(tags.write("U1/Parameters/Nothing", 1)).name).toBe("Bad_NotFound");
    expect(tags.read("U1/Parameters/Nothing").quality.name).toBe("Bad_NotFound");
    expect(answered(tags.write("U1/Where/Parameters/Area", 1)).name).toBe("Bad_NotFound");
  });

  test("[OBS-TAG-13] a parameter has a new timestamp with each reading", () => {
    vi.useFakeTimers({ now: 1000 });
    const tags = both();
    const first = tags.read("U1/Parameters/Area").timestamp;
    vi.advanceTimersByTime(500);
    expect([first, tags.read("U1/Parameters/Area").timestamp]).toEqual([1000, 1500]);
    vi.useRealTimers();
  });

  test("[OBS-TAG-14] a Boolean parameter is true or false, a float one a float", () => {
    const type = udtType("T", { On: { dataType: "Boolean", value: true }, F: { dataType: "Float8", value: 5 } }, []);
    const tags = manageTags([types(type), instance("U", "T")]);
    expect(tags.read("U.Parameters.On").value).toBe(true);
    expect(tags.read("U.Parameters.F")).toMatchObject({ value: 5, float: true });
  });

  test("[OBS-TAG-16, OBS-TAG-38] a changed type reaches the instances that do not override it", () => {
    const tags = both();
    const changed = udtType("Asset", { Area: { dataType: "String", value: "West" } }, [
      expr("Where", "{Area}", { dataType: "String" }),
      atomic("New", 1),
    ]);
    tags.load("default", provider([types(changed), instance("U1", "Asset"), instance("U2", "Asset", { Area: "East" })]));
    expect(["U1/Where", "U2/Where", "U1/New", "U2/New"].map((path) => tags.read(path).value)).toEqual(["West", "East", 1, 1]);
  });

  test("[OBS-TAG-71] enabled can be written; a disabled tag keeps its value", () => {
    const tags = manageTags([atomic("T", 42)]);
    tags.write("T", 43);
    expect(answered(tags.write("T.enabled", false)).name).toBe("Good");
    expect(shown(tags, "T")).toBe("43 Bad_Disabled");
    expect(answered(tags.write("T", 44)).name).toBe("Bad_Disabled");
    tags.write("T.enabled", true);
    expect(shown(tags, "T")).toBe("43 Good");
  });

  test("[OBS-TAG-54] the source of a derived tag can be changed while running", () => {
    const tags = manageTags([
      atomic("A", 1),
      atomic("B", 2),
      atomic("D", null, {
        dataType: "Int4",
        valueSource: "derived",
        sourceTagPath: "[.]A",
        deriveExpressionGetter: "{source} + 10",
      }),
    ]);
    const heard: PropertyValue[] = [];
    tags.subscribe("D", ({ value }) => heard.push(value));
    expect(answered(tags.write("D.sourceTagPath", "[.]B")).name).toBe("Good");
    tags.write("B", 3);
    tags.write("D", 5);
    expect(heard).toEqual([12, 13, 15]);
    expect(["A", "B"].map((path) => tags.read(path).value)).toEqual([1, 5]);
  });
});
