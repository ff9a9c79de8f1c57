import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import semver from "semver";
import { afterEach, describe, expect, test } from "vitest";
import { checkBudgets } from "./check-budgets.mjs";
import { checkImports } from "./check-imports.mjs";
import { checkLockfile, completeLockfile } from "./check-lockfile.mjs";
import { countCases, countObservations } from "./check-observations.mjs";
import { checkSpec } from "./check-spec.mjs";
import { satisfies } from "./lib/prepare.mjs";

const law = JSON.parse(readFileSync(join(import.meta.dirname, "import-law.json"), "utf8"));
const made = [];

/** A repository of the given files in a temporary folder. */
function repository(files) {
  const root = mkdtempSync(join(tmpdir(), "sightline-checks-"));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe("import law", () => {
  const gateway = "packages/gateway/src";
  const allowed = {
    "packages/model/src/index.ts": "export const a = 1;\n",
    [`${gateway}/base/a.ts`]: 'import { a } from "@sightline/model";\nexport const b = a;\n',
    [`${gateway}/session/b.ts`]: 'import { b } from "../base/a.ts";\nexport const c = b;\n',
  };

  test("lets pass what the law allows", () => {
    expect(checkImports(repository(allowed), law)).toEqual([]);
  });

  const planted = [
    ["a layer to the right", "base/x.ts", 'import { c } from "../session/b.ts";', "gateway/base may not import session"],
    [
      "a type of a layer to the right",
      "base/x.ts",
      'import type { c } from "../session/b.ts";',
      "gateway/base may not import session",
    ],
    ["a type written as import()", "base/x.ts", 'type C = import("../session/b.ts").C;', "gateway/base may not import session"],
    ["a layer imported when needed", "base/x.ts", 'await import("../session/b.ts");', "gateway/base may not import session"],
    ["a layer passed on", "base/x.ts", 'export { c } from "../session/b.ts";', "gateway/base may not import session"],
    ["a folder the law does not name", "misc/x.ts", 'import { b } from "../base/a.ts";', 'no layer "misc"'],
    ["a package that is not below", "base/x.ts", 'import { w } from "@sightline/web";', "gateway may not import web"],
    ["the inside of a package", "base/x.ts", 'import { a } from "@sightline/model/src/index.ts";', "reaches into a package"],
    ["a path out of the package", "base/x.ts", 'import { a } from "../../../model/src/index.ts";', "leaves gateway"],
    ["a file that is not there", "base/x.ts", 'import { a } from "./gone.ts";', "does not exist"],
    ["a dependency that is not named", "base/x.ts", 'import ws from "ws";', 'does not name "ws"'],
    ["a bare name for a module of Node", "base/x.ts", 'import fs from "fs";', 'write "node:fs"'],
  ];
  test.each(planted)("refuses %s", (_what, path, text, message) => {
    const root = repository({ ...allowed, [`${gateway}/${path}`]: `${text}\n` });
    expect(checkImports(root, law).join("\n")).toContain(message);
  });

  test("refuses production code that imports what is there for tests", () => {
    const support = {
      ...allowed,
      "packages/testing/src/index.ts": "export const t = 1;\n",
      [`${gateway}/base/testing/double.ts`]: 'import { t } from "@sightline/testing";\nexport const d = t;\n',
      [`${gateway}/base/a.test.ts`]:
        'import { t } from "@sightline/testing";\nimport { d } from "./testing/double.ts";\n[t, d];\n',
    };
    expect(checkImports(repository(support), law)).toEqual([]);
    const offence = { [`${gateway}/base/a.ts`]: 'import "@sightline/testing";\nimport "./testing/double.ts";\n' };
    expect(checkImports(repository({ ...support, ...offence }), law)).toEqual([
      'packages/gateway/src/base/a.ts:1: "@sightline/testing" is there for tests; only tests may import it',
      'packages/gateway/src/base/a.ts:2: "./testing/double.ts" is there for tests; only tests may import it',
    ]);
  });

  test("refuses two faces of the session that see one another, and names what they may see", () => {
    const root = repository({
      ...allowed,
      [`${gateway}/ws/a.ts`]: "export {};\n",
      [`${gateway}/http/b.ts`]: 'import "../ws/a.ts";\n',
    });
    expect(checkImports(root, law)).toEqual([
      "packages/gateway/src/http/b.ts:1: gateway/http may not import ws; it may import base, projects, database, tags, binding, gaps, session",
    ]);
  });

  test("refuses a room of a layer that imports one to its right, and a room the law does not name", () => {
    const root = repository({
      [`${gateway}/tags/live/a.ts`]: "export const a = 1;\n",
      [`${gateway}/tags/model/b.ts`]: 'import { a } from "../live/a.ts";\nexport const b = a;\n',
      [`${gateway}/tags/attic/c.ts`]: 'import { b } from "../model/b.ts";\nexport const c = b;\n',
    });
    expect(checkImports(root, law)).toEqual([
      'packages/gateway/src/tags/attic/c.ts:1: gateway/tags has no layer "attic"; name it in scripts/import-law.json or use one of model, providers, live, edit, (root), testing',
      "packages/gateway/src/tags/model/b.ts:1: gateway/tags/model may not import live; it may import no other folder",
    ]);
  });

  test("refuses a circle of types", () => {
    const root = repository({
      [`${gateway}/base/a.ts`]: 'import type { B } from "./b.ts";\nexport type A = B;\n',
      [`${gateway}/base/b.ts`]: 'import type { A } from "./a.ts";\nexport type B = A;\n',
    });
    expect(checkImports(root, law)).toEqual([
      "import cycle: packages/gateway/src/base/a.ts → packages/gateway/src/base/b.ts → packages/gateway/src/base/a.ts",
    ]);
  });

  test("refuses Node in the model and any import of another package there", () => {
    const root = repository({ "packages/model/src/a.ts": 'import "node:fs";\nimport "@sightline/python";\n' });
    const [node, python] = checkImports(root, law);
    expect(node).toContain("model may not import node:fs");
    expect(python).toContain("model may not import python; it may import no other package");
  });
});

describe("budgets", () => {
  const long = (lines) => `export function long() {\n${"  work();\n".repeat(lines - 2)}}\n`;
  const file = "packages/model/src/a.ts";

  test("lets pass what is within them", () => {
    expect(checkBudgets(repository({ [file]: long(60) }))).toEqual([]);
  });

  const fields = Array.from(
    { length: 15 },
    (_, index) => `  get a${index}() {}\n  field${index} = 1;\n  method${index}() {}\n`,
  ).join("");
  const manyFields = `export class A {\n${Array.from({ length: 20 }, (_, at) => `  readonly f${at} = ${at};\n`).join("")}  static s = 1;\n  run = () => 1;\n  constructor(private readonly last) {}\n}\n`;
  const oversized = `class A {\n${fields}  constructor() {}\n  last = () => 1;\n}\n`;
  const planted = [
    ["a function of 61 lines", file, long(61), ":1: a function of 61 lines"],
    ["a file of 501 lines", file, "const a = 1;\n".repeat(501), ": 501 lines"],
    ["a class of 301 lines", file, `class A {\n${"  // more\n".repeat(299)}}\n`, ":1: a class of 301 lines"],
    ["a class of 31 members", file, oversized, ":1: a class of 31 members"],
    ["a class of 21 fields, parameters of the constructor included", file, manyFields, ":1: a class of 21 fields"],
    ["four parameters", file, "export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];\n", "4 parameters"],
    ["any", file, "export const f = (a: any) => a;\n", "any; give outside data"],
    ["a skipped test", "packages/model/src/a.test.ts", 'test.skip("a", () => {});\n', ".skip; a test runs"],
    ["a lone test", "tests/e2e/a.test.ts", 'describe("a", () => { it.only("b", () => {}); });\n', ".only; a test runs"],
    [
      "a test that skips itself",
      "tests/e2e/a.test.ts",
      'test("a", (context) => context.skip("no"));\n',
      "skips a test; only needsTool",
    ],
    ["a test that takes skip", "tests/e2e/a.test.ts", 'test("a", ({ skip }) => skip());\n', "skips a test; only needsTool"],
    ["a test that returns early", "tests/e2e/a.test.ts", 'test("a", () => {\n  if (!tool) return;\n});\n', "returns early"],
    [
      "a row that returns early",
      "tests/e2e/a.test.ts",
      'test.each([1])("a", () => {\n  if (!tool) return;\n});\n',
      "returns early",
    ],
    ["a test with a stopwatch", "tests/e2e/a.test.ts", "const start = performance.now();\n", "measures elapsed time"],
    ["elapsed time by dates", "tests/e2e/a.test.ts", "const ms = Date.now() - start;\n", "measures elapsed time"],
    ["what plain HTTP lacks", "packages/web/src/a.ts", "const id = window.crypto.randomUUID();\n", "randomUUID is missing where"],
    [
      "its object by itself",
      "packages/components/src/a.ts",
      "navigator.clipboard.writeText(text);\n",
      "clipboard is missing where",
    ],
    ["a test to be written", "tests/e2e/a.test.ts", 'test.todo("a");\n', ".todo; a test runs"],
  ];
  test.each(planted)("refuses %s", (_what, path, text, message) => {
    expect(checkBudgets(repository({ [path]: text })).join("\n")).toContain(message);
  });

  test("lets a test return from a function in it, name a tool it needs, and take an instant of the past", () => {
    const text = [
      'test("a", (context) => {',
      "  needsTool(context, missing);",
      "  each(() => {",
      "    if (b) return;",
      "  });",
      "  const past = new Date(Date.now() - 5 * day);",
      "});",
    ].join("\n");
    expect(checkBudgets(repository({ "packages/model/src/a.test.ts": text }))).toEqual([]);
  });

  test("counts neither the parameters of a constructor nor the length of a suite", () => {
    const suite = `describe("a", () => {\n${'  test("b", () => {});\n'.repeat(70)}});\n`;
    const root = repository({
      [file]: "export class A {\n  constructor(readonly a: 1, readonly b: 2, readonly c: 3, readonly d: 4) {}\n}\n",
      "packages/model/src/a.test.ts": suite,
    });
    expect(checkBudgets(root)).toEqual([]);
  });

  test("lets a parser ask for an exception", () => {
    const root = repository({
      [file]: `// budget: parser\nconst parse = (text: any) => text;\n\n// budget: a table\n${long(80)}`,
      "packages/model/src/b.ts": `const a = 1;\n${long(80)}`,
    });
    expect(checkBudgets(root)).toEqual(["packages/model/src/b.ts:2: a function of 80 lines; it has at most 60"]);
  });
});

describe("spec", () => {
  const rules = {
    "docs/spec/PT.md": "# Properties\n\n- **PT1** A value that is the same is no write.\n- **PT2** Writes share.\n",
  };
  const tested = (titles) => ({
    "packages/model/src/a.test.ts": `import { test } from "vitest";\n${titles.map((title) => `test(${title}, () => {});\n`).join("")}`,
  });

  test("lets pass rules that are tested", () => {
    expect(checkSpec(repository({ ...rules, ...tested(['"[PT1] same"', "`[PT2] shared`"]) }))).toEqual([]);
    expect(checkSpec(repository({ ...rules, ...tested(['"[PT1, PT2] both"']) }))).toEqual([]);
  });

  test("lists a rule without a test", () => {
    const offences = checkSpec(repository({ ...rules, ...tested(['"[PT1] same"']) }));
    expect(offences).toEqual(["docs/spec/PT.md:4: PT2 has no test; put [PT2] into the title of one"]);
  });

  test("lists an id without a rule", () => {
    const offences = checkSpec(repository({ ...rules, ...tested(['"[PT1][PT2] a"', '"[PT9] b"']) }));
    expect(offences).toEqual(["packages/model/src/a.test.ts:3: [PT9] is no rule of docs/spec"]);
  });

  test("refuses a rule that is written twice", () => {
    const twice = { "docs/spec/PT.md": "- **PT1** One.\n- **PT1** Two.\n" };
    expect(checkSpec(repository({ ...twice, ...tested(['"[PT1] a"']) }))).toEqual([
      "docs/spec/PT.md:2: PT1 stands already at docs/spec/PT.md:1",
    ]);
  });

  const observed = { "docs/spec/PT.md": "- **PT1** The same is no write. (OBS-PT-1, OBS-PT-2)\n" };

  test("refuses an observation that a rule names and no test, or a test and no rule", () => {
    expect(checkSpec(repository({ ...observed, ...tested(['"[PT1] [OBS-PT-1, OBS-PT-2] same"']) }))).toEqual([]);
    expect(checkSpec(repository({ ...observed, ...tested(['"[PT1] [OBS-PT-1, OBS-PT-3] same"']) }))).toEqual([
      "docs/spec/PT.md:1: OBS-PT-2 has no test; put [OBS-PT-2] into the title of one",
      "packages/model/src/a.test.ts:2: no rule of docs/spec names OBS-PT-3",
    ]);
  });

  test("refuses an observation in two places", () => {
    const lists = {
      "docs/spec/differences.md": "- OBS-PT-2: safer\n- OBS-PT-4: safer\n",
      "docs/spec/later.md": "- OBS-PT-4: history\n",
    };
    expect(checkSpec(repository({ ...observed, ...lists, ...tested(['"[PT1] [OBS-PT-1, OBS-PT-2] same"']) }))).toEqual([
      "docs/spec/differences.md:1: OBS-PT-2 stands also at docs/spec/PT.md:1",
      "docs/spec/differences.md:2: OBS-PT-4 stands also at docs/spec/later.md:1",
    ]);
  });

  test("finds the test of each case of a folder", () => {
    const folder = { "cases/a-case/case.md": "", "cases/b-case/case.md": "", "cases/reliability.md": "### R1. One\n- R2. Two\n" };
    const root = repository({
      ...folder,
      "cases/python.md": "## 3. Three\n## 4. What held\n",
      ...tested(['"cases: a-case, R2, it holds"', '"case: python 3, a"']),
    });
    const named = countCases(root, join(root, "cases")).map(({ name, test }) => [name, test !== undefined]);
    expect(Object.fromEntries(named)).toEqual({ "a-case": true, "b-case": false, R1: false, R2: true, "python 3": true });
  });

  test("counts observations as tested, different, later and open", () => {
    const notes = [1, 2, 3, 4, 5].map((n) => `- **OBS-PT-${n}** Seen.${n === 5 ? " [advice]" : ""}\n`).join("");
    const lists = {
      "docs/spec/differences.md": "- OBS-PT-2: safer\n",
      "docs/spec/later.md": "- OBS-PT-3:\n",
      "notes/a.md": notes,
    };
    const root = repository({ "docs/spec/PT.md": "- **PT1** Same. (OBS-PT-1)\n", ...lists, ...tested(['"[PT1] [OBS-PT-1] a"']) });
    expect(countObservations(root, join(root, "notes")).map(({ state }) => state)).toEqual([
      "tested",
      "different",
      "open",
      "open",
    ]);
  });
});

describe("lockfile", () => {
  const tool = {
    version: "1.0.0",
    dev: true,
    optionalDependencies: { "@tool/cli-darwin-arm64": "1.0.0", "@tool/cli-linux-x64-musl": "1.0.0" },
  };
  const lock = { lockfileVersion: 3, packages: { "": { name: "r" }, "node_modules/tool": tool } };

  test("lists the binaries of other platforms that are missing", () => {
    expect(checkLockfile(lock)).toHaveLength(2);
    expect(checkLockfile(lock)[0]).toContain("node_modules/tool needs @tool/cli-darwin-arm64@1.0.0");
  });

  test("lists the address of a registry", () => {
    const addressed = { packages: { "node_modules/a": { version: "1.0.0", resolved: "https://registry.example/a.tgz" } } };
    expect(checkLockfile(addressed)).toEqual([
      "package-lock.json: node_modules/a names the address https://registry.example/a.tgz",
    ]);
  });

  test("lists a package that wants a newer Node than the lowest supported, and lets pass one that allows all", () => {
    const packages = {
      "node_modules/a": { version: "2.0.0", engines: { node: ">=22" } },
      "node_modules/b": { version: "1.0.0", engines: { node: "^20.19.0 || >=22.12.0" } },
      "node_modules/c": { version: "1.0.0", engines: ["node >= 0.8"] },
    };
    expect(checkLockfile({ packages })).toEqual([
      "package-lock.json: node_modules/a@2.0.0 wants Node >=22, not 20.19.0; take a version that allows it",
    ]);
  });

  test("completes what is missing with the platform its name tells", () => {
    const complete = completeLockfile(lock);
    expect(checkLockfile(complete)).toEqual([]);
    expect(complete.packages["node_modules/@tool/cli-linux-x64-musl"]).toEqual({
      version: "1.0.0",
      cpu: ["x64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    });
  });
});

test("a start refuses the Node versions that engines of package.json leaves out", () => {
  const { node } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")).engines;
  const versions = [
    "18.20.0",
    "20.9.0",
    "20.19.0",
    "20.20.1",
    "21.7.0",
    "22.12.9",
    "22.13.0",
    "23.11.0",
    "24.0.0",
    "25.1.0",
    "26.0.0",
    "27.1.0",
  ];
  const accepted = versions.filter((version) => satisfies(version, node));
  expect(accepted).toEqual(versions.filter((version) => semver.satisfies(version, node)));
  expect(accepted).toEqual(["20.19.0", "20.20.1", "22.13.0", "24.0.0", "26.0.0", "27.1.0"]);
  expect(() => satisfies("20.19.0", "~20.19")).toThrow("engines");
});
