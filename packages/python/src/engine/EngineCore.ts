import type { ScriptEngineOptions, SystemFunction } from "../ScriptEngine.ts";
import type { Walls } from "./HostProcess.ts";
import type { ScriptRegistry } from "./Registry.ts";

/** What all hosts of an engine share. */
export interface EngineCore {
  readonly options: ScriptEngineOptions;
  readonly registry: ScriptRegistry;
  /** Functions that live on the gateway, by name: a host may call no other. */
  readonly gatewayFunctions: ReadonlyMap<string, SystemFunction>;
  readonly log: NonNullable<ScriptEngineOptions["log"]>;
  readonly memoryLimitBytes: number;
  readonly walls: Walls;
}

/** WebAssembly memory of a host unless configured, in bytes. */
export const defaultMemoryLimitBytes = 512 * 1024 * 1024;
