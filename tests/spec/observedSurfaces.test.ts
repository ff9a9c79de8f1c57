import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadProject } from "@sightline/gateway";
import { afterEach, expect, test } from "vitest";
import { bind, flex, label, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";
import { writeProject } from "../support/writeProject.ts";

let world: SessionWorld | undefined;
afterEach(() => world?.close());

/** Every file of a folder, with its content and the time of its last change. */
function snapshot(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return files.sort().map((name) => {
    const path = join(folder, name);
    return `${name} ${createHash("sha256").update(readFileSync(path)).digest("hex")} ${statSync(path).mtimeMs}`;
  });
}

const forced = label("L", { config: { "props.text": bind.expression("forceQuality({view.custom.x}, 192) + '!'") } });
const files = {
  views: { Main: view(flex("root", { children: [forced] }), { custom: { x: "kept" } }) },
  libraries: { "shared/util": "def f():\n\treturn 1\n" },
  sessionScripts: { onStartup: "" },
  namedQueries: { All: { sql: "SELECT 1" } },
};

test("[BND26] [OBS-SURF-42, OBS-SURF-43] reading a project leaves its files byte for byte", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sightline-surfaces-"));
  try {
    const path = join(folder, "Plant");
    writeProject(path, files);
    const before = snapshot(path);
    await loadProject({ name: "Plant", path });
    expect(before.length).toBeGreaterThan(4);
    expect(snapshot(path)).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("[BND26] [OBS-SURF-42] forceQuality works as it is written", async () => {
  world = await sessionWorld(files);
  const page = await world.connect();
  expect([page.read("L", "props", "text"), page.quality("L", "props", "text")]).toEqual(["kept!", "Good"]);
});
