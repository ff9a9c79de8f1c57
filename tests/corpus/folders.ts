import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const skipped = new Set([".git", "node_modules"]);
const resourceTypes = new Set([
  "script-python",
  "event-scripts",
  "message",
  "timer",
  "startup",
  "shutdown",
  "scheduled",
  "tag-change",
]);

export interface CorpusFolders {
  /** Folders that hold a project, with or without its project.json. */
  readonly projects: readonly string[];
  /** JSON files outside projects that mention kinds or event scripts of tags. */
  readonly tagFiles: readonly string[];
  /** Files of libraries that lie in no project: copies of `script-python` folders. */
  readonly libraries: readonly string[];
}

/** Finds projects and tag exports below a folder. Projects do not lie in projects. */
export function foldersAndTagFiles(folder: string): CorpusFolders {
  const projects: string[] = [];
  const tagFiles: string[] = [];
  const libraries: string[] = [];
  const waiting = [folder];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isProject = holdsProject(path, entries);
    if (isProject) projects.push(path);
    for (const entry of entries) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name) && !(isProject && isResourceRoot(entry.name))) waiting.push(inner);
      } else if (entry.isFile() && entry.name === "code.py") libraries.push(inner);
      else if (entry.isFile() && isTagFile(inner)) tagFiles.push(inner);
    }
  }
  return { projects: projects.sort(), tagFiles: tagFiles.sort(), libraries: libraries.sort() };
}

function isResourceRoot(name: string): boolean {
  return name === "ignition" || name.startsWith("com.inductiveautomation.");
}

function holdsProject(path: string, entries: readonly Dirent[]): boolean {
  const names = new Set(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name));
  if (names.has("com.inductiveautomation.perspective")) return true;
  return names.has("ignition") && readdirSync(join(path, "ignition")).some((name) => resourceTypes.has(name));
}

function isTagFile(path: string): boolean {
  if (!path.endsWith(".json")) return false;
  const text = readFileSync(path);
  return text.includes('"tagType"') || text.includes('"eventScripts"');
}
