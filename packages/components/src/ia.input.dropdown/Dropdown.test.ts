// @vitest-environment happy-dom
import type { Json } from "@sightline/model";
import { expect, test } from "vitest";
import { draw } from "../testing/draw.ts";

test("[CMP18] a dropdown shows the label of its value and writes the value of the option chosen by keyboard", async () => {
  const options = [
    { value: 1, label: "One" },
    { value: 2, label: "Two" },
  ];
  const { element, type, key, writes } = await draw("ia.input.dropdown", { options, value: 1 });
  expect(element.textContent).toContain("One");
  await type("input", "tw");
  await key("input", "ArrowDown");
  await key("input", "Enter");
  expect(writes).toEqual([["props.value", 2]]);
});

test("[CMP18] a dropdown cannot be opened while it is disabled", async () => {
  expect((await draw("ia.input.dropdown", { enabled: false })).find<HTMLInputElement>("input").disabled).toBe(true);
});

const options = [
  { value: 1, label: "North" },
  { value: 2, label: "South" },
  { value: 3, label: "Closed", isDisabled: true },
];
const menu = () => [...document.body.querySelectorAll<HTMLElement>("[role=option]")];

async function opened(props: Record<string, Json>) {
  const drawn = await draw("ia.input.dropdown", { options, ...props });
  await drawn.key("input", "ArrowDown");
  return drawn;
}

test("[CMP18] [OBS-INPUT-31] a click on an option writes its value and shows its label", async () => {
  const { act, writes, find } = await opened({ value: 1 });
  await act(() => menu()[1]?.click());
  expect([writes, find(".sl-dropdown-label").textContent, menu()]).toEqual([[["props.value", 2]], "South", []]);
});

test("[CMP18] [OBS-INPUT-32] a click on a disabled option leaves the menu open and writes nothing", async () => {
  const { act, writes } = await opened({ value: 1 });
  await act(() => menu()[2]?.click());
  expect([writes, menu().length]).toEqual([[], 3]);
});

test("[CMP50] [OBS-INPUT-33, OBS-INPUT-38] Enter chooses what an arrow key marked; right after typing it closes the menu", async () => {
  const { type, key, writes, element } = await draw("ia.input.dropdown", { options, value: 1 });
  await type("input", "sou");
  expect(menu().map((option) => option.textContent)).toEqual(["South"]);
  await key("input", "Enter");
  expect([writes, menu()]).toEqual([[], []]);
  await type("input", "sou");
  await key("input", "ArrowDown");
  expect(writes).toEqual([]);
  await key("input", "Enter");
  expect([writes, element.querySelector(".sl-dropdown-label")?.textContent]).toEqual([[["props.value", 2]], "South"]);
});

test("[CMP50] ArrowUp marks the last option first; Enter takes what was typed where the user may add options", async () => {
  const some = await draw("ia.input.dropdown", { options: options.slice(0, 2), value: "" });
  await some.key("input", "Enter");
  await some.key("input", "ArrowUp");
  await some.key("input", "Enter");
  expect(some.writes).toEqual([["props.value", 2]]);
  const own = await draw("ia.input.dropdown", { options, value: "", allowCustomOptions: true });
  await own.type("input", "East");
  await own.key("input", "Enter");
  expect(own.writes).toEqual([["props.value", "East"]]);
});

test("[CMP18] [OBS-INPUT-34] other labels and another order show at once; the value stays", async () => {
  const { change, find, writes } = await draw("ia.input.dropdown", { options, value: 2 });
  await change("props.options", [
    { value: 2, label: "Süd" },
    { value: 1, label: "Nord" },
  ]);
  expect([find(".sl-dropdown-label").textContent, writes]).toEqual(["Süd", []]);
});

test("[CMP18] [OBS-INPUT-36, OBS-INPUT-37] several: a remove sign takes its own value only; null shows none, and opening the menu writes nothing", async () => {
  const { element, find, act, change, key, writes } = await draw("ia.input.dropdown", {
    options,
    value: [1, 2],
    multiSelect: true,
  });
  await act(() => find("[aria-label='Remove North']").click());
  expect(writes).toEqual([["props.value", [2]]]);
  await change("props.value", null);
  await key("input", "ArrowDown");
  expect([element.querySelectorAll(".sl-dropdown-chip").length, writes.length, menu().length]).toEqual([0, 1, 3]);
});
