import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { conformanceScripts, loadRunner } from "./runConformance.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** `group/name` of a script that prints something else here than in Jython -> why that is accepted. */
const different: Record<string, string> = JSON.parse(readFileSync(join(here, "different.json"), "utf8"));

describe("scripts print what Jython 2.7.3 printed", () => {
  let run: (source: string, filename: string) => string;
  beforeAll(async () => {
    run = await loadRunner();
  }, 60_000);

  test.each(conformanceScripts())("[SCR20] $id", ({ id, path, recording }) => {
    const printed = run(readFileSync(path, "utf8"), `<${id}.py>`);
    const expected = readFileSync(recording, "utf8");
    if (id in different) expect(printed, `${id} is listed as different and is not`).not.toBe(expected);
    else expect(printed).toBe(expected);
  });
});

test.runIf(existsSync("/usr/bin/jython") && process.env["SIGHTLINE_LIVE_JYTHON"] === "1")("[SCR21] the recordings are what Jython prints now", () => {
  const made = spawnSync(process.execPath, [join(here, "../scripts/recordConformance.mjs"), "--check"], { encoding: "utf8" });
  expect(made.stdout).toBe("");
  expect(made.status).toBe(0);
});
