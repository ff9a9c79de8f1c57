// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP31] a image draws its picture, and a box with its name where it cannot be fetched", async () => {
  const { find, act } = await draw("ia.display.image", { source: "/pump.png", altText: "A pump" });
  const picture = find<HTMLImageElement>("img");
  expect([picture.getAttribute("src"), picture.alt]).toEqual(["/pump.png", "A pump"]);
  await act(() => picture.dispatchEvent(new Event("error")));
  expect(find(".sl-image-missing").textContent).toBe("pump.png");
});
