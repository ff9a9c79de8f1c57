import type { Project } from "@sightline/project";
import type { ScriptEngine, ScriptSource } from "@sightline/python";
import { type PlacedScript, scriptsOfComponent, scriptsOfProject, scriptsOfView } from "../gaps/scripts.ts";
import { componentPaths } from "../gaps/viewGaps.ts";
import { resourceOf } from "./BindingJudge.ts";
import type { CheckCounts, CheckFinding } from "./CheckResult.ts";

interface Script extends PlacedScript {
  readonly resource: string;
  readonly component?: string;
  /** A whole file, not the body of a function. */
  readonly isModule: boolean;
}

/** Scripts in one trip to a script host. */
const atOnce = 200;

/** Compiles without running: answers [line, message] of each source that does not, else nothing. */
const compiler = `
	answers = []
	for source in sources:
		try:
			compile(source, 'script', 'exec')
			answers.append(None)
		except SyntaxError as error:
			answers.append([error.lineno or 1, str(error.msg)])
		except Exception as error:
			answers.append([1, str(error)])
	return answers
`;

/** Compiles every script of a project; a finding for each that does not compile. */
export async function compileScripts(
  project: Project,
  engine: ScriptEngine,
  { counts, add }: { readonly counts: CheckCounts; readonly add: (finding: CheckFinding) => void },
): Promise<void> {
  const scripts = scriptsIn(project).filter(({ source }) => source.trim() !== "");
  counts.scripts += scripts.length;
  for (let first = 0; first < scripts.length; first += atOnce) {
    const batch = scripts.slice(first, first + atOnce);
    const answers = await compiled(project, engine, batch);
    for (const [index, script] of batch.entries()) {
      const answer = answers[index];
      if (!answer) continue;
      counts.brokenScripts++;
      const { source: _, isModule, property, ...place } = script;
      const line = Math.max(1, answer[0] - (isModule ? 0 : 1));
      add({ ...place, property, line, severity: "error", rule: "script", message: `This script does not compile: ${answer[1]}` });
    }
  }
}

async function compiled(
  project: Project,
  engine: ScriptEngine,
  scripts: readonly Script[],
): Promise<readonly (readonly [number, string] | null)[]> {
  const where = { project: project.name, label: "check" };
  const script: ScriptSource = { form: "function", name: "compileAll", params: ["sources"], body: compiler, where };
  const args = [scripts.map(textOf)];
  const [outcome] = await engine.run({
    project: project.name,
    lane: "background",
    calls: [{ script, args, context: { project: project.name } }],
  });
  if (outcome?.ok) return outcome.value as (readonly [number, string] | null)[];
  throw new Error(`Scripts could not be compiled: ${outcome?.failure.message ?? "no answer"}`);
}

/** A body stands under its `def` line as the original puts it there; one that lies at the margin is moved in. */
function textOf({ source, isModule }: Script): string {
  if (isModule) return source;
  const text = source.replace(/\r\n?/g, "\n");
  const first = /^[ \t]*[^\s#].*$/m.exec(text)?.[0];
  if (first === undefined) return "pass";
  const body = /^[ \t]/.test(first) ? text : text.replace(/^/gm, "\t");
  return `def script(*args):\n${body}\n`;
}

function scriptsIn(project: Project): readonly Script[] {
  const ofViews = [...project.views.values()].flatMap((view) => {
    const resource = resourceOf(view.path);
    const paths = componentPaths(view.components);
    return [
      ...scriptsOfView(view).map((each) => ({ ...each, resource, isModule: false })),
      ...view.components.flatMap((component) =>
        scriptsOfComponent(component).map((each) => ({
          ...each,
          resource,
          component: paths[component.index] as string,
          isModule: false,
        })),
      ),
    ];
  });
  return [...ofViews, ...scriptsOfProject(project).map((each) => ({ ...each, isModule: each.property === "code.py" }))];
}
