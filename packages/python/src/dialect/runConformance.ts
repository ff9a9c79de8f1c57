import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";
import { createDialect } from "./createDialect.ts";
import { timeZoneData } from "./timeZones.ts";

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

const setUp = `
import sys, json
sys.path.insert(0, "/dialect")
import sightline_dialect as dialect
dialect.install(time_zone="Europe/Berlin", zone_data=_zone_data, translate=_translate)

dialect.hide_frames("<exec>")
import types
from sightline_system import HOST_FUNCTIONS
system = dialect.BUILTINS["system"] = types.SimpleNamespace()
for name, function in HOST_FUNCTIONS.items():
    _, module, last = name.split(".")
    if not hasattr(system, module): setattr(system, module, types.SimpleNamespace())
    setattr(getattr(system, module), last, function)

class Capture:
    def __init__(self): self.parts = []
    def write(self, data): self.parts.append(str.__str__(data))
    def flush(self): pass

def run(translated, filename):
    saved, sys.stdout = sys.stdout, Capture()
    out = sys.stdout
    try:
        made = json.loads(translated)
        try:
            error = made.get("syntaxError")
            if error: raise SyntaxError(error["message"], (filename, error["line"], error["column"], error["text"]))
            exec(dialect.compile_script(made["code"], filename), dialect.new_globals("__main__", filename))
        except BaseException as e:
            out.write(dialect.format_exception(e))
    finally:
        sys.stdout = saved
    return "".join(out.parts)
run
`;

/** Loads Pyodide with the dialect; the result runs a source and answers with what it printed, a traceback included. */
export async function loadRunner(): Promise<(source: string, filename: string) => string> {
  const dialect = createDialect();
  const translate = (source: string, _form: string, filename: string) =>
    JSON.stringify(dialect.translate(source, { form: "module", name: "", params: [], filename }));
  const pyodide = await loadPyodide();
  pyodide.mountNodeFS("/dialect", join(here, "..", "python"));
  pyodide.globals.set("_translate", translate);
  pyodide.globals.set("_zone_data", (id: string) => JSON.stringify(timeZoneData(id) ?? null));
  const run = pyodide.runPython(setUp) as (translated: string, filename: string) => string;
  return (source, filename) => run(translate(source, "module", filename), filename);
}
