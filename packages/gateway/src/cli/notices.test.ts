import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installationOf } from "./installation.ts";
import type { RunningGateway } from "./serve.ts";
import { type Given, runCli } from "./testing/testTerminal.ts";

const { version } = installationOf(import.meta.dirname);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-cli-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const signal of ["SIGINT", "SIGTERM"]) process.removeAllListeners(signal);
});

function serve(gateway: Partial<RunningGateway>, given: Given = {}) {
  const start = async () => ({ url: "http://localhost:8088", projects: ["plant"], close: async () => undefined, ...gateway });
  return runCli("serve", folder, { ...given, start });
}

test("[STA110] --version prints the version of the installation", async () => {
  expect(await runCli("--version", folder)).toEqual({ code: 0, out: `${version}\n`, err: "" });
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("[STA111] a pipe gets the start as a line of the log", async () => {
  const { out } = await serve({ setupPath: "/setup/secret" });
  expect(JSON.parse(out)).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    logger: "gateway",
    version,
    url: "http://localhost:8088",
    projects: ["plant"],
    setup: "http://localhost:8088/setup/secret",
    msg: "gateway started",
  });
});

test("[STA111] a terminal gets words: version, address, each project and the console", async () => {
  const { out } = await serve({ projects: ["plant", "paint shop"], setupPath: "/setup/secret" }, { answers: [] });
  expect(out.trim().split("\n")).toEqual([
    `Sightline ${version} serves at http://localhost:8088`,
    "  plant       http://localhost:8088/data/perspective/client/plant",
    "  paint shop  http://localhost:8088/data/perspective/client/paint%20shop",
    "  console     http://localhost:8088/console",
    "No administrator exists yet. Make one at http://localhost:8088/setup/secret",
    "Ctrl+C stops it.",
  ]);
});

test("[STA111] a terminal is told of no project, and of more than it lists", async () => {
  expect((await serve({ projects: [] }, { answers: [] })).out).toContain("No project yet: serve --project NAME=PATH");
  const many = Array.from({ length: 15 }, (_, index) => `p${index}`);
  const { out } = await serve({ projects: many }, { answers: [] });
  expect(out).toContain("client/p11\n  and 3 more\n");
  expect(out).not.toContain("client/p12");
});
