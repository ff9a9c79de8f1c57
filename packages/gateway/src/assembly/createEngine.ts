import { resolve } from "node:path";
import { createScriptEngine, hostFunctions, type ScriptEngine } from "@sightline/python";
import { loggerOf } from "../base/logger.ts";
import type { GatewayScripts } from "../events/GatewayScripts.ts";
import { logScriptFault } from "../events/logScriptFault.ts";
import type { createSystem } from "../system/createSystem.ts";
import type { Setting } from "./Setting.ts";

/** What scripts call and where what they print is kept. */
interface EngineParts {
  readonly system: ReturnType<typeof createSystem>;
  readonly scripts: GatewayScripts;
}

/** Starts the script engine: script hosts that may call `system.*` of this gateway. */
export function createEngine({ options, log, data, config }: Setting, { system, scripts }: EngineParts): Promise<ScriptEngine> {
  const logger = loggerOf(log, "perspective.scripts");
  return createScriptEngine({
    backend: scripts.withOutputs(system.backend),
    functions: [...hostFunctions, ...system.functions],
    maximumHosts: config().scriptHosts,
    memoryLimitBytes: config().limits.scriptMemoryMegabytes * 1_048_576,
    hostDirectory: options.hostDirectory,
    cacheDirectory: options.cacheDirectory ?? resolve(data.path, "cache"),
    log: (level, message, details) => logger[level](details ?? {}, message),
    onFault: (reason) => logScriptFault(logger, reason),
  });
}
