import type { JsonObject } from "@sightline/model";
import { expect, test } from "vitest";
import { type Node, template } from "./FakeGateway.ts";
import { clientHarness } from "./harness.ts";

const harness = clientHarness();

async function show(root: Omit<Node, "name">, viewport: { width: number; height: number }): Promise<void> {
  harness.gateway.templates.set("form", template("form", { name: "root", ...root }));
  await harness.page.setViewportSize(viewport);
  await harness.page.goto(harness.gateway.url("/"));
  await harness.page.waitForSelector('[data-at="v1:0"]');
}

const text = (name: string, position: JsonObject): Node => ({ type: "ia.display.label", name, position, props: { text: name } });
const box = async (index: number) => {
  const found = await harness.page.locator(`[data-at="v1:${index}"]`).boundingBox();
  return found && { x: found.x, y: found.y, width: found.width, height: found.height };
};

test.each([
  [1174, 694, "4:3", { x: 124.33, y: 0, width: 925.33, height: 694 }],
  [714, 694, "4:3", { x: 0, y: 79.25, width: 714, height: 535.5 }],
  [1174, 694, "1:1", { x: 240, y: 0, width: 694, height: 694 }],
  [1174, 694, "1x1", { x: 0, y: 0, width: 1174, height: 694 }],
])("[CMP6] [OBS-CONT-37] a drawing in %i by %i with aspect ratio %j takes %j", async (width, height, aspectRatio, expected) => {
  const whole = text("whole", { x: 0, y: 0, width: 1, height: 1 });
  await show({ type: "ia.container.coord", props: { mode: "percent", aspectRatio }, children: [whole] }, { width, height });
  const found = await box(1);
  for (const [side, value] of Object.entries(expected)) expect(found?.[side as keyof typeof found], side).toBeCloseTo(value, 0);
});

test("[CMP6] [OBS-CONT-34] fixed coordinates are pixels whatever the size, and a child that reaches out is scrolled to", async () => {
  const far = text("far", { x: 760, y: 20, width: 360, height: 40 });
  await show({ type: "ia.container.coord", props: { mode: "fixed" }, children: [far] }, { width: 700, height: 500 });
  expect(await box(1)).toEqual({ x: 760, y: 20, width: 360, height: 40 });
  expect(await harness.page.locator('[data-at="v1:0"]').evaluate((element) => element.scrollWidth)).toBe(1120);
  await harness.page.setViewportSize({ width: 1300, height: 500 });
  expect(await box(1)).toEqual({ x: 760, y: 20, width: 360, height: 40 });
});

const column = (name: string, [rowIndex, colIndex, span]: readonly [number, number, number]): Node =>
  text(name, { height: "50px", breakpoints: [{ name: "all", rowIndex, colIndex, span, order: colIndex }] });

test("[CMP56] [OBS-CONT-28, OBS-CONT-31] children stand in their rows and tracks, in widths of equal shares less the gaps", async () => {
  const children = [
    column("b", [0, 3, 3]),
    column("a", [0, 0, 3]),
    column("c", [0, 6, 3]),
    column("d", [0, 9, 3]),
    column("e", [1, 0, 6]),
    column("f", [1, 6, 6]),
    column("g", [2, 0, 12]),
  ];
  const props = { breakpoints: [{ name: "all", minWidth: 0 }], gutters: { horizontal: "12px", vertical: "16px" } };
  await show({ type: "ia.container.column", props, children }, { width: 1248, height: 600 });
  const quarter = (1248 - 3 * 16) / 4;
  const half = (1248 - 16) / 2;
  await expect
    .poll(() => Promise.all([1, 2, 3, 4, 5, 6, 7].map(box)))
    .toEqual([
      { x: quarter + 16, y: 0, width: quarter, height: 50 },
      { x: 0, y: 0, width: quarter, height: 50 },
      { x: 2 * (quarter + 16), y: 0, width: quarter, height: 50 },
      { x: 3 * (quarter + 16), y: 0, width: quarter, height: 50 },
      { x: 0, y: 62, width: half, height: 50 },
      { x: half + 16, y: 62, width: half, height: 50 },
      { x: 0, y: 124, width: 1248, height: 50 },
    ]);
});

test.each([
  ["auto", 174],
  ["330px", 330],
])(
  "[CMP214] [OBS-CONT-33] a column container of basis %s in a vertical flex container is %i pixels high",
  async (basis, height) => {
    const rows = [0, 1, 2].map((row) => column(`r${row}`, [row, 0, 12]));
    const props = { breakpoints: [{ name: "all", minWidth: 0 }], gutters: { horizontal: "12px", vertical: "16px" } };
    const inner: Node = {
      type: "ia.container.column",
      name: "columns",
      props,
      position: { basis, grow: 0, shrink: 0 },
      children: rows,
    };
    const after = text("after", { basis: "20px", shrink: 0 });
    await show(
      { type: "ia.container.flex", props: { direction: "column" }, children: [inner, after] },
      { width: 600, height: 700 },
    );
    await expect.poll(async () => (await box(1))?.height).toBe(height);
    expect((await box(5))?.y).toBe(height);
  },
);

test("[CMP201] [OBS-CONT-14] a tab's header is as high as tabSize less the border of the strip, and as wide as it or its tab says", async () => {
  const props = {
    tabs: [{ text: "One" }, { text: "Two", width: 320 }],
    tabSize: { width: 220, height: 58 },
    menuStyle: { borderBottom: "2px solid black" },
  };
  await show({ type: "ia.container.tab", props }, { width: 900, height: 500 });
  const sizes = async () => {
    const boxes = await Promise.all((await harness.page.getByRole("tab").all()).map((tab) => tab.boundingBox()));
    return boxes.map((size) => [size?.width, size?.height]);
  };
  await expect.poll(sizes).toEqual([
    [220, 56],
    [320, 56],
  ]);
});
