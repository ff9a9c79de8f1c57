import type { DatasetColumn, PropertyPath, PropertyValue, QualifiedValue, Quality } from "@sightline/model";

/**
 * The door of this package: Python 2.7 scripts in, values out. Scripts run in script-host processes; this is the only
 * asynchronous seam of the gateway, and only messages cross it (design decision 3; rules SCR… in docs/spec/SCR.md).
 */
export interface ScriptEngine {
  /**
   * Runs calls in order in one trip to a host. Never rejects for what a script does: a failed call has a failed outcome
   * and the calls behind it still run.
   */
  run(batch: ScriptBatch): Promise<readonly ScriptOutcome[]>;
  /** Why another background script of the project would be refused: as many wait as may, or the gateway is stopping [SCR95, SCR129]. */
  refusal(project: string): string | undefined;
  /** The gateway is stopping: background scripts that wait are not run any more, but for those that are given from here on [SCR129]. */
  endWaiting(): void;
  /** Forgets everything loaded for the project: the next call gets a host with the libraries of the new generation. */
  projectChanged(project: string): void;
  /** Compiles library modules behind all other work; answers those that do not compile [SCR126]. */
  check(modules: readonly LibraryModule[]): Promise<readonly LibraryProblem[]>;
  hosts(): readonly HostStatus[];
  /** Calls and times by script, of those that ran latest [SCR101]. */
  scripts(): readonly ScriptFigure[];
  /** What the status page and metrics show: calls, errors, time waited for a host. */
  statistics(): EngineStatistics;
  close(): Promise<void>;
}

export interface ScriptBatch {
  /** Project whose libraries the scripts see. */
  readonly project: string;
  /** `session`: event scripts and transforms. `background`: invokeAsynchronous, timers, callbacks (a limit of their own). */
  readonly lane: "session" | "background";
  readonly calls: readonly ScriptCall[];
  /** The running call that waits for this batch (`sendRequest`, a nested `runScript`): runs re-entrantly in its host. */
  readonly within?: CallToken;
}

/** Identifies one running call of one host; handed to the backend with all the call asks for. */
export type CallToken = string;

export interface ScriptCall {
  readonly script: ScriptSource;
  /** Positional arguments, `self` (or `session`, `page`) first where the script has one. */
  readonly args: readonly ScriptValue[];
  /** Whose script it is: handed back to the backend as it is; undefined in gateway scope. */
  readonly context: ScriptContext;
  /** Longest run in milliseconds; default {@link defaultTimeLimitMs}. Waiting in `system.*` and `sleep` counts. */
  readonly timeLimitMs?: number;
}

export const defaultTimeLimitMs = 60_000;

/** The session, page and view a script runs for. Ids, not objects: they cross a process. */
export interface ScriptContext {
  readonly project: string;
  readonly session?: string;
  readonly page?: string;
  readonly view?: string;
  /** The zone its dates are shown and read in; absent: the gateway's. */
  readonly timeZone?: string;
  /** Which run of a file this is, where what it prints goes to somebody who waits for it. */
  readonly run?: string;
}

/** A script as it stands in a project. `function`: the indented body of a function; `module`: a whole file; `expression`: one value. */
export interface ScriptSource {
  readonly form: "function" | "module" | "expression";
  /** `transform`, `runAction`, a custom method's name, … An `expression` that gives a function is called with the arguments. */
  readonly name: string;
  readonly params: readonly string[];
  readonly body: string;
  readonly where: ScriptLocation;
}

/** Named in tracebacks and logs: `<event:onActionPerformed> in project P, view A/B, component Button`. */
export interface ScriptLocation {
  readonly project: string;
  /** As Jython prints it between `<` and `>`: `event:onActionPerformed`, `transform`, `function:runAction`. */
  readonly label: string;
  readonly view?: string;
  readonly component?: string;
  /** The property, event or handler it belongs to. */
  readonly property?: string;
}

/** What `self`, `session` and `page` are in a script, by reference. */
export type ObjectRef =
  | { readonly ref: "session"; readonly session: string }
  | { readonly ref: "page"; readonly session: string; readonly page: string }
  | { readonly ref: "view"; readonly session: string; readonly view: string }
  | { readonly ref: "component"; readonly session: string; readonly view: string; readonly component: number };

/** A tag's or property's value with quality and time: `BasicQualifiedValue` in Python. `float`: whole numbers stay floats. */
export class ScriptQualifiedValue {
  constructor(
    readonly qualified: QualifiedValue,
    readonly float = false,
  ) {}
}

/** A bare quality code: `system.tag.writeBlocking` answers with a list of these. */
export class ScriptQuality {
  constructor(readonly quality: Quality) {}
}

