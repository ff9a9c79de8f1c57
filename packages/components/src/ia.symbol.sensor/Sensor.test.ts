// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP36] a sensor is drawn in its state, with label and value beside it", async () => {
  const { element, find } = await draw("ia.symbol.sensor", {
    state: "running",
    label: { text: "M1" },
    value: { text: "50 %", location: "hidden" },
  });
  expect(find("[data-state]").dataset.state).toBe("running");
  expect(element.textContent).toBe("M1");
});
