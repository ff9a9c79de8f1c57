// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP12] a icon draws the icon of its path, or of library and name", async () => {
  expect((await draw("ia.display.icon", { path: "material/home", color: "red" })).element.innerHTML).toContain("material/home");
  expect((await draw("ia.display.icon", { library: "material", name: "star" })).element.innerHTML).toContain("material/star");
});
