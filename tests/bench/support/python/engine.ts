import { join } from "node:path";
import { type PropertyObject, PropertyTree, parsePath } from "@sightline/model";
import {
  createScriptEngine,
  hostFunctions,
  type LibraryModule,
  type ObjectRef,
  type ScriptBackend,
  type ScriptCall,
  type ScriptEngine,
  type ScriptOutcome,
  ScriptReference,
  type ScriptSource,
  type ScriptValue,
  type ViewShape,
} from "@sightline/python";
import { root } from "../../../support/index.ts";
import { benchFolder } from "../benchFolder.ts";

/** The one project of these engines. */
export const project = "Bench";

/** Components of the one view there is: enough for a page load of a hundred transforms. */
const componentCount = 100;

const shape: ViewShape = {
  hash: "bench",
  viewPath: "Bench",
  components: [
    { name: "root", type: "ia.container.flex", methods: [] },
    ...Array.from({ length: componentCount }, (_, index) => ({
      name: `Label${index}`,
      type: "ia.display.label",
      parent: 0,
      methods: [],
    })),
  ],
};

const componentProperties: PropertyObject = {
  props: { text: "Pump", value: 12.5, limit: 80, enabled: true, style: { color: "red", width: 3 } },
  custom: { factor: 2, unit: "bar" },
  params: {},
  meta: { name: "Label" },
  position: {},
};

export interface BenchEngineOptions {
  readonly libraries?: readonly LibraryModule[];
  /** Absent: the one snapshot the bench keeps. */
  readonly cacheDirectory?: string;
}

let sharedCache: string | undefined;

/** Where the snapshot of all engines is that do not bring their own: made once a run. */
export function snapshotFolder(): string {
  sharedCache ??= benchFolder();
  return sharedCache;
}

/** A script engine over property trees: what the gateway is to it, without pages. Whoever starts one closes it. */
export function startBenchEngine({ libraries = [], cacheDirectory }: BenchEngineOptions = {}): Promise<ScriptEngine> {
  return createScriptEngine({
    backend: treeBackend(libraries),
    functions: hostFunctions,
    hostDirectory: join(root, "dist/host"),
    cacheDirectory: cacheDirectory ?? snapshotFolder(),
    timeZone: "Europe/Berlin",
  });
}

function treeBackend(libraries: readonly LibraryModule[]): ScriptBackend {
  const trees = new Map<string, PropertyTree>();
  const treeOf = (target: ObjectRef): PropertyTree => {
    const key = target.ref === "component" ? `${target.view}/${target.component}` : target.ref;
    const known = trees.get(key) ?? new PropertyTree(componentProperties);
    trees.set(key, known);
    return known;
  };
  return {
    read: (target, path) => ({ value: treeOf(target).read(parsePath(path)), version: treeOf(target).version }),
    write: (_context, writes) => {
      for (const { target, path, value } of writes) treeOf(target).write(parsePath(path), value);
    },
    shape: () => shape,
    libraries: () => libraries,
    call: () => null,
    output: () => {},
  };
}

/** A component of the view as a script's `self`. */
export function self(component = 1): ScriptReference {
  return new ScriptReference({ ref: "component", session: "s1", view: "v1", component });
}

/** A function with this body; its lines come without their indent. */
export function script(body: string, params: readonly string[] = ["self"], label = "bench"): ScriptSource {
  const indented = body
    .split("\n")
    .map((line) => `\t${line}`)
    .join("\n");
  return { form: "function", name: "bench", params, body: indented, where: { project, label } };
}

export function callOf(source: ScriptSource, args: readonly ScriptValue[] = [self()]): ScriptCall {
  return { script: source, args, context: { project, session: "s1", page: "p1", view: "v1" } };
}

/** Runs a batch all of whose calls must succeed. */
export async function runAll(engine: ScriptEngine, calls: readonly ScriptCall[]): Promise<ScriptValue[]> {
  return (await engine.run({ project, lane: "session", calls })).map(outcomeValue);
}

/** Runs one call that must succeed. */
export async function runOne(engine: ScriptEngine, call: ScriptCall): Promise<ScriptValue> {
  return (await runAll(engine, [call]))[0] as ScriptValue;
}

function outcomeValue(outcome: ScriptOutcome): ScriptValue {
  if (!outcome.ok) throw new Error(outcome.failure.traceback);
  return outcome.value;
}
