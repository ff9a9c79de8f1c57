// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP23] a view draws the view the gateway opened, in its default size where that is asked for", async () => {
  const { element, find } = await draw("ia.display.view", { path: "Other", useDefaultViewWidth: true });
  expect(element.textContent).toBe("view ");
  expect(find("[data-component] > div").style.width).toBe("320px");
});
