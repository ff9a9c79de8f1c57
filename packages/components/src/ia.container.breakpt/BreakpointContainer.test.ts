// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP22] a breakpt shows its large child from the breakpoint on", async () => {
  expect([...(await draw("ia.container.breakpt", { breakpoint: 701 })).layouts]).toEqual(["breakpt:small"]);
  expect([...(await draw("ia.container.breakpt", { breakpoint: 700 })).layouts]).toEqual(["breakpt:large"]);
});

test("[CMP202] [OBS-CONT-23, OBS-CONT-24, OBS-CONT-26] a breakpoint container goes by its own width, and says which size it shows", async () => {
  const chosen = async (breakpoint: number) => {
    const { layouts, writes } = await draw("ia.container.breakpt", { breakpoint, determinant: "width" });
    return [[...layouts], writes];
  };
  expect(await chosen(701)).toEqual([["breakpt:small"], [["props.currentBreakpoint", "small"]]]);
  expect(await chosen(700)).toEqual([["breakpt:large"], [["props.currentBreakpoint", "large"]]]);
});

test("[CMP202] a breakpoint container does not write what stands there already", async () => {
  expect((await draw("ia.container.breakpt", { breakpoint: 700, currentBreakpoint: "large" })).writes).toEqual([]);
});
