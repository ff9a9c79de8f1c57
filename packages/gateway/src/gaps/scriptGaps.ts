import { componentCatalog } from "@sightline/components/schemas";
import { type SystemFunction, type SystemParameter, type SystemUse, systemUses } from "@sightline/python";
import type { Gap } from "./GapList.ts";

/** A gap in a script, with its line. */
export type ScriptGap = Pick<Gap, "kind" | "severity" | "line" | "message">;

/** Finds what scripts use of `system.*` that is not here or has no effect [PRJ128]. */
export class ScriptGaps {
  readonly #functions: ReadonlyMap<string, SystemFunction>;
  readonly #refusedModules: readonly SystemFunction[];

  constructor(functions: readonly SystemFunction[]) {
    this.#functions = new Map(functions.map((each) => [each.name, each]));
    this.#refusedModules = functions.filter(({ name }) => name.endsWith(".*"));
  }

  of(source: string): readonly ScriptGap[] {
    if (!this.#mayHaveGaps(source)) return [];
    const found = new Map<string, ScriptGap>();
    for (const use of systemUses(source))
      for (const message of this.#complaints(use)) {
        const gap: ScriptGap = { kind: "function", severity: "missing behaviour", line: use.line, message };
        if (!found.has(message)) found.set(message, gap);
      }
    for (const [call] of source.matchAll(new RegExp(unsentCalls, "g"))) {
      const message = `The component function ${call.slice(1, -1).trim()} does nothing here.`;
      found.set(message, { kind: "function", severity: "missing behaviour", message });
    }
    return [...found.values()];
  }

  /** Most scripts use nothing that is missing: only the others are read as Python. */
  #mayHaveGaps(source: string): boolean {
    if (unsentCalls.test(source)) return true;
    for (const [name] of source.matchAll(/\bsystem(?:\s*\.\s*\w+)+/g)) if (!this.#isSound(name.replace(/\s+/g, ""))) return true;
    return false;
  }

  #isSound(name: string): boolean {
    const found = this.#lookUp(name);
    if (found === undefined || found === "module") return found === "module";
    return !isMissing(found) && found.params.every(({ refused, noEffect }) => (refused ?? noEffect) === undefined);
  }

  #complaints(use: SystemUse): readonly string[] {
    const found = this.#lookUp(use.name);
    if (found === "module") return [];
    if (found === undefined) return [`${use.name} is not here: a script that uses it fails with an AttributeError.`];
    if (isMissing(found)) return [`${use.name} is not supported: ${found.doc}. A call fails.`];
    return found.params.filter((param, index) => isGiven(param, index, use)).flatMap((param) => parameterGap(use.name, param));
  }

  /** The function a dotted name is or begins with; `module` for a name of some. */
  #lookUp(name: string): SystemFunction | "module" | undefined {
    const parts = name.split(".");
    for (let length = parts.length; length > 1; length--) {
      const found = this.#functions.get(parts.slice(0, length).join("."));
      if (found) return found;
    }
    const refused = this.#refusedModules.find((module) => `${name}.`.startsWith(module.name.slice(0, -1)));
    if (refused) return refused;
    for (const known of this.#functions.keys()) if (known.startsWith(`${name}.`)) return "module";
    return undefined;
  }
}

function isMissing({ where }: SystemFunction): boolean {
  return where === "refused" || where === "absent";
}

function isGiven({ name, aliases = [] }: SystemParameter, index: number, { call }: SystemUse): boolean {
  return call !== undefined && (index < call.positional || [name, ...aliases].some((each) => call.keywords.includes(each)));
}

function parameterGap(name: string, { name: parameter, refused, noEffect }: SystemParameter): readonly string[] {
  if (refused !== undefined)
    return [`The argument '${parameter}' of ${name} is not supported: ${refused}. A call with it fails.`];
  return noEffect === undefined ? [] : [`The argument '${parameter}' of ${name} has no effect: ${noEffect}.`];
}

/** Calls of component functions that no component has. */
const unsentCalls = callsOf([...componentCatalog.values()].flatMap(({ functions }) => Object.entries(functions)));

function callsOf(functions: readonly (readonly [string, { readonly support?: "none" }])[]): RegExp {
  const names = new Set(functions.filter(([, { support }]) => support === "none").map(([name]) => name));
  for (const [name, { support }] of functions) if (support !== "none") names.delete(name);
  return names.size === 0 ? /$^/ : new RegExp(`\\.(?:${[...names].join("|")})\\s*\\(`);
}
