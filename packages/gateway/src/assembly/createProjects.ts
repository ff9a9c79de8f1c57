import { resolve } from "node:path";
import { loggerOf } from "../base/logger.ts";
import { type ProjectHooks, projectSources, RunningProjects } from "../session/project/RunningProjects.ts";
import type { Setting } from "./Setting.ts";

/** The projects of the data folder, of its configuration as it is then, and of the command line; not loaded yet. */
export function createProjects({ data, config, options, log }: Setting, on: ProjectHooks): RunningProjects {
  const configured = () => config().projects.map(({ name, path }) => ({ name, path: resolve(data.path, path) }));
  const sources = projectSources(data.projectsPath, () => [...configured(), ...options.projects]);
  return new RunningProjects(sources, loggerOf(log, "perspective.ProjectCache"), on);
}
