import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimFolder } from "./claimFolder.ts";

let folder: string;
let warned: string[];
const log = {
  debug: () => {},
  info: () => {},
  error: () => {},
  warn: (_details: object, message: string) => void warned.push(message),
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-claim-"));
  warned = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("[STA101] case: R20, a second gateway on one data folder is refused with a sentence; the folder is free again afterwards", async () => {
  const giveBack = await claimFolder(folder, log);
  await expect(claimFolder(folder, log)).rejects.toThrow(`Another gateway uses the data folder ${folder}.`);
  await giveBack();
  await (await claimFolder(folder, log))();
  expect(warned).toEqual([]);
});

test("[STA101] a gateway that was killed leaves nothing in the way", async () => {
  const script = `require("node:net").createServer().listen(${JSON.stringify(join(folder, "gateway.sock"))}, () => console.log("claimed"))`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  await expect(claimFolder(folder, log)).rejects.toThrow("Another gateway");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(existsSync(join(folder, "gateway.sock"))).toBe(true);
  await (await claimFolder(folder, log))();
});

test("[STA101] a folder with a name too long for a socket is claimed all the same", async () => {
  const long = join(folder, "a".repeat(120));
  mkdirSync(long);
  const giveBack = await claimFolder(long, log);
  await expect(claimFolder(long, log)).rejects.toThrow("Another gateway");
  await giveBack();
});

test("[STA101] a folder that takes no claim is served with a warning", async () => {
  await (await claimFolder("/proc", log))();
  expect(warned).toEqual(["this data folder cannot be claimed: do not start a second gateway on it"]);
});
