import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@sightline/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, startGateway, type TestGateway, temporaryFolder } from "../support/index.ts";
import { signIn, users } from "./sessions/plant.ts";

const data = temporaryFolder("tag-problems");
const patience = { timeout: 60_000 };
const shots = process.env.SIGHTLINE_SCREENSHOTS;
const memory = (name: string, more: JsonObject = {}): JsonObject => ({
  ...{ name, tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value: 1 },
  ...more,
});
const recorded = Array.from({ length: 120 }, (_, index) =>
  memory(`T${String(index).padStart(3, "0")}`, { historyEnabled: true }),
);
const sound = [memory("Level")];
const faulty = [...sound, memory("Odd", { scaleMode: "Cubic" }), { name: "Line", tagType: "Folder", tags: recorded }];
const tagFile = (tags: readonly object[]) => writeFileSync(join(data, "config/tags/default.json"), JSON.stringify({ tags }));
let gateway: TestGateway;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [gateway, browser] = await Promise.all([
    startGateway({ users, data, tags: { default: { tags: faulty } as JsonObject } }),
    launchBrowser(),
  ]);
  page = await (await browser.newContext({ colorScheme: "dark", viewport: { width: 1280, height: 800 } })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  rmSync(data, { recursive: true, force: true });
});

async function openPage(query = ""): Promise<void> {
  await page.goto(`${gateway.pageUrl}/console/tag-problems${query}`);
  if (page.url().includes("/login")) await signIn(page, "chief");
  await page.getByRole("searchbox").waitFor(patience);
}

const shoot = async (name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
};
const rows = () => page.getByRole("table", { name: "Tag Problems" }).locator("tbody tr");
const pager = () => page.getByRole("navigation", { name: "Pages of the list" }).locator("span").first();

test("[TAG8] the console lists what is wrong with tags, page by page, and finds one by its name or problem", async () => {
  await openPage();
  await expect.poll(() => pager().textContent(), patience).toMatch(/^1–\d+ of 121$/);
  expect(await rows().first().textContent()).toContain("[default]Odd");
  await shoot("tag-problems-dark");
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => page.url(), patience).toContain("page=2");
  await page.getByRole("searchbox").fill("Cubic");
  await expect.poll(() => rows().allTextContents(), patience).toEqual([expect.stringContaining('scaleMode "Cubic" is unknown')]);
  await page.getByRole("searchbox").fill("nothing of the kind");
  await expect.poll(() => page.getByText("No matches.").isVisible(), patience).toBe(true);
});

test("[TAG8] its headings sort by keyboard, and it fits a phone", async () => {
  await openPage();
  await page
    .getByRole("columnheader", { name: /Problem/ })
    .getByRole("button")
    .focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect.poll(() => rows().first().textContent(), patience).toContain("[default]Odd");
  await page.setViewportSize({ width: 390, height: 780 });
  await shoot("tag-problems-phone");
  const label = rows().first().locator("td").last();
  const lines = await label.evaluate((cell) => {
    const style = getComputedStyle(cell, "::before");
    return [style.flexShrink, Math.round(Number.parseFloat(style.height) / Number.parseFloat(style.lineHeight))];
  });
  expect(lines).toEqual(["0", 1]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("[TAG8] [TAG6] problems leave the open page as they are put right, and then it says that there are none", async () => {
  await openPage();
  await expect.poll(() => pager().textContent(), patience).toContain("of 121");
  tagFile([...sound, ...faulty.slice(1, 2)]);
  await expect.poll(() => rows().allTextContents(), patience).toEqual([expect.stringContaining("[default]Odd")]);
  tagFile(sound);
  await expect
    .poll(() => page.getByText("No problems: every property of every tag is supported.").isVisible(), patience)
    .toBe(true);
  await shoot("tag-problems-none");
});

test("[TAG52] what a script writes to properties holds after a restart of the gateway", async () => {
  const script = join(data, "script.py");
  const token = await gateway.createToken("script");
  const run = async (text: string) => {
    writeFileSync(script, text);
    const { code, stdout, stderr } = await gateway.run(["script", script], { SIGHTLINE_TOKEN: token });
    expect([code, stderr]).toEqual([0, ""]);
    return stdout.trim();
  };
  const paths = "['Level.ScaleMode', 'Level.Tooltip', 'Level.enabled', 'Level']";
  const read = `print ', '.join(str(each.value) + ' ' + each.quality.name for each in system.tag.readBlocking(${paths}))`;
  const written = "Linear Good, shift 2 Good, False Good, 1 Bad_Disabled";
  expect(await run(`system.tag.writeBlocking(${paths}[:3], ['Linear', 'shift 2', False])\n${read}`)).toBe(written);
  await gateway.stop();
  gateway = await startGateway({ data });
  expect(await run(read)).toBe(written);
});
