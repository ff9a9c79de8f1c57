import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hostFunctions } from "../dialect/hostFunctions.ts";
import { createScriptEngine } from "../engine/createScriptEngine.ts";
import type { ScriptBackend, SystemFunction } from "../ScriptEngine.ts";

const here = join(dirname(fileURLToPath(import.meta.url)), "../../conformance");

/** A script of the suite: `group/name`, its source file and the recording of Jython's output. */
export interface ConformanceScript {
  readonly id: string;
  readonly path: string;
  readonly recording: string;
}

/** All scripts of the suite, or of one group, in order. */
export function conformanceScripts(group?: string): ConformanceScript[] {
  const groups = readdirSync(here, { withFileTypes: true }).filter(
    (d) => d.isDirectory() && (group === undefined || d.name === group),
  );
  return groups.flatMap((d) =>
    readdirSync(join(here, d.name))
      .filter((f) => f.endsWith(".py"))
      .sort()
      .map((f) => ({
        id: `${d.name}/${f.slice(0, -3)}`,
        path: join(here, d.name, f),
        recording: join(here, d.name, `${f.slice(0, -3)}.out`),
      })),
  );
}

/** Runs scripts of the suite behind all walls that scripts of projects run behind. */
export interface ConformanceRunner {
  /** What a script printed, a traceback included; `label` names it there. */
  run(source: string, label: string): Promise<string>;
  close(): void;
}

/** Starts a script host as a gateway does; `directory` is where it is built. */
export async function startRunner(hostDirectory: string): Promise<ConformanceRunner> {
  let printed: string[] = [];
  const engine = await createScriptEngine({
    backend: { ...nothing, output: (_context, _stream, text) => printed.push(text) },
    functions: [...hostFunctions, ...moreFunctions],
    hostDirectory,
    cacheDirectory: join(hostDirectory, "..", "conformance"),
    timeZone: "Europe/Berlin",
    maximumHosts: 1,
  });
  const run = async (body: string, label: string) => {
    printed = [];
    const script = { form: "module", name: "", params: [], body, where: { project: "Suite", label } } as const;
    const [outcome] = await engine.run({
      project: "Suite",
      lane: "session",
      calls: [{ script, args: [], context: { project: "Suite" } }],
    });
    return printed.join("") + (outcome?.ok ? "" : outcome?.failure.traceback);
  };
  return { run, close: () => void engine.close() };
}

/** What a gateway adds to the functions of the host: loggers, and threads, of which none runs after a script. */
const moreFunctions: readonly SystemFunction[] = [
  { name: "system.util.getLogger", where: "host", doc: "A logger.", params: [{ name: "name", type: "String" }] },
  gatewayFunction("system.util.log", ["name", "level", "message"]),
  gatewayFunction("system.util.startThread", ["function", "delayMs", "name"]),
];

function gatewayFunction(name: string, params: readonly string[]): SystemFunction {
  return { name, where: "gateway", doc: "Does nothing.", params: params.map((param) => ({ name: param, type: "Object" })) };
}

const nothing: Omit<ScriptBackend, "output"> = {
  read: () => ({ value: undefined, version: 0 }),
  write: () => {},
  shape: () => undefined,
  libraries: () => [],
  call: () => null,
};
