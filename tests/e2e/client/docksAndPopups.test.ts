import type { ClientMessage, DockState, PopupState } from "@sightline/model";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { type FakeGateway, type Node, pageOf, template } from "./FakeGateway.ts";
import { clientHarness } from "./harness.ts";

const harness = clientHarness();
let page: Page;
let gateway: FakeGateway;

const window = { width: 1280, height: 720 };
const press: Node = { type: "ia.input.button", name: "root", props: { text: "Press" }, componentEvents: ["onActionPerformed"] };

beforeEach(async () => {
  ({ page, gateway } = harness);
  gateway.templates.set("form", template("form", press));
  gateway.templates.set("detail", template("detail", { type: "ia.display.label", name: "root", props: { text: "Detail" } }));
  await page.setViewportSize(window);
});

const dock = (side: DockState["side"], more: Partial<DockState> = {}): DockState => ({
  ...{ id: side, side, view: `v-${side}`, open: true, size: 100, content: "push", show: "onDemand", autoBreakpoint: 480 },
  ...{ handle: "hide", iconUrl: "", anchor: "fixed", modal: false, resizable: false },
  ...more,
});
const popup = (id: string, more: Partial<PopupState> = {}): PopupState => ({
  ...{ id, view: `v-${id}`, title: id, position: {}, showCloseIcon: true, draggable: true, resizable: true },
  ...{ modal: false, overlayDismiss: false, viewportBound: false },
  ...more,
});

interface Shown {
  readonly docks?: readonly DockState[];
  readonly popups?: readonly PopupState[];
  readonly cornerPriority?: "top-bottom" | "left-right";
}

async function open({ docks = [], popups = [], cornerPriority = "top-bottom" }: Shown): Promise<void> {
  const views = [...docks, ...popups].map(({ view }) => ({ id: view, template: "detail", viewPath: "detail", changes: [] }));
  gateway.show = (path) => {
    const blank = pageOf(path, "form");
    return { ...blank, docks, popups, cornerPriority, views: [...blank.views, ...views] };
  };
  await page.goto(gateway.url("/"));
  await page.waitForSelector('[data-at="v1:0"]');
}

async function rect(selector: string) {
  const box = await page.locator(selector).boundingBox();
  return box && [box.x, box.y, box.width, box.height].map(Math.round);
}
const rectOf = (id: string) => rect(`[role=dialog][aria-label="${id}"]`);
const dockRect = (id: string) => rect(`[aria-label="${id}"] .dock-body`);
const primary = () => rect(".primary");
const kinds = () => gateway.messages.map((each) => each.type);
const sent = (type: ClientMessage["type"]) => gateway.messages.filter((each) => each.type === type);

async function dragBy(selector: string, [x, y]: readonly [number, number]): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + x / 2, fromY + y / 2);
  await page.mouse.move(fromX + x, fromY + y);
  await page.mouse.up();
}

const four = [
  dock("top", { size: 100, show: "visible" }),
  dock("bottom", { size: 80, show: "visible" }),
  dock("left", { size: 180, show: "visible" }),
  dock("right", { size: 160, show: "visible" }),
];

test.each([
  ["top-bottom", [0, 0, 1280, 100], [0, 640, 1280, 80], [0, 100, 180, 540], [1120, 100, 160, 540]],
  ["left-right", [180, 0, 940, 100], [180, 640, 940, 80], [0, 0, 180, 720], [1120, 0, 160, 720]],
] as const)("[SES58] [OBS-NAV-56, OBS-NAV-57] corners belong to %s", async (cornerPriority, top, bottom, left, right) => {
  await open({ docks: four, cornerPriority });
  const found = await Promise.all(["top", "bottom", "left", "right"].map(dockRect));
  expect(found).toEqual([top, bottom, left, right]);
  expect(await primary()).toEqual([180, 100, 940, 540]);
});

test("[CMP206] [OBS-NAV-53] visible docks take their place above and below the primary view", async () => {
  await open({ docks: [dock("top", { size: 110, show: "visible" }), dock("bottom", { size: 90, show: "visible" })] });
  expect(await primary()).toEqual([0, 110, 1280, 520]);
});

