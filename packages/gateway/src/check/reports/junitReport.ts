import { type CheckedProject, type CheckFinding, failing } from "../CheckResult.ts";
import { placeOf } from "./textReport.ts";

/** JUnit XML as build servers read it: a suite per project, a case per resource, a failure per finding that fails the check. */
export function junitReport(projects: readonly CheckedProject[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${projects.map(suite).join("")}</testsuites>\n`;
}

function suite({ name, findings }: CheckedProject): string {
  const byResource = new Map<string, CheckFinding[]>();
  for (const each of findings) byResource.set(each.resource, [...(byResource.get(each.resource) ?? []), each]);
  if (byResource.size === 0) byResource.set(name, []);
  const failed = [...byResource.values()].filter((each) => each.some(fails)).length;
  const cases = [...byResource].map(([resource, found]) => testCase(name, resource, found)).join("");
  return `  <testsuite name="${escaped(name)}" tests="${byResource.size}" failures="${failed}">\n${cases}  </testsuite>\n`;
}

function testCase(project: string, resource: string, findings: readonly CheckFinding[]): string {
  const failures = findings.filter(fails);
  const text = failures.map((each) => `${each.severity}: ${placeOf(each)}: ${each.message}`).join("\n");
  const first = failures[0];
  const body = first ? `<failure message="${escaped(first.message)}">${escaped(text)}</failure>` : "";
  return `    <testcase classname="${escaped(project)}" name="${escaped(resource)}">${body}</testcase>\n`;
}

function fails({ severity }: CheckFinding): boolean {
  return failing.has(severity);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return [...text]
    .filter(isXml)
    .map((each) => entities[each] ?? each)
    .join("");
}

/** Some characters no XML document may hold, whatever a project's names and messages have. */
function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff) : "\t\n\r".includes(character);
}
