export { createDialect } from "./dialect/createDialect.ts";
export { hostFunctions } from "./dialect/hostFunctions.ts";
export { type SystemUse, systemUses } from "./dialect/systemUses.ts";
export { callFunction, type FunctionCall } from "./engine/callFunction.ts";
export { createScriptEngine } from "./engine/createScriptEngine.ts";
export {
  type CallToken,
  type ComponentShape,
  type DependedProperty,
  defaultTimeLimitMs,
  type EngineStatistics,
  type HostStatus,
  type LibraryModule,
  type ObjectRef,
  type PropertyWrite,
  type ScriptBackend,
  type ScriptBatch,
  ScriptBytes,
  type ScriptCall,
  type ScriptContext,
  ScriptDataset,
  type ScriptEngine,
  type ScriptEngineOptions,
  ScriptError,
  type ScriptFailure,
  type ScriptFigure,
  ScriptFunction,
  type ScriptLocation,
  ScriptObject,
  type ScriptOutcome,
  ScriptQualifiedValue,
  ScriptQuality,
  ScriptRecords,
  ScriptReference,
  type ScriptSource,
  type ScriptValue,
  type SystemCall,
  type SystemFunction,
  type SystemParameter,
  type VersionedValue,
  type ViewShape,
} from "./ScriptEngine.ts";
export { propertyValue } from "./values/wire.ts";
