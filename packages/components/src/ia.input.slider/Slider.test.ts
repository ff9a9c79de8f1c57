// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP41] a slider shows its value and writes when the handle is released, not while it moves", async () => {
  const { element, writes, events, act, type } = await draw("ia.input.slider", { value: 40, min: 10, max: 60 });
  const input = element.querySelector("input") as HTMLInputElement;
  expect([input.value, input.min, input.max, input.step]).toEqual(["40", "10", "60", "1"]);
  await type("input", "55");
  expect(writes).toEqual([]);
  await act(() => input.dispatchEvent(new PointerEvent("pointerup", { bubbles: true })));
  expect(writes).toEqual([["props.value", 55]]);
  expect(events).toEqual([["onActionPerformed", {}]]);
});

test("[CMP41] a vertical slider says so to its stylesheet and to screen readers", async () => {
  const { element } = await draw("ia.input.slider", { orientation: "vertical" });
  expect(element.querySelector(".sl-slider")?.getAttribute("data-orientation")).toBe("vertical");
  expect(element.querySelector("input")?.getAttribute("aria-orientation")).toBe("vertical");
});

test("[CMP41] a disabled slider cannot be moved", async () => {
  const { element } = await draw("ia.input.slider", { enabled: false });
  expect(element.querySelector("input")?.disabled).toBe(true);
});
