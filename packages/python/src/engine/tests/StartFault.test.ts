import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { hostDirectory as builtHost, patience, scriptCall, TestEngine } from "../testing/testEngine.ts";

/** A host directory whose host ends at once, or says that it is ready. */
function brokenHost(host = 'console.error("no interpreter for this Node"); process.exit(7);') {
  const hostDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "sightline-host-"));
  onTestFinished(() => fs.rmSync(hostDirectory, { recursive: true, force: true }));
  fs.writeFileSync(path.join(hostDirectory, "build.json"), "{}");
  const write = (text: string) => fs.writeFileSync(path.join(hostDirectory, "host.mjs"), text);
  write(host);
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

/** Starts, and never says that it is ready. */
const hangingHost = "setInterval(() => {}, 1_000);";

test("[SCR110] a host that never becomes ready is ended and named, and a script that waits for it is told", async () => {
  const { hostDirectory } = brokenHost(hangingHost);
  const told: (string | undefined)[] = [];
  const options = { hostDirectory, cacheDirectory: hostDirectory, onFault: (reason?: string) => void told.push(reason) };
  const { engine } = await TestEngine.start(options, { startLimitMs: 200 });
  onTestFinished(() => engine.close());
  const [outcome] = await engine.run({ project: "Plant", lane: "session", calls: [scriptCall("\treturn 1")] });
  const failure = outcome?.ok === false ? outcome.failure : undefined;
  expect(failure).toMatchObject({ kind: "host", message: expect.stringContaining("it was not ready after 0.2 s") });
  expect(engine.statistics().fault).toContain("it was not ready after 0.2 s");
  expect(told).toEqual([engine.statistics().fault]);
}, 60_000);

test("[SCR110] one failed start is a fault while no host is up", async () => {
  const { hostDirectory, write } = brokenHost();
  const starts: number[] = [];
  const onFault = () => {
    starts.push(started());
    write(readyHost);
  };
  const host = await TestEngine.start({ hostDirectory, cacheDirectory: hostDirectory, onFault });
  const started = () => host.engine.statistics().hostsStarted;
  onTestFinished(() => host.engine.close());
  await vi.waitFor(() => expect(starts).toHaveLength(2), patience);
  expect(starts[0]).toBe(1);
}, 60_000);

test("[SCR110] a start that fails while another host is up keeps nobody from running", async () => {
  const hostDirectory = await copiedHost();
  const host = await TestEngine.start({ hostDirectory, maximumHosts: 2 }, { startLimitMs: 300_000 });
  onTestFinished(() => host.engine.close());
  expect(await host.value("\treturn 1")).toBe(1);
  await vi.waitFor(() => expect(host.engine.hosts().filter(({ state }) => state === "idle")).toHaveLength(2), patience);
  fs.writeFileSync(path.join(hostDirectory, "host.mjs"), "process.exit(7);");
  const spare = host.engine.hosts().find(({ project }) => project === "");
  process.kill(spare?.pid ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(host.engine.statistics().fault).toContain("code 7"), patience);
  expect(await host.value("\treturn 2")).toBe(2);
}, 120_000);

/** A host of its own, which a test may break. */
async function copiedHost(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sightline-host-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(await builtHost(), folder, { recursive: true });
  return folder;
}
