import { Dataset, type JsonObject, type PropertyValue } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { answered, atomic, expr, instance, manageTags, provider, shown, types, udtType } from "./manageTags.ts";

const folder = (name: string, ...tags: readonly JsonObject[]) => ({ name, tagType: "Folder", tags });
const derivedType = (name: string, typeId: string, more: JsonObject = {}) => ({ name, tagType: "UdtType", typeId, ...more });
const factor = (value: number) => ({ Factor: { dataType: "Integer", value } });

describe("[TAG25] types and what inherits from them", () => {
  const base = udtType("Lib/Base".slice(4), factor(2), [
    atomic("Input", 6, { dataType: "Int4", engUnit: "bar" }),
    expr("Out", "{[.]Input} * {Factor}", { dataType: "Int4" }),
    folder("Inner", atomic("Deep", 1, { dataType: "Int4", documentation: "deep" })),
  ]);
  const derived = derivedType("Derived", "Lib/Base", {
    parameters: factor(3),
    tags: [
      { name: "Input", tagType: "AtomicTag", engUnit: "psi" },
      folder("Inner", { name: "Deep", tagType: "AtomicTag", value: 2 }),
    ],
  });
  const library = types(folder("Lib", base, derived));

  test("[OBS-TAG-27, OBS-TAG-28, OBS-CONF-48] a derived type names its base and lists what differs; expressions use the layer they run in", () => {
    const tags = manageTags([
      library,
      instance("B", "Lib/Base"),
      instance("D", "Lib/Derived"),
      instance("I", "Lib/Derived", factor(4)),
    ]);
    expect(["B/Out", "D/Out", "I/Out"].map((path) => tags.read(path).value)).toEqual([12, 18, 24]);
    expect(["B/Input.engUnit", "D/Input.engUnit", "D/Input"].map((path) => tags.read(path).value)).toEqual(["bar", "psi", 6]);
    expect(tags.problems).toEqual([]);
  });

  test("[OBS-TAG-29] a member in a folder is overridden through the same folders", () => {
    const own = { ...instance("I", "Lib/Derived"), tags: [folder("Inner", { name: "Deep", tagType: "AtomicTag", value: 3 })] };
    const tags = manageTags([library, instance("B", "Lib/Base"), instance("D", "Lib/Derived"), own]);
    expect(["B", "D", "I"].map((name) => tags.read(`${name}/Inner/Deep`).value)).toEqual([1, 2, 3]);
    expect(tags.read("I/Inner/Deep.documentation").value).toBe("deep");
  });

  test("[OBS-TAG-34] lists are replaced, not joined", () => {
    const script = (body: string) => ({ eventid: "valueChanged", script: `\t${body}\n` });
    const type = udtType("T", {}, [atomic("A", 1, { eventScripts: [script("a"), script("b")] })]);
    const own = { ...instance("I", "T"), tags: [{ name: "A", tagType: "AtomicTag", eventScripts: [script("c")] }] };
    expect(manageTags([types(type), own]).read("I/A.eventScripts").value).toEqual([script("c")]);
  });

  test("[OBS-TAG-36] a derived type may not add a member to an instance that it inherits", () => {
    const outer = udtType("Outer", {}, [instance("Nested", "Inner")]);
    const inner = udtType("Inner", {}, [atomic("Known", 1)]);
    const wrong = derivedType("Wrong", "Outer", {
      tags: [{ name: "Nested", tagType: "UdtInstance", tags: [atomic("Known", 2), atomic("Added", 3)] }],
    });
    const tags = manageTags([types(inner, outer, wrong), instance("W", "Wrong")]);
    expect(["W/Nested/Known", "W/Nested/Added"].map((path) => shown(tags, path))).toEqual(["2 Good", "null Bad_NotFound"]);
    expect(tags.problems).toEqual([
      { path: "[default]W", message: "Bad_Unsupported: the derived type Wrong may not add Added to Nested." },
    ]);
  });

  test("[OBS-TAG-38] a new member of a base type appears in all instances, those of derived types too", () => {
    const tags = manageTags([library, instance("D", "Lib/Derived")]);
    const more = { ...base, tags: [...(base.tags as JsonObject[]), atomic("New", 7)] };
    tags.load("default", provider([types(folder("Lib", more, derived)), instance("D", "Lib/Derived")]));
    expect(shown(tags, "D/New")).toBe("7 Good");
  });

  test("[OBS-TAG-39] an instance has the id of its own type, not of the one above", () => {
    const tags = manageTags([library, instance("B", "Lib/Base"), instance("D", "Lib/Derived")]);
    const ids = tags.browse("[default]").flatMap(({ name, typeId }) => (typeId ? [[name, typeId]] : []));
    expect(ids).toEqual([
      ["B", "Lib/Base"],
      ["D", "Lib/Derived"],
    ]);
  });

  test("[OBS-TAG-37] a dataset member is replaced as a whole", () => {
    const table = (name: string) => ({ columns: [{ name, type: "java.lang.Integer" }], rows: [[1]] });
    const type = udtType("T", {}, [atomic("D", table("a"), { dataType: "DataSet" })]);
    const own = { ...instance("I", "T"), tags: [{ name: "D", tagType: "AtomicTag", value: table("b") }] };
    expect(manageTags([types(type), own]).read("I/D").value).toEqual(new Dataset([{ name: "b", type: "Integer" }], [[1]]));
  });

  test("[OBS-TAG-58] an instance's member may replace what is bound by fixed texts; the others go on following", () => {
    const bound = (binding: string) => ({ bindType: "parameter", binding });
    const opc = (name: string) =>
      atomic(name, null, { valueSource: "opc", opcServer: bound("{Server}"), opcItemPath: bound("ns=1;s={Index}") });
    const type = udtType("T", { Server: { dataType: "String", value: "S" }, Index: { dataType: "Integer", value: 1 } }, [
      opc("A"),
      opc("B"),
    ]);
    const fixed = { name: "A", tagType: "AtomicTag", opcServer: "Other", opcItemPath: "ns=2;s=X" };
    const tags = manageTags([types(type), { ...instance("I", "T", { Index: 5 }), tags: [fixed] }]);
    const read = (path: string) => tags.read(`I/${path}`).value;
    expect(["A.opcServer", "A.opcItemPath", "B.opcServer", "B.opcItemPath"].map(read)).toEqual([
      "Other",
      "ns=2;s=X",
      "S",
      "ns=1;s=5",
    ]);
  });

  test.each<[string, JsonObject]>([
    ["String", { P: { dataType: "String", value: "a" } }],
    ["Integer", { P: { dataType: "Integer", value: 1 } }],
    ["Float", { P: { dataType: "Float", value: 0.5 } }],
    ["Boolean", { P: { dataType: "Boolean", value: true } }],
    ["Int4", { P: { dataType: "Int4", value: 1 } }],
    ["Float4", { P: { dataType: "Float4", value: 0.5 } }],
    ["Float8", { P: { dataType: "Float8", value: 0.5 } }],
  ])("[OBS-CONF-29] a parameter may be of the type %s", (_, parameters) => {
    const tags = manageTags([
      types(
        udtType("T", parameters, [expr("E", "{P}", { dataType: "Document" }), expr("S", '"" + {P}', { dataType: "String" })]),
      ),
      instance("I", "T"),
    ]);
    const { value } = parameters.P as { value: PropertyValue };
    expect(tags.read("I.Parameters.P").value).toBe(value);
    expect(tags.read("I/S").value).toBe(String(value));
  });
});

