// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP6] a flex arranges its children by its direction and alignment", async () => {
  const { find } = await draw("ia.container.flex", { direction: "column-reverse", justify: "center", wrap: "wrap" });
  const { flexDirection, justifyContent, flexWrap } = find("[data-component]").style;
  expect([flexDirection, justifyContent, flexWrap]).toEqual(["column-reverse", "center", "wrap"]);
});
