// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP6] a coord places its children in pixels, or in percent mode as fractions", async () => {
  expect([...(await draw("ia.container.coord")).layouts]).toEqual(["coord"]);
  expect([...(await draw("ia.container.coord", { mode: "percent" })).layouts]).toEqual(["coord%"]);
});
