import type { Json, JsonObject } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { TagEditor } from "../edit/TagEditor.ts";
import { answered, atomic, expr, instance, manageTags, provider, shown, types, udtType } from "./manageTags.ts";

function editing(...tags: readonly Json[]) {
  const manager = manageTags(tags);
  const stored = { json: provider(tags) };
  const editor = new TagEditor(manager, {
    read: (name) => (name === "default" ? stored.json : undefined),
    edit: (_, change) => {
      const { root, result } = change(stored.json);
      stored.json = root;
      return result;
    },
  });
  manager.onWritten((written) => editor.keepWritten(written));
  return { manager, editor, stored };
}

const named = (qualities: readonly { readonly name: string }[]) => qualities.map(({ name }) => name);

describe("[TAG40] configuring tags", () => {
  test("[OBS-CONF-6] of equal names among siblings the later stays", () => {
    const { manager, editor } = editing(atomic("A", 1), atomic("A", 2));
    expect(manager.read("A").value).toBe(2);
    expect(named(editor.configure("F", [atomic("B", 1), atomic("b", 2)], "o"))).toEqual(["Good", "Good"]);
    expect([manager.read("F/B").value, manager.browse("[default]F")]).toEqual([2, [expect.objectContaining({ name: "b" })]]);
  });

  test("[OBS-CONF-7] an unknown dataType is refused by name, alone and inside of a folder", () => {
    const { manager, editor } = editing();
    const folder = { name: "F", tagType: "Folder", tags: [atomic("X", 1, { dataType: "Integer" })] };
    const refused = editor.configure(
      "",
      [atomic("X", 1, { dataType: "Integer" }), folder, atomic("Y", 1, { dataType: "Int4" })],
      "o",
    );
    expect(named(refused)).toEqual(["Error_Configuration", "Error_Configuration", "Good"]);
    expect(refused[0]?.message).toContain('"Integer"');
    expect(["X", "F", "Y"].map((path) => manager.exists(path))).toEqual([false, false, true]);
  });

  test.each<[string, JsonObject, string]>([
    ["an unknown valueSource", { valueSource: "guess" }, "null Error_Configuration"],
    ["an expression that cannot be parsed", { valueSource: "expr", expression: "1 +" }, "null Error_Configuration"],
    ["an unknown event", { eventScripts: [{ eventid: "valueRead", script: "\tpass" }] }, "1 Good"],
    ["an unknown property", { plantCode: "P-7" }, "1 Good"],
  ])("[OBS-CONF-8, OBS-CONF-9, OBS-CONF-12, OBS-CONF-13] %s is taken and kept", (_, more, expected) => {
    const { manager, editor } = editing();
    expect(named(editor.configure("", [atomic("T", 1, more)], "o"))).toEqual(["Good"]);
    expect(shown(manager, "T")).toBe(expected);
    expect(editor.configuration("T")).toEqual(atomic("T", 1, more));
  });

  const type = udtType("T", { A: { dataType: "Integer", value: 1 }, B: { dataType: "Integer", value: 1 } }, [
    expr("Sum", "{A} + {B}", { dataType: "Int4" }),
    atomic("M", 1),
  ]);

  test("[OBS-CONF-16] merging changes what it names, parameters one by one, and keeps the rest", () => {
    const { manager, editor } = editing(types(type), instance("I", "T", { A: 10, B: 20 }), atomic("Other", 1));
    const own = { name: "I", parameters: { A: 5 }, tags: [{ name: "M", documentation: "x" }] };
    expect(named(editor.configure("", [own], "m"))).toEqual(["Good"]);
    expect([manager.read("I/Sum").value, manager.read("I/M").value, manager.read("I/M.documentation").value]).toEqual([
      25,
      1,
      "x",
    ]);
    expect(manager.read("Other").value).toBe(1);
  });

  test("[OBS-CONF-17] overwriting replaces a tag with all that is in it", () => {
    const { manager, editor } = editing({ name: "F", tagType: "Folder", tags: [atomic("A", 1), atomic("B", 2)] });
    editor.configure("", [{ name: "F", tagType: "Folder", tags: [atomic("B", 3)] }], "o");
    expect(["F/A", "F/B"].map((path) => shown(manager, path))).toEqual(["null Bad_NotFound", "3 Good"]);
  });

  test("an overwritten instance forgets what was written to its parameters, a merged one keeps it", () => {
    const { manager, editor } = editing(types(type), instance("I", "T"));
    manager.write("I/Parameters/A", 7);
    editor.configure("", [{ name: "I", documentation: "x" }], "m");
    expect(manager.read("I/Sum").value).toBe(8);
    editor.configure("", [instance("I", "T")], "o");
    expect(manager.read("I/Sum").value).toBe(2);
  });

  test("[OBS-CONF-19] changes of different properties all stay, of one property the later", () => {
    const { editor } = editing(atomic("A", 1));
    for (const change of [{ engUnit: "bar" }, { documentation: "x" }, { engUnit: "psi" }])
      expect(named(editor.configure("", [{ name: "A", ...change }], "m"))).toEqual(["Good"]);
    expect(editor.configuration("A")).toMatchObject({ engUnit: "psi", documentation: "x", value: 1 });
  });

  test("[OBS-CONF-27] bindings are kept as they were written", () => {
    const bound = { bindType: "parameter", binding: "{A}" };
    const { editor } = editing(types(type));
    editor.configure("", [{ ...instance("I", "T"), tags: [{ name: "M", tagType: "AtomicTag", engUnit: bound }] }], "o");
    expect(editor.configuration("I/M")).toMatchObject({ engUnit: bound });
  });
});

