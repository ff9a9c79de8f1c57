import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { createDialect, type LibraryModule, type ScriptCall, type ScriptEngine, type ScriptOutcome } from "@sightline/python";
import { loadPyodide } from "pyodide";
import { root } from "../support/index.ts";
import { ArgumentMaker, type Parameter, randomNumbers } from "./arguments.ts";
import { askJython } from "./jython.ts";
import { type DistinctScript, type Place, toolFile } from "./scripts.ts";

/** A pure function of a project library with all it needs, as a module of its own. */
export interface PureFunction {
  /** A transform is a function of its value. */
  readonly kind: "library" | "transform";
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly Parameter[];
  readonly places: readonly Place[];
}

export interface FunctionCall {
  readonly function: PureFunction;
  readonly module: string;
  /** The tuple of arguments, a Python 2.7 expression. */
  readonly arguments: string;
}

interface Found {
  readonly name: string;
  readonly text: string;
  readonly params: readonly Parameter[];
}

const tuples = { library: 32, transform: 16 };
const project = "corpus";
const callSeconds = 10;

/** The pure functions of libraries, and transforms that use nothing but their value, each text once. */
export async function pureFunctions(scripts: readonly DistinctScript[]): Promise<readonly PureFunction[]> {
  const modules = scripts.flatMap(asModule);
  const translated = modules.map(({ source }) => [source, translatedText(source)]);
  const pyodide = await loadPyodide({ indexURL: dirname(createRequire(import.meta.url).resolve("pyodide/package.json")) });
  const analyse = pyodide.runPython(`${readFileSync(toolFile(root, "analyse.py"), "utf8")}\nanalyse`) as (json: string) => string;
  const answers = JSON.parse(analyse(JSON.stringify(translated))) as readonly (readonly Found[])[];
  const found = new Map<string, PureFunction>();
  for (const [at, functions] of answers.entries()) {
    const { kind, places } = modules[at] as AnalysedModule;
    for (const { name, text, params } of functions) {
      const key = `${name}\n${text.replace(/\s+/g, " ")}`;
      const known = found.get(key);
      found.set(key, { kind, name, text, parameters: params, places: [...(known?.places ?? []), ...places] });
    }
  }
  return [...found.values()];
}

interface AnalysedModule {
  readonly kind: PureFunction["kind"];
  readonly source: string;
  readonly places: readonly Place[];
}

function asModule({ kind, body, places }: DistinctScript): readonly AnalysedModule[] {
  if (kind === "library") return [{ kind, source: body, places }];
  if (kind !== "transform" || /^[^\s#]/m.test(body)) return [];
  return [{ kind, source: `def transform(value):\n${body.replace(/\r\n?/g, "\n")}\n`, places }];
}

function translatedText(source: string): string {
  const made = createDialect().translate(source, { form: "module", name: "", params: [], filename: "<library>" });
  return "code" in made ? made.code : "(";
}

/** Calls of each function with arguments that follow from the seed and the function alone. */
export function callsOf(functions: readonly PureFunction[], seed: number): readonly FunctionCall[] {
  return functions.flatMap((each, number) => {
    const maker = new ArgumentMaker(randomNumbers(seed + hash(each.text)));
    const count = each.parameters.length === 0 ? 1 : tuples[each.kind];
    return maker.tuples(each.parameters, count).map((text) => ({ function: each, module: `m${number}`, arguments: text }));
  });
}

function hash(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

/** The libraries our hosts load: the functions and the probe that calls them. */
export function libraryOf(calls: readonly FunctionCall[]): readonly LibraryModule[] {
  const modules = new Map(calls.map((call) => [call.module, call.function.text]));
  const probe = { path: "probe", source: readFileSync(toolFile(root, "probe.py"), "utf8") };
  return [probe, ...[...modules].map(([name, source]) => ({ path: `corpus/${name}`, source }))];
}

/** What our hosts answer to each call, as the probe shows it. The engine was started with {@link libraryOf} these calls. */
export async function callHere(engine: ScriptEngine, calls: readonly FunctionCall[]): Promise<readonly string[]> {
  const outcomes = await engine.run({ project, lane: "session", calls: calls.map(scriptCall) });
  return outcomes.map(answerOf);
}

function scriptCall(call: FunctionCall): ScriptCall {
  return {
    script: {
      form: "function",
      name: "probed",
      params: ["module", "name", "text"],
      body: "\treturn probe.call(getattr(corpus, module), name, text)",
      where: { project, label: "probe" },
    },
    args: [call.module, call.function.name, call.arguments],
    context: { project },
    timeLimitMs: callSeconds * 1_000,
  };
}

function answerOf(outcome: ScriptOutcome): string {
  if (outcome.ok) return String(outcome.value);
  const { kind, type, message } = outcome.failure;
  return kind === "limit" && type === "TimeLimit" ? "does not end" : `fails ${type.split(".").at(-1)} (${message})`;
}

/** What Jython answers to each call. */
export async function callInJython(calls: readonly FunctionCall[]): Promise<readonly string[]> {
  const modules = Object.fromEntries(calls.map((call) => [call.module, call.function.text]));
  const asked = calls.map((call) => [call.module, call.function.name, call.arguments]);
  const question = { probe: toolFile(root, "probe.py"), modules, calls: asked, seconds: callSeconds };
  return (await askJython(toolFile(root, "jythonProbe.py"), question)) as string[];
}
