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
    const known = knownOf(name, previous);
    const kept = lastGood(known.last, placeFaults(name, raw));
    const options = { known, hash: contentHash, pause: createPause() };
    projects.push(kept ?? (await buildProject(withParents(name, raw), options)));
  }
  return projects;
}

/** Why a project, or one it inherits from, cannot be read at all now: its place is gone, or its project.json. */
function placeFaults(name: string, all: ReadonlyMap<string, RawProject>): readonly ProjectProblem[] {
  return chainOf(all.get(name) as RawProject, all).flatMap(({ problems }) => problems.filter(isPlaceFault));
}

function isPlaceFault({ severity, resource }: ProjectProblem): boolean {
  return severity === "error" && (resource === "." || resource === "project.json");
}

const keptMessage = "The project as it was read last stays in use.";

/** A project whose place cannot be read goes on as it was read last, with what is wrong [PRJ160]; undefined where it never could. */
function lastGood(last: Project | undefined, faults: readonly ProjectProblem[]): Project | undefined {
  if (!last || faults.length === 0) return undefined;
  const isKept = last.problems.some(({ message }) => message === keptMessage);
  if (!isKept && last.problems.some(isPlaceFault)) return undefined;
  const known = last.problems.filter(isPlaceFault).map(({ message }) => message);
  if (isKept && known.join("\n") === faults.map(({ message }) => message).join("\n")) return last;
  const kept: ProjectProblem = { severity: "warning", resource: "project.json", message: keptMessage };
  const others = last.problems.filter((problem) => !isPlaceFault(problem) && problem.message !== keptMessage);
  const generation = contentHash(last.generation, ...faults.map(({ message }) => message));
  return { ...last, generation, problems: [...others, ...faults, kept] };
}

async function readRaw({ name, path }: ProjectSource): Promise<RawProject> {
  const directory = resolve(path);
  return toRawProject({ name, directory }, await readFiles(directory));
}

async function readFiles(path: string): Promise<ProjectFiles> {
  try {
    return statSync(path).isDirectory() ? await readFolder(path) : await readArchive(path);
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
  const chain = chainOf(own, all);
  const { parent } = chain.at(-1) as RawProject;
  if (parent === "") return merge(chain.reverse());
  return merge([...chain.slice(1).reverse(), missingParent(own, parent, all.has(parent))]);
}

/** A project and those it inherits from, itself first, up to one without a parent or whose parent is missing or in the chain already. */
function chainOf(own: RawProject, all: ReadonlyMap<string, RawProject>): RawProject[] {
  const chain = [own];
  for (let next = all.get(own.parent); next && !chain.includes(next); next = all.get(next.parent)) chain.push(next);
  return chain;
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
