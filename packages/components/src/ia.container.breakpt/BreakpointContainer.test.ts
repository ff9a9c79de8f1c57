// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP22] a breakpt shows its large child from the breakpoint on", async () => {
  expect([...(await draw("ia.container.breakpt", { breakpoint: 701 })).layouts]).toEqual(["breakpt:small"]);
  expect([...(await draw("ia.container.breakpt", { breakpoint: 700 })).layouts]).toEqual(["breakpt:large"]);
});
