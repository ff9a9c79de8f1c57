import { describe, expect, test } from "vitest";
import { projectOf } from "./projectOf.ts";

describe("the style classes of a project", () => {
  const folder = "com.inductiveautomation.perspective/style-classes";
  const classes = (styles: Readonly<Record<string, object>>) =>
    Object.fromEntries(
      Object.entries(styles).flatMap(([path, json]) => [
        [`${folder}/${path}/resource.json`, { scope: "G", version: 1, files: ["style.json"] }],
        [`${folder}/${path}/style.json`, json],
      ]),
    );
  const css = async (styles: Readonly<Record<string, object>>) =>
    (await projectOf({ "project.json": {}, ...classes(styles) })).css;

  test("[PRJ161] [OBS-STYLE-1] one is a CSS class by its path, with its base style", async () => {
    expect(await css({ "a/b": { base: { style: { color: "red" } } } })).toBe(".psc-a\\/b {\n  color: red;\n}\n");
  });

  test("[PRJ161] [OBS-STYLE-3] of two that set the same property the later in the alphabet wins, as it stands later", async () => {
    const text = await css({ "a/z": { base: { style: { color: "red" } } }, "a/b": { base: { style: { color: "blue" } } } });
    expect(text.indexOf("psc-a\\/b")).toBeLessThan(text.indexOf("psc-a\\/z"));
  });

  test("[PRJ161] [OBS-STYLE-6] a variant is a rule of its own, which leaves the base as it is", async () => {
    const json = { base: { style: { color: "red" } }, variants: [{ pseudo: "hover", style: { color: "blue" } }] };
    expect(await css({ a: json })).toBe(".psc-a {\n  color: red;\n}\n.psc-a:hover {\n  color: blue;\n}\n");
  });
});
