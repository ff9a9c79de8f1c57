// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP6] a column places its children by the widest breakpoint that fits", async () => {
  const breakpoints = [
    { name: "narrow", minWidth: 0 },
    { name: "fits", minWidth: 600 },
    { name: "wide", minWidth: 900 },
  ];
  expect([...(await draw("ia.container.column", { breakpoints })).layouts]).toEqual(["column:fits"]);
});
