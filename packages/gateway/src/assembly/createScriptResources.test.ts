import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withFileLock } from "../base/config/fileLock.ts";
import { DataFolder } from "../base/DataFolder.ts";
import { createLogger } from "../base/logger.ts";
import { createTagManager } from "../tags/index.ts";
import { createScriptResources } from "./createScriptResources.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-parts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function parts() {
  const log = createLogger();
  const data = new DataFolder(folder, log);
  const tags = createTagManager({ providers: [{ name: "default", json: {} }] });
  const made = createScriptResources({
    data,
    config: () => data.gateway.current,
    tags,
    log,
    scanProjects: async () => undefined,
  });
  data.onTagsChange((provider) => made.tagFileChanged(provider));
  return { ...made, tags, data };
}

const file = () => JSON.parse(readFileSync(join(folder, "config/tags/default.json"), "utf8"));
const names = () => file().tags?.map(({ name }: { name: string }) => name);

test("[SYS81] what scripts configure is kept in the provider's file; changes that follow one another all stay", async () => {
  const { tagEditor, tags } = parts();
  for (const name of ["A", "B", "C"]) tagEditor.configure("", [{ name, valueSource: "memory", dataType: "Int4" }], "o");
  tags.write("A", 5);
  await expect.poll(names, { timeout: 20_000 }).toEqual(["A", "B", "C"]);
  expect(tags.read("A").value).toBe(5);
  expect(tagEditor.configure("[other]", [{ name: "A" }], "o")[0]?.name).toBe("Bad_NotFound");
});

test("[SYS81] a file somebody edits counts more than what scripts configured before", async () => {
  const { tagEditor, tags, data } = parts();
  tagEditor.configure("", [{ name: "A", valueSource: "memory" }], "o");
  await expect.poll(names, { timeout: 20_000 }).toEqual(["A"]);
  await expect
    .poll(
      () => {
        writeFileSync(
          join(folder, "config/tags/default.json"),
          JSON.stringify({ tags: [{ name: "Mine", valueSource: "memory" }] }),
        );
        data.refresh();
        return [tags.exists("A"), tags.exists("Mine"), tagEditor.configuration("A")];
      },
      { timeout: 20_000 },
    )
    .toEqual([false, true, undefined]);
});

test("[BND27] [OBS-SURF-46] an edit of tags is in the export before it is in the file", async () => {
  const { tagEditor, tags } = parts();
  const others = withFileLock(join(folder, "config/tags/default.json"), () => undefined);
  tagEditor.configure("", [{ name: "New", valueSource: "memory", dataType: "Int4", value: 3 }], "o");
  expect(tagEditor.configuration("[default]New")).toMatchObject({ name: "New", value: 3 });
  expect(tags.read("New").value).toBe(3);
  expect(names()).toBeUndefined();
  await others;
  await expect.poll(names, { timeout: 20_000 }).toEqual(["New"]);
});

test("[TAG52] properties that are written many times are in the file when the gateway has stopped", async () => {
  const { tagEditor, tags, close } = parts();
  tagEditor.configure("", [{ name: "A", valueSource: "memory", dataType: "Int4" }], "o");
  for (let count = 1; count <= 50; count++) tags.write("A.tooltip", `written ${count}`);
  await close();
  expect(file().tags).toEqual([expect.objectContaining({ name: "A", tooltip: "written 50" })]);
});

test("[SYS81] what somebody edits while changes of scripts wait is kept, and so are these", async () => {
  const { tagEditor, tags, data, close } = parts();
  const put = (...tags: object[]) => writeFileSync(join(folder, "config/tags/default.json"), JSON.stringify({ tags }));
  tagEditor.configure("", [{ name: "A", valueSource: "memory" }], "o");
  await expect.poll(names, { timeout: 20_000 }).toEqual(["A"]);
  put({ name: "Mine", valueSource: "memory" });
  tagEditor.configure("", [{ name: "B", valueSource: "memory" }], "o");
  await close();
  expect(names()).toEqual(["Mine", "B"]);
  expect(["A", "Mine", "B"].map((name) => tags.exists(name))).toEqual([false, true, true]);
  data.refresh();
  expect(["A", "Mine", "B"].map((name) => tags.exists(name))).toEqual([false, true, true]);
});

test("[SYS81] changes that cannot be written hold, are logged, and are written once they can be", async () => {
  const { tagEditor, tags, close } = parts();
  tagEditor.configure("", [{ name: "A", valueSource: "memory" }], "o");
  await expect.poll(names, { timeout: 20_000 }).toEqual(["A"]);
  writeFileSync(join(folder, "config/tags/default.json"), "{ not JSON");
  tagEditor.configure("", [{ name: "B", valueSource: "memory" }], "o");
  await close();
  expect(tags.exists("B")).toBe(true);
  writeFileSync(join(folder, "config/tags/default.json"), JSON.stringify({ tags: [{ name: "A", valueSource: "memory" }] }));
  tagEditor.configure("", [{ name: "C", valueSource: "memory" }], "o");
  await close();
  expect(names()).toEqual(["A", "B", "C"]);
});

test("[SYS84] a link that leads out of the folder of scripts is refused", async () => {
  const { files } = parts();
  mkdirSync(join(folder, "files"), { recursive: true });
  symlinkSync(join(folder, "config"), join(folder, "files/out"));
  await expect(files.read("out/users.json")).rejects.toThrow("the only folder scripts may use");
  await expect(files.write("out/new/a.txt", new Uint8Array(), false)).rejects.toThrow("the only folder scripts may use");
});
