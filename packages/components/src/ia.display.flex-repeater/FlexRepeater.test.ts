// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP23] a flex repeater draws a view for each instance, at the size its properties ask for", async () => {
  const { element, find } = await draw("ia.display.flex-repeater", {
    path: "Row",
    instances: [{}, { instanceStyle: { color: "red" } }],
  });
  expect(element.textContent).toBe("view 0view 1");
  expect(find(".sl-instance").style.width).toBe("320px");
  expect(find(".sl-instance:nth-child(2)").style.color).toBe("red");
});
