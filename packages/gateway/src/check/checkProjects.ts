import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { componentCatalog } from "@sightline/components/schemas";
import { type Expression, parseExpression } from "@sightline/expression";
import type { Project, ProjectProblem } from "@sightline/project";
import type { ScriptEngine } from "@sightline/python";
import type { Logger } from "../base/logger.ts";
import type { ProjectSource } from "../projects/loadProject.ts";
import type { SessionRegistry } from "../session/SessionRegistry.ts";
import { type CheckCounts, type CheckedProject, type CheckFinding, keyOf, noCounts, severities } from "./CheckResult.ts";
import { compileScripts } from "./compileScripts.ts";
import { moduleState } from "./moduleState.ts";
import { openViews } from "./openViews.ts";

/** What a check needs of a gateway. */
export interface CheckGateway {
  readonly sessions: SessionRegistry;
  readonly engine: ScriptEngine;
  project(name: string): Project | undefined;
  /** What a project uses and the gateway does not honour. */
  gaps(project: Project): Promise<readonly ProjectProblem[]>;
  close(): Promise<void>;
}

/** Where the program lies. */
export interface CheckInstallation {
  readonly webDirectory: string;
  readonly hostDirectory: string;
  readonly cacheDirectory?: string;
}

export interface CheckGatewayOptions extends CheckInstallation {
  readonly dataDirectory: string;
  readonly projects: readonly ProjectSource[];
  readonly simulateTags: boolean;
  readonly listen: false;
  readonly runEvents: false;
  readonly log: Logger;
}

/** Starts a gateway for a check; told by the caller, since only the program itself needs all of it. */
export type StartForCheck = (options: CheckGatewayOptions) => Promise<CheckGateway>;

export interface CheckOptions {
  readonly projects: readonly ProjectSource[];
  /** A data folder whose tags the projects see; without one, every tag they ask for has a plausible value. */
  readonly data?: string;
  readonly installation: CheckInstallation;
  readonly log: Logger;
  /** Called before each step, for who waits. */
  progress(project: string, what: string): void;
}

/**
 * Loads projects on a gateway of its own, without a port, databases or gateway event scripts, compiles every script, opens every page and view,
 * and answers what was found. Nothing is written outside of a temporary folder.
 */
export async function checkProjects(start: StartForCheck, options: CheckOptions): Promise<readonly CheckedProject[]> {
  const folder = mkdtempSync(join(tmpdir(), "sightline-check-"));
  try {
    copyTags(options.data, folder);
    const gateway = await start({
      dataDirectory: folder,
      projects: options.projects,
      simulateTags: options.data === undefined,
      listen: false,
      runEvents: false,
      log: options.log,
      ...options.installation,
    });
    try {
      const checked: CheckedProject[] = [];
      for (const source of options.projects) checked.push(await checkProject(gateway, source, options));
      return checked;
    } finally {
      await gateway.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyTags(data: string | undefined, folder: string): void {
  const tags = data && join(resolve(data), "config/tags");
  if (!tags || !existsSync(tags)) return;
  mkdirSync(join(folder, "config"), { recursive: true });
  cpSync(tags, join(folder, "config/tags"), { recursive: true });
}

async function checkProject(
  gateway: CheckGateway,
  { name, path }: ProjectSource,
  { progress }: CheckOptions,
): Promise<CheckedProject> {
  const counts = noCounts();
  const findings = new Map<string, CheckFinding>();
  const add = (finding: CheckFinding) => {
    if (!findings.has(keyOf(finding))) findings.set(keyOf(finding), finding);
  };
  const project = gateway.project(name);
  if (!project) throw new Error(`The project ${name} was not loaded.`);
  for (const { kind, ...problem } of [...project.problems, ...(await gateway.gaps(project))])
    add({ ...problem, rule: kind ?? "project" });
  for (const finding of moduleState(project)) add(finding);
  countParts(project, counts);
  progress(name, "scripts");
  await compileScripts(project, gateway.engine, { counts, add });
  if (project.enabled) {
    const opening = (what: string) => progress(name, what);
    await openViews({ project, registry: gateway.sessions, engine: gateway.engine, counts, add, opening }).catch(
      (error: unknown) =>
        add({
          severity: "error",
          rule: "project",
          resource: "project.json",
          message: error instanceof Error ? error.message : String(error),
        }),
    );
  }
  const order = (finding: CheckFinding) => severities.indexOf(finding.severity);
  return { name, path, counts, findings: [...findings.values()].sort((a, b) => order(a) - order(b)) };
}

function countParts({ views, sessionProps }: Project, counts: CheckCounts): void {
  counts.views = views.size;
  for (const { components, config } of views.values()) {
    counts.components += components.length;
    counts.knownComponents += components.filter(({ type }) => type === "" || componentCatalog.has(type)).length;
    for (const each of [{ config }, ...components]) countCalls(each.config, counts);
  }
  countCalls(sessionProps.config, counts);
}

type Configured = Project["sessionProps"]["config"];

function countCalls(config: Configured, counts: CheckCounts): void {
  for (const { binding } of config.values()) {
    if (!binding?.enabled) continue;
    const texts = [
      binding.config.expression,
      ...binding.transforms.map((each) => ("expression" in each ? each.expression : undefined)),
    ];
    for (const text of texts) {
      const expression = typeof text === "string" ? parsed(text) : undefined;
      counts.functionCalls += expression?.functions.length ?? 0;
      counts.unknownFunctionCalls += expression?.functions.filter((name) => expression.missing.includes(name)).length ?? 0;
    }
  }
}

/** One that does not parse is told of as a binding that ends bad. */
function parsed(text: string): Expression | undefined {
  try {
    return parseExpression(text);
  } catch {
    return undefined;
  }
}
