import { componentCatalog } from "@sightline/components/schemas";
import type { DockState, Json, PopupState, ServerMessage, ViewState } from "@sightline/model";
import { expect, test } from "vitest";
import { type Node, pageOf, template } from "./FakeGateway.ts";
import { clientHarness } from "./harness.ts";

const harness = clientHarness();

/** Opens a page whose view is a column of these components; they are `v1:1`, `v1:2`, … */
async function show(...children: Node[]): Promise<void> {
  await showRoot({ type: "ia.container.flex", name: "root", props: { direction: "column", style: { gap: 8 } }, children });
}

async function showRoot(root: Node): Promise<void> {
  harness.gateway.templates.set("form", template("form", root));
  await harness.page.goto(harness.gateway.url("/"));
  await harness.page.waitForSelector('[data-at="v1:0"]');
}

const at = (index: number, inner = "") => harness.page.locator(`[data-at="v1:${index}"] ${inner}`);
const writes = () =>
  harness.gateway.messages.filter((message) => message.type === "write").map(({ path, value }) => [path, value]);
const events = () =>
  harness.gateway.messages.filter((message) => message.type === "event").map(({ name, event }) => [name, event]);
const say = (...messages: ServerMessage[]) => harness.gateway.say(...messages);
const change = (index: number, path: string, value: Json) =>
  say({ type: "changes", view: "v1", changes: [[index, path, value]] });

test("[CMP6] flex children take basis, grow and shrink; display false takes one away, visible false leaves its place", async () => {
  const text = (name: string, more: Partial<Node>): Node => ({ type: "ia.display.label", name, props: { text: name }, ...more });
  await showRoot({
    type: "ia.container.flex",
    name: "root",
    children: [
      text("a", { position: { basis: "100px", shrink: 0 } }),
      text("b", { position: { basis: 0, grow: 1 } }),
      text("c", { position: { basis: "50px", shrink: 0, display: false } }),
      text("d", { position: { basis: "60px", shrink: 0 }, meta: { name: "d", visible: false } }),
    ],
  });
  const width = async (index: number) => (await at(index).boundingBox())?.width;
  const page = harness.page.viewportSize()?.width ?? 0;
  expect([await width(1), await width(2), await width(4)]).toEqual([100, page - 160, 60]);
  expect(await at(3).count()).toBe(0);
  expect(await at(4).isVisible()).toBe(false);
  change(3, "position.display", true);
  await expect.poll(() => width(2)).toBe(page - 210);
});

test("[CMP6] coordinates are pixels, or in percent mode fractions of the container; rotation turns about its anchor", async () => {
  await showRoot({
    type: "ia.container.coord",
    name: "root",
    props: { mode: "percent" },
    children: [
      {
        type: "ia.display.label",
        name: "half",
        position: { x: 0.5, y: 0.25, width: 0.25, height: 0.5 },
        props: { text: "half" },
      },
      {
        type: "ia.display.label",
        name: "turned",
        position: { width: 0.1, height: 0.1, rotate: { angle: "90deg" } },
        props: { text: "t" },
      },
    ],
  });
  const size = harness.page.viewportSize() ?? { width: 0, height: 0 };
  expect(await at(1).boundingBox()).toEqual({
    x: size.width / 2,
    y: size.height / 4,
    width: size.width / 4,
    height: size.height / 2,
  });
  expect(await at(2).evaluate((element) => getComputedStyle(element).transform)).toContain("matrix(0, 1, -1, 0");
  change(0, "props.mode", "fixed");
  change(1, "position.x", 12);
  await expect.poll(async () => (await at(1).boundingBox())?.x).toBe(12);
});

test("[CMP18] a dropdown is searched and chosen from by keyboard; the value is written before its event", async () => {
  const options = [
    { value: 1, label: "North" },
    { value: 2, label: "South" },
    { value: 3, label: "Closed", isDisabled: true },
  ];
  await show({ type: "ia.input.dropdown", name: "Site", props: { options }, componentEvents: ["onActionPerformed"] });
  await harness.page.waitForSelector(".sl-dropdown-hint");
  expect(await at(1).textContent()).toContain("Select...");
  await at(1, "input").click();
  await at(1, "input").pressSequentially("sou");
  expect(await harness.page.locator("[role=option]").allTextContents()).toEqual(["South"]);
  await harness.page.keyboard.press("ArrowDown");
  await harness.page.keyboard.press("Enter");
  await expect.poll(() => harness.gateway.messages.map((message) => message.type)).toEqual(["write", "event"]);
  expect(writes()).toEqual([["props.value", 2]]);
  expect(await at(1).textContent()).toContain("South");
  await at(1, "input").click();
  await harness.page.locator("[role=option]", { hasText: "Closed" }).click({ force: true });
  expect(writes()).toHaveLength(1);
});

