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

test("[CMP23] [OBS-PARAM-23] views follow the order of the list; elementPosition and elementStyle hold for all, an instance's own basis before", async () => {
  const { element } = await draw("ia.display.flex-repeater", {
    path: "Row",
    useDefaultViewWidth: false,
    elementPosition: { basis: "80px", grow: 1, shrink: 0 },
    elementStyle: { color: "red" },
    instances: [{ instancePosition: { basis: "120px" } }, {}, {}],
  });
  const found = [...element.querySelectorAll<HTMLElement>(".sl-instance")];
  expect(found.map(({ textContent }) => textContent)).toEqual(["view 0", "view 1", "view 2"]);
  expect(found.map(({ style }) => [style.flexBasis, style.flexGrow, style.color])).toEqual([
    ["120px", "1", "red"],
    ["80px", "1", "red"],
    ["80px", "1", "red"],
  ]);
});
