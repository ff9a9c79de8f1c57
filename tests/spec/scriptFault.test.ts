import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { gatewayInMemory } from "../support/gatewayInMemory.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

test("[STA27] [SCR110] a gateway whose script hosts end at once says so before any script is called", async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  const world = await gatewayInMemory({ views: {} }, [], { hostDirectory: brokenHost(), log });
  onTestFinished(() => world.close());
  const browser = await world.browser();
  await vi.waitFor(async () => expect((await browser.fetch("/health")).status).toBe(503), { timeout: 50_000 });
  expect(await (await browser.fetch("/")).text()).toContain('role="alert">No script host can be started');
  const told = lines.filter((line) => line.includes("so no Python script runs"));
  expect(told).toEqual([expect.stringContaining("no interpreter for this Node")]);
}, 60_000);

/** The folder of a host that ends at once. */
function brokenHost(): string {
  const folder = temporaryFolder("broken-host");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const hostDirectory = join(folder, "host");
  mkdirSync(hostDirectory);
  writeFileSync(join(hostDirectory, "build.json"), "{}");
  writeFileSync(join(hostDirectory, "host.mjs"), 'console.error("no interpreter for this Node"); process.exit(7);');
  return hostDirectory;
}
