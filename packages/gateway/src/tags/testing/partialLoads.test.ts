import type { Json, JsonObject } from "@sightline/model";
import { describe, expect, test } from "vitest";
import { TagEditor } from "../edit/TagEditor.ts";
import type { ReloadableTagManager } from "../live/options.ts";
import { atomic, expr, instance, manageTags, provider, types, udtType } from "./manageTags.ts";

/** Random numbers that follow from a seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return (state >>> 8) % sides;
  };
}

const motor = udtType("Motor", { Nr: { dataType: "Integer", value: 1 } }, [
  atomic("Speed", 5, { dataType: "Int4" }),
  expr("Shown", "{[.]Speed} + {Nr}", { dataType: "Int4" }),
]);
const line = udtType("Line", {}, [{ name: "Drive", tagType: "UdtInstance", typeId: "Motor" }]);

function editing(tags: readonly Json[]) {
  const manager = manageTags(tags);
  const stored = { json: provider(tags) };
  const editor = new TagEditor(manager, {
    read: () => stored.json,
    edit: (_, change) => {
      const { root, result } = change(stored.json);
      stored.json = root;
      return result;
    },
  });
  manager.onWritten((written) => editor.keepWritten(written));
  return { manager, editor, stored };
}

/** All tags with their values, and all problems. */
function everything(manager: ReloadableTagManager): readonly string[] {
  const found: string[] = manager.problems.map(({ path, message }) => `${path}: ${message}`);
  const walk = (path: string): void => {
    for (const node of manager.browse(path)) {
      const { value, quality } = manager.read(node.fullPath);
      found.push(
        `${node.fullPath} ${node.tagType} ${JSON.stringify(value)} ${quality.name} ${manager.read(`${node.fullPath}.engUnit`).value}`,
      );
      walk(node.fullPath);
    }
  };
  walk("[default]");
  return found.sort();
}

const folders = ["", "A", "A/B", "C"];

function randomTag(roll: (sides: number) => number): JsonObject {
  const name = `T${roll(4)}`;
  const kinds: readonly JsonObject[] = [
    atomic(name, roll(9), { dataType: "Int4" }),
    expr(name, `{[~]A/T1} + ${roll(5)}`, { dataType: "Int4" }),
    {
      ...instance(name, roll(6) === 0 ? "Missing" : "Motor", { Nr: roll(9) }),
      tags: [{ name: "Speed", tagType: "AtomicTag", value: roll(9) }],
    },
    instance(name, "Line"),
    { name, tagType: "Folder", tags: [atomic("T1", roll(9)), atomic("Odd", 1, { scaleMode: "Cubic" })] },
  ];
  return kinds[roll(kinds.length)] as JsonObject;
}

function step({ manager, editor }: ReturnType<typeof editing>, roll: (sides: number) => number): void {
  const folder = folders[roll(folders.length)] as string;
  const path = `${folder === "" ? "" : `${folder}/`}T${roll(4)}`;
  const kind = roll(7);
  if (kind === 0) editor.remove([path]);
  else if (kind === 1) editor.remove([folder === "" ? path : folder]);
  else if (kind === 2) manager.write(`${path}.engUnit`, `u${roll(5)}`);
  else if (kind === 3) manager.write(`${path}/Drive/Speed.engUnit`, `d${roll(5)}`);
  else if (kind === 4) editor.configure(`${path}`, [atomic("Speed", roll(9), { dataType: "Int4" })], "m");
  else editor.configure(folder, [randomTag(roll), randomTag(roll)], (["o", "m", "a", "i"] as const)[roll(4)] as "o");
}

describe("[TAG71] a change of some tags comes to the same as reading them all again", () => {
  test.each(Array.from({ length: 30 }, (_, index) => index + 1))("seed %i", (seed) => {
    const roll = dice(seed);
    const world = editing([types(motor, line)]);
    const heard: string[] = [];
    for (const path of ["A/T1", "A/B/T2/Shown", "T3"])
      world.manager.subscribe(path, ({ value, quality }) => heard.push(`${path} ${JSON.stringify(value)} ${quality.name}`));
    for (let count = 0; count < 25; count++) {
      step(world, roll);
      const again = manageTags(world.stored.json.tags as readonly Json[]);
      expect(everything(world.manager), `seed ${seed}, step ${count}`).toEqual(everything(again));
      again.close();
    }
    world.manager.close();
  });

  test("only what changed is expanded again: other tags keep what they are made of", () => {
    const { manager, editor } = editing([types(motor), instance("M", "Motor"), atomic("Other", 1)]);
    const heard: unknown[] = [];
    for (const path of ["M/Shown", "Other"]) manager.subscribe(path, ({ value }) => heard.push([path, value]));
    manager.write("M/Speed", 8);
    editor.configure("", [atomic("Other", 2)], "o");
    expect([manager.read("M/Speed").value, heard]).toEqual([
      8,
      [
        ["M/Shown", 9],
        ["Other", 2],
      ],
    ]);
  });
});

describe("[TAG71] many tags are configured by portions", () => {
  const pumps = Array.from({ length: 300 }, (_, at) => instance(`P${at}`, "Motor", { Nr: at }));
  const plant = {
    name: "Plant",
    tagType: "Folder",
    tags: [{ name: "North", tagType: "Folder", tags: pumps }, atomic("Level", 1)],
  };

  test("others go on between them, listeners are told at the end, and the export is what was imported", async () => {
    const { manager, editor } = editing([]);
    const seen = new Set<number>();
    const told: number[] = [];
    const count = () => manager.browse("[default]Plant/North").length;
    manager.onConfigured(() => told.push(count()));
    const work = { done: false };
    const watch = (): void => {
      seen.add(count());
      if (!work.done) setImmediate(watch);
    };
    watch();
    const results = await editor.configureAll("", [plant, types(motor)], "o");
    work.done = true;
    expect(results.map(({ name }) => name)).toEqual(["Good", "Good"]);
    expect(seen.size).toBeGreaterThan(5);
    expect(told).toEqual([300]);
    expect(manager.read("Plant/North/P299/Shown").value).toBe(304);
    expect(editor.configuration("[default]")?.tags).toEqual([plant, types(motor)]);
  });

  test.each(["o", "m", "a", "i"] as const)("policy %s: it comes to the same as configuring them at once", async (policy) => {
    const before = [types(motor), { name: "Plant", tagType: "Folder", tags: [atomic("Level", 9), atomic("Old", 1)] }];
    const [portions, once] = [editing(before), editing(before)];
    const results = await portions.editor.configureAll("[default]", [plant, atomic("T", 1)], policy);
    expect(results).toEqual(once.editor.configure("[default]", [plant, atomic("T", 1)], policy));
    expect(portions.editor.configuration("[default]")).toEqual(once.editor.configuration("[default]"));
    expect(everything(portions.manager)).toEqual(everything(once.manager));
  });

  test("an unknown data type inside of a large folder refuses it whole", async () => {
    const { manager, editor } = editing([types(motor)]);
    const wrong = { ...plant, tags: [...plant.tags, atomic("X", 1, { dataType: "Integer" })] };
    expect((await editor.configureAll("", [wrong], "o")).map(({ name }) => name)).toEqual(["Error_Configuration"]);
    expect(manager.exists("Plant")).toBe(false);
  });
});
