import type { JsonObject } from "@sightline/model";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { flex, indent, view } from "../support/index.ts";

const memory = (name: string, [dataType, value]: readonly [string, JsonObject[string]], more: JsonObject = {}) => ({
  ...{ name, tagType: "AtomicTag", valueSource: "memory", dataType, value },
  ...more,
});
const changed = (...lines: readonly string[]) => ({
  eventScripts: [
    { eventid: "valueChanged", script: ["\tif not initialChange:", ...lines.map((line) => `\t\t${line}`), ""].join("\n") },
  ],
});
const parent = "parent = str(tagPath).rsplit('/', 1)[0]";
const to = (name: string, value: string) => `system.tag.writeBlocking([parent + '/${name}'], [${value}])`;

const type = {
  name: "T",
  tagType: "UdtType",
  parameters: { Flavor: { dataType: "String", value: "BASE" } },
  tags: [
    memory("Input", ["Int4", 5], changed(parent, to("Marker", "tag['parameters']['Flavor'] + '|' + str(currentValue.value)"))),
    memory("Marker", ["String", ""]),
  ],
};
const root = {
  name: "R",
  tagType: "UdtType",
  parameters: { Kind: { dataType: "String", value: "ROOT" } },
  tags: [
    { name: "Leaf", tagType: "UdtInstance", typeId: "T", parameters: { Flavor: { bindType: "parameter", binding: "{Kind}" } } },
  ],
};
const folder = {
  name: "F",
  tagType: "Folder",
  tags: [
    memory(
      "Kinds",
      ["Int4", 0],
      changed(
        parent,
        to(
          "Seen",
          "[type(tagPath).__name__, previousValue.value, currentValue.value, str(currentValue.quality), missedEvents, initialChange]",
        ),
      ),
    ),
    memory("Seen", ["Document", {}]),
    memory(
      "ToDict",
      ["Int4", 0],
      changed(parent, to("Doc", "{'a': [1, currentValue.value]}"), to("Date", "system.date.fromMillis(1000)")),
    ),
    memory("Doc", ["Document", {}]),
    memory("Date", ["DateTime", null]),
    memory("Fails", ["Int4", 0], changed("nothing.at.all")),
    memory("Broken", ["Int4", 0], { eventScripts: [{ eventid: "valueChanged", script: "\tx = (1\n" }] }),
    memory(
      "Library",
      ["Int4", 0],
      changed("import Pkg", "from Pkg.Deep import Ops", parent, to("Out", "Ops.double(currentValue.value) * Pkg.one()")),
    ),
    memory("Out", ["Int4", 0]),
    memory("Unindented", ["Int4", 0], { eventScripts: [{ eventid: "valueChanged", script: "x = 1\n" }] }),
    memory("Missing", ["Int4", 0]),
  ],
};
const tags = {
  tags: [
    { name: "_types_", tagType: "Folder", tags: [type, root] },
    { name: "U", tagType: "UdtInstance", typeId: "T" },
    { name: "R", tagType: "UdtInstance", typeId: "R", parameters: { Kind: "CHANGED" } },
    folder,
  ],
};

let world: GatewayInMemory;
const log: string[] = [];

beforeAll(async () => {
  const libraries = { Pkg: "def one():\n\treturn 1\n", "Pkg/Deep/Ops": "def double(x):\n\treturn x * 2\n" };
  const files = { views: { Main: view(flex("root")) }, libraries, tags, config: { scriptingProject: "Plant" } };
  world = await gatewayInMemory(files, [], { log: pino({ level: "info" }, { write: (line: string) => void log.push(line) }) });
}, 60_000);
afterAll(() => world.close());

async function run(line: string): Promise<unknown> {
  const where = { project: "", label: "test" };
  const script = { form: "function", name: "f", params: [], body: indent(line), where } as const;
  const batch = { project: "", lane: "background", calls: [{ script, args: [], context: { project: "" } }] } as const;
  const [outcome] = await world.gateway.engine.run(batch);
  if (!outcome?.ok) throw new Error(outcome?.failure.traceback);
  return outcome.value;
}

const write = (path: string, value: string) =>
  run(`return [str(q) for q in system.tag.writeBlocking(['[default]${path}'], [${value}])]`);
