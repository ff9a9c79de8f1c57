import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimFolder } from "./claimFolder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-claim-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function claimed(path: string) {
  const claim = await claimFolder(path);
  if (!("release" in claim)) throw new Error(`not claimed: ${JSON.stringify(claim)}`);
  return claim;
}

test.each([
  ["a short path", ""],
  ["a path too long for a socket", "x".repeat(120)],
])("[STA99] a folder is one program's until it lets go, %s", async (_what, inside) => {
  const path = join(folder, inside);
  mkdirSync(path, { recursive: true });
  const first = await claimed(path);
  expect(await claimFolder(path)).toEqual({ taken: true });
  await first.release();
  await (await claimed(path)).release();
});

test("[STA99] a program that was killed leaves no claim behind", async () => {
  const path = join(folder, "claim.sock");
  const program = `require("node:net").createServer().listen(${JSON.stringify(path)}, () => console.log("listening"))`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  expect(await claimFolder(folder)).toEqual({ taken: true });
  child.kill("SIGKILL");
  await once(child, "close");
  expect(existsSync(path)).toBe(true);
  await (await claimed(folder)).release();
});
