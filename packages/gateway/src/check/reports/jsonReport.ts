import { type CheckedProject, working } from "../CheckResult.ts";

/** Everything, for programs: `{"projects":[{"name","path","working","counts","findings":[…]}]}`. */
export function jsonReport(projects: readonly CheckedProject[]): string {
  const shown = projects.map(({ name, path, counts, findings }) => ({ name, path, working: working(counts), counts, findings }));
  return `${JSON.stringify({ projects: shown }, null, 2)}\n`;
}
