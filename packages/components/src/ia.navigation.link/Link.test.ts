// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a link leads to its address, in another tab where it says so, and never to code", async () => {
  const link = (await draw("ia.navigation.link", { text: "Go", url: "/page", target: "tab" })).find<HTMLAnchorElement>("a");
  expect([link.textContent, link.getAttribute("href"), link.target]).toEqual(["Go", "/page", "_blank"]);
  expect((await draw("ia.navigation.link", { url: "javascript:alert(1)" })).find("a").hasAttribute("href")).toBe(false);
});
