// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP23] a viewcanvas draws each view where its instance says", async () => {
  const { find } = await draw("ia.display.viewcanvas", { instances: [{ viewPath: "A", left: 10, top: "20%", zIndex: 3 }] });
  const { left, top, zIndex, position } = find("[data-component] > div").style;
  expect([left, top, String(zIndex), position]).toEqual(["10px", "20%", "3", "absolute"]);
});
