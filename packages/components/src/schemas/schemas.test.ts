import { type PropertyValue, parsePath } from "@sightline/model";
import { expect, test } from "vitest";
import { componentCatalog, missingModule, refusalOfWrite } from "./index.ts";
import { isOfType } from "./properties.ts";

test("[CMP1] every schema is found by its type, offers style, and has defaults of the types it declares", () => {
  for (const [type, schema] of componentCatalog) {
    expect(schema.type).toBe(type);
    expect(schema.defaults.props).toHaveProperty("style");
    for (const [path, { type: types, default: usual, enum: allowed }] of Object.entries(schema.props)) {
      if (usual === undefined) continue;
      expect(
        [types].flat().some((each) => isOfType(each, usual as PropertyValue)),
        `${type} ${path}`,
      ).toBe(true);
      if (allowed) expect(allowed, `${type} ${path}`).toContain(usual);
    }
  }
});

test("[CMP1] what a component embeds names properties of its schema", () => {
  for (const { type, props, embeds = [] } of componentCatalog.values()) {
    for (const { path, params, when } of embeds) {
      for (const each of [path, params.replace(/\[\]$/, ""), when?.path ?? path]) expect(props, type).toHaveProperty([each]);
    }
  }
});

test("[CMP1] the caption a component is known by is a property of its schema", () => {
  const captions = [...componentCatalog.values()].filter(({ caption }) => caption !== undefined);
  expect(captions.map(({ type }) => type)).toContain("ia.input.button");
  for (const { type, props, caption } of captions) expect(props, type).toHaveProperty([caption ?? ""]);
});

test.each<[string, string, PropertyValue, string | undefined]>([
  ["ia.input.text-field", "props.text", "a", undefined],
  ["ia.input.text-field", "props.textual", "a", "is not for the browser to write"],
  ["ia.input.text-field", "props.enabled", false, "is not for the browser to write"],
  ["ia.input.text-field", "position.text", "a", "is not for the browser to write"],
  ["ia.display.table", "props.selection.data[0].id", 1, undefined],
  ["ia.display.table", "props.selection.mode", "multiple", "is not for the browser to write"],
  ["ia.display.tree", "props.items[0].items[2].expanded", true, undefined],
  ["ia.display.tree", "props.items[0].items[2].expanded", "yes", "must be boolean"],
  ["ia.display.tree", "props.items[0].label", "a", "is not for the browser to write"],
  ["ia.input.slider", "props.value", 5, undefined],
  ["ia.input.slider", "props.value", "5", "must be number"],
  ["ia.input.slider", "props.value", Number.NaN, "must be number"],
  ["ia.input.checkbox", "props.selected", null, undefined],
  ["ia.input.checkbox", "props.selected", "no", "must be boolean or null"],
])("[CMP2, CMP39] %s: a browser's write of %s with %j is answered with %j", (type, path, value, refusal) => {
  const schema = componentCatalog.get(type);
  if (!schema) throw new Error(`there is no ${type}`);
  expect(refusalOfWrite(schema, parsePath(path), value)).toBe(refusal);
});

test("[CMP79] a type of another maker is named with its module, where that is known; those of the original have none", () => {
  expect(missingModule("kyvislabs.display.apexchart")).toBe("the module Apex Charts by Kyvis Labs");
  expect(missingModule("embr.chart.chart-js")).toBe("the module Embr Charts by Musson Industrial");
  expect([missingModule("acme.display.gadget"), missingModule("ia.display.gadget")]).toEqual([
    "a module of another maker",
    undefined,
  ]);
});
