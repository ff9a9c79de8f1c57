// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a led display shows a number by its format and a text as it is", async () => {
  expect((await draw("ia.display.led-display", { value: 1234.5, numberFormat: "0,0.00" })).element.textContent).toBe("1,234.50");
  expect((await draw("ia.display.led-display", { value: "STOP" })).element.textContent).toBe("STOP");
});
