import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { patience, TestEngine } from "../testing/testEngine.ts";

let cacheDirectory: string;
/** The memory snapshot all of these start from: made once. */
let snapshots: string;
beforeAll(async () => {
  const first = fs.mkdtempSync(path.join(os.tmpdir(), "sightline-code-"));
  snapshots = path.join(first, "script-snapshots");
  const engine = await TestEngine.start({ cacheDirectory: first });
  await engine.value("\treturn 1");
  await engine.engine.close();
}, 60_000);
afterAll(() => fs.rmSync(path.dirname(snapshots), { recursive: true, force: true }));
let host: TestEngine;
beforeEach(() => {
  cacheDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "sightline-code-"));
  fs.cpSync(snapshots, path.join(cacheDirectory, "script-snapshots"), { recursive: true });
});
afterEach(async () => {
  await host.engine.close();
  fs.rmSync(cacheDirectory, { recursive: true, force: true });
});

const library = { path: "shared/util", source: "def twice(x):\n\treturn x * 2\n" };
const body = "\treturn shared.util.twice(21)";

async function start(): Promise<void> {
  host = await TestEngine.start({ cacheDirectory });
  host.gateway.modules = [library];
  host.gateway.shapes = undefined;
}

/** Files of kept code. */
function kept(): string[] {
  const folder = path.join(cacheDirectory, "script-code");
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".part")).map((e) => path.join(e.parentPath, e.name));
}

async function startTwice(between: () => void = () => {}): Promise<void> {
  await start();
  expect(await host.value(body)).toBe(42);
  expect(host.engine.statistics().compiledInHosts).toBe(2);
  await expect.poll(() => kept().length, patience).toBe(2);
  await host.engine.close();
  between();
  await start();
}

test("[SCR76] the second start of a gateway compiles nothing the first one compiled", async () => {
  await startTwice();
  expect(await host.value(body)).toBe(42);
  expect(host.engine.statistics().compiledInHosts).toBe(0);
});

test("[SCR76] a failure in kept code tells the lines of the script", async () => {
  const failing = "\tx = 1\n\treturn x / 0";
  await start();
  const before = await host.failure(failing);
  await expect.poll(() => kept().length, patience).toBe(1);
  await host.engine.close();
  await start();
  expect(await host.failure(failing)).toEqual(before);
  expect(host.engine.statistics().compiledInHosts).toBe(0);
});

test("[SCR76] changed text is compiled anew", async () => {
  await startTwice();
  host.gateway.modules = [{ ...library, source: "def twice(x):\n\treturn x + x + 1\n" }];
  expect(await host.value(body)).toBe(43);
  expect(host.engine.statistics().compiledInHosts).toBe(1);
});

test("[SCR76] code of builds that nobody started for a month is removed", async () => {
  const build = (name: string, days: number) => {
    const folder = path.join(cacheDirectory, "script-code", name);
    fs.mkdirSync(folder, { recursive: true });
    const then = new Date(Date.now() - days * 86_400_000);
    fs.utimesSync(folder, then, then);
    return folder;
  };
  const [old, recent] = [build("old", 31), build("recent", 29)];
  await start();
  expect(await host.value("\treturn 1")).toBe(1);
  await expect.poll(() => fs.existsSync(old), patience).toBe(false);
  expect(fs.existsSync(recent)).toBe(true);
});

test("[SCR77] damaged code is compiled anew", async () => {
  await startTwice(() => {
    for (const file of kept()) fs.appendFileSync(file, "x");
  });
  expect(await host.value(body)).toBe(42);
  expect(host.engine.statistics().compiledInHosts).toBe(2);
});

test("[SCR77] a host that sends code is ended, and nothing of it is kept", async () => {
  await start();
  const failure = await host.failure(`\tself._runs.channel.send(["code", "AAAA"])\n\tsystem.test.echo(1)`);
  expect(failure.kind).toBe("host");
  expect(failure.message).toContain("code that nobody asked it for");
  expect(kept()).toEqual([]);
});

test("[SCR6] text that does not compile is not kept, and fails as before", async () => {
  await start();
  expect((await host.failure("\treturn (1")).kind).toBe("syntax");
  expect(await host.value("\treturn 3")).toBe(3);
  await expect.poll(() => kept().length, patience).toBe(1);
});
