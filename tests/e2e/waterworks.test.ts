import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, root, startGateway, type TestGateway, temporaryFolder } from "../support/index.ts";
import { pageHost } from "../support/pageHost.ts";

/** Where pictures go: into the docs when they are to be made anew, else away with the test. */
const pictures = process.env.SIGHTLINE_PICTURES ? join(root, "docs/images") : temporaryFolder("pictures");

let gateway: TestGateway;
let browser: Browser;
beforeAll(async () => {
  const data = temporaryFolder("waterworks");
  cpSync(join(root, "examples/data"), data, { recursive: true });
  gateway = await startGateway({ data, projects: { waterworks: join(root, "examples/waterworks") } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

async function open(path: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext({ viewport: { width: 1280, height: 800 } }))).newPage();
  await page.goto(`http://${pageHost}:${gateway.port}/data/perspective/client/waterworks${path}`);
  return page;
}

describe("the example, as a person uses it", () => {
  test("the overview shows live values, light and dark, on a phone too", async () => {
    const page = await open("/");
    const levels = page.getByText(/^\d+\.\d %$/);
    await expect.poll(() => levels.count()).toBe(6);
    const before = await levels.allTextContents();
    await expect.poll(() => levels.allTextContents()).not.toEqual(before);
    await page.screenshot({ path: join(pictures, "overview.png") });
    await page.getByRole("button").last().click();
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).colorScheme)).toContain("dark");
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await levels.count()).toBe(6);
  });

  test("a tank opens a popup, and its page knows its URL parameter", async () => {
    const page = await open("/");
    await page.getByText("North", { exact: true }).first().click();
    const popup = page.getByRole("dialog");
    await expect.poll(() => popup.count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => popup.count()).toBe(0);
    const detail = await open("/tank/T1");
    await expect.poll(() => detail.getByText("North").count()).toBeGreaterThan(0);
  });

  test("the form refuses what is wrong, says so, and writes what is right", async () => {
    const page = await open("/form");
    const [low, high] = [page.getByPlaceholder("0 to 100").first(), page.getByPlaceholder("0 to 100").last()];
    await expect.poll(() => low.inputValue()).not.toBe("");
    await low.fill("90");
    await high.fill("20");
    await page.getByText("Save limits").click();
    await expect.poll(() => page.getByText("The low limit must be below the high limit.").count()).toBeGreaterThan(0);
    await low.fill("21");
    await high.fill("88");
    await page.getByText("Save limits").click();
    await expect.poll(() => page.getByText("are now 21 to 88").count()).toBeGreaterThan(0);
    const other = await open("/form");
    await expect.poll(() => other.getByText("Now 21.0 %").count()).toBe(1);
  });

  test("who is here lists every session by Python, and a message reaches all their pages", async () => {
    const mine = await open("/who");
    const theirs = await open("/who");
    const rows = mine.getByText("Chrome on Linux");
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(2);
    await mine.getByPlaceholder("A message for all open pages").fill("Lunch is ready");
    await mine.getByText("Send to everyone").click();
    await expect.poll(() => theirs.getByText("Lunch is ready").count()).toBeGreaterThan(0);
    await theirs.screenshot({ path: join(pictures, "who-is-here.png") });
  });

  test("no script of the example failed", () => {
    expect(gateway.log()).not.toContain("Traceback");
  });
});
