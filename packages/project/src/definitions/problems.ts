import type { ProjectProblem } from "./types.ts";

/** Where a problem is and what it is; the resource is known to the reporter. */
export type Finding = Omit<ProjectProblem, "resource">;

/** Takes what was found in one resource. */
export type Report = (finding: Finding) => void;

/** A reporter that adds to `problems` under the name of one resource. */
export function reporter(problems: ProjectProblem[], resource: string): Report {
  return (finding) => {
    problems.push({ resource, ...finding });
  };
}

/** The words of anything thrown. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
