import { rm } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchBrowser, temporaryFolder } from "../../support/index.ts";
import { buildClient } from "./buildClient.ts";
import { FakeGateway, pageOf } from "./FakeGateway.ts";

/** What a test of the client has: a fresh gateway and a fresh browser context for each. */
export interface ClientHarness {
  gateway: FakeGateway;
  context: BrowserContext;
  page: Page;
}

/** Builds the client once, starts the browser once; any uncaught error in a page fails the test it happened in. */
export function clientHarness(): ClientHarness {
  const harness = {} as ClientHarness;
  const dist = temporaryFolder("client");
  let browser: Browser;
  let faults: string[];
  beforeAll(async () => {
    await buildClient(dist);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(dist, { recursive: true, force: true });
  });
  beforeEach(async () => {
    faults = [];
    harness.gateway = await FakeGateway.start(dist, (path) => pageOf(path, "form"));
    harness.context = await browser.newContext();
    harness.context.on("page", (page) => page.on("pageerror", (error) => faults.push(String(error))));
    harness.page = await harness.context.newPage();
  });
  afterEach(async () => {
    await harness.context.close();
    await harness.gateway.stop();
    expect(faults).toEqual([]);
  });
  return harness;
}
