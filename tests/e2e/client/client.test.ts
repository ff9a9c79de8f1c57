import type { WireChange } from "@sightline/model";
import type { BrowserContext, Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { type FakeGateway, type Node, pageOf, template } from "./FakeGateway.ts";
import { clientHarness } from "./harness.ts";

const harness = clientHarness();
let context: BrowserContext;
let page: Page;
let gateway: FakeGateway;

beforeEach(() => {
  ({ context, page, gateway } = harness);
  gateway.templates.set("form", form);
});

const label = (name: string, text: string, more: Partial<Node> = {}): Node => ({
  type: "ia.display.label",
  name,
  props: { text },
  ...more,
});

const form = template("form", {
  type: "ia.container.flex",
  name: "root",
  props: { direction: "column", style: { gap: 8, padding: 12 } },
  children: [
    label("Title", "Hello", { props: { text: "Hello", style: { classes: "big/red", fontSize: 20 } } }),
    { type: "ia.input.text-field", name: "Now", props: { text: "", deferUpdates: false } },
    { type: "ia.input.text-field", name: "Later", props: { text: "old" }, domEvents: ["onBlur"] },
    {
      type: "ia.input.button",
      name: "Go",
      props: { text: "Go" },
      componentEvents: ["onActionPerformed"],
      domEvents: ["onClick"],
    },
    { type: "ia.acme.unknown", name: "Odd", position: { basis: "60px" }, props: {} },
    label("Last", "still here"),
  ],
});
const index = (name: string) => form.components.findIndex((component) => component.name === name);
const at = (name: string) => `[data-at="v1:${index(name)}"]`;
const writes = () => gateway.messages.filter((message) => message.type === "write");
const events = () => gateway.messages.filter((message) => message.type === "event");

async function open(path = "/"): Promise<void> {
  await page.goto(gateway.url(path));
  await page.waitForSelector(at("Last"));
}

test("[CMP8] an unknown component is a visible box that names its type, and the rest of the page works", async () => {
  await open();
  const odd = page.locator(at("Odd"));
  expect(await odd.textContent()).toContain("ia.acme.unknown");
  const box = await odd.boundingBox();
  expect(box?.height).toBe(60);
  expect(await page.locator(at("Last")).textContent()).toBe("still here");
});

test("[CMP5] style classes are the project's, inline style is on the component itself", async () => {
  await open();
  const title = page.locator(at("Title"));
  await expect.poll(() => title.evaluate((element) => getComputedStyle(element).color)).toBe("rgb(255, 0, 0)");
  expect(await title.getAttribute("class")).toContain("psc-big/red");
  expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe("20px");
});

test("[CMP10] a field with deferUpdates writes on Enter and on blur, before the event of the blur", async () => {
  await open();
  const later = page.locator(`${at("Later")} input`);
  await later.fill("new");
  await page.waitForTimeout(60);
  expect(writes()).toEqual([]);
  await later.press("Tab");
  await expect.poll(() => gateway.messages.length).toBe(2);
  expect(gateway.messages[0]).toMatchObject({ type: "write", path: "props.text", value: "new", component: index("Later") });
  expect(gateway.messages[1]).toMatchObject({ type: "event", domain: "dom", name: "onBlur" });
});

test("[CMP11] typing writes in bursts and never loses the last", async () => {
  await open();
  await page.locator(`${at("Now")} input`).pressSequentially("the quick brown fox", { delay: 2 });
  await expect.poll(() => writes().at(-1)?.value).toBe("the quick brown fox");
  expect(writes().length).toBeLessThan("the quick brown fox".length);
});

test("[CMP11] what the gateway said before it had the last write does not overwrite it", async () => {
  await open();
  gateway.holdAcks = true;
  const now = page.locator(`${at("Now")} input`);
  await now.fill("mine");
  await now.blur();
  gateway.say({ type: "changes", view: "v1", changes: [[index("Now"), "props.text", "older"]] });
  gateway.say({ type: "changes", view: "v1", changes: [[index("Last"), "props.text", "arrived"]] });
  await expect.poll(() => page.locator(at("Last")).textContent()).toBe("arrived");
  expect(await now.inputValue()).toBe("mine");
  await expect.poll(() => writes().length).toBe(1);
  gateway.holdAcks = false;
  gateway.say({ type: "changes", view: "v1", changes: [[index("Now"), "props.text", "newer"]] });
  await expect.poll(() => now.inputValue()).toBe("newer");
});

test("[CMP13] component events and the DOM events something listens to are sent, no others", async () => {
  await open();
  await page.locator(at("Title")).click();
  await page.locator(at("Go")).click({ position: { x: 5, y: 5 } });
  await expect.poll(() => events().length).toBe(2);
  expect(events()[0]).toMatchObject({ domain: "component", name: "onActionPerformed", component: index("Go") });
  expect(events()[1]).toMatchObject({ domain: "dom", name: "onClick", event: { button: 0, altKey: false } });
});

test("[CMP4] a change draws again only the component it changes", async () => {
  await open();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const watch = new MutationObserver((records) => {
      for (const record of records)
        seen.push(
          (record.target.parentElement ?? (record.target as Element)).closest("[data-at]")?.getAttribute("data-at") ?? "",
        );
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  gateway.say({ type: "changes", view: "v1", changes: [[index("Last"), "props.text", "changed"]] });
  await expect.poll(() => page.locator(at("Last")).textContent()).toBe("changed");
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(new Set(seen)).toEqual(new Set([`v1:${index("Last")}`]));
});

test("[CMP7] a quality that is not good is an overlay with its message; good takes it away", async () => {
  await open();
  const last = index("Last");
  gateway.say({ type: "changes", view: "v1", qualities: [[last, "props.text", "Bad_NotFound", "no such tag"]] });
  const sign = page.locator(`${at("Last")} .sl-quality-sign`);
  await expect.poll(() => sign.getAttribute("title")).toContain("Bad_NotFound: no such tag");
  gateway.say({ type: "changes", view: "v1", qualities: [[last, "props.text", "Good"]] });
  await expect.poll(() => sign.count()).toBe(0);
});

test("[CMP16] after a cut nothing typed or clicked is lost or applied twice, and the banner heals", async () => {
  await open();
  for (let round = 0; round < 8; round++) {
    await page.locator(at("Go")).click();
    if (round % 2 === 1) gateway.cut();
  }
  await page.locator(`${at("Now")} input`).fill("after the cuts");
  await expect.poll(() => writes().at(-1)?.value, { timeout: 10_000 }).toBe("after the cuts");
  expect(events().filter((event) => event.name === "onActionPerformed")).toHaveLength(8);
  expect(gateway.pages.size).toBe(1);
});

test("[CMP16] cut a hundred times at random moments of typing and clicking, nothing is lost or applied twice", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${seed}`);
  const now = (): WireChange[] =>
    writes()
      .slice(-1)
      .map((write) => [index("Now"), "props.text", write.value]);
  gateway.show = (path) => pageOf(path, "form", { views: [{ id: "v1", template: "form", viewPath: "form", changes: now() }] });
  await open();
  let [state, cuts, clicks, typed] = [seed, 0, 0, ""];
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  while (cuts < 100) {
    if (random() < 0.5) {
      await page.locator(at("Go")).click();
      clicks++;
    } else {
      const letter = String.fromCharCode(97 + Math.floor(random() * 26));
      typed += letter;
      await page.locator(`${at("Now")} input`).press("End");
      await page.keyboard.press(letter);
    }
    if (random() < 0.5 && [...gateway.pages.values()].some((each) => each.socket)) {
      gateway.cut();
      cuts++;
    }
    await page.waitForTimeout(random() * 60);
  }
  await expect.poll(() => writes().at(-1)?.value, { timeout: 20_000 }).toBe(typed);
  await expect.poll(() => events().filter((event) => event.name === "onActionPerformed").length).toBe(clicks);
  expect(gateway.pages.size).toBe(1);
}, 120_000);

test("[CMP29] a part of the client that is gone makes the page load itself again, once", async () => {
  gateway.templates.set("form", template("form", { type: "ia.input.checkbox", name: "Box" }));
  gateway.missing = "/Checkbox-";
  await page.goto(gateway.url("/"));
  await expect.poll(() => gateway.requests.filter((path) => path.startsWith("/data/perspective/client/")).length).toBe(2);
  await expect.poll(() => page.locator('[data-at="v1:0"]').textContent()).toContain("could not be drawn");
  expect(gateway.requests.filter((path) => path.startsWith("/data/perspective/client/"))).toHaveLength(2);
});

test("[CMP16] a gateway that forgot the page is answered with a new start, and the user is told of what is lost", async () => {
  await open();
  gateway.holdAcks = true;
  await page.locator(at("Go")).click();
  await expect.poll(() => events().length).toBe(2);
  gateway.holdAcks = false;
  const pages = [...gateway.pages.values()];
  gateway.forget();
  for (const each of pages) each.socket?.terminate();
  await page.waitForSelector(".banner");
  expect(await page.locator(".banner").textContent()).toContain("2 entries");
  await page.locator(at("Go")).click();
  await expect.poll(() => events().length).toBe(4);
});

test("[CMP14] navigation keeps to the document; back and forward say where they are", async () => {
  gateway.show = (path) =>
    pageOf(path, "form", {
      views: [{ id: `v${path.length}`, template: "form", viewPath: "form", changes: [] }],
      primary: `v${path.length}`,
    });
  await page.goto(gateway.url("/"));
  await page.waitForSelector('[data-at="v1:1"]');
  gateway.say({ type: "command", id: 1, command: { kind: "navigate", path: "/pump/3?tab=2", newTab: false } });
  await page.waitForSelector('[data-at="v13:1"]');
  expect(page.url()).toBe(gateway.url("/pump/3?tab=2"));
  gateway.say({ type: "command", id: 1, command: { kind: "navigate", path: "/again", newTab: false } });
  await page.goBack();
  await page.waitForSelector('[data-at="v1:1"]');
  expect(gateway.messages.filter((message) => message.type === "navigated")).toEqual([
    { type: "navigated", path: "/pump/3?tab=2" },
    { type: "navigated", path: "/" },
  ]);
  expect(await page.title()).toBe("Page /");
});

test("[CMP15] a popup has its title and the view's size; Escape closes it only where it has a close icon", async () => {
  gateway.templates.set("detail", template("detail", label("root", "Detail"), { defaultSize: { width: 300, height: 200 } }));
  await open();
  const popup = {
    id: "p",
    view: "v2",
    title: "Pump",
    position: {},
    draggable: true,
    resizable: false,
    modal: false,
    overlayDismiss: false,
    viewportBound: false,
  };
  gateway.say({ type: "viewOpened", view: { id: "v2", template: "detail", viewPath: "detail", changes: [] } });
  gateway.say({ type: "popup", popup: { ...popup, showCloseIcon: false } });
  const box = page.locator(".popup");
  await expect.poll(() => box.textContent()).toContain("Detail");
  expect(await box.textContent()).toContain("Pump");
  await expect.poll(async () => (await box.locator(".sl-view").boundingBox())?.width).toBe(300);
  await page.keyboard.press("Escape");
  expect(await box.count()).toBe(1);
  gateway.say({ type: "popup", popup: { ...popup, showCloseIcon: true } });
  await page.waitForSelector(".popup-close");
  await page.keyboard.press("Escape");
  await expect.poll(() => box.count()).toBe(0);
  await expect.poll(() => gateway.messages).toContainEqual({ type: "popupClosed", id: "p" });
});

test("[CMP17] four tabs opened at once from nothing make one session", async () => {
  const tabs = await Promise.all([1, 2, 3, 4].map(() => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto(gateway.url("/"))));
  await Promise.all(tabs.map((tab) => tab.waitForSelector(at("Last"))));
  expect(gateway.sessionsMade).toBe(1);
  expect(gateway.pages.size).toBe(4);
});

test("[CMP17] a reload keeps the page id, and a refusal is a screen with the gateway's words", async () => {
  await open();
  await page.reload();
  await page.waitForSelector(at("Last"));
  expect([...gateway.pages.values()].at(-1)?.hello.pageId).toBe("p1");
  gateway.closePages({ reason: "terminated", message: "Shift is over." });
  await expect.poll(() => page.locator(".screen").textContent()).toContain("Shift is over.");
  gateway.refuseSession = { status: 401, message: "Members only." };
  await context.clearCookies();
  await page.goto(gateway.url("/"));
  await expect.poll(() => page.locator(".screen").textContent()).toContain("Members only.");
  expect(await page.locator(".screen-action").getAttribute("href")).toBe(
    `/login?project=plant&return=${encodeURIComponent("/data/perspective/client/plant/")}`,
  );
});
