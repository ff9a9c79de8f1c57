import type { ScriptCall, ScriptContext, ScriptFunction, ScriptSource, ScriptValue } from "../ScriptEngine.ts";

const script: ScriptSource = {
  form: "function",
  name: "callback",
  params: ["function", "args", "kwargs"],
  body: "\treturn function(*args, **kwargs)",
  where: { project: "", label: "callback" },
};

/** The same on a thread of a name, as `java.lang.Thread.currentThread()` tells it. */
const named: ScriptSource = {
  ...script,
  params: [...script.params, "thread"],
  body: [
    "from java.lang import Thread",
    "current = Thread.currentThread()",
    "before = current.getName()",
    "current.setName(thread)",
    "try: return function(*args, **kwargs)",
    "finally: current.setName(before)",
  ]
    .map((line) => `\t${line}`)
    .join("\n"),
};

export interface FunctionCall {
  readonly function: ScriptFunction;
  readonly args?: readonly ScriptValue[];
  readonly kwargs?: { readonly [name: string]: ScriptValue };
  readonly context: ScriptContext;
  /** The name of the thread it sees itself on. */
  readonly thread?: string;
}

/** A call of a function a script handed out (`invokeAsynchronous`, callbacks): it runs in the host the function lives in [SCR16]. */
export function callFunction({ function: callee, args = [], kwargs = {}, context, thread }: FunctionCall): ScriptCall {
  if (thread !== undefined) return { script: named, args: [callee, args, kwargs, thread], context };
  return { script, args: [callee, args, kwargs], context };
}
