import type { Project } from "@sightline/project";
import type { CheckFinding } from "./CheckResult.ts";

/** Finds library modules whose functions change names of their module: each script host has a state of its own, and it is put back. */
export function moduleState({ libraries }: Project): readonly CheckFinding[] {
  return libraries.flatMap(({ path, source }) => {
    const lines = source.split(/\r\n|\r|\n/);
    const index = lines.findIndex((line) => /^[ \t]+global[ \t]+\w/.test(line));
    if (index < 0) return [];
    const names = (lines[index] ?? "").trim().replace(/^global\s+/, "");
    const message = `A function changes ${names} of its module. Scripts run in several processes, each with modules of its own: keep what all should see in system.util.getGlobals() or in a tag.`;
    const resource = `ignition/script-python/${path}`;
    return [{ severity: "warning", rule: "module state", resource, property: "code.py", line: index + 1, message }];
  });
}
