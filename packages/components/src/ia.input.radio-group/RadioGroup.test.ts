// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP37] a radio group marks the choice of its value and writes value and index", async () => {
  const radios = [
    { text: "A", value: "a" },
    { text: "B", value: "b" },
  ];
  const { find, click, writes } = await draw("ia.input.radio-group", { radios, value: "b" });
  expect(find<HTMLInputElement>("label:nth-child(2) input").checked).toBe(true);
  await click("label:nth-child(1) input");
  expect(writes).toEqual([
    ["props.value", "a"],
    ["props.index", 0],
  ]);
});

test("[CMP37] a radio group cannot be changed while it is disabled", async () => {
  const { find } = await draw("ia.input.radio-group", { radios: [{ text: "A", value: "a" }], enabled: false });
  expect(find<HTMLInputElement>("input").disabled).toBe(true);
});

const modes = [
  { text: "Run", value: "RUN", selected: true, enabled: true },
  { text: "Maint", value: "MAINT", selected: false, enabled: false },
];

test("[CMP43] [OBS-INPUT-46] case: radio-item-disabled: a disabled item cannot be chosen", async () => {
  const { find, click, writes, events } = await draw("ia.input.radio-group", { radios: modes });
  expect(find<HTMLInputElement>("label:nth-child(1) input").disabled).toBe(false);
  expect(find<HTMLInputElement>("label:nth-child(2) input").disabled).toBe(true);
  await click("label:nth-child(2) input");
  expect([writes, events]).toEqual([[], []]);
});

test("[CMP43] [OBS-INPUT-41, OBS-INPUT-42] the choice and its value stay when order, captions and enabled change", async () => {
  const { element, find, click, change, writes } = await draw("ia.input.radio-group", { radios: modes });
  await change(
    "props.radios",
    [...modes].reverse().map((radio) => ({ ...radio, enabled: true })),
  );
  await click("label:nth-child(1) input");
  expect(writes).toEqual([
    ["props.value", "MAINT"],
    ["props.index", 0],
  ]);
  await change("props.radios", [
    { text: "Going", value: "RUN" },
    { text: "In repair", value: "MAINT", enabled: false },
  ]);
  expect(element.textContent).toBe("GoingIn repair");
  expect(find<HTMLInputElement>("label:nth-child(2) input").checked).toBe(true);
  expect(writes).toHaveLength(2);
});

test("[CMP43] [OBS-INPUT-43, OBS-INPUT-44] choices without the chosen one clear it, and its return chooses nothing", async () => {
  const radios = modes.map((radio) => ({ ...radio, selected: false, enabled: true }));
  const { element, change, writes } = await draw("ia.input.radio-group", { radios, value: "MAINT" });
  await change("props.radios", radios.slice(0, 1));
  expect(writes).toEqual([
    ["props.value", ""],
    ["props.index", -1],
  ]);
  await change("props.radios", radios);
  expect(element.querySelectorAll("input:checked").length).toBe(0);
  expect(writes).toHaveLength(2);
});

test("[CMP43] a value that none of the choices has, as before they arrive, is kept", async () => {
  const { change, writes } = await draw("ia.input.radio-group", { radios: [], value: "RUN" });
  await change("props.radios", modes);
  expect(writes).toEqual([]);
});
