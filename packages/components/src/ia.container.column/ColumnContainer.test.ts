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

test("[CMP203] [OBS-CONT-27] a column container says which breakpoint holds, the bound itself included", async () => {
  const chosen = async (minWidth: number) => {
    const breakpoints = [
      { name: "sm", minWidth: 0 },
      { name: "md", minWidth: 500 },
      { name: "lg", minWidth },
    ];
    return (await draw("ia.container.column", { breakpoints })).writes;
  };
  expect(await chosen(700)).toEqual([["props.currentBreakpoint", "lg"]]);
  expect(await chosen(701)).toEqual([["props.currentBreakpoint", "md"]]);
});

test("[CMP203] [OBS-CONT-29] gutters.vertical lies between columns, gutters.horizontal between rows", async () => {
  const { find } = await draw("ia.container.column", { gutters: { horizontal: 12, vertical: 16 } });
  const { style } = find("[style*='grid-template-columns']");
  expect([style.columnGap, style.rowGap]).toEqual(["16px", "12px"]);
});
