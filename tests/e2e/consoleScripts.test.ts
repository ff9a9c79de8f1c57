import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RestAnswer } from "@sightline/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  accessTo,
  button,
  flex,
  type GatewayAccess,
  label,
  launchBrowser,
  on,
  startGateway,
  type TestGateway,
  temporaryFolder,
  view,
  writeProject,
} from "../support/index.ts";
import { writeJson, writeText } from "../support/writeJson.ts";
import { signIn, users } from "./sessions/plant.ts";

const folder = temporaryFolder("console-scripts");
const patience = { timeout: 60_000 };
let gateway: TestGateway;
let access: GatewayAccess;
let browser: Browser;
let page: Page;

const click = (name: string, script: string) =>
  button(name, { props: { text: name }, events: on("component.onActionPerformed", script) });

beforeAll(async () => {
  const children = [
    label("Title", { props: { text: "Pump house" } }),
    click("Quick", "self.view.custom.done = 1"),
    click("Slow", "import time\ntime.sleep(0.3)"),
    click("Broken", "raise ValueError('the pump is gone')"),
  ];
  const directory = writeProject(join(folder, "Plant"), {
    views: { "Area/Home": view(flex("root", { children }), { custom: { done: 0 } }) },
  });
  writeEvents(directory);
  writeProject(join(folder, "Idle"), { views: { Home: view(flex("root")) } });
  const projects = { Plant: directory, Idle: join(folder, "Idle") };
  [gateway, browser] = await Promise.all([startGateway({ projects, users }), launchBrowser()]);
  access = await accessTo(gateway);
  page = await (await browser.newContext({ colorScheme: "dark", viewport: { width: 1280, height: 800 } })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** One timer that fails at once and again in an hour, and one that is disabled. */
function writeEvents(directory: string): void {
  const timer = (name: string, script: string, attributes: object) => {
    const place = join(directory, "ignition/timer", name);
    writeText(join(place, "handleTimerEvent.py"), `def handleTimerEvent():\n\t${script}\n`);
    writeJson(join(place, "resource.json"), {
      ...{ scope: "G", version: 1, restricted: false, overridable: true, files: ["handleTimerEvent.py"] },
      attributes: { delay: 3_600_000, fixedDelay: true, enabled: true, ...attributes },
    });
  };
  timer("Hourly", "x = 1", {});
  timer("Often", "raise ValueError('no pressure')", { delay: 500 });
  timer("Off", "x = 2", { enabled: false });
}

async function openConsole(path: string): Promise<void> {
  await page.goto(`${gateway.pageUrl}/console/${path}`);
  if (page.url().includes("/login")) await signIn(page, "chief");
}

const rows = () => page.locator("tbody tr[data-id]");
const column = (index: number) => rows().locator(`td:nth-child(${index})`).allInnerTexts();

async function press(...names: string[]): Promise<void> {
  const operator = await (await browser.newContext()).newPage();
  await operator.goto(`${gateway.pageUrl}/data/perspective/client/Plant`);
  for (const name of names) await operator.getByRole("button", { name }).click();
  const count = async () => {
    const { items } = await access.get<RestAnswer<"listScripts">>("/api/v1/scripts?filter=view[eq]=Area/Home");
    return items.reduce((sum, { calls }) => sum + calls, 0);
  };
  await expect.poll(count, patience).toBe(names.length);
  await operator.close();
}

test("[STA42] the console shows every script with its calls, errors and times; sorts, filters, searches and opens them", async () => {
  await press("Quick", "Quick", "Slow", "Broken");
  await openConsole("scripts?project=Idle");
  await page.getByText("No matches").waitFor();
  await openConsole("scripts");
  await rows().nth(2).waitFor();
  await page.getByRole("button", { name: "Worst" }).click();
  await page.getByRole("button", { name: "Worst" }).click();
  await expect.poll(async () => (await column(3))[0]).toBe("Slow");
  const all = await access.get<RestAnswer<"listScripts">>("/api/v1/scripts?sortBy=desc(calls)&filter=view[eq]=Area/Home");
  expect(all.items[0]).toMatchObject({ component: "Quick", calls: 2, errors: 0, script: "event:onActionPerformed" });
  await page.getByRole("searchbox").fill("broken");
  await expect.poll(() => column(3)).toEqual(["Broken"]);
  await rows().first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("ValueError: the pump is gone").waitFor();
  await page.keyboard.press("Escape");
});

test("[STA43] event scripts are shown with queue, runs, next run and last error", async () => {
  await openConsole("event-scripts?sort=asc(name)");
  const rest = () => access.get<RestAnswer<"listEventScripts">>("/api/v1/scripts/events?sortBy=asc(name)");
  await expect
    .poll(async () => (await rest()).items.find(({ name }) => name === "Often")?.errors ?? 0, patience)
    .toBeGreaterThan(0);
  await expect.poll(() => column(3)).toEqual(["Hourly", "Off", "Often"]);
  await expect.poll(async () => (await column(14))[2], patience).toBe("ValueError: no pressure");
  expect((await column(5)).slice(0, 2)).toEqual(["idle", "disabled"]);
  expect((await column(13))[0]).not.toBe("");
  await openConsole("event-scripts?kind=scheduled");
  await page.getByText("No matches").waitFor();
});

test("[STA42] nothing of the lists leaves a small screen", async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ["scripts", "event-scripts", "script-hosts"]) {
    await openConsole(path);
    await rows().first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  }
});
