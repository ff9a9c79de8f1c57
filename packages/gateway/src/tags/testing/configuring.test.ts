import type { Json, JsonObject } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { TagEditor } from "../edit/TagEditor.ts";
import { atomic, expr, instance, manageTags, provider, shown, types, udtType } from "./manageTags.ts";

function editing(...tags: readonly Json[]) {
  const manager = manageTags(tags);
  const stored = { json: provider(tags) };
  const editor = new TagEditor(manager, {
    read: (name) => (name === "default" ? stored.json : undefined),
    keep: (_, latest) => {
      stored.json = latest();
    },
  });
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