test("[CMP206] [OBS-NAV-38, OBS-NAV-39, OBS-NAV-44, OBS-NAV-62] a handle stands at the edge of a closed dock and of an open one, and opens it", async () => {
  await open({ docks: [dock("left", { open: false, size: 360, handle: "show" })] });
  const handle = () => rect(".dock-handle");
  expect(await handle()).toEqual([0, 336, 24, 48]);
  expect(await primary()).toEqual([0, 0, 1280, 720]);
  await page.locator(".dock-handle").click();
  expect([await handle(), await primary()]).toEqual([
    [360, 336, 24, 48],
    [360, 0, 920, 720],
  ]);
  gateway.say({ type: "dock", dock: dock("left", { size: 420, content: "cover", handle: "show" }) });
  await expect.poll(() => dockRect("left")).toEqual([0, 0, 420, 720]);
  expect([await handle(), await primary()]).toEqual([
    [420, 336, 24, 48],
    [0, 0, 1280, 720],
  ]);
  expect(kinds()).toEqual(["dockToggled"]);
});

test("[CMP206] [OBS-NAV-43, OBS-NAV-44] an auto dock is open from its breakpoint on, and by its handle below it", async () => {
  await page.setViewportSize({ width: 1200, height: 720 });
  await open({ docks: [dock("left", { show: "auto", autoBreakpoint: 900, handle: "show" })] });
  const width = async () => (await dockRect("left"))?.[2];
  expect(await width()).toBe(100);
  await page.setViewportSize({ width: 900, height: 720 });
  await expect.poll(primary).toEqual([100, 0, 800, 720]);
  await page.setViewportSize({ width: 899, height: 720 });
  await expect.poll(primary).toEqual([0, 0, 899, 720]);
  await page.locator(".dock-handle").click();
  await expect.poll(width).toBe(100);
});

test("[CMP206] one dock of a side is drawn open: opening another closes it, and its handle is away meanwhile", async () => {
  const handle = { handle: "show" } as const;
  await open({ docks: [dock("left", { id: "a", ...handle }), dock("left", { id: "b", view: "v-b", open: false, ...handle })] });
  expect(await page.locator(".dock-handle").count()).toBe(1);
  gateway.say(
    { type: "dock", dock: dock("left", { id: "a", open: false, ...handle }) },
    { type: "dock", dock: dock("left", { id: "b", view: "v-b", ...handle }) },
  );
  await expect.poll(() => dockRect("b")).toEqual([0, 0, 100, 720]);
  expect(await page.locator('[aria-label="a"] .dock-body').count()).toBe(0);
});

