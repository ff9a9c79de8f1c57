import type { ScriptEngineOptions, SystemFunction } from "../../ScriptEngine.ts";
import type { CodeCompiler } from "../code/CodeCompiler.ts";
import type { ScriptRegistry } from "../code/Registry.ts";
import type { Walls } from "../process/HostProcess.ts";

/** What all hosts of an engine share. */
export interface EngineCore {
  readonly options: ScriptEngineOptions;
  readonly registry: ScriptRegistry;
  readonly code: CodeCompiler;
  /** Functions that live on the gateway, by name: a host may call no other. */
  readonly gatewayFunctions: ReadonlyMap<string, SystemFunction>;
  readonly log: NonNullable<ScriptEngineOptions["log"]>;
  readonly memoryLimitBytes: number;
  readonly walls: Walls;
  /** How long a host may take until it says that it is ready, in milliseconds. */
  readonly startLimitMs: number;
  /** How long a host may go on after its script was told to stop, in milliseconds. */
  readonly graceMs: number;
  /** Buffered writes of a script leave at most this many milliseconds after the first of them [SCR23]. */
  readonly flushAfterMs: number;
}

/** WebAssembly memory of a host unless configured, in bytes. */
export const defaultMemoryLimitBytes = 512 * 1024 * 1024;
