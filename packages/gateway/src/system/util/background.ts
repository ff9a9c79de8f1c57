import { callFunction, type ScriptEngine, ScriptFunction, type ScriptOutcome, type ScriptValue } from "@sightline/python";
import type { Log } from "../../base/log.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";

/** What functions that start further scripts need of the gateway. */
export interface BackgroundNeeds {
  readonly log: Pick<Log, "error">;
  engine(): Pick<ScriptEngine, "run" | "refusal">;
}

/** `system.util.invokeAsynchronous`: what runs in the background, off the session's queue. */
export function asyncFunctions(needs: BackgroundNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.invokeAsynchronous",
        doc: "Calls a function later, off the session's queue; what it reads is always live.",
        params: [
          required("function", "Function"),
          optional("args", "Object"),
          optional("kwargs", "Dictionary"),
          optional("description", "String"),
        ],
      },
      (args) => invokeAsynchronous(needs, args),
    ),
    startThread(needs),
  ];
}

/** Threads and timers of scripts [SCR115]; what waits for its time counts as what waits in the queue does [SCR95]. */
function startThread(needs: BackgroundNeeds): GatewayFunction {
  const waiting = new Map<string, number>();
  const doc = "What threads and timers of scripts start: calls a function once, after some milliseconds.";
  const params = [required("function", "Function"), required("delayMs", "Double"), required("name", "String")];
  return define({ name: "system.util.startThread", doc, params }, (args) => {
    const call = { function: functionOf(args, "function"), args: [], label: `thread ${args.requiredText("name")}` };
    const { project } = args.context;
    const delayed = waiting.get(project) ?? 0;
    if (delayed >= maximumDelayed)
      throw args.fault("RuntimeError", `this timer was refused: ${maximumDelayed} timers of project "${project}" wait already`);
    refuseWhenFull(needs, args, project);
    waiting.set(project, delayed + 1);
    const begin = () => {
      waiting.set(project, (waiting.get(project) ?? 1) - 1);
      runInBackground(needs, args, call);
    };
    setTimeout(begin, args.number("delayMs") ?? 0).unref();
    return null;
  });
}

const maximumDelayed = 1_000;

function invokeAsynchronous(needs: BackgroundNeeds, args: BoundArguments): null {
  const callee = functionOf(args, "function");
  refuseWhenFull(needs, args, args.context.project);
  const given = args.raw("args") ?? [];
  const kwargs = (args.raw("kwargs") ?? {}) as { readonly [name: string]: ScriptValue };
  const description = args.text("description");
  const call = { function: callee, args: Array.isArray(given) ? given : [given], kwargs, thread: "script-invoke-async" };
  runInBackground(needs, args, { ...call, label: description ? `${args.name} (${description})` : args.name });
  return null;
}

/** The function given as an argument. @throws ScriptError when it is something else */
export function functionOf(args: BoundArguments, name: string): ScriptFunction {
  const callee = args.raw(name);
  if (callee instanceof ScriptFunction) return callee;
  throw args.fault("TypeError", `'${name}' must be a function`);
}

/** A function to call in the background, and how its failure is named in the log. */
export interface BackgroundCall {
  readonly function: ScriptFunction;
  readonly args: readonly ScriptValue[];
  readonly kwargs?: { readonly [name: string]: ScriptValue };
  readonly label: string;
  /** The name of the thread it sees itself on [SYS151]. */
  readonly thread?: string;
}

/** Calls a script's function off its caller's queue; a failure is logged with its traceback. */
export function runInBackground(needs: BackgroundNeeds, { context }: BoundArguments, { label, ...callee }: BackgroundCall): void {
  const calls = [callFunction({ ...callee, context })];
  const running = needs.engine().run({ project: context.project, lane: "background", calls });
  void running.then(([outcome]) => {
    if (outcome && hasFailed(outcome)) needs.log.error({ ...context, label }, outcome.failure.traceback);
  });
}

/** Whether a script failed; one that was not run because the gateway stops did not. */
export function hasFailed(outcome: ScriptOutcome): outcome is Extract<ScriptOutcome, { ok: false }> {
  return !outcome.ok && outcome.failure.kind !== "stopped";
}

/** Scripts that start scripts faster than they end would fill the gateway's memory [SCR95]. @throws ScriptError */
export function refuseWhenFull(needs: BackgroundNeeds, args: BoundArguments, project: string): void {
  const why = needs.engine().refusal(project);
  if (why !== undefined) throw args.fault("RuntimeError", `this script of project "${project}" was refused: ${why}`);
}