describe("[TAG52] what is written to properties and parameters is stored", () => {
  const pump = udtType("Pump", { Area: { dataType: "String", value: "North" } }, [
    expr("Where", "{Area}", { dataType: "String" }),
    { name: "F", tagType: "Folder", tags: [atomic("Speed", 5)] },
  ]);
  const valve = udtType("Valve", {}, [{ name: "Drive", tagType: "UdtInstance", typeId: "Pump" }]);
  const instances = [instance("P", "Pump"), instance("V", "Valve"), instance("Other", "Pump"), instance("OtherValve", "Valve")];
  const plant = () => editing(types(pump, valve), ...instances, { name: "Line", tagType: "Folder", tags: [atomic("T", 1)] });
  /** The same export, read by another gateway. */
  const restarted = ({ stored }: ReturnType<typeof plant>) => manageTags(stored.json.tags as readonly Json[]);

  test.each([
    ["[default]line/t.ToolTip", "shift 2", "Line/T.tooltip"],
    ["Line/T.scaleMode", "Linear", "Line/T.scaleMode"],
    ["Line/T.plantCode", { a: [1] }, "Line/T.plantCode"],
    ["P/F/Speed.engUnit", "rpm", "P/F/Speed.engUnit"],
    ["P/Where.enabled", false, "P/Where.enabled"],
    ["P.Parameters.Area", "South", "P/Where"],
    ["V/Drive/F/Speed.documentation", "nested", "V/Drive/F/Speed.documentation"],
    ["V/Drive.Parameters.Area", "West", "V/Drive/Where"],
  ])("%s is there after a restart, and nowhere else", (path, value, read) => {
    const world = plant();
    expect(answered(world.manager.write(path, value)).name).toBe("Good");
    const again = restarted(world);
    expect(again.read(read).value).toEqual(value);
    expect(again.read(read).value).toEqual(world.manager.read(read).value);
    expect(["Other/Where", "Other/F/Speed.engUnit", "OtherValve/Drive/Where"].map((other) => again.read(other).value)).toEqual([
      "North",
      "",
      "North",
    ]);
    expect(again.problems).toEqual([]);
  });

  test("only the names of what it is in are added, and the declared type of a parameter stays", () => {
    const world = editing(types(pump), { ...instance("P", "Pump"), parameters: { Area: { dataType: "String", value: "East" } } });
    world.manager.write("P/F/Speed.engUnit", "rpm");
    world.manager.write("P.Parameters.Area", "South");
    expect(world.editor.configuration("P")).toEqual({
      ...{ name: "P", tagType: "UdtInstance", typeId: "Pump" },
      parameters: { Area: { dataType: "String", value: "South" } },
      tags: [{ name: "F", tagType: "Folder", tags: [{ name: "Speed", tagType: "AtomicTag", engUnit: "rpm" }] }],
    });
  });

  test("values are not: an export has those that were configured", () => {
    const world = plant();
    world.manager.write("Line/T", 7);
    world.manager.write("Line/T.engUnit", "bar");
    expect(world.editor.configuration("Line/T")).toMatchObject({ value: 1, engUnit: "bar" });
    expect(world.manager.read("Line/T").value).toBe(7);
  });

  test("it is gone when the tag is overwritten, and stays when others are configured", () => {
    const { manager, editor } = plant();
    manager.write("Line/T.engUnit", "bar");
    editor.configure("Line", [atomic("Other", 1)], "o");
    expect(manager.read("Line/T.engUnit").value).toBe("bar");
    editor.configure("Line", [atomic("T", 1)], "o");
    expect(manager.read("Line/T.engUnit").value).toBe("");
  });
});