/** An object answered to attributes: `event.value`, `event.row`. */
export class ScriptObject {
  constructor(readonly members: Readonly<Record<string, ScriptValue>>) {}
}

/** A list of session records: the host makes light `PyJsonObjectAdapter`s of them on demand. */
export class ScriptRecords {
  constructor(readonly rows: readonly Readonly<Record<string, PropertyValue>>[]) {}
}

/** A table for a script, whose cells may be bytes; `PyDataSet`: the form scripts iterate and index row by row. */
export class ScriptDataset {
  constructor(
    readonly columns: readonly DatasetColumn[],
    readonly rows: readonly (readonly ScriptValue[])[],
    readonly form: "Dataset" | "PyDataSet",
  ) {}
}

export class ScriptReference {
  constructor(readonly target: ObjectRef) {}
}

/** Raw bytes (`bytearray`/`str` in Python 2). */
export class ScriptBytes {
  constructor(readonly bytes: Uint8Array) {}
}

/** A Python function the script passed (callbacks); valid while its host lives. */
export class ScriptFunction {
  constructor(
    readonly host: string,
    readonly id: number,
  ) {}
}

/** Everything that crosses between TypeScript and Python. One codec encodes it, both ways. */
export type ScriptValue =
  | PropertyValue
  | ScriptQualifiedValue
  | ScriptQuality
  | ScriptObject
  | ScriptRecords
  | ScriptDataset
  | ScriptReference
  | ScriptBytes
  | ScriptFunction
  | readonly ScriptValue[]
  | { readonly [key: string]: ScriptValue };

export type ScriptOutcome =
  | { readonly ok: true; readonly value: ScriptValue; readonly elapsedMs: number }
  | { readonly ok: false; readonly failure: ScriptFailure; readonly elapsedMs: number };

export interface ScriptFailure {
  /** `limit`: stopped by time, memory or output. `host`: its host died. `syntax`: does not compile. `stopped`: the gateway stops. */
  readonly kind: "exception" | "syntax" | "limit" | "host" | "stopped";
  /** Python's exception type: `ValueError`. */
  readonly type: string;
  readonly message: string;
  /** As Jython prints it, with original line numbers. */
  readonly traceback: string;
}

/** What the engine needs of the gateway. Property operations answer at once: the main thread never waits. */
export interface ScriptBackend {
  /** The value at a path below an object, with a version that changes when it does. `undefined` value: no such property. */
  read(target: ObjectRef, path: string): VersionedValue;
  /** A flush: writes of one script, in order. Applied and sent to the browser before it returns. */
  write(context: ScriptContext, writes: readonly PropertyWrite[]): void;
  /** The component structure of an open view; undefined when it is no longer open. */
  shape(session: string, view: string): ViewShape | undefined;
  /** Project library modules: `path` as in the project, `shared/util`, with their text. Parents' included. */
  libraries(project: string): readonly LibraryModule[];
  /** A `system.*` function that lives on the gateway, or a member such as `component.refreshBinding`; arguments already bound to its signature. */
  call(request: SystemCall): ScriptValue | Promise<ScriptValue>;
  /** Lines a script printed (`print`), or a traceback of a background call. */
  output(context: ScriptContext, stream: "stdout" | "stderr", text: string): void;
}

export interface VersionedValue {
  readonly value: PropertyValue | undefined;
  readonly version: number;
}

export interface PropertyWrite {
  readonly target: ObjectRef;
  /** `props.text`, `custom.a[0].b`, `params.x`. */
  readonly path: string;
  readonly value: PropertyValue;
}

/** Immutable and shared by all instances of a view: hosts cache it by hash. */
export interface ViewShape {
  readonly hash: string;
  readonly viewPath: string;
  /** Custom methods of the view itself are on its root component, as in the original. */
  readonly components: readonly ComponentShape[];
  /** Properties that bindings depend on: after writing one of these, a script's next read asks what changed [SCR107]. */
  readonly depended?: readonly DependedProperty[];
}

export interface DependedProperty {
  /** Index of the component; -1: the view. */
  readonly component: number;
  readonly path: PropertyPath;
}

export interface ComponentShape {
  readonly name: string;
  readonly type: string;
  readonly parent?: number;
  readonly methods: readonly ScriptSource[];
}

export interface LibraryModule {
  readonly path: string;
  readonly source: string;
}

/** A module that does not compile: why, and in which line where that is known. */
export interface LibraryProblem {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
}

export interface SystemCall {
  /** `system.tag.readBlocking`; members of objects: `component.refreshBinding`, `view.refreshBinding`. */
  readonly name: string;
  /** One value per parameter of the signature, defaults filled in. */
  readonly args: readonly ScriptValue[];
  /** The object a member was called on. */
  readonly target?: ObjectRef;
  readonly context: ScriptContext;
  readonly token: CallToken;
}

