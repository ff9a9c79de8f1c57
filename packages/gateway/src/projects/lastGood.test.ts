import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "@sightline/project";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadProject, loadProjects } from "./loadProject.ts";
import { loadFiles, perspective, temporaryFolder, viewJson, writeFiles } from "./testing/testProject.ts";

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

  test.each([
    ["folder", "", ["cannot be read: ENOENT"]],
    ["project.json", "project.json", ["Not an Ignition project: project.json is missing."]],
  ])("a project whose %s is gone goes on as it was read last, and is told once", async (_what, path, told) => {
    const read = (last?: Project) => loadProject({ name: "plant", path: folder.path }, last);
    const first = await load();
    renameSync(join(folder.path, path), `${folder.path}.away`);
    const gone = await read(first);
    expect([...gone.views]).toEqual([...first.views]);
    expect(messages(gone)).toEqual([...told, "as it was read last stays in use"].map((text) => expect.stringContaining(text)));
    expect(gone.generation).not.toBe(first.generation);
    expect(await read(gone)).toBe(gone);
    renameSync(`${folder.path}.away`, join(folder.path, path));
    expect(await read(gone)).toEqual(first);
  });

  test("a child goes on as it was read last while its parent is gone", async () => {
    const parent = join(folder.path, "parent");
    const child = join(folder.path, "child");
    writeFiles(parent, { "project.json": { title: "P" }, [`${perspective}/views/Base/view.json`]: viewText("base") });
    writeFiles(child, { "project.json": { title: "C", parent: "parent" } });
    const read = (last: readonly Project[] = []) =>
      loadProjects(
        ["parent", "child"].map((name) => ({ name, path: join(folder.path, name) })),
        last,
      );
    const first = await read();
    renameSync(parent, `${parent}.away`);
    const gone = await read(first);
    expect(gone.map(({ views }) => [...views.keys()])).toEqual([["Base"], ["Base"]]);
  });

  test("a project that never could be read is not told to stay in use", async () => {
    const read = (last?: Project) => loadProject({ name: "plant", path: join(folder.path, "nowhere") }, last);
    const first = await read();
    expect(messages(await read(first))).toEqual(messages(first));
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