const read = (path: string) => run(`return system.tag.readBlocking(['[default]${path}'])[0].value`);
const soon = (path: string) => expect.poll(() => read(path), { timeout: 30_000 });
const logged = (word: string) => expect.poll(() => log.filter((line) => line.includes(word)), { timeout: 30_000 });

describe("[TAG31] event scripts of tags in Python", () => {
  test("[OBS-TAG-64] case: tag-event-script: a script inside of a UDT knows its parameters", async () => {
    await write("U/Input", "9");
    await soon("U/Marker").toBe("BASE|9");
  });

  test("[OBS-TAG-41] parameters of the instances around it reach it, changed ones too", async () => {
    await write("R/Leaf/Input", "1");
    await soon("R/Leaf/Marker").toBe("CHANGED|1");
    await write("R/Parameters/Kind", "'AGAIN'");
    await write("R/Leaf/Input", "2");
    await soon("R/Leaf/Marker").toBe("AGAIN|2");
  });

  test("[OBS-TAG-64] [OBS-JY-58] the path is text, values are qualified", async () => {
    await write("F/Kinds", "3");
    await soon("F/Seen").toEqual(["unicode", 0, 3, "Good", false, false]);
  });

  test("[OBS-TAG-84] a dict goes into a Document, a Date into a DateTime", async () => {
    await write("F/ToDict", "4");
    await soon("F/Doc").toEqual({ a: [1, 4] });
    await soon("F/Date").toEqual(new Date(1000));
  });

  test("[TAG34] [OBS-TAG-77] scripts reach the library of the scripting project, modules at any depth", async () => {
    await write("F/Library", "21");
    await soon("F/Out").toBe(42);
  });

  test("[OBS-TAG-83] a batch with a missing path writes the rest, and its script runs", async () => {
    const both = "system.tag.writeBlocking(['[default]F/Library', '[default]F/None'], [5, 5])";
    expect(await run(`return [str(q.name) for q in ${both}]`)).toEqual(["Good", "Bad_NotFound"]);
    await soon("F/Out").toBe(10);
  });

  test("[TAG33] [OBS-TAG-76] a script that throws is logged with its tag, and the write stays good", async () => {
    expect(await write("F/Fails", "1")).toEqual(["Good"]);
    await logged("[default]F/Fails valueChanged").toEqual([expect.stringContaining("NameError")]);
    expect(await read("F/Fails")).toBe(1);
  });

  test("[TAG33] a script with a syntax error is logged when it runs", async () => {
    expect(await write("F/Broken", "1")).toEqual(["Good"]);
    await logged("[default]F/Broken valueChanged").toEqual(expect.arrayContaining([expect.stringContaining("SyntaxError")]));
  });

  test("[TAG7] what of a tag's configuration is wrong is in the log, once, with its path", async () => {
    await logged("every line of it must be indented").toEqual([expect.stringContaining("[default]F/Unindented")]);
    await run(
      "return [str(q) for q in system.tag.configure('[default]F', [{'name': 'Late', 'tagType': 'AtomicTag', 'scaleMode': 'Cubic'}], 'm')]",
    );
    await logged("Cubic").toEqual([expect.stringContaining("[default]F/Late")]);
    expect(log.filter((line) => line.includes("every line of it must be indented"))).toHaveLength(1);
    expect(await read("F/Late.problems")).toEqual([expect.stringContaining("Cubic")]);
  });

  test("[OBS-TAG-81] the scripts of tags that are written together all run, in any order", async () => {
    await run(
      "return system.tag.writeBlocking(['[default]F/Library', '[default]U/Input', '[default]R/Leaf/Input'], [50, 60, 70])",
    );
    await soon("F/Out").toBe(100);
    await soon("U/Marker").toBe("BASE|60");
    await soon("R/Leaf/Marker").toEqual(expect.stringMatching(/\|70$/));
  });

  test("[TAG35] [OBS-TAG-86] datasets do not change: what changes one answers a new one, and clearing keeps the columns", async () => {
    const made = [
      "t = system.dataset.toDataSet(['a', 'b'], [[1, 2]])",
      "more, less, none = system.dataset.addRow(t, [3, 4]), system.dataset.deleteRow(t, 0), system.dataset.clearDataset(t)",
      "return [d.rowCount for d in (t, more, less, none)] + list(none.columnNames)",
    ];
    expect(await run(made.join("\n"))).toEqual([1, 2, 0, 0, "a", "b"]);
  });
});
