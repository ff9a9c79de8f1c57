import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  button,
  component,
  flex,
  label,
  launchBrowser,
  on,
  startGateway,
  type TestGateway,
  temporaryFolder,
  view,
  writeProject,
} from "../support/index.ts";
import { writeText } from "../support/writeJson.ts";
import { signIn, users } from "./sessions/plant.ts";

const folder = temporaryFolder("problems");
const patience = { timeout: 60_000 };
const shots = process.env.SIGHTLINE_SCREENSHOTS;
let gateway: TestGateway;
let browser: Browser;
let page: Page;

/** Labels that use what is not honoured: 40 views of 25. */
function manyViews(): Record<string, object> {
  const labels = (name: string) =>
    Array.from({ length: 25 }, (_, index) => label(`L${index}`, { props: { text: name, glow: index + 1 } }));
  return Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`Many/V${index}`, view(flex("root", { children: labels(`V${index}`) }))]),
  );
}

beforeAll(async () => {
  const home = flex("root", {
    children: [
      label("Title", { props: { text: "Pump house" } }),
      component("ia.display.markdown", "Notes", { props: { source: "Notes", sectionSpacing: 40 } }),
      component("ia.display.cylindrical-tank", "Tank", { props: { value: 20, valueDisplay: { unit: { enabled: true } } } }),
      component("ia.chart.nothing", "Trend"),
      button("Report", {
        props: { text: "Report" },
        events: on("component.onActionPerformed", "system.report.executeReport('day')"),
      }),
    ],
  });
  const directory = writeProject(join(folder, "Plant"), { views: { Home: view(home), ...manyViews() }, pages: { "/": "Home" } });
  writeText(join(directory, "com.inductiveautomation.reporting/reports/Day/data.bin"), "x");
  writeProject(join(folder, "Sound"), { views: { Home: view(flex("root")) } });
  const projects = { Plant: directory, Sound: join(folder, "Sound") };
  [gateway, browser] = await Promise.all([startGateway({ projects, users }), launchBrowser()]);
  page = await (await browser.newContext({ colorScheme: "dark", viewport: { width: 1280, height: 800 } })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function openConsole(path: string): Promise<void> {
  await page.goto(`${gateway.pageUrl}/console/${path}`);
  if (page.url().includes("/login")) await signIn(page, "chief");
}

async function shoot(of: Page, name: string): Promise<void> {
  if (shots) await of.screenshot({ path: join(shots, `${name}.png`) });
}

const rows = () => page.locator(".problems li");
const matching = () => page.locator(".matching");
const chip = (name: RegExp) => page.getByRole("button", { name, pressed: false });

test("[STA56] the console lists a project's problems by kind and severity, and draws only those in sight", async () => {
  await openConsole("projects?open=Plant");
  await expect.poll(() => matching().textContent(), patience).toBe("1005 problems");
  expect(await rows().count()).toBeLessThanOrEqual(100);
  await shoot(page, "problems-dark");
  await page.locator(".problems").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect.poll(() => page.getByText("Reports are not generated.").isVisible(), patience).toBe(true);
  await chip(/^wrong value 1$/).click();
  await expect.poll(() => rows().allTextContents(), patience).toHaveLength(1);
  expect(await rows().textContent()).toMatch(
    /wrong value ?property[\s\S]*views\/Home[\s\S]*root\/Tank › props\.valueDisplay\.unit\.enabled/,
  );
  await page.getByRole("button", { name: "views/Home" }).click();
  await page.getByRole("button", { name: /^wrong value/, pressed: true }).click();
  await expect.poll(() => matching().textContent(), patience).toBe("4 problems");
  await page.getByRole("searchbox", { name: "Search problems" }).fill("executeReport");
  await expect.poll(() => matching().textContent(), patience).toBe("1 problem");
  expect(await rows().textContent()).toContain("root/Report › events.component.onActionPerformed › line 1");
  expect(page.url()).toContain("find=executeReport");
});

test("[STA56] the list fits a phone, and says when there is nothing in it", async () => {
  await page.setViewportSize({ width: 390, height: 780 });
  await openConsole("projects?open=Plant&kind=function");
  await expect.poll(() => rows().count(), patience).toBe(1);
  await shoot(page, "problems-phone");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const panel = await page.getByRole("complementary").boundingBox();
  expect(panel?.width).toBeLessThanOrEqual(390);
  await openConsole("projects?open=Sound");
  await expect
    .poll(() => page.getByText("No problems: everything this project uses is supported.").isVisible(), patience)
    .toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("[STA57] components with gaps that matter carry a mark for who has the console's role, and for nobody else", async () => {
  await openConsole("projects");
  await page.goto(`${gateway.pageUrl}/data/perspective/client/Plant`);
  const marks = page.locator(".sl-gap");
  await expect.poll(() => marks.count(), patience).toBe(3);
  const told = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("title")));
  expect(told[0]).toMatch(/^wrong value: props\.valueDisplay\.unit\.enabled: /);
  expect(told[1]).toMatch(/^missing behaviour: Components of type ia\.chart\.nothing/);
  expect(told[2]).toMatch(/system\.report\.executeReport is not supported/);
  await shoot(page, "marks");
  const operator = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  operator.on("request", (request) => asked.push(request.url()));
  await operator.goto(`${gateway.pageUrl}/data/perspective/client/Plant`);
  await operator.getByText("Pump house").waitFor(patience);
  expect(await operator.locator(".sl-gap").count()).toBe(0);
  expect(asked.filter((url) => url.includes("/gaps/"))).toEqual([]);
  const status = await operator.evaluate(async () => (await fetch("/data/perspective/gaps/Plant?view=Home")).status);
  expect(status).toBe(403);
  await operator.close();
});
