// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP28] a oneshotbutton writes setValue and is disabled while value has it", async () => {
  const { element, click, writes } = await draw("ia.input.oneshotbutton", { setValue: 5, writingState: { text: "Busy" } });
  await click("button");
  expect(writes).toEqual([["props.value", 5]]);
  expect([element.textContent, element.querySelector("button")?.disabled]).toEqual(["Busy", true]);
});

test("[CMP28] [OBS-INPUT-17, OBS-INPUT-18, OBS-INPUT-22] it is writing and natively disabled while value is setValue, from the start too, until somebody else changes it", async () => {
  const { find, click, change, writes } = await draw("ia.input.oneshotbutton", { setValue: 1, value: 1 });
  const button = () => find<HTMLButtonElement>("button");
  expect([button().textContent, button().disabled]).toEqual(["Writing...", true]);
  await click("button");
  await change("props.value", 0);
  expect([button().textContent, button().disabled]).toEqual(["One-Shot Button", false]);
  await change("props.enabled", false);
  await click("button");
  expect([button().disabled, button().hasAttribute("aria-disabled"), writes]).toEqual([true, false, []]);
});

test("[CMP28] [OBS-INPUT-19] a press writes when it is let go", async () => {
  const { find, act, click, writes } = await draw("ia.input.oneshotbutton", { setValue: 1 });
  for (const type of ["pointerdown", "mousedown"])
    await act(() => find("button").dispatchEvent(new MouseEvent(type, { bubbles: true })));
  expect(writes).toEqual([]);
  await click("button");
  expect(writes).toEqual([["props.value", 1]]);
});

test("[CMP212] [OBS-INPUT-21, OBS-TAGW-4] with confirm it asks first: No and Escape write nothing, Yes writes", async () => {
  const { element, find, click, act, writes, events } = await draw("ia.input.oneshotbutton", {
    setValue: 1,
    confirm: { enabled: true, text: "Start the pump?" },
  });
  const dialog = () => document.body.querySelector("dialog");
  const answers = ".sl-confirm-answers > button";
  const ask = () => act(() => element.querySelector<HTMLElement>("button.sl-button")?.click());
  expect(dialog()).toBe(null);
  await ask();
  expect([dialog()?.open, dialog()?.querySelector("p")?.textContent]).toEqual([true, "Start the pump?"]);
  await click(`${answers}:first-child`);
  expect([dialog(), writes, events]).toEqual([null, [], []]);
  await ask();
  await act(() => find("dialog").dispatchEvent(new Event("cancel", { cancelable: true })));
  expect([dialog(), writes]).toEqual([null, []]);
  await ask();
  await click(`${answers}:last-child`);
  expect([dialog(), writes, events.length]).toEqual([null, [["props.value", 1]], 1]);
});

test("[CMP212] a question is over when the button cannot be pressed any more", async () => {
  const { element, act, change, writes } = await draw("ia.input.oneshotbutton", { setValue: 1, confirm: { enabled: true } });
  await act(() => element.querySelector<HTMLElement>("button.sl-button")?.click());
  await change("props.value", 1);
  expect([document.body.querySelector("dialog"), writes]).toEqual([null, []]);
});
