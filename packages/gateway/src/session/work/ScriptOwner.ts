import type { ScriptCall, ScriptReference, ScriptSource, ScriptValue } from "@sightline/python";
import type { BoundObject } from "../../binding/BoundObject.ts";

/** Something with properties whose scripts run with it as `self`. */
export interface ScriptOwner {
  readonly bound: BoundObject;
  self(component: number): ScriptReference;
  call(script: ScriptSource, args: readonly ScriptValue[]): ScriptCall;
}
