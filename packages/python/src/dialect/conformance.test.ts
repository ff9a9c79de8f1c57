import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isOnPath, needsTool } from "@sightline/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { hostFunctions } from "./hostFunctions.ts";
import { conformanceScripts, loadRunner } from "./runConformance.ts";

const here = join(dirname(fileURLToPath(import.meta.url)), "../../conformance");

/** `group/name` of a script that prints something else here than in Jython -> why that is accepted. */
const different: Record<string, string> = JSON.parse(readFileSync(join(here, "different.json"), "utf8"));

describe("scripts print what Jython 2.7.3 printed", () => {
  let run: (source: string, filename: string) => string;
  beforeAll(async () => {
    run = await loadRunner();
  }, 60_000);

  test("[SCR85] the pure system functions are those of the table", () => {
    const listing = "for m in vars(system):\n    for f in sorted(vars(getattr(system, m))): print 'system.%s.%s' % (m, f)";
    expect(run(listing, "<m>").trim().split("\n").sort()).toEqual(hostFunctions.map((f) => f.name).sort());
  });

  test("[SCR86] a limit's exception passes every except of a script", () => {
    const handlers = ["except:", "except BaseException:", "except (Exception, BaseException), e:"];
    for (const handler of handlers) {
      const source = `try:\n    raise SightlineInterrupt('stop')\n${handler}\n    print 'caught'`;
      expect(run(source, "<m>")).toMatch(/SightlineInterrupt: stop\n$/);
    }
  });

  test.each(conformanceScripts())("[SCR80] $id", ({ id, path, recording }) => {
    const printed = run(readFileSync(path, "utf8"), `<${id}.py>`);
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
