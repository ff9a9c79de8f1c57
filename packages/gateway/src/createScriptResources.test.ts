import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DataFolder } from "./base/DataFolder.ts";
import { createLogger } from "./base/logger.ts";
import { createScriptResources } from "./createScriptResources.ts";
import { createTagManager } from "./tags/index.ts";

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

test("[SYS84] a link that leads out of the folder of scripts is refused", async () => {
  const { files } = parts();
  mkdirSync(join(folder, "files"), { recursive: true });
  symlinkSync(join(folder, "config"), join(folder, "files/out"));
  await expect(files.read("out/users.json")).rejects.toThrow("the only folder scripts may use");
  await expect(files.write("out/new/a.txt", new Uint8Array(), false)).rejects.toThrow("the only folder scripts may use");
});
