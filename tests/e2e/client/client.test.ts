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

const connection = () => page.locator(".page").getAttribute("data-connection");

async function open(path = "/"): Promise<void> {
  await page.goto(gateway.url(path));
  await page.waitForSelector(at("Last"));
  await expect.poll(() => gateway.sizes.length).toBeGreaterThan(0);
}

/** Counts, from now on, the clicks on `Go` at whose moment the page was live. */
async function countLiveClicks(): Promise<() => Promise<number>> {
  await page.evaluate((selector) => {
    const counted = { live: 0 };
    Object.assign(window, { counted });
    const count = (event: Event) => {
      const onGo = (event.target as Element).closest(selector) !== null;
      if (onGo && document.querySelector('.page[data-connection="live"]')) counted.live++;
    };
    window.addEventListener("click", count, { capture: true });
  }, at("Go"));
  return () => page.evaluate(() => (window as unknown as { counted: { live: number } }).counted.live);
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
  await expect.poll(() => sign.getAttribute("title")).toContain("Last.text: Bad_NotFound (519): no such tag");
  gateway.say({ type: "changes", view: "v1", qualities: [[last, "props.text", "Good"]] });
  await expect.poll(() => sign.count()).toBe(0);
});

test("[CMP16, SES32] what is clicked while the page is not live is refused and shown as refused; what is typed stays and can be sent", async () => {
  await open();
  gateway.tellsState = false;
  gateway.cut();
  await expect.poll(connection).toBe("lost");
  const bar = page.locator(".connection-bar");
  expect(await bar.textContent()).toMatch(/^Not live: connection lost at \d/);
  await page.locator(at("Go")).click();
  await expect.poll(() => page.getByRole("status").textContent()).toContain("Go: Not done: no connection");
  expect(await page.locator("[data-refused]").getAttribute("data-at")).toBe(`v1:${index("Go")}`);
  const now = page.locator(`${at("Now")} input`);
  const later = page.locator(`${at("Later")} input`);
  await now.fill("typed now");
  await later.fill("typed later");
  await later.press("Enter");
  await expect.poll(() => gateway.pages.get("p1")?.socket).toBeTruthy();
  expect(await connection()).toBe("lost");
  await page.locator(at("Go")).click();
  expect([await now.inputValue(), await later.inputValue()]).toEqual(["typed now", "typed later"]);
  gateway.tellsState = true;
  gateway.cut();
  await expect.poll(connection, { timeout: 15_000 }).toBe("live");
  expect(await bar.count()).toBe(0);
  expect([await now.inputValue(), await later.inputValue()]).toEqual(["typed now", "typed later"]);
  expect(await page.getByText("Not sent").count()).toBe(2);
  await page.waitForTimeout(300);
  expect(gateway.messages.filter((each) => each.type === "write" || each.type === "event")).toEqual([]);
  await now.press("Enter");
  await later.press("Enter");
  await expect.poll(() => writes().map((each) => each.value)).toEqual(["typed now", "typed later"]);
  await expect.poll(() => page.getByText("Not sent").count()).toBe(0);
  await page.locator(at("Go")).click();
  await expect.poll(() => events().filter((each) => each.name === "onActionPerformed")).toHaveLength(1);
});

test("[CMP16] a gateway that does not answer marks the page within five seconds, on the same connection", async () => {
  await open();
  gateway.silent = true;
  await expect.poll(connection).toBe("stalled");
  expect(await page.locator(".connection-bar").textContent()).toContain("no answer from the gateway since");
  await page.locator(at("Go")).click();
  gateway.silent = false;
  const before = gateway.sockets;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(connection, { timeout: 15_000 }).toBe("live");
  expect(gateway.sockets).toBeGreaterThanOrEqual(before);
  expect(events()).toEqual([]);
});

test("[CMP16] [OBS-NAV-19] a page that is live says nothing of its connection; the bar of one that is not covers nothing: page and popups end where it begins", async () => {
  await open();
  expect(await page.getByText(/connection|gateway/i).count()).toBe(0);
  gateway.tellsState = false;
  gateway.cut();
  await page.waitForSelector(".connection-bar");
  const shown = await page.locator(".page-shown").boundingBox();
  const bar = await page.locator(".connection-bar").boundingBox();
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});