describe("[TAG26] UDT instances and their members", () => {
  const table = {
    columns: [
      { name: "S", type: "java.lang.String" },
      { name: "N", type: "java.lang.Integer" },
    ],
    rows: [
      ["a", 1],
      ["b", 2],
    ],
  };
  const rows = udtType(
    "Rows",
    {
      Row: { dataType: "Integer", value: 1 },
      Column: { dataType: "String", value: "S" },
      Path: { dataType: "String", value: "[default]T" },
      Missing: { dataType: "String", value: "[default]None" },
    },
    [
      atomic("T", table, { dataType: "DataSet" }),
      expr("Cell", "{[.]T}[{Row}, {Column}]", { dataType: "String" }),
      expr("Length", "len({[.]T})", { dataType: "Int4" }),
      expr("Far", 'tag({Path})[{Row}, "S"]', { dataType: "String" }),
      expr("Safe", 'try(tag({Missing})[0, "S"], "x")', { dataType: "String" }),
    ],
  );
  test("[OBS-TAG-46, OBS-TAG-47] datasets in expressions follow the parameters and the dataset", () => {
    const tags = manageTags([types(rows), atomic("T", table, { dataType: "DataSet" }), instance("I", "Rows")]);
    const all = () => ["Cell", "Length", "Far"].map((name) => tags.read(`I/${name}`).value);
    expect(all()).toEqual(["b", 2, "b"]);
    expect(shown(tags, "I/Safe")).toBe("null Bad_NotFound");
    tags.write("I/Parameters/Row", 0);
    expect(all()).toEqual(["a", 2, "a"]);
    tags.write("I/T", new Dataset([{ name: "S", type: "String" }], [["z"]]));
    expect(all()).toEqual(["z", 1, "a"]);
  });

  test("[OBS-TAG-48, OBS-TAG-49] an instance reads as a document of its members, one without a type as an empty one", () => {
    const tags = manageTags([
      types(udtType("T", {}, [atomic("A", 1), folder("F", atomic("B", 2))])),
      instance("I", "T"),
      { name: "N", tagType: "UdtInstance" },
    ]);
    expect(tags.read("I")).toMatchObject({ value: { A: 1, F: { B: 2 } }, quality: { name: "Good" } });
    expect(tags.read("N")).toMatchObject({ value: {}, quality: { name: "Good" } });
  });

  test("[OBS-CONF-49] many instances are browsed and read in one go", () => {
    const type = udtType(
      "T",
      { Nr: { dataType: "Integer", value: 0 } },
      Array.from({ length: 10 }, (_, index) => expr(`M${index}`, `{Nr} + ${index}`, { dataType: "Int4" })),
    );
    const instances = Array.from({ length: 100 }, (_, index) => instance(`I${index}`, "T", { Nr: index * 100 }));
    const tags = manageTags([types(type), ...instances]);
    const members = instances.flatMap(({ name }) => tags.browse(`[default]${String(name)}`));
    expect(members).toHaveLength(1000);
    expect(members.slice(0, 500).map(({ fullPath }) => tags.read(fullPath).value)).toEqual(
      Array.from({ length: 500 }, (_, index) => Math.floor(index / 10) * 100 + (index % 10)),
    );
  });

  test("[OBS-TAG-82] tags written one after another are not one step for those that read them", () => {
    const tags = manageTags([atomic("A", 1), atomic("B", 1), expr("Sum", "{[.]A} + {[.]B}", { dataType: "Int4" })]);
    const heard: PropertyValue[] = [];
    tags.subscribe("Sum", ({ value }) => heard.push(value));
    for (const path of ["A", "B"]) tags.write(path, 10);
    expect(heard).toEqual([11, 20]);
  });

  test("[OBS-TAG-87] memory lasts as long as the tag; a 0 over a 0 is no event", () => {
    const tags = manageTags([atomic("Count", 0), atomic("Doc", { a: 1 }, { dataType: "Document" })]);
    const heard: PropertyValue[] = [];
    tags.subscribe("Count", ({ value }) => heard.push(value));
    tags.write("Count", 0);
    expect(heard).toEqual([]);
    tags.write("Count", 5);
    tags.write("Doc", { a: 2 });
    tags.load("default", provider([atomic("Count", 0), atomic("Doc", { a: 1 }, { dataType: "Document" }), atomic("New", 1)]));
    expect([tags.read("Count").value, tags.read("Doc").value]).toEqual([5, { a: 2 }]);
    tags.load("default", provider([]));
    tags.load("default", provider([atomic("Count", 0)]));
    expect(tags.read("Count").value).toBe(0);
  });
});

