import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { patience, TestEngine } from "./testing/testEngine.ts";

/** A host directory whose host ends at once, or says that it is ready. */
function brokenHost() {
  const hostDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "sightline-host-"));
  onTestFinished(() => fs.rmSync(hostDirectory, { recursive: true, force: true }));
  fs.writeFileSync(path.join(hostDirectory, "build.json"), "{}");
  const write = (text: string) => fs.writeFileSync(path.join(hostDirectory, "host.mjs"), text);
  write('console.error("no interpreter for this Node"); process.exit(7);');
  return { hostDirectory, write };
}

test("[SCR110] a host that ends at once is a fault with its reason, before any script is called, and told once", async () => {
  const { hostDirectory } = brokenHost();
  const told: (string | undefined)[] = [];
  const { engine } = await TestEngine.start({
    hostDirectory,
    cacheDirectory: hostDirectory,
    onFault: (reason) => told.push(reason),
  });
  onTestFinished(() => engine.close());
  expect(engine.statistics().fault).toBeUndefined();
  await vi.waitFor(() => expect(engine.statistics().fault).toContain("no interpreter for this Node"), patience);
  expect(engine.statistics().fault).toContain("code 7");
  expect(told).toEqual([engine.statistics().fault]);
}, 60_000);

/** Says that it is ready, as a host does on its fourth stream, and stays. */
const readyHost = `import fs from "node:fs";
const text = JSON.stringify(["ready"]);
const length = Buffer.alloc(4);
length.writeUInt32LE(text.length);
fs.writeSync(4, Buffer.concat([length, Buffer.from(text)]));
setInterval(() => {}, 1_000);`;

test("[SCR110] the fault ends, and is told to have ended, when a host starts", async () => {
  const { hostDirectory, write } = brokenHost();
  const told: (string | undefined)[] = [];
  const { engine } = await TestEngine.start({
    hostDirectory,
    cacheDirectory: hostDirectory,
    onFault: (reason) => told.push(reason),
  });
  onTestFinished(() => engine.close());
  await vi.waitFor(() => expect(told).toHaveLength(1), patience);
  write(readyHost);
  await vi.waitFor(() => expect(told).toEqual([expect.stringContaining("code 7"), undefined]), patience);
  expect(engine.statistics().fault).toBeUndefined();
}, 120_000);
