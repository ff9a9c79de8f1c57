import path from "node:path";
import { fileURLToPath } from "node:url";
import { type PropertyObject, PropertyTree, type PropertyValue, parsePath } from "@sightline/model";
import {
  type LibraryModule,
  type ObjectRef,
  type PropertyWrite,
  type ScriptBackend,
  type ScriptCall,
  type ScriptContext,
  type ScriptEngine,
  type ScriptEngineOptions,
  type ScriptOutcome,
  ScriptReference,
  type ScriptSource,
  type ScriptValue,
  type SystemCall,
  type SystemFunction,
  type ViewShape,
} from "../../ScriptEngine.ts";
import { refKey } from "../../values/reference.ts";
import { type Conduct, gatewayConduct, startEngine } from "../createScriptEngine.ts";

/** The built host, shared by all tests; `SIGHTLINE_HOST_DIRECTORY` names one that is built already. */
export async function hostDirectory(): Promise<string> {
  if (process.env.SIGHTLINE_HOST_DIRECTORY) return process.env.SIGHTLINE_HOST_DIRECTORY;
  const script = "../../../scripts/buildHost.mjs";
  const { buildHost } = (await import(/* @vite-ignore */ script)) as { buildHost(): Promise<string> };
  return buildHost();
}

const cacheDirectory = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../../../../node_modules/.cache/sightline/python",
);

export const context: ScriptContext = { project: "Plant", session: "s1", page: "p1", view: "v1" };
export const self = new ScriptReference({ ref: "component", session: "s1", view: "v1", component: 2 });

const method = (name: string, params: string[], body: string): ScriptSource => source(body, { name, params });

export const viewShape: ViewShape = {
  hash: "shape-1",
  viewPath: "Area/Tank",
  components: [
    { name: "root", type: "ia.container.flex", methods: [] },
    { name: "Label", type: "ia.display.label", parent: 0, methods: [method("greet", ["who"], "\treturn self.name + ' ' + who")] },
    { name: "Button", type: "ia.input.button", parent: 0, methods: [] },
    { name: "Group", type: "ia.container.flex", parent: 0, methods: [] },
    { name: "Inner", type: "ia.display.label", parent: 3, methods: [] },
  ],
};

/** A function as a script source. */
export function source(body: string, details: { name?: string; params?: string[]; label?: string } = {}): ScriptSource {
  const { name = "runAction", params = [], label = `function:${name}` } = details;
  return { form: "function", name, params, body, where: { project: "Plant", label, view: "Area/Tank", component: "Button" } };
}

/** A gateway of plain data that remembers what hosts asked of it. */
export class TestGateway implements ScriptBackend {
  readonly trees = new Map<string, PropertyTree>();
  readonly reads: string[] = [];
  readonly writes: PropertyWrite[] = [];
  readonly printed: string[] = [];
  readonly calls: SystemCall[] = [];
  /** What happened, in order: `write props.text`, `call system.x`, `print …`. */
  readonly log: string[] = [];
  modules: LibraryModule[] = [];
  shapes: ViewShape | undefined = viewShape;
  answer: (request: SystemCall) => ScriptValue | Promise<ScriptValue> = (request) => request.args[0] ?? null;

  tree(target: ObjectRef): PropertyTree {
    const key = refKey(target);
    const known = this.trees.get(key) ?? new PropertyTree({ props: {}, custom: {}, params: {}, meta: {}, position: {} });
    this.trees.set(key, known);
    return known;
  }

  set(target: ObjectRef, root: PropertyObject): void {
    this.trees.set(refKey(target), new PropertyTree({ props: {}, custom: {}, params: {}, meta: {}, position: {}, ...root }));
  }

  read(target: ObjectRef, text: string) {
    this.reads.push(text);
    const tree = this.tree(target);
    return { value: tree.read(parsePath(text)), version: tree.version };
  }

  write(_context: ScriptContext, writes: readonly PropertyWrite[]): void {
    for (const write of writes) {
      this.writes.push(write);
      this.log.push(`write ${write.path}`);
      this.tree(write.target).write(parsePath(write.path), write.value);
    }
  }

