// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a cylindrical tank shows its value by its format and warns from the threshold on", async () => {
  const { element } = await draw("ia.display.cylindrical-tank", {
    value: 95.5,
    liquidWarningColor: "red",
    valueDisplay: { format: "0.00" },
  });
  expect(element.textContent).toBe("95.50");
  expect(element.innerHTML).toContain('fill="red"');
});
