import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { archiveLimits, readArchive } from "./readArchive.ts";
import { perspective, projectJson, temporaryFolder, viewJson } from "./testing/testProject.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const view = (path: string) => `${perspective}/views/${path}/view.json`;
const content = { "project.json": JSON.stringify(projectJson), [view("A")]: JSON.stringify(viewJson({})) };

function zip(files: Readonly<Record<string, string>>): string {
  const path = join(folder.path, "export.zip");
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
  return path;
}

test("[PRJ163] case: R18, an archive is unpacked with others in between, bounded by its own size and by time", async () => {
  const large = zip({ ...content, ...Object.fromEntries([1, 2, 3].map((each) => [view(`V${each}`), " ".repeat(20_000_000)])) });
  const { files, problems } = await readArchive(large);
  expect([...files.keys()].filter((name) => name.includes("/V"))).toEqual([]);
  expect(problems.map((each) => each.message)).toEqual(Array(3).fill(expect.stringContaining("more than 16777216 bytes")));
  let others = 0;
  const counting = setInterval(() => others++, 0);
  const whole = await readArchive(large, { ...archiveLimits, ratio: 2_000 });
  clearInterval(counting);
  expect(others).toBeGreaterThan(2);
  expect([...whole.files.values()].map((each) => each.length).filter((length) => length === 20_000_000)).toHaveLength(3);
  const late = await readArchive(large, { ...archiveLimits, ratio: 2_000, milliseconds: -1 });
  expect(late.problems[0]?.message).toContain("takes longer");
});

test("[PRJ163] an archive whose directory tells less than there is, or more, is refused", async () => {
  const path = zip({ ...content, [view("Bomb")]: `"${" ".repeat(3_000_000)}"` });
  const bytes = readFileSync(path);
  const directory = bytes.lastIndexOf("PK\u0001\u0002");
  writeFileSync(join(folder.path, "short.zip"), bytes.subarray(0, 200));
  bytes.writeUInt32LE(1_000, directory + 24);
  writeFileSync(path, bytes);
  expect((await readArchive(path)).problems[0]?.message).toContain("more bytes than the archive's directory says");
  expect((await readArchive(join(folder.path, "short.zip"))).problems).toHaveLength(1);
});
