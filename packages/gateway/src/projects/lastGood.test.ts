import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "@sightline/project";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadFiles, perspective, temporaryFolder, viewJson, writeFiles } from "./testProject.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  resource("views/Main", "view.json", viewText("first"));
});
afterEach(() => folder.remove());

const viewText = (text: string) => JSON.stringify(viewJson({ type: "ia.display.label", props: { text } }));

function resource(path: string, file: string, content: string): void {
  writeFiles(join(folder.path, perspective, path), {
    "resource.json": { scope: "G", version: 1, files: [file] },
    [file]: content,
  });
}

const load = (previous?: Project) => loadFiles(folder.path, {}, previous);
const messages = ({ problems }: Project) => problems.map(({ message }) => message);

describe("[PRJ160] case: R11, what cannot be read any more", () => {
  test.each([
    ["written half", viewText("second").slice(0, 40)],
    ["emptied", ""],
    ["nested too deep", `${"[".repeat(3_000)}`],
  ])("a view that is %s stays as it was, and is told", async (_what, content) => {
    const first = await load();
    resource("views/Main", "view.json", content);
    const broken = await load(first);
    expect(broken.views.get("Main")).toBe(first.views.get("Main"));
    expect(messages(broken)).toContain("The last version that could be read stays in use.");
    const still = await load(broken);
    expect(still.views.get("Main")).toBe(first.views.get("Main"));
    resource("views/Main", "view.json", viewText("second"));
    const whole = await load(still);
    expect([whole.views.get("Main") === first.views.get("Main"), messages(whole)]).toEqual([false, []]);
  });

  test("a view whose folder is removed is gone", async () => {
    const first = await load();
    rmSync(join(folder.path, perspective, "views/Main"), { recursive: true });
    expect((await load(first)).views.size).toBe(0);
  });

  test("pages and session properties stay as they were", async () => {
    resource("page-config", "config.json", JSON.stringify({ pages: { "/": { viewPath: "Main" } } }));
    resource("session-props", "props.json", JSON.stringify({ custom: { shift: "early" } }));
    const first = await load();
    resource("page-config", "config.json", '{"pages":');
    resource("session-props", "props.json", "");
    const broken = await load(first);
    expect([broken.pages, broken.sessionProps]).toEqual([first.pages, first.sessionProps]);
  });

  test("nobody may open a project whose permissions cannot be read, unless they could be before", async () => {
    const levels = { type: "AnyOf", securityLevels: [{ name: "Authenticated", children: [] }] };
    resource("session-permissions", "config.json", "{");
    const closed = await load();
    expect(closed.permissions.levels).toEqual(["(nobody)"]);
    expect(messages(closed)).toContain("Who may open this project cannot be read: nobody may until it can.");
    resource("session-permissions", "config.json", JSON.stringify(levels));
    const first = await load(closed);
    resource("session-permissions", "config.json", "{");
    expect((await load(first)).permissions).toEqual({ type: "AnyOf", levels: ["Authenticated"] });
  });
});
