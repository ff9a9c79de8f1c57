// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a iframe shows the page of its address, and none that is code", async () => {
  expect((await draw("ia.display.iframe", { src: "about:blank" })).find<HTMLIFrameElement>("iframe").getAttribute("src")).toBe(
    "about:blank",
  );
  expect((await draw("ia.display.iframe", { src: "javascript:alert(1)" })).element.querySelector("iframe")).toBeNull();
});