  shape(_session: string, view: string): ViewShape | undefined {
    return view === "v1" ? this.shapes : undefined;
  }

  libraries(): readonly LibraryModule[] {
    return this.modules;
  }

  call(request: SystemCall): ScriptValue | Promise<ScriptValue> {
    this.calls.push(request);
    this.log.push(`call ${request.name}`);
    return this.answer(request);
  }

  output(_context: ScriptContext, stream: "stdout" | "stderr", text: string): void {
    this.printed.push(text);
    this.log.push(`${stream} ${text.trimEnd()}`);
  }
}

/** Functions of the test gateway. */
export const testFunctions: readonly SystemFunction[] = [
  {
    name: "system.test.echo",
    where: "gateway",
    doc: "Answers its first argument.",
    params: [
      { name: "value", type: "Object" },
      { name: "other", type: "Object", default: null },
    ],
  },
  {
    name: "system.test.find",
    where: "gateway",
    doc: "A function with typed arguments.",
    params: [
      { name: "usernameFilter", type: "String", default: "", aliases: ["user"] },
      { name: "limit", type: "Integer", default: 10 },
    ],
  },
];

/** An engine over a {@link TestGateway}. */
export class TestEngine {
  private constructor(
    readonly engine: ScriptEngine,
    readonly gateway: TestGateway,
  ) {}

  /** Limits are long unless given: a script is stopped and its host not ended, however busy the machine is. */
  static async start(options: Partial<ScriptEngineOptions> = {}, conduct: Partial<Conduct> = {}): Promise<TestEngine> {
    const gateway = new TestGateway();
    const engine = await startEngine(
      {
        backend: gateway,
        functions: testFunctions,
        hostDirectory: await hostDirectory(),
        cacheDirectory,
        timeZone: "Europe/Berlin",
        ...options,
      },
      { ...gatewayConduct, startLimitMs: 300_000, graceMs: 30_000, ...conduct },
    );
    return new TestEngine(engine, gateway);
  }

  /** Runs one script body with `self` and further arguments. */
  async run(
    body: string,
    details: { args?: ScriptValue[]; params?: string[]; timeLimitMs?: number; lane?: "session" | "background" } = {},
  ) {
    const [outcome] = await this.batch([scriptCall(body, details)], details.lane);
    return outcome as ScriptOutcome;
  }

  batch(calls: readonly ScriptCall[], lane: "session" | "background" = "session"): Promise<readonly ScriptOutcome[]> {
    return this.engine.run({ project: "Plant", lane, calls });
  }

  /** The value of a script that must succeed. */
  async value(body: string, details: Parameters<TestEngine["run"]>[1] = {}): Promise<ScriptValue> {
    const outcome = await this.run(body, details);
    if (!outcome.ok) throw new Error(`the script failed: ${outcome.failure.traceback}`);
    return outcome.value;
  }

  /** The failure of a script that must fail. */
  async failure(body: string, details: Parameters<TestEngine["run"]>[1] = {}) {
    const outcome = await this.run(body, details);
    if (outcome.ok) throw new Error(`the script did not fail but answered ${JSON.stringify(outcome.value)}`);
    return outcome.failure;
  }
}

/** A script that found CPython's own builtins behind the dialect, as a hostile one would: runs any Python 3. */
export function native(code: string): string {
  return `\tb = self._runs.trip.__func__.__globals__['__builtins__']\n\tb['exec'](${JSON.stringify(code)}, {'__builtins__': b})`;
}

/** A call of a script body whose first parameter is `self`. */
export function scriptCall(
  body: string,
  { args = [], params = [], timeLimitMs }: { args?: ScriptValue[]; params?: string[]; timeLimitMs?: number } = {},
): ScriptCall {
  return {
    script: source(body, { params: ["self", ...params] }),
    args: [self, ...args],
    context,
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
  };
}

/** A property write as a line. */
export function asText(write: PropertyWrite): string {
  return `${write.path}=${JSON.stringify(write.value as PropertyValue)}`;
}

/** How long a test waits for what must come: a cold host on a busy machine takes seconds. */
export const patience = { timeout: 50_000 };
