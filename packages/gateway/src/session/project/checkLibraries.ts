import type { Project, ProjectProblem } from "@sightline/project";
import type { LibraryProblem, ScriptEngine } from "@sightline/python";
import type { RunningProjects } from "./RunningProjects.ts";

/** Compiles the libraries of a project behind other work; those that do not compile are errors of the project [SCR126]. */
export async function checkLibraries(
  project: Project,
  engine: Pick<ScriptEngine, "check">,
  projects: Pick<RunningProjects, "addProblems">,
): Promise<void> {
  const found = await engine.check(project.libraries);
  if (found.length > 0) projects.addProblems(project, found.map(problemOf));
}

function problemOf({ path, message, line }: LibraryProblem): ProjectProblem {
  const place = { resource: `ignition/script-python/${path}`, property: "code.py", ...(line === undefined ? {} : { line }) };
  return { severity: "error", ...place, message: `The library ${path.replaceAll("/", ".")} does not compile: ${message}` };
}
