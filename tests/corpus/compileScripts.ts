import type { ScriptCall, ScriptEngine, ScriptOutcome } from "@sightline/python";
import { root } from "../support/index.ts";
import type { CorpusScript } from "./CorpusScript.ts";
import { askJython } from "./jython.ts";
import { toolFile } from "./scripts.ts";

/** Scripts per host and per Jython process: neither forgets what it compiled. */
const portion = 1_000;

/** Why our hosts refuse each script, undefined where it compiles. Nothing of the scripts runs. */
export async function compileHere(engine: ScriptEngine, scripts: readonly CorpusScript[]): Promise<(string | undefined)[]> {
  const answers: (string | undefined)[] = [];
  for (const [number, part] of portions(scripts)) {
    const project = `corpus-${number}`;
    const calls = part.map((script) => callOf(project, script));
    const outcomes = await engine.run({ project, lane: "session", calls });
    answers.push(...outcomes.map((outcome, at) => refusalOf(outcome, part[at] as CorpusScript)));
  }
  return answers;
}

/** What Jython says to each script, undefined where it compiles. */
export async function compileInJython(scripts: readonly CorpusScript[]): Promise<(string | undefined)[]> {
  const answers: (string | undefined)[] = [];
  for (const [, part] of portions(scripts)) {
    const messages = (await askJython(toolFile(root, "jythonCompile.py"), part.map(wholeText))) as (string | null)[];
    answers.push(...messages.map((message) => message ?? undefined));
  }
  return answers;
}

function* portions(scripts: readonly CorpusScript[]): Generator<readonly [number, readonly CorpusScript[]]> {
  for (let at = 0; at < scripts.length; at += portion) yield [at / portion, scripts.slice(at, at + portion)];
}

/**
 * A function is compiled when it is first called. It is called with too few or too many arguments, so that it does not run:
 * a TypeError then says that it compiled. A module goes through `compile`, as a library's text does when it is loaded, and so
 * does a body with lines at the margin: those would run.
 */
function callOf(project: string, script: CorpusScript): ScriptCall {
  const where = { project, label: script.kind };
  const context = { project };
  if (isChecked(script)) {
    const body = "\tcompile(text, '<library>', 'exec')";
    return { script: { form: "function", name: "check", params: ["text"], body, where }, args: [wholeText(script)], context };
  }
  const { name, params, body } = script;
  return { script: { form: "function", name, params, body, where }, args: params.length === 0 ? [null] : [], context };
}

/** Whether only its text is compiled. */
function isChecked({ form, body }: CorpusScript): boolean {
  return form === "module" || (/^[^\s#]/m.test(body) && /^[ \t]+\S/m.test(body));
}

function refusalOf(outcome: ScriptOutcome, script: CorpusScript): string | undefined {
  if (outcome.ok) {
    if (!isChecked(script)) throw new Error(`${script.name}(${script.params.join(", ")}) ran`);
    return undefined;
  }
  const { kind, type, message, traceback } = outcome.failure;
  if (!isChecked(script) && kind === "exception" && type === "TypeError") return undefined;
  return `${type}: ${message} ${/line \d+/.exec(traceback.split("\n").slice(-4).join(" "))?.[0] ?? ""}`.trim();
}

/**
 * The text that Jython compiles: the original puts the same `def` line above an indented body. Event scripts of the gateway that
 * lie at the margin are those of 8.1, which run as they are.
 */
export function wholeText({ kind, form, name, params, body }: CorpusScript): string {
  const text = body.replace(/\r\n?/g, "\n");
  const first = /^[ \t]*[^\s#].*$/m.exec(text)?.[0];
  if (form === "module" || (kind === "gateway event" && first !== undefined && !/^[ \t]/.test(first))) return body;
  return `def ${name}(${params.join(", ")}):\n${text}\n${first === undefined ? "\tpass\n" : ""}`;
}