test("[CMP16] cut a hundred times at random moments of typing and clicking, no input is done later or twice, and none is lost unseen", async () => {
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
  const liveClicks = await countLiveClicks();
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
  await expect.poll(connection, { timeout: 20_000 }).toBe("live");
  const field = page.locator(`${at("Now")} input`);
  expect(await field.inputValue()).toBe(typed);
  await field.press("Enter");
  await expect.poll(() => writes().at(-1)?.value).toBe(typed);
  const arrived = events().filter((event) => event.name === "onActionPerformed").length;
  const [live, told] = [await liveClicks(), (await page.locator(".connection-bar").allTextContents()).join()];
  console.log(`${clicks} clicks, ${live} while live, ${arrived} arrived; ${told}`);
  expect(live).toBeLessThan(clicks);
  expect(arrived).toBeLessThanOrEqual(live);
  if (arrived < live) expect(told).toMatch(/Did not reach the gateway and was not done: [^.]*\bGo\b/);
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

test("[CMP16, SES68] case: R12, a gateway that forgot the page is answered with a new start, and the user is told that, and what may not have been done", async () => {
  await open();
  gateway.holdAcks = true;
  await page.locator(at("Go")).click();
  await expect.poll(() => events().length).toBe(2);
  gateway.holdAcks = false;
  const pages = [...gateway.pages.values()];
  gateway.forget();
  for (const each of pages) each.socket?.terminate();
  await page.getByText("The gateway was restarted. Check whether this was done: Go.").waitFor();
  await expect.poll(connection).toBe("live");
  await page.getByText("opened it anew: what was entered here before is gone").waitFor();
  for (const left of [1, 0]) {
    await page.getByRole("button", { name: "OK" }).first().click();
    await expect.poll(() => page.locator(".connection-bar").count()).toBe(left);
  }
  await page.locator(at("Go")).click();
  await expect.poll(() => events().length).toBe(4);
});

test("[CMP16] a link of the page is not followed while it is not live; where Back leads is told when it is", async () => {
  await open();
  await page.evaluate(() => history.pushState(null, "", "/data/perspective/client/plant/second"));
  gateway.tellsState = false;
  gateway.cut();
  await expect.poll(connection).toBe("lost");
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "/data/perspective/client/plant/third";
    link.textContent = "third";
    document.querySelector(".connection")?.append(link);
  });
  await page.getByText("third").click();
  expect(page.url()).toBe(gateway.url("/second"));
  await page.goBack();
  gateway.tellsState = true;
  gateway.show = (path) => pageOf(path === "/" ? "/elsewhere" : path, "form");
  gateway.cut();
  await expect.poll(connection, { timeout: 15_000 }).toBe("live");
  expect(gateway.messages.filter((each) => each.type === "navigated")).toEqual([]);
});

test("[CMP14] [OBS-NAV-2] navigation keeps to the document and adds one entry to its history; back and forward say where they are", async () => {
  gateway.show = (path) =>
    pageOf(path, "form", {
      views: [{ id: `v${path.length}`, template: "form", viewPath: "form", changes: [] }],
      primary: `v${path.length}`,
    });
  await page.goto(gateway.url("/"));
  await page.waitForSelector('[data-at="v1:1"]');
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  gateway.say({ type: "command", id: 1, command: { kind: "navigate", path: "/pump/3?tab=2", newTab: false } });
  await page.waitForSelector('[data-at="v13:1"]');
  expect(await entries()).toBe(before + 1);
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

test("[SES51] case: close-popup-empty-id: a press in a popup below brings it to the top, before what it does", async () => {
  gateway.templates.set(
    "detail",
    template("detail", { type: "ia.input.button", name: "root", props: { text: "Do" }, componentEvents: ["onActionPerformed"] }),
  );
  const popup = (id: string, left: number) => ({
    id,
    view: `v-${id}`,
    title: id,
    position: { left, top: 60, width: 260, height: 160 },
    showCloseIcon: true,
    draggable: true,
    resizable: true,
    modal: false,
    overlayDismiss: false,
    viewportBound: false,
  });
  const views = ["A", "B"].map((id) => ({ id: `v-${id}`, template: "detail", viewPath: "detail", changes: [] }));
  gateway.show = (path) =>
    pageOf(path, "form", { popups: [popup("A", 100), popup("B", 280)], views: [...pageOf(path, "form").views, ...views] });
  await open();
  const layerOf = (id: string) => page.getByRole("dialog", { name: id }).evaluate((element) => Number(element.style.zIndex));
  expect(await layerOf("A")).toBeLessThan(await layerOf("B"));
  await page
    .getByRole("dialog", { name: "A" })
    .getByText("Do")
    .click({ position: { x: 10, y: 10 } });
  await expect.poll(() => gateway.messages.length).toBe(2);
  expect(gateway.messages).toMatchObject([
    { type: "popupTouched", id: "A" },
    { type: "event", view: "v-A", name: "onActionPerformed" },
  ]);
  expect(await layerOf("A")).toBeGreaterThan(await layerOf("B"));
});

test("[SES52] case: navigate-to-unknown-page: the page says so, with its path, and leads back", async () => {
  gateway.show = (path) => {
    const { primary: _, ...unknown } = pageOf(path, "form", { views: [] });
    return path === "/" ? pageOf(path, "form") : unknown;
  };
  await open();
  gateway.say({ type: "command", id: 1, command: { kind: "navigate", path: "/no-such-page", newTab: false } });
  await expect.poll(() => page.locator(".screen").textContent()).toContain("/no-such-page");
  expect(await page.locator(at("Last")).count()).toBe(0);
  await page.locator(".screen-action").click();
  await page.waitForSelector(at("Last"));
  gateway.say({ type: "command", id: 2, command: { kind: "navigate", path: "/", newTab: false } });
  await expect
    .poll(() => gateway.messages.filter((each) => each.type === "navigated").map(({ path }) => path))
    .toEqual(["/no-such-page", "/", "/"]);
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

test("[SES35] the page tells the size of its window and of the primary view's place, as drawn and with each change", async () => {
  await open();
  const drawn = () =>
    page.locator("main.primary").evaluate((main) => {
      const { width, height } = main.getBoundingClientRect();
      return { width: Math.round(width), height: Math.round(height) };
    });
  const told = () => gateway.sizes.at(-1);
  await expect.poll(told).toEqual({ type: "resized", viewport: page.viewportSize(), primaryView: await drawn() });
  const viewport = { width: 640, height: 480 };
  await page.setViewportSize(viewport);
  await expect
    .poll(async () => [told(), await drawn()])
    .toEqual([{ type: "resized", viewport, primaryView: await drawn() }, await drawn()]);
  expect((await drawn()).width).toBe(640);
});
