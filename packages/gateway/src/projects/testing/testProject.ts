import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Project } from "@sightline/project";
import { loadProject } from "../loadProject.ts";

/** Files of a project for a test, by path; objects are written as JSON. */
export type TestFiles = Readonly<Record<string, string | object>>;

/** The text of a view with this root component. */
export function viewJson(root: object, rest: object = {}): object {
  return { custom: {}, params: {}, props: {}, root: { type: "ia.container.flex", meta: { name: "root" }, ...root }, ...rest };
}

/** Where Perspective keeps its resources. */
export const perspective = "com.inductiveautomation.perspective";

/** A folder of its own under the system's temporary folder; the answer removes it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "sightline-project-")));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: TestFiles): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
}

/** The least that makes a folder a project. */
export const projectJson = { title: "Plant", enabled: true, parent: "" };

/** Writes a project into a folder and reads it; files that are there already stay. */
export async function loadFiles(folder: string, files: TestFiles, previous?: Project): Promise<Project> {
  writeFiles(folder, { "project.json": projectJson, ...files });
  return loadProject({ name: "plant", path: folder }, previous);
}
