import { fromJson, type PropertyObject, type PropertyValue } from "@sightline/model";
import { expect, test } from "vitest";
import { componentCatalog } from "../schemas/index.ts";
import { spelled } from "../schemas/properties.ts";
import { recordReads } from "../testing/recordReads.ts";
import { placeChild } from "./placeChild.ts";

/** What the containers ask for, and a position that has all a child may say there. */
const containers: readonly [type: string, layouts: readonly string[], position: PropertyValue][] = [
  ["ia.container.flex", ["flex"], {}],
  ["ia.container.coord", ["coord", "coord%"], {}],
  ["ia.container.tab", ["tab:1"], {}],
  ["ia.container.breakpt", ["breakpt:large"], {}],
  ["ia.container.column", ["column:sm"], { breakpoints: [{ name: "sm", span: 3, colIndex: 1, rowIndex: 2, order: 1 }] }],
];

test.each(containers)("[CMP40] %s reads the position fields its schema declares, and no others", (type, layouts, position) => {
  const fields = componentCatalog.get(type)?.childPosition ?? {};
  const groups = Object.keys(fields).map((path) => path.split(/[.[]/)[0]);
  const reads = new Set<string>();
  const given = { ...(fromJson(componentCatalog.get(type)?.defaults.childPosition ?? {}) as object), ...(position as object) };
  for (const layout of layouts) {
    placeChild(
      layout,
      recordReads(given as PropertyObject, (path) => reads.add(spelled(fields, path))),
    );
  }
  expect([...reads].filter((path) => !fields[path] && !groups.includes(path.replace("[]", "")))).toEqual([]);
  expect(Object.keys(fields).filter((path) => !reads.has(path))).toEqual([]);
});

test("[CMP40] every component that places children is held to this", () => {
  const placing = [...componentCatalog.values()].filter((schema) => schema.childPosition).map((schema) => schema.type);
  expect(placing.sort()).toEqual(containers.map(([type]) => type).sort());
});

test("[CMP6] alignSelf is followed where align says nothing", () => {
  expect(placeChild("flex", { align: "auto", alignSelf: "center" })).toMatchObject({ alignSelf: "center" });
  expect(placeChild("flex", { align: "stretch", alignSelf: "center" })).toMatchObject({ alignSelf: "stretch" });
});