test("[CMP18] a dropdown of several writes a list, from a dataset too", async () => {
  const dataset = {
    $: ["ds", 192, 0],
    $columns: [
      { name: "value", type: "String", data: ["a", "b"] },
      { name: "label", type: "String", data: ["Alpha", "Beta"] },
    ],
  };
  await show({ type: "ia.input.dropdown", name: "Many", props: { options: dataset, multiSelect: true, value: ["a"] } });
  await at(1, "input").click();
  await harness.page.locator("[role=option]", { hasText: "Beta" }).click();
  await expect.poll(writes).toEqual([["props.value", ["a", "b"]]]);
  await at(1, "[aria-label='Remove Alpha']").click();
  await expect.poll(writes).toHaveLength(2);
  expect(writes()[1]).toEqual(["props.value", ["b"]]);
});

const rows = Array.from({ length: 1_000 }, (_, index) => ({ id: index, name: `Pump ${999 - index}`, on: index % 2 === 0 }));

test("[CMP19] a table of a thousand rows draws only those in sight, ordered by a click on the header", async () => {
  await show({
    type: "ia.display.table",
    name: "Pumps",
    position: { basis: "400px" },
    props: { data: rows, pager: { bottom: false } },
  });
  await harness.page.waitForSelector(".sl-table-body [role=row]");
  expect(await at(1, ".sl-table-body [role=row]").count()).toBeLessThan(40);
  expect(await at(1, "[role=table]").getAttribute("aria-rowcount")).toBe("1000");
  await at(1, "[role=columnheader] button").nth(1).click();
  await expect.poll(() => at(1, ".sl-table-body [role=cell]").nth(1).textContent()).toBe("Pump 0");
  expect(await at(1, "[role=columnheader]").nth(1).getAttribute("aria-sort")).toBe("ascending");
});

test("[CMP19] a click on a row selects it and tells its value; a double click tells so", async () => {
  await show({
    type: "ia.display.table",
    name: "Pumps",
    position: { basis: "300px" },
    props: { data: rows.slice(0, 3) },
    componentEvents: ["onRowClick", "onSelectionChange"],
  });
  await at(1, ".sl-table-body [role=cell]").nth(4).click();
  await expect.poll(() => events().length).toBe(2);
  expect(writes()).toEqual([
    ["props.selection.selectedRow", 1],
    ["props.selection.selectedColumn", null],
    ["props.selection.data", [rows[1]]],
  ]);
  expect(events()[1]).toEqual(["onRowClick", { row: 1, rowIndex: 1, column: "name", value: rows[1] }]);
  expect(await at(1, "[aria-selected=true]").count()).toBe(1);
});

test("[CMP19] an editable cell is edited by double click and committed by Enter, as the kind of value it was", async () => {
  await show({
    type: "ia.display.table",
    name: "Pumps",
    position: { basis: "300px" },
    props: { data: [{ id: 7, name: "A" }], columns: [{ field: "id", editable: true }, { field: "name" }] },
    componentEvents: ["onEditCellCommit"],
  });
  await at(1, ".sl-table-body [role=cell]").first().dblclick();
  await at(1, ".sl-table-editor").fill("12");
  await harness.page.keyboard.press("Enter");
  await expect.poll(events).toEqual([["onEditCellCommit", { row: 0, rowIndex: 0, column: "id", value: 12 }]]);
});

test("[CMP19] the pager shows a page at a time", async () => {
  await show({
    type: "ia.display.table",
    name: "Pumps",
    position: { basis: "300px" },
    props: { data: rows, pager: { activeOption: 10 } },
  });
  await expect.poll(() => at(1, ".sl-table-pager").textContent()).toContain("1–10 of 1000");
  await at(1, "[aria-label='Next page']").click();
  await expect.poll(() => at(1, ".sl-table-body [role=cell]").first().textContent()).toBe("10");
  await expect.poll(writes).toEqual([["props.pager.activePage", 2]]);
});

