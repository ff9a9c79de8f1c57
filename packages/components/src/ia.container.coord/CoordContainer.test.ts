// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP6] a coord places its children in pixels, or in percent mode as fractions", async () => {
  expect([...(await draw("ia.container.coord")).layouts]).toEqual(["coord"]);
  expect([...(await draw("ia.container.coord", { mode: "percent" })).layouts]).toEqual(["coord%"]);
});

test.each([
  ["4:3", true],
  ["1:1", true],
  ["1x1", false],
  ["", false],
])("[CMP6] [OBS-CONT-38] percent mode with the aspect ratio %j draws in a shape of its own: %s", async (aspectRatio, shaped) => {
  const { find } = await draw("ia.container.coord", { mode: "percent", aspectRatio });
  expect(find("[data-layout]").parentElement?.dataset.component === undefined).toBe(shaped);
});
