import { relative } from "node:path";
import { type CheckedProject, type CheckFinding, failing, keyOf } from "../CheckResult.ts";
import { placeOf } from "./textReport.ts";

/** SARIF 2.1.0, as code hosts show it beside the files. Paths are relative to `folder`. */
export function sarifReport(projects: readonly CheckedProject[], folder: string): string {
  const rules = [...new Set(projects.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const results = projects.flatMap((project) => project.findings.map((each) => result(project, each, folder)));
  const driver = { name: "sightline check", rules: rules.map((id) => ({ id })) };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [{ tool: { driver }, results }] }, null, 2)}\n`;
}

function result({ path }: CheckedProject, finding: CheckFinding, folder: string) {
  const uri = `${relative(folder, path)}/${fileOf(finding)}`.replaceAll("\\", "/").replace(/^\//, "");
  return {
    ruleId: finding.rule,
    level: levelOf(finding),
    message: { text: `${placeOf(finding)}: ${finding.message}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(uri) } } }],
    partialFingerprints: { sightline: keyOf(finding) },
  };
}

function levelOf({ severity }: CheckFinding): "error" | "warning" | "note" {
  if (failing.has(severity)) return "error";
  return severity === "warning" ? "warning" : "note";
}

/** The file of a resource: a line in it is known of whole scripts only, since the others stand inside JSON. */
function fileOf({ resource, property }: CheckFinding): string {
  if (resource.startsWith("com.inductiveautomation.perspective/views/")) return `${resource}/view.json`;
  return property === "code.py" ? `${resource}/code.py` : resource;
}