test("[CMP20] a number is shown by its format, typed plainly, and refused out of bounds", async () => {
  const props = { value: 1234.5, inputBounds: { minimum: 0, maximum: 2000 } };
  await show({ type: "ia.input.numeric-entry-field", name: "Setpoint", props });
  const input = at(1, "input");
  await expect.poll(() => input.inputValue()).toBe("1,234.5");
  await input.click();
  await input.fill("9000");
  await input.press("Enter");
  expect(await input.inputValue()).toBe("1,234.5");
  await input.click();
  await input.fill("15.25");
  await input.press("Tab");
  await expect.poll(writes).toEqual([["props.value", 15.25]]);
  expect(await input.inputValue()).toBe("15.25");
});

test("[CMP21] checkbox and switch write what they become and tell that they were used", async () => {
  await show(
    { type: "ia.input.checkbox", name: "Box", props: { text: "Auto" }, componentEvents: ["onActionPerformed"] },
    { type: "ia.input.toggle-switch", name: "Switch", props: { selected: true }, componentEvents: ["onActionPerformed"] },
  );
  await at(1).click();
  await at(2).click();
  await expect.poll(writes).toEqual([
    ["props.selected", true],
    ["props.selected", false],
  ]);
  await expect.poll(() => events().length).toBe(2);
});

test("[CMP22] tabs draw the child of the current tab; a breakpoint container the child for its width", async () => {
  const text = (name: string, position: Node["position"] = {}): Node => ({
    type: "ia.display.label",
    name,
    position,
    props: { text: name },
  });
  await show(
    {
      type: "ia.container.tab",
      name: "Tabs",
      position: { basis: "200px" },
      props: { tabs: ["One", { text: "Two" }, { text: "Off", disabled: true }] },
      children: [text("first"), text("second", { tabIndex: 1 })],
    },
    {
      type: "ia.container.breakpt",
      name: "Break",
      position: { basis: "100px" },
      children: [text("small"), text("large", { size: "large" })],
    },
  );
  await expect.poll(() => at(2).textContent()).toBe("first");
  await at(1, "[role=tab]").nth(1).click();
  await expect.poll(() => at(3).textContent()).toBe("second");
  expect(await at(2).count()).toBe(0);
  expect(await at(6).textContent()).toBe("large");
  await harness.page.setViewportSize({ width: 400, height: 600 });
  await expect.poll(() => at(5).textContent()).toBe("small");
});

test("[CMP23] embedded views and repeated ones appear in their slots, and go", async () => {
  harness.gateway.templates.set(
    "card",
    template(
      "card",
      { type: "ia.display.label", name: "root", props: { text: "?" } },
      { defaultSize: { width: 120, height: 40 } },
    ),
  );
  const child = ({ id, component, slot, text }: { id: string; component: number; slot: string; text: string }): ViewState => ({
    ...{ id, template: "card", viewPath: "card", slot, parent: { view: "v1", component } },
    changes: [[0, "props.text", text]],
  });
  const views: ViewState[] = [
    { id: "v1", template: "form", viewPath: "form", changes: [] },
    child({ id: "e", component: 1, slot: "", text: "embedded" }),
    child({ id: "r10", component: 2, slot: "10", text: "ten" }),
    child({ id: "r2", component: 2, slot: "2", text: "two" }),
    { id: "bad", viewPath: "missing", error: "There is no view missing.", parent: { view: "v1", component: 3 }, changes: [] },
  ];
  harness.gateway.show = (path) => pageOf(path, "form", { views });
  await show(
    { type: "ia.display.view", name: "Hole", position: { basis: "60px" } },
    { type: "ia.display.flex-repeater", name: "Cards", position: { basis: "60px" } },
    { type: "ia.display.view", name: "Broken", position: { basis: "60px" } },
  );
  await expect.poll(() => at(1).textContent()).toBe("embedded");
  expect(await at(2).textContent()).toBe("twoten");
  expect((await harness.page.locator('[data-at="r2:0"]').boundingBox())?.width).toBe(120);
  expect(await at(3).textContent()).toContain("There is no view missing.");
  say({ type: "viewClosed", view: "r2" });
  await expect.poll(() => at(2).textContent()).toBe("ten");
});

test("[CMP9] a component that cannot be drawn is named in its place and in the gateway's log, and recovers", async () => {
  const props = { value: 5, format: `0.${"0".repeat(101)}` };
  await show({ type: "ia.input.numeric-entry-field", name: "Setpoint", props }, label("still here"));
  await expect.poll(() => at(1).textContent()).toContain("Setpoint (ia.input.numeric-entry-field) could not be drawn");
  expect(await at(2).textContent()).toBe("still here");
  const logged = () => harness.gateway.messages.filter((message) => message.type === "log").map(({ message }) => message);
  await expect.poll(() => logged()[0]).toContain("form, component Setpoint (ia.input.numeric-entry-field):");
  change(1, "props.format", "0.0");
  await expect.poll(() => at(1, "input").inputValue()).toBe("5.0");
});