test("[CMP207] [OBS-NAV-48, OBS-NAV-49, OBS-NAV-62] a layer lies between a modal dock and the page: the page cannot be used, a click beside the dock closes it", async () => {
  await open({ docks: [dock("right", { size: 320, content: "cover", modal: true })] });
  expect([await dockRect("right"), await primary()]).toEqual([
    [960, 0, 320, 720],
    [0, 0, 1280, 720],
  ]);
  const layer = page.locator(".overlay");
  expect(await rect(".overlay")).toEqual([0, 0, 1280, 720]);
  expect(await layer.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgba(0, 0, 0, 0.5)");
  const at = (x: number, y: number) =>
    page.evaluate(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.className, [x, y]);
  expect(await at(100, 100)).toContain("overlay");
  expect(await at(1200, 300)).not.toContain("overlay");
  await page.mouse.click(1200, 300);
  expect(await layer.count()).toBe(1);
  await page.mouse.click(100, 100);
  await expect.poll(() => layer.count()).toBe(0);
  expect(kinds()).toEqual(["dockToggled"]);
  expect(await page.locator(".dock-body").count()).toBe(0);
});

test("[CMP207] Escape closes a modal dock", async () => {
  await open({ docks: [dock("right", { content: "cover", modal: true })] });
  await page.keyboard.press("Escape");
  await expect.poll(() => sent("dockToggled")).toEqual([{ type: "dockToggled", id: "right", open: false }]);
});

test("[CMP208] [OBS-NAV-51, OBS-NAV-52] a dock keeps the width it was dragged to, closed or open, from next to nothing to the whole page", async () => {
  await open({ docks: [dock("left", { size: 300, resizable: true, handle: "show" })] });
  const width = async () => (await dockRect("left"))?.[2];
  await dragBy(".dock-grip", [120, 0]);
  expect(await width()).toBe(420);
  await page.locator(".dock-handle").click();
  await expect.poll(() => page.locator(".dock-body").count()).toBe(0);
  await page.locator(".dock-handle").click();
  expect(await width()).toBe(420);
  await dragBy(".dock-grip", [-402, 0]);
  expect(await width()).toBe(18);
  await dragBy(".dock-grip", [-600, 0]);
  expect(await width()).toBe(6);
  await dragBy(".dock-grip", [1500, 0]);
  expect(await width()).toBe(1280);
  gateway.say({ type: "dock", dock: dock("left", { size: 200, resizable: true, handle: "show" }) });
  await expect.poll(width).toBe(200);
});

test.each([
  ["fixed", [0, 0, 0]],
  ["scrollable", [0, -650, -1290]],
] as const)(
  "[CMP209] [OBS-NAV-54] a %s dock above the page is at %j when it is scrolled, the one below stays",
  async (anchor, places) => {
    const tall = { type: "ia.display.label", name: "Tall", position: { basis: "3000px", shrink: 0 }, props: { text: "tall" } };
    const root = { type: "ia.container.flex", name: "root", props: { direction: "column" }, children: [tall] };
    gateway.templates.set("form", template("form", root));
    await open({ docks: [dock("top", { size: 110, anchor, show: "visible" }), dock("bottom", { size: 90, show: "visible" })] });
    const found: (number | undefined)[] = [];
    for (const top of [0, 650, 1290]) {
      await page.locator(".primary").evaluate((element, to) => element.scrollTo(0, to), top);
      found.push((await dockRect("top"))?.[1]);
      expect((await dockRect("bottom"))?.[1]).toBe(630);
    }
    expect(found).toEqual(places);
  },
);

test("[CMP210] [OBS-NAV-22] a popup is where it is told to be; a modal one that cannot be dismissed, dragged or closed stays so", async () => {
  const more = { showCloseIcon: false, draggable: false, resizable: false, modal: true, viewportBound: true };
  await open({ popups: [popup("p", { position: { left: 200, top: 90, width: 640, height: 400 }, ...more })] });
  const place = [200, 90, 640, 400];
  expect(await rectOf("p")).toEqual(place);
  expect(await rect(".overlay")).toEqual([0, 0, 1280, 720]);
  expect(await page.locator(".popup-close, .popup-zone").count()).toBe(0);
  await page.mouse.click(20, 20);
  await dragBy(".popup-title", [80, 60]);
  expect(await rectOf("p")).toEqual(place);
  expect(kinds()).toEqual([]);
});

test("[CMP210] [OBS-NAV-26, OBS-NAV-27, OBS-NAV-62] a popup beside the page is dragged by its title and resized at its edges and corners; its icon closes it", async () => {
  await open({ popups: [popup("p", { position: { left: 260, top: 100, width: 500, height: 300 } })] });
  await page
    .locator('[data-at="v1:0"] button, button[data-at="v1:0"]')
    .first()
    .click({ position: { x: 10, y: 10 } });
  await expect.poll(() => sent("event")).toHaveLength(1);
  expect([await page.locator(".popup-zone").count(), await page.locator(".popup-close").count()]).toEqual([8, 1]);
  await dragBy(".popup-title", [120, 70]);
  expect(await rectOf("p")).toEqual([380, 170, 500, 300]);
  const zone = (cursor: string) => `.popup-zone[style*="cursor: ${cursor}-resize"]`;
  await dragBy(zone("se"), [110, 75]);
  expect(await rectOf("p")).toEqual([380, 170, 610, 375]);
  await dragBy(zone("nw"), [-80, -20]);
  expect(await rectOf("p")).toEqual([300, 150, 690, 395]);
  await dragBy(zone("e"), [10, 50]);
  await dragBy(zone("n"), [30, 15]);
  expect(await rectOf("p")).toEqual([300, 165, 700, 380]);
  await dragBy(zone("w"), [2000, 0]);
  expect(await rectOf("p")).toEqual([940, 165, 60, 380]);
  await page.locator(".popup-close").click();
  await expect.poll(() => page.locator(".popup").count()).toBe(0);
  expect(kinds()).toEqual(["event", "popupClosed"]);
});

test("[CMP210] a centred popup grows at the corner that is dragged; one bound to the page stays within it", async () => {
  await open({ popups: [popup("p", { position: { width: 400, height: 300 }, viewportBound: true })] });
  expect(await rectOf("p")).toEqual([440, 210, 400, 300]);
  await dragBy('.popup-zone[style*="cursor: se-resize"]', [100, 40]);
  expect(await rectOf("p")).toEqual([440, 210, 500, 340]);
  await dragBy(".popup-title", [-900, 900]);
  expect(await rectOf("p")).toEqual([0, 380, 500, 340]);
});

test.each([
  ["center", [490, 260, 300, 200]],
  ["top-left", [0, 0, 300, 200]],
  ["bottom", [490, 520, 300, 200]],
  ["bottomRight", [980, 520, 300, 200]],
])("[CMP210] a popup at the relative location %s is at %j", async (relativeLocation, expected) => {
  await open({ popups: [popup("p", { position: { relativeLocation, width: 300, height: 200 } })] });
  expect(await rectOf("p")).toEqual(expected);
});

test("[CMP210] [OBS-NAV-29, OBS-NAV-62] a modal popup with overlayDismiss closes when the page beside it is touched", async () => {
  await open({
    popups: [popup("p", { position: { left: 400, top: 200, width: 300, height: 200 }, modal: true, overlayDismiss: true })],
  });
  await page.mouse.click(500, 300);
  expect(await page.locator(".popup").count()).toBe(1);
  await page.mouse.click(20, 20);
  await expect.poll(() => page.locator(".popup").count()).toBe(0);
  expect(kinds().filter((kind) => kind !== "popupTouched")).toEqual(["popupClosed"]);
});

test("[CMP210] [OBS-NAV-33] under a modal popup nothing is reached; without it the popup that was on top before is again", async () => {
  const place = (left: number) => ({ left, top: 100, width: 300, height: 200 });
  await open({
    popups: [
      popup("a", { position: place(100) }),
      popup("b", { position: place(300) }),
      popup("m", { position: place(800), modal: true }),
    ],
  });
  await page.mouse.click(20, 20);
  await page.mouse.click(350, 200);
  expect(kinds()).toEqual([]);
  await page.getByRole("dialog", { name: "m" }).locator(".popup-close").click();
  await expect.poll(() => page.locator(".popup").count()).toBe(2);
  const layer = (id: string) => page.getByRole("dialog", { name: id }).evaluate((element) => Number(element.style.zIndex));
  expect(await layer("b")).toBeGreaterThan(await layer("a"));
});

test("[CMP207, CMP212] Escape closes what lies on top only: the question of a button, then a popup, then a modal dock", async () => {
  const props = { text: "Ask", value: 0, setValue: 1, confirm: { enabled: true, text: "Sure?" } };
  gateway.templates.set("detail", template("detail", { type: "ia.input.oneshotbutton", name: "root", props }));
  const place = { left: 100, top: 100, width: 300, height: 200 };
  await open({ docks: [dock("right", { content: "cover", modal: true })], popups: [popup("p", { position: place })] });
  const there = () => Promise.all(["dialog", ".popup", ".dock-body"].map((selector) => page.locator(selector).count()));
  await page.getByRole("dialog", { name: "p" }).getByRole("button", { name: "One-Shot Button" }).click();
  await expect.poll(there).toEqual([1, 1, 1]);
  for (const left of [
    [0, 1, 1],
    [0, 0, 1],
    [0, 0, 0],
  ]) {
    await page.keyboard.press("Escape");
    await expect.poll(there).toEqual(left);
  }
  expect(kinds().filter((kind) => kind === "write")).toEqual([]);
});
