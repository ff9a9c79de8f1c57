import { createSystem } from "@sightline/gateway";
import { hostFunctions, type SystemFunction, type SystemParameter } from "@sightline/python";

/** A world nothing is asked of: functions are listed, not called. */
const nothing: Parameters<typeof createSystem>[0] = new Proxy(() => nothing, { get: () => nothing }) as never;

/** Every `system.*` function scripts can name, once, by name; later declarations win, as in a host. */
export function systemTable(): readonly SystemFunction[] {
  const all = [...hostFunctions, ...createSystem(nothing).functions].filter((each) => !each.internal);
  return [...new Map(all.map((each) => [each.name, each])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One function scripts of real projects call. */
export interface CountedFunction {
  readonly name: string;
  readonly calls: number;
  /** `covered`: here and called by a script of a test; `untested`: here; `refused`: answers with an error that names it; `absent`: not here. */
  readonly state: "covered" | "untested" | "refused" | "absent";
}

function isMissing({ where }: SystemFunction): boolean {
  return where === "refused" || where === "absent";
}

/** Looks each counted function up. `rows`: name and calls; `tests`: the text of all tests. */
export function coverageOf(rows: readonly (readonly [string, number])[], tests: string): readonly CountedFunction[] {
  const table = systemTable();
  const here = new Map(table.map((each) => [each.name, each]));
  const called = calledFunctions(tests);
  const refusedModules = table.filter(({ name }) => name.endsWith(".*")).map(({ name }) => name.slice(0, -1));
  return rows.map(([name, calls]) => {
    const found = here.get(name);
    if (found && !isMissing(found)) return { name, calls, state: called.has(name) ? "covered" : "untested" };
    const refused = found !== undefined || refusedModules.some((module) => name.startsWith(module));
    return { name, calls, state: refused ? "refused" : "absent" };
  });
}

/** What the scripts in tests call: a name that stands in a comment or a title is no call. */
export function calledFunctions(tests: string): ReadonlySet<string> {
  const withoutComments = tests.replace(/^\s*(?:\/\*[\s\S]*?\*\/|(?:\/\/|#).*$)/gm, "");
  return new Set(withoutComments.replaceAll(/\\[nt]/g, " ").match(/\bsystem(?:\.\w+)+(?=\()/g) ?? []);
}

/** The table as text, with the share of calls in each state. `except`: a module that is left out of the shares. */
export function coverageReport(counted: readonly CountedFunction[], except: string | undefined): string {
  const within = except ? counted.filter(({ name }) => !name.startsWith(`${except}.`)) : counted;
  const total = within.reduce((sum, { calls }) => sum + calls, 0);
  const lines = within.map(({ name, calls, state }) => `${String(calls).padStart(7)}  ${state.padEnd(9)} ${name}`);
  const shares = (["covered", "untested", "refused", "absent"] as const).map((state) => {
    const of = within.filter((each) => each.state === state);
    const calls = of.reduce((sum, each) => sum + each.calls, 0);
    return `${state.padEnd(9)} ${String(of.length).padStart(4)} functions ${String(calls).padStart(7)} calls ${((100 * calls) / total).toFixed(2).padStart(6)} %`;
  });
  return [...lines, "", `${total} calls${except ? ` without ${except}` : ""}`, ...shares, ""].join("\n");
}

/** The reference page of all functions, made from their signatures. */
export function referencePage(): string {
  const table = systemTable();
  const modules = new Map<string, SystemFunction[]>();
  for (const each of table) modules.set(moduleOf(each), [...(modules.get(moduleOf(each)) ?? []), each]);
  const parts = [...modules].map(([name, functions]) => modulePart(name, functions));
  return `${heading}\n${parts.join("\n")}`;
}

const heading = `# System functions

What scripts can call, compatible with Ignition 8.1 and 8.3. All arguments may be given by position or by keyword. This page is made
from the signatures: \`node scripts/system-coverage.mjs --write\`.

A function that has no place in this gateway raises \`java.lang.UnsupportedOperationException\` with its name and the reason; they
stand at the end of each part. What only Vision clients have is an \`AttributeError\`, as in the original's gateway, and so is a name
that is nowhere on this page.
`;

function moduleOf({ name }: SystemFunction): string {
  return name.slice(0, name.lastIndexOf("."));
}

function modulePart(module: string, functions: readonly SystemFunction[]): string {
  const here = functions.filter((each) => !isMissing(each));
  const refused = functions.filter(isMissing);
  const whole = refused.find(({ name }) => name.endsWith(".*"));
  const reasons = new Map<string, string[]>();
  for (const { name, doc } of refused) reasons.set(doc, [...(reasons.get(doc) ?? []), `\`${lastName(name)}\``]);
  return [
    `## ${module}\n`,
    ...here.map(functionText),
    ...(here.length > 0 && refused.length > 0 ? [""] : []),
    ...(whole
      ? [`Not supported as a whole: ${whole.doc}.`]
      : [...reasons].map(([doc, names]) => `Not supported, because ${doc}: ${names.join(", ")}.\n`)),
    "",
  ].join("\n");
}

function functionText({ name, params, variadic, doc }: SystemFunction): string {
  const signature = `- \`${lastName(name)}(${params.map(parameterText).join(", ")}${variadic ? ", …" : ""})\`: ${doc}`;
  const notes = params.flatMap(({ name, refused, noEffect }) => {
    if (refused !== undefined) return [`\`${name}\` is refused: ${refused}.`];
    return noEffect === undefined ? [] : [`\`${name}\` has no effect: ${noEffect}.`];
  });
  return [signature, ...notes].join(" ");
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function parameterText({ name, type, default: value }: SystemParameter): string {
  return `${name}: ${type}${value === undefined ? "" : ` = ${value === null ? "None" : pythonText(value)}`}`;
}

function pythonText(value: NonNullable<SystemParameter["default"]>): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return JSON.stringify(value);
}
