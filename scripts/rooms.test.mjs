import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkMap, checkRooms } from "./check-rooms.mjs";

const made = [];

/** A repository of the given files in a temporary folder. */
function repository(files) {
  const root = mkdtempSync(join(tmpdir(), "sightline-rooms-"));
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

describe("rooms", () => {
  const filesIn = (folder, count, text) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/f${index}.ts`, text]));

  test("lets 20 files pass and refuses 21", () => {
    const folder = "packages/a/src";
    expect(checkRooms(repository(filesIn(folder, 20, "export {};\n")))).toEqual([]);
    expect(checkRooms(repository(filesIn(folder, 21, "export {};\n")))).toEqual([
      "packages/a/src: 21 files; make sub-folders, a folder has at most 20",
    ]);
  });

  test("refuses more than 2,500 lines in one folder, Python files included, tests and sub-folders not", () => {
    const long = "x = 1\n".repeat(1_300);
    const root = repository({
      "packages/a/python/one.py": long,
      "packages/a/python/two.py": long,
      "packages/a/src/one.ts": long,
      "packages/a/src/two.test.ts": long,
      "packages/a/src/inner/three.ts": long,
    });
    expect(checkRooms(root)).toEqual(["packages/a/python: 2600 lines; make sub-folders, a folder has at most 2500"]);
  });
});

describe("code map", () => {
  const map = (lines) => `# Architecture\n\n## Code map\n\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n`;
  const folders = { "packages/a/src/one/x.ts": "", "packages/a/src/two/y.ts": "", "packages/a/docs/readme.md": "" };

  test("lets a map pass that names every folder beside one it names", () => {
    const text = map(["packages/", "  a/src/    what a does", "    one/    first", "    two/    second"]);
    expect(checkMap(repository({ ...folders, "ARCHITECTURE.md": text }))).toEqual([]);
  });

  test("refuses a folder that the map lacks", () => {
    const text = map(["packages/", "  a/src/    what a does", "    one/    first"]);
    expect(checkMap(repository({ ...folders, "ARCHITECTURE.md": text }))).toEqual([
      "ARCHITECTURE.md: the code map lacks packages/a/src/two/",
    ]);
  });

  test("refuses a folder of the map that does not exist", () => {
    const text = map(["packages/", "  a/src/", "    one/", "    two/", "    three/    planned"]);
    expect(checkMap(repository({ ...folders, "ARCHITECTURE.md": text }))).toEqual([
      "ARCHITECTURE.md: the code map names packages/a/src/three/, which does not exist",
    ]);
  });
});
