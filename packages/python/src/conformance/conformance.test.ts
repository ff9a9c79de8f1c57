import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isOnPath, needsTool } from "@sightline/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostFunctions } from "../dialect/hostFunctions.ts";
import { hostDirectory } from "../engine/testing/testEngine.ts";
import { type ConformanceRunner, conformanceScripts, startRunner } from "./runConformance.ts";

const here = join(dirname(fileURLToPath(import.meta.url)), "../../conformance");

/** `group/name` of a script that prints something else here than in Jython -> why that is accepted. */
const different: Record<string, string> = JSON.parse(readFileSync(join(here, "different.json"), "utf8"));

describe("scripts print what Jython 2.7.3 printed", () => {
  let runner: ConformanceRunner;
  beforeAll(async () => {
    runner = await startRunner(await hostDirectory());
  }, 60_000);
  afterAll(() => runner.close());
  const run = (source: string, label: string) => runner.run(source, label);

  test("[SCR85] the pure system functions are those of the table", async () => {
    const listing = `for m in [m for m in dir(system) if m[0] != '_']:
    for f in dir(getattr(system, m)):
        if f[0] != '_' and callable(getattr(getattr(system, m), f)) and f not in ('startThread', 'log', 'getLogger'): print 'system.%s.%s' % (m, f)`;
    expect((await run(listing, "m")).trim().split("\n").sort()).toEqual(hostFunctions.map((f) => f.name).sort());
  });

  test("[SCR86] a limit's exception passes every except of a script", async () => {
    const handlers = ["except:", "except BaseException:", "except (Exception, BaseException), e:"];
    for (const handler of handlers) {
      const source = `try:\n    raise SightlineInterrupt('stop')\n${handler}\n    print 'caught'`;
      expect(await run(source, "m")).toMatch(/SightlineInterrupt: stop\n$/);
    }
  });

  test.each(conformanceScripts())("[SCR80] [SCR113] $id", async ({ id, path, recording }) => {
    const printed = await run(readFileSync(path, "utf8"), `${id}.py`);
    const expected = readFileSync(recording, "utf8");
    if (id in different) expect(printed, `${id} is listed as different and is not`).not.toBe(expected);
    else expect(printed).toBe(expected);
  });
});

test("[SCR81] the recordings are what Jython prints now", (context) => {
  needsTool(context, isOnPath("jython") ? undefined : "jython is not on the PATH (Debian: jython)");
  const made = spawnSync(process.execPath, [join(here, "../scripts/recordConformance.mjs"), "--check"], { encoding: "utf8" });
  expect(made.stderr + made.stdout).toBe("");
  expect(made.status).toBe(0);
}, 180_000);

test("[SCR106] the guide names each script that prints something else, and why, and nothing more", () => {
  const guide = readFileSync(join(here, "../../../docs/guide/python.md"), "utf8");
  const listed = [...guide.matchAll(/^- `([\w/]+)`: (.*)$/gm)].map((m) => [m[1], m[2]]);
  expect(Object.fromEntries(listed)).toEqual(different);
  expect(listed.length).toBeLessThan(5);
});
