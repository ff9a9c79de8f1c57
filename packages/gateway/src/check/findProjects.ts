import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { ProjectSource } from "../projects/loadProject.ts";

/** A path that cannot be checked; the message says why, to whoever named it. */
export class CheckRefusal extends Error {
  override readonly name = "CheckRefusal";
}

/** A repository may keep its projects some folders down; what is deeper is no layout that was seen. */
const maximumDepth = 6;
const leftOut = new Set(["node_modules", ".git"]);

/**
 * The projects at a path: a folder with a project.json, an exported .zip, or all projects in the folders below.
 * @throws CheckRefusal where there is none.
 */
export function findProjects(path: string): readonly ProjectSource[] {
  const place = resolve(path);
  if (!existsSync(place)) throw new CheckRefusal(`There is no ${path}.`);
  if (!statSync(place).isDirectory()) return [{ name: basename(place).replace(/\.zip$/i, ""), path: place }];
  const found = projectsBelow(place, 0);
  if (found.length === 0) throw new CheckRefusal(`There is no project in ${path}: no folder in it has a project.json.`);
  return found;
}

function projectsBelow(folder: string, depth: number): readonly ProjectSource[] {
  if (existsSync(join(folder, "project.json"))) return [{ name: basename(folder), path: folder }];
  if (depth >= maximumDepth) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory() && !leftOut.has(each.name));
  return folders.flatMap(({ name }) => projectsBelow(join(folder, name), depth + 1));
}

/** Gives each project a name of its own: two folders may be called the same. */
export function withOwnNames(sources: readonly ProjectSource[]): readonly ProjectSource[] {
  const taken = new Set<string>();
  return sources.map(({ name, path }) => {
    let own = name;
    for (let count = 2; taken.has(own); count++) own = `${name} (${count})`;
    taken.add(own);
    return { name: own, path };
  });
}
