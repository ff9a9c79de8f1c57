import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { iconVersion } from "../packages/components/src/base/Icon.tsx";
import { iconAliases } from "../packages/web/iconAliases.ts";

const drawings = dirname(
  createRequire(new URL("../packages/web/package.json", import.meta.url)).resolve("@material-design-icons/svg/package.json"),
);

test("[CMP12] every former name of an icon leads to a drawing, and none hides an icon of today", () => {
  for (const [old, now] of Object.entries(iconAliases)) {
    expect(existsSync(join(drawings, `${now}.svg`)), now).toBe(true);
    expect(existsSync(join(drawings, "filled", `${old}.svg`)), old).toBe(false);
  }
});

test("[CMP12] the icon files' names carry the version of the icon package that is installed", () => {
  const { version } = JSON.parse(readFileSync(join(drawings, "package.json"), "utf8"));
  expect(iconVersion).toBe(`v${version.replaceAll(".", "-")}`);
});
