// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP28] a multi state button marks the state that is and writes the one pressed", async () => {
  const states = [
    { text: "Off", value: 0 },
    { text: "On", value: 1 },
  ];
  const { element, click, writes } = await draw("ia.input.multi-state-button", { states, indicatorValue: 1 });
  expect(element.querySelector("[aria-pressed=true]")?.textContent).toBe("On");
  await click("[aria-pressed=false]");
  expect(writes).toEqual([["props.controlValue", 0]]);
});

test("[CMP28] a multi state button cannot be pressed while it is disabled", async () => {
  const { click, writes } = await draw("ia.input.multi-state-button", { states: [{ text: "Off", value: 0 }], enabled: false });
  await click("button");
  expect(writes).toEqual([]);
});

const states = [2, 0, 1].map((value) => ({ text: `State ${value}`, value }));

test("[CMP28] [OBS-INPUT-47, OBS-INPUT-48] states stand in the order of the list; a click asks for one, and the mark follows indicatorValue", async () => {
  const { element, act, change, writes } = await draw("ia.input.multi-state-button", { states, indicatorValue: 0 });
  const buttons = [...element.querySelectorAll("button")];
  const marked = () => element.querySelector("[aria-pressed=true]")?.textContent;
  expect(buttons.map((each) => each.textContent)).toEqual(["State 2", "State 0", "State 1"]);
  await act(() => buttons[0]?.click());
  expect([writes, marked()]).toEqual([[["props.controlValue", 2]], "State 0"]);
  await change("props.indicatorValue", 2);
  expect(marked()).toBe("State 2");
});

test("[CMP28] [OBS-INPUT-51] a state that is asked for already is asked for again without any change", async () => {
  const { act, find, props, element } = await draw("ia.input.multi-state-button", { states, indicatorValue: 0, controlValue: 2 });
  const before = [element.innerHTML, JSON.stringify(props())];
  await act(() => find("button").click());
  expect([element.innerHTML, JSON.stringify(props())]).toEqual(before);
});