/** Thrown by {@link ScriptBackend.call}: raised in Python as this exception type with this message. */
export class ScriptError extends Error {
  constructor(
    /** `TypeError`, `ValueError`, `java.lang.IllegalArgumentException`, … */
    readonly pythonType: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Signature of a `system.*` function, as data: argument binding in the host, error texts and the reference page come
 * from it. `where: "host"`: implemented in Python inside the host; `"gateway"`: a call through {@link ScriptBackend.call};
 * `"refused"`: every call raises java.lang.UnsupportedOperationException with `doc` as its reason; a name that ends in `.*`
 * refuses a whole module [SYS87]. `"absent"`: scripts of the original's gateway have no such name either, so reading it is an
 * AttributeError with `doc` as its reason, which `hasattr` and `except` see as there [SYS150].
 */
export interface SystemFunction {
  readonly name: string;
  readonly params: readonly SystemParameter[];
  readonly where: "host" | "gateway" | "refused" | "absent";
  readonly doc: string;
  /** Called by objects that live in the hosts, not by scripts: the reference leaves it out. */
  readonly internal?: boolean;
  /** Accepts further positional arguments (`*args`). */
  readonly variadic?: boolean;
}

export interface SystemParameter {
  readonly name: string;
  /**
   * The type that arguments are checked by, shown in the reference: `String`, `Integer`, `Double`, `Boolean`, `List`, `Dictionary`, `Date`,
   * `Dataset`, `Function`, `Paths` (a list of texts, or one text), `Object` (anything).
   */
  readonly type: string;
  /** Absent: required. */
  readonly default?: PropertyValue;
  /** Other spellings scripts use: `viewPortBound`. */
  readonly aliases?: readonly string[];
  /** Why this gateway refuses a value here: only the default is accepted. */
  readonly refused?: string;
  /** Why a value here changes nothing; the reference says so [SYS93]. */
  readonly noEffect?: string;
}

export interface HostStatus {
  readonly id: string;
  readonly pid: number;
  readonly project: string;
  readonly lane: "session" | "background";
  readonly state: "starting" | "idle" | "running" | "waiting" | "stopping";
  readonly memoryBytes: number;
  readonly calls: number;
  /** What runs now, and since when (milliseconds since 1970). */
  readonly current?: { readonly where: ScriptLocation; readonly since: number };
}

/** What one script did so far; times in milliseconds, instants in milliseconds since 1970. */
export interface ScriptFigure {
  /** The same for the same place in a project. */
  readonly id: string;
  readonly where: ScriptLocation;
  readonly calls: number;
  readonly failures: number;
  readonly totalMs: number;
  readonly worstMs: number;
  readonly lastMs: number;
  readonly lastRunAt: number;
  /** Type and message of its last failure. */
  readonly lastError?: string;
}

/** Batches of a project that wait for a host in a lane; `oldestMs`: how long the first one has waited. */
export interface HostWait {
  readonly project: string;
  readonly lane: "session" | "background";
  readonly waiting: number;
  readonly oldestMs: number;
}

export interface EngineStatistics {
  readonly calls: number;
  readonly failures: number;
  /** Batches waiting for a host now, and milliseconds all batches ever waited. */
  readonly waiting: number;
  readonly waitedMs: number;
  /** Who waits, by project and lane. */
  readonly waits: readonly HostWait[];
  readonly hostsStarted: number;
  readonly hostsReplaced: number;
  /** Scripts and library modules that hosts compiled themselves, because no earlier start had left their code. */
  readonly compiledInHosts: number;
  /** Why no host starts; absent once one does [SCR110]. */
  readonly fault?: string;
}

export interface ScriptEngineOptions {
  readonly backend: ScriptBackend;
  readonly functions: readonly SystemFunction[];
  /**
   * Most hosts of the session lane (`SIGHTLINE_SCRIPT_HOSTS`, default 6), and of the background lane (default 2). One more is started in
   * a lane for a project that waits and has none there [SCR127].
   */
  readonly maximumHosts?: number;
  readonly maximumBackgroundHosts?: number;
  readonly memoryLimitBytes?: number;
  /** Folder of the built script host (`packages/python/scripts/buildHost.mjs`); the only one a host may read beside its snapshot. */
  readonly hostDirectory: string;
  /** The gateway's time zone, an IANA id; default: the machine's. */
  readonly timeZone?: string;
  /** Where snapshots are kept between starts; absent: none are kept. */
  readonly cacheDirectory?: string;
  /** Hears once that no host starts, with the reason, and once that one does again (`undefined`). */
  readonly onFault?: (reason: string | undefined) => void;
  readonly log?: (level: "debug" | "info" | "warn" | "error", message: string, details?: object) => void;
}
