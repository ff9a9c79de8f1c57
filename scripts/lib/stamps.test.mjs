import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isUpToDate, stampOf, writeStamp } from "./stamps.mjs";

let root;
let step;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sightline-stamps-"));
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src/a.ts"), "1");
  step = { root, name: "step", sources: [join(root, "src")], output: join(root, "dist/out.js") };
});
afterEach(() => rmSync(root, { recursive: true }));

/** Builds the step as the build does: the stamp is from before. */
function built() {
  const stamp = stampOf(step.sources);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(step.output, "out");
  writeStamp(step, stamp);
}

describe("a built step", () => {
  test("is up to date until a source is written, added or removed", () => {
    expect(isUpToDate(step)).toBe(false);
    built();
    expect(isUpToDate(step)).toBe(true);
    const changes = [
      () => writeFileSync(join(root, "src/a.ts"), "22"),
      () => utimesSync(join(root, "src/a.ts"), new Date(0), new Date(0)),
      () => writeFileSync(join(root, "src/b.ts"), "3"),
      () => rmSync(join(root, "src/b.ts")),
    ];
    for (const change of changes) {
      change();
      expect(isUpToDate(step), String(change)).toBe(false);
      built();
      expect(isUpToDate(step)).toBe(true);
    }
  });

  test("does not mind tests, packages and what was built", () => {
    mkdirSync(join(root, "src/node_modules"));
    built();
    writeFileSync(join(root, "src/a.test.ts"), "4");
    writeFileSync(join(root, "src/node_modules/c.ts"), "5");
    expect(isUpToDate(step)).toBe(true);
  });

  test("is stale when its output is gone or a source is written while it is built", () => {
    built();
    rmSync(step.output);
    expect(isUpToDate(step)).toBe(false);
    const stamp = stampOf(step.sources);
    writeFileSync(join(root, "src/a.ts"), "changed meanwhile");
    writeFileSync(step.output, "out");
    writeStamp(step, stamp);
    expect(isUpToDate(step)).toBe(false);
  });
});
