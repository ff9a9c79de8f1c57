// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP41] a slider shows its value and writes when the handle is released, not while it moves", async () => {
  const { element, writes, events, act, type } = await draw("ia.input.slider", { value: 40, min: 10, max: 60 });
  const input = element.querySelector("input") as HTMLInputElement;
  expect([input.value, input.min, input.max, input.step]).toEqual(["40", "10", "60", "1"]);
  await act(() => input.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true })));
  await type("input", "55");
  expect(writes).toEqual([]);
  await act(() => input.dispatchEvent(new PointerEvent("pointerup", { bubbles: true })));
  expect(writes).toEqual([["props.value", 55]]);
  expect(events).toEqual([["onActionPerformed", {}]]);
});

test.each([
  ["horizontal", "ArrowRight", "ArrowLeft"],
  ["vertical", "ArrowUp", "ArrowDown"],
])(
  "[CMP51] [OBS-INPUT-13, OBS-INPUT-14] a %s slider goes up by %s and down by %s, to its ends by Home and End, each written at once",
  async (orientation, up, down) => {
    const { writes, events, key } = await draw("ia.input.slider", { orientation, value: 0, min: -100, max: 100, step: 25 });
    for (const name of [up, up, down, "Home", down, "End", up]) await key("input", name);
    expect(writes.map(([, value]) => value)).toEqual([25, 50, 25, -100, 100]);
    expect(events).toHaveLength(5);
  },
);

test("[CMP41] a vertical slider says so to its stylesheet and to screen readers", async () => {
  const { element } = await draw("ia.input.slider", { orientation: "vertical" });
  expect(element.querySelector(".sl-slider")?.getAttribute("data-orientation")).toBe("vertical");
  expect(element.querySelector("input")?.getAttribute("aria-orientation")).toBe("vertical");
});

test("[CMP41] a disabled slider cannot be moved", async () => {
  const { element } = await draw("ia.input.slider", { enabled: false });
  expect(element.querySelector("input")?.disabled).toBe(true);
});
