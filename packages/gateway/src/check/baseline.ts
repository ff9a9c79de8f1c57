import { type CheckedProject, keyOf } from "./CheckResult.ts";
import { CheckRefusal } from "./findProjects.ts";

/** Findings that are known and accepted, by project. */
interface Baseline {
  readonly version: 1;
  readonly accepted: Readonly<Record<string, readonly string[]>>;
}

/** A baseline that accepts everything found now. */
export function baselineOf(projects: readonly CheckedProject[]): string {
  const accepted = Object.fromEntries(projects.map(({ name, findings }) => [name, findings.map(keyOf).sort()]));
  const baseline: Baseline = { version: 1, accepted };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/**
 * The projects without the findings a baseline accepts.
 * @throws CheckRefusal for what is no baseline.
 */
export function withoutAccepted(projects: readonly CheckedProject[], text: string): readonly CheckedProject[] {
  const { accepted } = parsed(text);
  return projects.map((project) => {
    const known = new Set(accepted[project.name] ?? []);
    return { ...project, findings: project.findings.filter((each) => !known.has(keyOf(each))) };
  });
}

function parsed(text: string): Baseline {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null;
    if (value?.version === 1 && isAccepted(value.accepted)) return value as Baseline;
  } catch {
    // Said below, as for any other text.
  }
  throw new CheckRefusal("The baseline is not one that sightline check wrote (--write-baseline).");
}

function isAccepted(value: unknown): boolean {
  const isList = (each: unknown) => Array.isArray(each) && each.every((key) => typeof key === "string");
  return typeof value === "object" && value !== null && Object.values(value).every(isList);
}
