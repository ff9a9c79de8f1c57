import type { ScriptCall, ScriptContext, ScriptFunction, ScriptSource, ScriptValue } from "../ScriptEngine.ts";

const script: ScriptSource = {
  form: "function",
  name: "callback",
  params: ["function", "args", "kwargs"],
  body: "\treturn function(*args, **kwargs)",
  where: { project: "", label: "callback" },
};

export interface FunctionCall {
  readonly function: ScriptFunction;
  readonly args?: readonly ScriptValue[];
  readonly kwargs?: { readonly [name: string]: ScriptValue };
  readonly context: ScriptContext;
}

/** A call of a function a script handed out (`invokeAsynchronous`, callbacks): it runs in the host the function lives in [SCR16]. */
export function callFunction({ function: callee, args = [], kwargs = {}, context }: FunctionCall): ScriptCall {
  return { script, args: [callee, args, kwargs], context };
}
