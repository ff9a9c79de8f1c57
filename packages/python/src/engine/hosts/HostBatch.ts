import {
  defaultTimeLimitMs,
  type ScriptBatch,
  type ScriptCall,
  type ScriptContext,
  type ScriptOutcome,
  ScriptReference,
  type ViewShape,
} from "../../ScriptEngine.ts";
import { toWire } from "../../values/wire.ts";
import type { Wire } from "../../values/wireType.ts";
import type { Told } from "../code/Registry.ts";
import type { GatewayFrame } from "../process/frames.ts";
import type { EngineCore } from "./EngineCore.ts";
import { KnownReads } from "./KnownReads.ts";
import { resolveChain } from "./resolveChain.ts";

/** A batch on its way in one host. */
export class HostBatch {
  readonly outcomes: ScriptOutcome[] = [];
  readonly reads: KnownReads;
  /** Gateway calls this batch waits for, by frame id. */
  readonly waiting = new Set<number>();
  /** The furthest call that was seen to reach the gateway: a host that dies died in it, or behind it. */
  reached = -1;
  /** Traceback of the call that is over its time. */
  overTime: string | undefined;
  lastSign = performance.now();
  /** Milliseconds of compiling that do not count as the running call's time; while it compiles, all it may take. */
  #credit = 0;
  #compilingSince: number | undefined;

  constructor(
    readonly number: number,
    readonly batch: ScriptBatch,
    readonly core: EngineCore,
    readonly finish: (outcomes: readonly ScriptOutcome[]) => void,
  ) {
    this.reads = new KnownReads(core.options.backend, batch.lane === "background");
  }

  call(index: number): ScriptCall | undefined {
    return this.batch.calls[index];
  }

  /** The call that runs now, as far as the host has told. */
  get current(): number {
    return Math.max(this.outcomes.length, this.reached);
  }

  /** Milliseconds the running call may take. */
  get limitMs(): number {
    return this.call(this.current)?.timeLimitMs ?? defaultTimeLimitMs;
  }

  /** When the running call is over its time. */
  get due(): number {
    return this.lastSign + this.limitMs + (this.#compilingSince === undefined ? this.#credit : compileMs);
  }

  /** It compiles from here on: a script or library that is new to its host. */
  compiles(): void {
    this.#compilingSince ??= performance.now();
  }

  /** What it compiled is compiled; the time that took is given to it, up to a limit for the call. */
  compiled(): void {
    if (this.#compilingSince === undefined) return;
    this.#credit = Math.min(compileMs, this.#credit + performance.now() - this.#compilingSince);
    this.#compilingSince = undefined;
  }

  /** A call ended, the next one begins. */
  proceeded(): void {
    this.lastSign = performance.now();
    this.overTime = undefined;
    this.#credit = 0;
  }

  /** The frame that starts it: what the host does not know yet, and what the scripts can be seen to read. */
  frame(told: Told): GatewayFrame {
    const scripts: Wire[] = [];
    const shapes: Wire[] = [];
    const views = new ViewTable(this.core, told, shapes, scripts);
    const reads: Wire[] = [];
    const calls = this.batch.calls.map((call) => this.#callToWire(call, { told, views, reads, scripts }));
    if (scripts.length > 0) this.compiles();
    return ["batch", this.number, this.batch.lane === "background", scripts, shapes, views.wire, reads, calls];
  }

  #callToWire(call: ScriptCall, tables: BatchTables): Wire {
    const script = this.core.registry.find(call.script);
    for (const arg of call.args) if (arg instanceof ScriptReference) tables.views.add(arg);
    if (this.batch.lane === "session") {
      for (const chain of script.chains) {
        const start = call.args[chain.param];
        if (!(start instanceof ScriptReference)) continue;
        const found = resolveChain(chain, start.target, { context: call.context, shape: tables.views.shape });
        if (found) this.reads.prefetch(found.target, found.path, tables.reads);
      }
    }
    const number = tables.told.script(script, tables.scripts);
    return [
      number,
      call.args.map((arg) => toWire(arg, tables.told.records)),
      contextToWire(call.context),
      call.timeLimitMs ?? defaultTimeLimitMs,
    ];
  }
}

/** What translating and compiling may take beside the time of a script: `COMPILE_SECONDS` of the host. */
const compileMs = 20_000;

interface BatchTables {
  readonly told: Told;
  readonly views: ViewTable;
  readonly reads: Wire[];
  readonly scripts: Wire[];
}

/** The views of a batch: asked of the backend once, their shapes sent when the host has not got them. */
class ViewTable {
  readonly wire: Wire[] = [];
  readonly #known = new Map<string, ViewShape | undefined>();

  constructor(
    readonly core: EngineCore,
    readonly told: Told,
    readonly shapes: Wire[],
    readonly scripts: Wire[],
  ) {}

  add({ target }: ScriptReference): void {
    if (target.ref === "view" || target.ref === "component") this.shape(target.session, target.view);
  }

  readonly shape = (session: string, view: string): ViewShape | undefined => {
    const key = `${session}\n${view}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const shape = this.core.options.backend.shape(session, view);
    this.#known.set(key, shape);
    if (shape) {
      this.told.shape(shape, this.shapes, this.scripts);
      this.wire.push([session, view, shape.hash]);
    }
    return shape;
  };
}

function contextToWire(context: ScriptContext): Wire {
  return [context.project, context.session ?? null, context.page ?? null, context.view ?? null, context.timeZone ?? null];
}
