import {
  type CheckCounts,
  type CheckedProject,
  type CheckFinding,
  type CheckSeverity,
  severities,
  working,
} from "../CheckResult.ts";

const titles: Readonly<Record<CheckSeverity, string>> = {
  error: "Errors",
  "wrong value": "Wrong values",
  "missing behaviour": "Missing behaviour",
  needs: "Needs what this check was not given",
  warning: "Warnings",
  cosmetic: "Looks different",
};

/** Findings of a severity that are printed of a project; machines get all of them by --format json. */
const printed = 50;

/** A report for people: by project, the worst first, with a summary at the end. */
export function textReport(projects: readonly CheckedProject[]): string {
  return projects.map((each) => `${projectReport(each)}\n`).join("\n");
}

function projectReport({ name, path, counts, findings }: CheckedProject): string {
  const groups = severities.flatMap((severity) => {
    const found = findings.filter((each) => each.severity === severity);
    return found.length === 0 ? [] : [`${titles[severity]} (${found.length})\n${linesOf(found)}`];
  });
  return [`${name} (${path})`, ...groups, summary(name, counts, findings)].join("\n\n");
}

function linesOf(findings: readonly CheckFinding[]): string {
  const lines = findings.slice(0, printed).map((each) => `  ${placeOf(each)}\n    ${each.message}`);
  const more = findings.length - printed;
  return [...lines, ...(more > 0 ? [`  … and ${more} more (--format json lists all)`] : [])].join("\n");
}

/** `Pumps/Detail · root/Header/Label · props.text · line 3`. */
export function placeOf({ resource, component, property, line }: CheckFinding): string {
  const parts = [resource.replace(/^com\.inductiveautomation\.perspective\/views\//, ""), component, property];
  return [...parts, line === undefined ? undefined : `line ${line}`]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
}

function summary(name: string, counts: CheckCounts, findings: readonly CheckFinding[]): string {
  const percent = Math.floor(working(counts) * 1_000) / 10;
  const missing = mostOften(findings);
  const lines = [
    `${name} works to ${percent} %${missing.length > 0 ? `. What is missed most often:` : "."}`,
    ...missing.map(([message, places]) => `  ${places} × ${message}`),
    "",
    `  pages ${counts.pages}, views ${counts.views}, components ${counts.components} (${counts.components - counts.knownComponents} of unknown types),`,
    `  bindings opened ${counts.bindings} (failed ${counts.failedBindings}, following those ${counts.followingBindings}, without their source here ${counts.needyBindings}),`,
    `  expression function calls ${counts.functionCalls} (unknown ${counts.unknownFunctionCalls}), scripts ${counts.scripts} (not compiling ${counts.brokenScripts})`,
  ];
  return lines.join("\n");
}

/** The messages that stand at most places. */
export function mostOften(findings: readonly CheckFinding[], count = 7): readonly (readonly [string, number])[] {
  const places = new Map<string, number>();
  for (const { severity, message } of findings)
    if (severity !== "needs" && severity !== "cosmetic") places.set(message, (places.get(message) ?? 0) + 1);
  return [...places].sort((a, b) => b[1] - a[1]).slice(0, count);
}
