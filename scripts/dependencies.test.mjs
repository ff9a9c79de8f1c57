import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkDependencies } from "./check-dependencies.mjs";

const made = [];

/** A repository of the given files in a temporary folder. */
function repository(files) {
  const root = mkdtempSync(join(tmpdir(), "sightline-structure-"));
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

describe("dependencies", () => {
  const manifest = (dependencies) => JSON.stringify({ dependencies });
  const root = (code, more = {}) =>
    repository({
      "package.json": JSON.stringify({
        workspaces: ["packages/a"],
        scripts: { lint: "linter check ." },
        devDependencies: { "@types/ws": "1.0.0", "@tools/linter": "1.0.0", compiler: "1.0.0", ...more },
      }),
      "packages/a/package.json": manifest({ ws: "1.0.0", "@scope/part": "1.0.0" }),
      "packages/a/src/index.ts": code,
      "scripts/build.mjs": 'export const path = "node_modules/compiler/bin/run.js";\n',
    });
  const used = 'import ws from "ws";\nimport part from "@scope/part/inner.js";\nexport { part, ws };\n';

  test("lets pass what code imports, scripts run, and types describe", () => {
    expect(checkDependencies(root(used))).toEqual([]);
  });

  test("refuses a dependency that production code does not name, be it named in a test", () => {
    const made = root('import ws from "ws";\nexport { ws };\n');
    writeFileSync(join(made, "packages/a/src/index.test.ts"), used);
    expect(checkDependencies(made)).toEqual(['packages/a/package.json: "@scope/part" is declared and used nowhere; remove it']);
  });

  test("refuses a development dependency that nothing names", () => {
    expect(checkDependencies(root(used, { leftover: "1.0.0" }))).toEqual([
      'package.json: "leftover" is declared and used nowhere; remove it',
    ]);
  });
});
