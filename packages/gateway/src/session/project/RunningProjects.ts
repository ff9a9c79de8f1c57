import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Project, ProjectProblem } from "@sightline/project";
import { contain } from "../../base/contain.ts";
import type { Log } from "../../base/log.ts";
import { countProblems } from "../../projects/countProblems.ts";
import { loadProjects, type ProjectSource } from "../../projects/loadProject.ts";
import { createPause } from "../../projects/pause.ts";
import { type WatchOptions, watchProject } from "../../projects/watchProject.ts";
import { RunningProject } from "./RunningProject.ts";

/** What is asked and told while projects are loaded. */
export interface ProjectHooks {
  /** Finds what the project uses and this gateway does not honour. */
  loaded(project: Project): Promise<readonly ProjectProblem[]>;
  /** A project was loaded again. */
  changed(name: string): void;
}

const loggedErrors = 20;

const stillLooking: ProjectProblem = {
  severity: "warning",
  resource: ".",
  message: "What this project uses and this gateway does not honour is still being looked for: this list is not complete yet.",
};

/** The projects this gateway serves, each in its present generation; reloaded when their files change. */
export class RunningProjects {
  #projects = new Map<string, RunningProject>();
  #reloading: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;
  #watching: WatchOptions | undefined;
  readonly #watches = new Map<string, () => Promise<void>>();
  /** What was loaded and not looked through yet. */
  readonly #uninspected = new Map<string, { readonly running: RunningProject; readonly again: boolean }>();
  #inspecting: Promise<void> = Promise.resolve();
  #serving = false;

  /** `sources` is asked at each load, so that projects come and go while the gateway runs. */
  constructor(
    private readonly sources: () => readonly ProjectSource[],
    private readonly log: Log,
    private readonly on: ProjectHooks,
  ) {}

  find(name: string): RunningProject | undefined {
    const project = this.#projects.get(name);
    return project?.project.enabled ? project : undefined;
  }

  list(): readonly Project[] {
    return [...this.#projects.values()].map((each) => each.project);
  }

  /** The faults and gaps of a project; none of one there is not. */
  problems(name: string): readonly ProjectProblem[] {
    const problems = this.#projects.get(name)?.problems ?? [];
    return this.#uninspected.has(name) ? [stillLooking, ...problems] : problems;
  }

  /** What was found of a project after it was loaded; nothing where it was loaded anew meanwhile. */
  addProblems({ name, generation }: Project, problems: readonly ProjectProblem[]): void {
    const running = this.#projects.get(name);
    if (running?.project.generation !== generation) return;
    running.addProblems(problems);
    this.#logErrors(running, problems);
  }

  get names(): readonly string[] {
    return [...this.#projects.keys()];
  }

  /** Reads all projects; those with a new generation replace the old and are told, and so are those that are gone. */
  async load(): Promise<void> {
    const sources = this.sources();
    this.#follow(sources);
    const projects = await loadProjects(sources, this.list());
    this.#removeAllBut(new Set(sources.map(({ name }) => name)));
    for (const project of projects) {
      const previous = this.#projects.get(project.name);
      if (previous?.project.generation === project.generation) continue;
      const running = new RunningProject(project, previous);
      await running.prepare(previous, createPause());
      this.#projects.set(project.name, running);
      if (previous) this.#tell(project.name);
      this.#uninspected.set(project.name, { running, again: previous !== undefined });
    }
    if (this.#serving) void this.inspect();
  }

  /**
   * Looks for what the projects loaded since use and this gateway does not honour. Nobody waits for it: a start serves before, and a
   * changed project is in use; until it is known the problems of a project say so.
   */
  inspect(): Promise<void> {
    this.#serving = true;
    this.#inspecting = this.#inspecting.then(async () => {
      for (const [name, { running, again }] of this.#uninspected) {
        await this.on.loaded(running.project).then(
          (gaps) => running.inspected(gaps),
          (error: unknown) => this.log.error({ err: error, project: name }, "what a project needs could not be looked for"),
        );
        if (this.#uninspected.get(name)?.running !== running) continue;
        this.#uninspected.delete(name);
        this.#report(running, again);
      }
    });
    return this.#inspecting;
  }

  #removeAllBut(names: ReadonlySet<string>): void {
    for (const name of this.names) {
      if (names.has(name)) continue;
      this.#projects.delete(name);
      this.log.info({ project: name }, "project removed");
      this.#tell(name);
    }
  }

  #tell(name: string): void {
    contain(
      { log: this.log, message: "a changed project could not be taken into use everywhere", details: { project: name } },
      () => this.on.changed(name),
    );
  }

  #report({ project, problems }: RunningProject, again: boolean): void {
    const counts = { project: project.name, views: project.views.size, ...countProblems(problems) };
    this.log.info(counts, again ? "project reloaded" : "project loaded");
    this.#logErrors({ project }, problems);
  }

  #logErrors({ project }: Pick<RunningProject, "project">, problems: readonly ProjectProblem[]): void {
    const errors = problems.filter((each) => each.severity === "error");
    for (const problem of errors.slice(0, loggedErrors)) this.log.warn({ project: project.name, ...problem }, problem.message);
    const more = errors.length - loggedErrors;
    if (more > 0) this.log.warn({ project: project.name }, `${more} more errors are in the list of the project's problems`);
  }

  /** Loads again whenever files of a project change; one load at a time. */
  watch(options: WatchOptions = {}): void {
    this.#watching = options;
    this.#follow(this.sources());
  }

  /** Watches these places and no others, once watching has begun. */
  #follow(sources: readonly ProjectSource[]): void {
    if (!this.#watching) return;
    const paths = new Set(sources.map(({ path }) => path));
    for (const [path, stop] of this.#watches) {
      if (paths.has(path)) continue;
      this.#watches.delete(path);
      stop().catch((error: unknown) => this.log.error({ err: error, path }, "a folder is still watched"));
    }
    for (const source of sources) {
      if (!this.#watches.has(source.path))
        this.#watches.set(
          source.path,
          watchProject(source, () => void this.scan(), this.#watching),
        );
    }
  }

  /** Looks for changes at once; one load at a time, and one that waits serves all who ask meanwhile. */
  scan(): Promise<void> {
    this.#waiting ??= this.#reloading.then(() => {
      this.#waiting = undefined;
      this.#reloading = this.load().catch((error: unknown) => this.log.error({ err: error }, "projects could not be reloaded"));
      return this.#reloading;
    });
    return this.#waiting;
  }

  async close(): Promise<void> {
    this.#watching = undefined;
    await Promise.all([...this.#watches.values()].map((stop) => stop()));
  }
}

/**
 * Projects in a data folder, `projects/<name>/`, then those named elsewhere; the later of two with one name wins. A folder once
 * seen stays a source: while it is moved or replaced its project goes on as it was read last [PRJ100].
 */
export function projectSources(projectsPath: string, further: () => readonly ProjectSource[]): () => readonly ProjectSource[] {
  const seen = new Map<string, ProjectSource>();
  return () => {
    for (const name of foldersIn(projectsPath)) seen.set(name, { name, path: join(projectsPath, name) });
    const sources = new Map(seen);
    for (const source of further()) sources.set(source.name, source);
    return [...sources.values()];
  };
}

function foldersIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
