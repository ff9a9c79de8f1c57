import { type BoundArguments, define, type GatewayFunction, optional } from "../define.ts";

/** What `system.project.*` needs of the gateway. */
export interface ProjectNeeds {
  projectNames(): readonly string[];
  /** Looks for changed projects at once. */
  scanProjects(): Promise<void>;
}

/** `system.project.*`. */
export function projectFunctions(needs: ProjectNeeds): readonly GatewayFunction[] {
  return [
    define(
      { name: "system.project.getProjectName", doc: "Name of the project the script runs in." },
      (args) => args.context.project,
    ),
    define({ name: "system.project.getProjectNames", doc: "Names of the gateway's projects." }, () => [...needs.projectNames()]),
    define(
      {
        name: "system.project.requestScan",
        doc: "Reads projects that changed, now; waits for it, at most the timeout (seconds).",
        params: [optional("timeout", "Integer", 10)],
      },
      (args) => requestScan(needs, args),
    ),
  ];
}

/** A scan that takes longer than the timeout goes on; the script does not wait for it. */
async function requestScan(needs: ProjectNeeds, args: BoundArguments): Promise<null> {
  const milliseconds = Math.max(0, args.number("timeout") ?? 10) * 1_000;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([needs.scanProjects(), limit]).finally(() => clearTimeout(timer));
  return null;
}
