// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a svg draws its elements, leaves out what could run code, and tells which was clicked", async () => {
  const elements = [
    { type: "rect", id: "r", name: "box", fill: { paint: "red" }, onclick: "alert(1)" },
    { type: "script", text: "alert(1)" },
  ];
  const { element, click, events } = await draw("ia.shapes.svg", { elements });
  expect(element.innerHTML).toContain('fill="red"');
  expect(element.innerHTML).not.toContain("alert");
  await click("rect");
  expect(events).toEqual([["onElementClicked", { id: "r", name: "box" }]]);
});
