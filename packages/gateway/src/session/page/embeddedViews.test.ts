import { expect, test } from "vitest";
import { paramPlace, paramsPlace, wantedViews } from "./embeddedViews.ts";

test.each([
  ["ia.display.view", { path: "a", params: { x: 1 } }, [{ slot: "", path: "a", params: { x: 1 } }]],
  ["ia.container.tab", { tabs: ["One", { viewPath: "t" }] }, [{ slot: "1", path: "t", params: {} }]],
  [
    "ia.display.flex-repeater",
    { path: "r", instances: [{ x: 1, instanceStyle: {}, instancePosition: {} }] },
    [{ slot: "0", path: "r", params: { index: 0, x: 1 } }],
  ],
  [
    "ia.display.accordion",
    {
      items: [
        { expanded: true, body: { viewPath: "b" }, header: { content: { type: "view", viewPath: "h", viewParams: { x: 1 } } } },
        { expanded: false, body: { viewPath: "closed" }, header: { content: { type: "text", viewPath: "unused" } } },
      ],
    },
    [
      { slot: "0", path: "b", params: {} },
      { slot: "0.header", path: "h", params: { x: 1 } },
    ],
  ],
  ["ia.display.label", { path: "a" }, []],
  ["of.another.kind", { path: "a" }, []],
])("[CMP23] %s opens the views its schema says", (type, props, expected) => {
  expect(wantedViews(type, props)).toEqual(expected);
});

test.each([
  ["ia.display.view", "", ["props", "params"]],
  ["ia.display.flex-repeater", "2", ["props", "instances", 2]],
  ["ia.display.viewcanvas", "10", ["props", "instances", 10, "viewParams"]],
  ["ia.display.accordion", "1.header", ["props", "items", 1, "header", "content", "viewParams"]],
  ["ia.display.label", "", undefined],
])("[SES15] %s keeps the parameters of slot %j at %j", (type, slot, path) => {
  expect(paramsPlace(type, slot)).toEqual(path);
});

test.each([
  ["x", ["props", "instances", 2, "x"]],
  ["index", undefined],
  ["instanceStyle", undefined],
])("[SES42] the parameter %s of a repeated view is kept at %j", (name, path) => {
  expect(paramPlace("ia.display.flex-repeater", "2", name)).toEqual(path);
});