test("[CMP1] every component of the catalogue is drawn, with nothing but its defaults", async () => {
  const types = [...componentCatalog.keys()];
  await show(...types.map((type): Node => ({ type, name: type, position: { basis: "40px", shrink: 0 } })));
  await expect.poll(() => harness.page.locator("[data-component]").count()).toBe(types.length + 1);
  await expect.poll(() => harness.page.locator(".sl-text-field, .sl-table, .sl-menu").count()).toBeGreaterThan(4);
  expect(await harness.page.locator(".sl-placeholder").count()).toBe(0);
});

test("[CMP27] a date is written as a date, with its formatted text, when the field is left", async () => {
  await show({ type: "ia.input.date-time-input", name: "From", props: { format: "YYYY/MM/DD", pickerType: "date" } }, label("x"));
  await at(1, "input").fill("2026-11-21");
  await at(1, "input").blur();
  const day = new Date(2026, 10, 21).getTime();
  await expect.poll(writes).toEqual([
    ["props.value", { $: ["ts", 192, day], $ts: day }],
    ["props.formattedValue", "2026/11/21"],
  ]);
});

test("[CMP28] buttons with states mark the one that is so and write the one pressed; a one-shot waits to be reset", async () => {
  const states = [
    { text: "Off", value: 0 },
    { text: "On", value: 1 },
  ];
  await show(
    { type: "ia.input.multi-state-button", name: "Mode", props: { states, indicatorValue: 0 } },
    { type: "ia.input.oneshotbutton", name: "Reset", props: { readyState: { text: "Reset" } } },
  );
  await expect.poll(() => at(1, "[aria-pressed=true]").textContent()).toBe("Off");
  await at(1, "button").nth(1).click();
  await at(2).click();
  await expect.poll(writes).toEqual([
    ["props.controlValue", 1],
    ["props.value", 1],
  ]);
  expect(await at(2).isDisabled()).toBe(true);
  change(2, "props.value", 0);
  await expect.poll(() => at(2).isDisabled()).toBe(false);
});

test("[CMP14] menu items go to pages of the project without loading the document again", async () => {
  const items = [
    { label: "Pumps", target: "/pumps" },
    { label: "More", items: [{ label: "Tanks", target: "/tanks" }] },
  ];
  await show({ type: "ia.navigation.menutree", name: "Menu", props: { items } });
  await at(1, "[role=menuitem]").nth(1).click();
  await at(1, "[role=menuitem]").first().click();
  await expect.poll(() => harness.page.url()).toBe(harness.gateway.url("/tanks"));
  expect(harness.gateway.messages.at(-1)).toEqual({ type: "navigated", path: "/tanks" });
  expect(harness.gateway.sockets).toBe(1);
});

test("[CMP26] HTML in Markdown is drawn where the project asks for it, without what could run code", async () => {
  const source =
    'See <a style="color:rgb(255, 0, 0)" href="https://example.org/">the **manual**</a><img src="x" onerror="window.bad = 1"><script>window.bad = 1</script>';
  await show({ type: "ia.display.markdown", name: "Text", props: { source, markdown: { escapeHtml: false } } });
  await expect.poll(() => at(1, "a strong").textContent()).toBe("manual");
  expect(await at(1, "a").evaluate((element) => getComputedStyle(element).color)).toBe("rgb(255, 0, 0)");
  expect(await at(1, "script, [onerror]").count()).toBe(0);
  expect(await harness.page.evaluate(() => "bad" in window)).toBe(false);
});

