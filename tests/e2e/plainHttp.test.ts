import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  flex,
  label,
  launchBrowser,
  pageHost,
  startGateway,
  type TestGateway,
  temporaryFolder,
  view,
  writeProject,
} from "../support/index.ts";

const folder = temporaryFolder("project");
let gateway: TestGateway;
let browser: Browser;

beforeAll(async () => {
  writeProject(folder, {
    views: { Home: view(flex("root", { children: [label("Title", { props: { text: "Pump house" } })] })) },
  });
  [gateway, browser] = await Promise.all([
    startGateway({ projects: { Plant: folder } }),
    launchBrowser({ hosts: { "hmi.plant.test": "127.0.0.1" } }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("[SES18] a page works over plain HTTP on a host name, where it is no secure context", async () => {
  const page = await browser.newPage();
  await page.goto(`http://hmi.plant.test:${gateway.port}/data/perspective/client/Plant`);
  await page.getByText("Pump house").waitFor();
  expect(await page.evaluate(() => [window.isSecureContext, "randomUUID" in crypto, "locks" in navigator])).toEqual([
    false,
    false,
    false,
  ]);
});

test("[SES18] these tests run once in a secure context and once in none", async () => {
  const page = await browser.newPage();
  await page.goto(`${gateway.pageUrl}/data/perspective/client/Plant`);
  await page.getByText("Pump house").waitFor();
  expect(await page.evaluate(() => window.isSecureContext)).toBe(pageHost === "localhost");
});
