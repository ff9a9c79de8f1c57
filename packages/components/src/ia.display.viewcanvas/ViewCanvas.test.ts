// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP23] a viewcanvas draws each view where its instance says", async () => {
  const { find } = await draw("ia.display.viewcanvas", { instances: [{ viewPath: "A", left: 10, top: "20%", zIndex: 3 }] });
  const { left, top, zIndex, position } = find("[data-component] > div").style;
  expect([left, top, String(zIndex), position]).toEqual(["10px", "20%", "3", "absolute"]);
});

const placed = (left: number, zIndex: number) => ({
  left,
  top: 10,
  width: 120,
  height: 80,
  zIndex,
  viewPath: "Card",
  style: { transition: "all 0.1s" },
});

test("[CMP57] [OBS-DISP-32, OBS-DISP-33] views stand where their instances say, the highest zIndex in front; one changed member moves that view in place", async () => {
  const drawn = await draw("ia.display.viewcanvas", { instances: [placed(20, 5), placed(60, 1)] });
  const boxes = () => [...drawn.find("[data-component]").children] as HTMLElement[];
  const facts = () =>
    boxes().map(({ style }) => [style.position, style.left, style.top, style.width, style.height, style.zIndex]);
  expect(facts()).toEqual([
    ["absolute", "20px", "10px", "120px", "80px", "5"],
    ["absolute", "60px", "10px", "120px", "80px", "1"],
  ]);
  const before = boxes();
  await drawn.change("props.instances[1].left", 200);
  await drawn.change("props.instances[1].zIndex", 9);
  expect(facts()[1]).toEqual(["absolute", "200px", "10px", "120px", "80px", "9"]);
  expect([boxes()[0] === before[0], boxes()[1] === before[1], before[1]?.style.transition]).toEqual([true, true, "all 0.1s"]);
});