test("[CMP24] the session's theme switches the page at once; unknown dark names are dark", async () => {
  await show(label("text"));
  const background = () => harness.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  say({ type: "session", session: { theme: "dark-cool", locale: "en", timeZone: "UTC" } });
  await expect.poll(background).not.toBe(light);
  expect(await harness.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
});

test("[CMP25] docks push or cover, and open and close by their handle", async () => {
  harness.gateway.templates.set("menu", template("menu", { type: "ia.display.label", name: "root", props: { text: "Menu" } }));
  const dock: DockState = {
    ...({ id: "menu", side: "left", view: "d", open: false, size: 200, content: "push", show: "onDemand" } as const),
    ...({ autoBreakpoint: 480, handle: "show", iconUrl: "", anchor: "fixed", modal: false, resizable: false } as const),
  };
  harness.gateway.show = (path) =>
    pageOf(path, "form", {
      docks: [dock],
      views: [
        { id: "v1", template: "form", viewPath: "form", changes: [] },
        { id: "d", template: "menu", viewPath: "menu", changes: [] },
      ],
    });
  await show(label("text"));
  const left = async () => (await at(0).boundingBox())?.x;
  expect(await left()).toBe(0);
  await harness.page.locator(".dock-handle").click();
  await expect.poll(left).toBeGreaterThanOrEqual(200);
  await expect.poll(() => harness.gateway.messages).toContainEqual({ type: "dockToggled", id: "menu", open: true });
  say({ type: "dock", dock: { ...dock, open: true, content: "cover" } });
  await expect.poll(left).toBe(0);
});

test("[CMP15] a modal popup keeps the page from being used and goes when its overlay may be dismissed", async () => {
  await show({ type: "ia.input.button", name: "Go", componentEvents: ["onActionPerformed"] });
  harness.gateway.templates.set(
    "detail",
    template("detail", { type: "ia.display.label", name: "root", props: { text: "Detail" } }),
  );
  const popup: PopupState = {
    ...{ id: "p", view: "v2", title: "", position: { width: 200, height: 100 }, showCloseIcon: false },
    ...{ draggable: false, resizable: false, modal: true, overlayDismiss: true, viewportBound: false },
  };
  say({ type: "viewOpened", view: { id: "v2", template: "detail", viewPath: "detail", changes: [] } }, { type: "popup", popup });
  await harness.page.waitForSelector(".popup");
  await harness.page.mouse.click(10, 10);
  await expect.poll(() => harness.page.locator(".popup").count()).toBe(0);
  expect(events()).toEqual([]);
});

test("[CMP12] icons are fetched one by one as they are shown; an unknown one is a dashed box", async () => {
  await show(
    { type: "ia.display.icon", name: "Home", props: { path: "material/home" }, position: { basis: "40px" } },
    { type: "ia.display.icon", name: "Odd", props: { path: "material/no_such_icon" }, position: { basis: "40px" } },
  );
  await expect.poll(() => at(1, "svg path").count()).toBe(1);
  await expect.poll(() => at(2, ".sl-icon-unknown").count()).toBe(1);
  expect(harness.gateway.requests.filter((path) => path.includes("/icons/"))).toHaveLength(2);
});

test("[CMP31] a picture that cannot be fetched is a dashed box of its size with its name", async () => {
  const props = { source: "/system/images/plant/pump.png", fit: { mode: "contain" } };
  await show({ type: "ia.display.image", name: "Pump", props, position: { basis: "90px" } });
  await expect.poll(() => at(1, ".sl-image-missing").textContent()).toBe("pump.png");
  expect(await at(1, "img").count()).toBe(0);
  expect((await at(1, ".sl-image-missing").boundingBox())?.height).toBe(90);
});

test("[CMP34] an accordion's header opens its body and, with single expansion, closes the other", async () => {
  const item = (text: string, expanded: boolean) => ({ expanded, header: { content: { type: "text", text } }, body: {} });
  const props = { expansionMode: "single", items: [item("One", true), item("Two", false)] };
  await show({ type: "ia.display.accordion", name: "Accordion", props, position: { basis: "200px" } });
  await at(1, "button >> text=Two").click();
  await expect.poll(writes).toEqual([
    ["props.items[0].expanded", false],
    ["props.items[1].expanded", true],
  ]);
  await expect.poll(() => at(1, ".sl-accordion-body").count()).toBe(1);
});

test("[CMP36] a symbol tells its state; a vessel its level", async () => {
  const value = { value: 30, capacity: 60, displayValueAsPercent: true };
  await show(
    { type: "ia.symbol.pump", name: "Pump", props: { state: "running" }, position: { basis: "80px" } },
    { type: "ia.symbol.vessel", name: "Tank", props: { value }, position: { basis: "120px" } },
  );
  await expect.poll(() => at(1, "svg").getAttribute("aria-label")).toBe("Pump: running");
  await expect.poll(() => at(2, ".sl-symbol-caption").textContent()).toBe("50 %");
});

function label(text: string): Node {
  return { type: "ia.display.label", name: text, props: { text } };
}
