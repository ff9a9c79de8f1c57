import type { ProblemSeverity, ProjectProblem } from "@sightline/project";

/** How many problems a project has, by severity. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly wrongValues: number;
  readonly missing: number;
  readonly cosmetic: number;
}

/** Counts problems as the log and the list of projects tell them. */
export function countProblems(problems: readonly ProjectProblem[]): ProblemCounts {
  const count = (severity: ProblemSeverity) => problems.filter((problem) => problem.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    wrongValues: count("wrong value"),
    missing: count("missing behaviour"),
    cosmetic: count("cosmetic"),
  };
}