describe("[TAG27] documents", () => {
  test("[OBS-TAGW-6, OBS-TAGW-7, OBS-CONF-34] a Document is replaced whole, all who read it follow, and its type stays", () => {
    const tags = manageTags([
      atomic("D", { a: 1 }, { dataType: "Document" }),
      expr("A", '{[.]D}["a"]', { dataType: "Int4" }),
      atomic("R", null, { valueSource: "reference", sourceTagPath: "D" }),
    ]);
    const heard: PropertyValue[] = [];
    for (const path of ["D", "A", "R"]) tags.subscribe(path, ({ value }) => heard.push(value));
    expect(answered(tags.write("D", { a: 5, b: [1] })).name).toBe("Good");
    expect(heard).toEqual(expect.arrayContaining([{ a: 5, b: [1] }, 5]));
    expect(heard).toHaveLength(3);
    tags.write("D", [1, 2]);
    expect([tags.read("D").value, tags.read("D.dataType").value]).toEqual([[1, 2], "Document"]);
  });
});

describe("[TAG28] permissions of tags", () => {
  const restricted = (type: string) => ({ type, securityLevels: [{ name: "Nowhere", children: [] }] });
  test("[OBS-TAG-88, OBS-TAG-91, OBS-TAG-93] gateway scope reads and writes whatever the levels, which stay as written", () => {
    const tags = manageTags([atomic("T", 1, { readPermissions: restricted("AnyOf"), writePermissions: restricted("AllOf") })]);
    expect(["CanRead", "CanWrite"].map((name) => tags.read(`T.${name}`).value)).toEqual([true, true]);
    expect(answered(tags.write("T", 2)).name).toBe("Good");
    expect(tags.read("T").value).toBe(2);
    expect(tags.read("T.readPermissions").value).toEqual(restricted("AnyOf"));
  });

  test.each(["anyof", "allof", "Anyof", "Some"])("[OBS-TAG-89] the type %s asks for all levels", (type) => {
    expect(manageTags([atomic("T", 1, { writePermissions: restricted(type) })]).read("T.writePermissions").value).toEqual(
      restricted("AllOf"),
    );
  });

  test("[OBS-TAG-92] an instance may override permissions and readOnly of its type", () => {
    const type = udtType("T", {}, [atomic("A", 1, { readOnly: true, writePermissions: restricted("AllOf") })]);
    const own = { name: "A", tagType: "AtomicTag", readOnly: false, writePermissions: restricted("AnyOf") };
    const tags = manageTags([types(type), instance("Type", "T"), { ...instance("Own", "T"), tags: [own] }]);
    expect(["Type", "Own"].map((name) => tags.read(`${name}/A.canWrite`).value)).toEqual([false, true]);
    expect(["Type", "Own"].map((name) => answered(tags.write(`${name}/A`, 2)).name)).toEqual(["Bad_ReadOnly", "Good"]);
    expect(tags.read("Own/A.writePermissions").value).toEqual(restricted("AnyOf"));
  });
});
