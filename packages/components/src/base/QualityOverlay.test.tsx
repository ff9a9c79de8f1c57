// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import type { QualityMark } from "./ComponentProps.ts";
import { QualityOverlay } from "./QualityOverlay.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const mark: QualityMark = {
  level: "bad",
  message: "all of it",
  details: [
    { property: "root/Tanks/Level.text", name: "Bad_NotFound (519)", message: "no such tag", tagPath: "[default]Tank/Level" },
    { property: "root/Tanks/Level.color", name: "Error_Configuration (769)" },
  ],
};

const host = document.body.appendChild(document.createElement("div"));
const root = createRoot(host);
let clicks = 0;
const draw = (shown: QualityMark | undefined) =>
  act(async () =>
    root.render(
      // biome-ignore lint/a11y: stands for a component with a click of its own
      <div onClick={() => clicks++}>{shown ? <QualityOverlay mark={shown} /> : null}</div>,
    ),
  );
const click = () =>
  act(async () => {
    host.querySelector(".sl-quality-sign")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  });
const details = () => document.querySelector(".sl-quality-details");
afterEach(() => draw(undefined));

test("[BND28] [OBS-BIND-16] a click tells quality, property with its parents and tag of each property, and is no click on the component", async () => {
  await draw(mark);
  expect(details()).toBe(null);
  await click();
  const text = details()?.textContent ?? "";
  for (const part of [
    "Bad_NotFound (519)",
    "root/Tanks/Level.text",
    "[default]Tank/Level",
    "no such tag",
    "root/Tanks/Level.color",
  ])
    expect(text).toContain(part);
  expect(clicks).toBe(0);
  await click();
  expect(details()).toBe(null);
});

test("[BND28] [OBS-BIND-19] what is open leaves with the mark", async () => {
  await draw(mark);
  await click();
  expect(details()).not.toBe(null);
  await draw(undefined);
  expect(details()).toBe(null);
});
