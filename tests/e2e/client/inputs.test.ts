import { expect, test } from "vitest";
import { type Node, template } from "./FakeGateway.ts";
import { clientHarness } from "./harness.ts";

const harness = clientHarness();

async function show(node: Node): Promise<void> {
  const root = { type: "ia.container.flex", name: "root", props: { direction: "column" }, children: [node] };
  harness.gateway.templates.set("form", template("form", root));
  await harness.page.goto(harness.gateway.url("/"));
  await harness.page.waitForSelector('[data-at="v1:1"]');
}

const written = () => harness.gateway.messages.flatMap((message) => (message.type === "write" ? [message.value] : []));

test("[CMP42] case: numeric-entry-second-value: values follow one another without leaving the field", async () => {
  await show({
    type: "ia.input.numeric-entry-field",
    name: "SP",
    props: { value: 12.5, inputBounds: { minimum: 0, maximum: 100 } },
  });
  const input = harness.page.locator('[data-at="v1:1"] input');
  await input.click();
  // Values of one field that are entered within the same moment travel as the last of them: each is awaited.
  for (const [text, arrives] of [
    ["25.5", 25.5],
    ["30", 30],
    ["150", 30],
    ["26.5", 26.5],
    ["47", 47],
  ] as const) {
    await harness.page.keyboard.type(text);
    expect(await input.inputValue()).toBe(text);
    await harness.page.keyboard.press("Enter");
    await expect.poll(() => written().at(-1)).toBe(arrives);
  }
  expect(written()).toEqual([25.5, 30, 26.5, 47]);
});

test.each([
  ["horizontal", "ArrowRight"],
  ["vertical", "ArrowUp"],
])("[CMP51] a %s slider steps by %s and goes to its ends by Home and End, each written at once", async (orientation, step) => {
  await show({
    type: "ia.input.slider",
    name: "Level",
    position: { basis: "300px" },
    props: { orientation, min: -100, max: 100, step: 25, value: 0 },
  });
  const input = harness.page.locator('[data-at="v1:1"] input');
  await input.focus();
  for (const [key, value] of [
    [step, 25],
    ["Home", -100],
    ["End", 100],
  ] as const) {
    await harness.page.keyboard.down(key);
    await expect.poll(() => written().at(-1)).toBe(value);
    await harness.page.keyboard.up(key);
  }
});
