import { statSync } from "node:fs";
import { resolve } from "node:path";
import {
  buildProject,
  errorText,
  inherit,
  type Known,
  type Project,
  type ProjectFiles,
  type ProjectProblem,
  type RawProject,
  toRawProject,
  type ViewDefinition,
} from "@sightline/project";
import { contentHash } from "./hash.ts";
import { createPause } from "./pause.ts";
import { readArchive } from "./readArchive.ts";
import { readFolder } from "./readFolder.ts";

/** Where a project is: a folder with a project.json, used in place, or an exported .zip. */
export interface ProjectSource {
  readonly name: string;
  readonly path: string;
}

/** Reads one project by itself. Never rejects for what is in it: what is wrong stands in `problems` [PRJ1]. */
export async function loadProject(source: ProjectSource, previous?: Project): Promise<Project> {
  const [project] = await loadProjects([source], previous ? [previous] : []);
  return project as Project;
}

/**
 * Reads projects that may inherit from one another, by the parent's name [PRJ6]. Views unchanged since `previous` are the
 * same objects again, so that what was compiled of them is still good.
 */
export async function loadProjects(
  sources: readonly ProjectSource[],
  previous: readonly Project[] = [],
): Promise<readonly Project[]> {
  const raw = new Map<string, RawProject>();
  for (const source of sources) raw.set(source.name, await readRaw(source));
  const projects: Project[] = [];
  for (const { name } of sources) {
    const options = { known: knownOf(name, previous), hash: contentHash, pause: createPause() };
    projects.push(await buildProject(withParents(name, raw), options));
  }
  return projects;
}

async function readRaw({ name, path }: ProjectSource): Promise<RawProject> {
  const directory = resolve(path);
  return toRawProject({ name, directory }, await readFiles(directory));
}

async function readFiles(path: string): Promise<ProjectFiles> {
  try {
    return statSync(path).isDirectory() ? await readFolder(path) : readArchive(path);
  } catch (error) {
    return {
      files: new Map(),
      unread: [],
      problems: [{ severity: "error", resource: ".", message: `${path} cannot be read: ${errorText(error)}` }],
    };
  }
}

function withParents(name: string, all: ReadonlyMap<string, RawProject>): RawProject {
  const own = all.get(name) as RawProject;
  const seen = [name];
  const ancestors: RawProject[] = [];
  let parent = own.parent;
  while (parent) {
    const found = all.get(parent);
    if (!found || seen.includes(parent)) return merge([...ancestors.reverse(), missingParent(own, parent, found !== undefined)]);
    seen.push(parent);
    ancestors.push(found);
    parent = found.parent;
  }
  return merge([...ancestors.reverse(), own]);
}

/** Outermost ancestor first. */
function merge(chain: readonly RawProject[]): RawProject {
  return chain.reduce((parent, child) => inherit(child, parent));
}

function missingParent(own: RawProject, parent: string, circular: boolean): RawProject {
  const message = circular
    ? `The parents of this project lead back to ${parent}: inheritance stops there.`
    : `The parent project "${parent}" is not among the projects of this gateway: what it would inherit is missing.`;
  return { ...own, problems: [...own.problems, { severity: "error", resource: "project.json", message }] };
}

function knownOf(name: string, previous: readonly Project[]): Known {
  const views = new Map<string, ViewDefinition>();
  const problems = new Map<string, ProjectProblem[]>();
  const project = previous.find((candidate) => candidate.name === name);
  for (const view of project?.views.values() ?? []) views.set(view.hash, view);
  for (const problem of project?.problems ?? [])
    problems.set(problem.resource, [...(problems.get(problem.resource) ?? []), problem]);
  return { last: project, views, problems };
}
