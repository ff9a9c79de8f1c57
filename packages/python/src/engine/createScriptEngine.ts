import type { ScriptEngine, ScriptEngineOptions, ScriptOutcome } from "../ScriptEngine.ts";
import { CodeCompiler } from "./code/CodeCompiler.ts";
import { ScriptRegistry } from "./code/Registry.ts";
import { defaultMemoryLimitBytes, type EngineCore } from "./hosts/EngineCore.ts";
import { HostPool } from "./pool/HostPool.ts";
import { prepareSnapshot, type Snapshot } from "./process/snapshot.ts";
import { ScriptFigures } from "./ScriptFigures.ts";

/**
 * Starts the script engine. It answers as soon as batches may be given to it; the first ones wait until a host is up: 0.3 s
 * from a kept snapshot, about 3 s where one must be made.
 */
export async function createScriptEngine(options: ScriptEngineOptions): Promise<ScriptEngine> {
  return startEngine(options, gatewayConduct);
}

/** The same in every gateway; tests remove a wall, allow a busy machine more time to stop a script, or flush at every chance. */
export type Conduct = Pick<EngineCore, "walls" | "startLimitMs" | "graceMs" | "flushAfterMs">;

export const gatewayConduct: Conduct = { walls: "all", startLimitMs: 120_000, graceMs: 1_000, flushAfterMs: 20 };

/** {@link createScriptEngine} with another conduct: for the tests that show what each wall holds alone. */
export async function startEngine(options: ScriptEngineOptions, conduct: Conduct): Promise<ScriptEngine> {
  const core = coreOf(options, conduct);
  const pool = new HostPool(core, { session: options.maximumHosts ?? 6, background: options.maximumBackgroundHosts ?? 2 });
  const snapshot = openWithSnapshot(pool, core);
  const counts = { calls: 0, failures: 0 };
  const figures = new ScriptFigures(Date.now);
  return {
    async run(batch) {
      const outcomes = await pool.submit(batch);
      count(counts, outcomes);
      for (const [at, outcome] of outcomes.entries()) {
        const call = batch.calls[at];
        if (call) figures.count(call.script.where, outcome);
      }
      return outcomes;
    },
    refusal: (project) => pool.refusal(project),
    endWaiting: () => pool.endWaiting(),
    projectChanged: (project) => pool.projectChanged(project),
    check: (modules) => core.code.check(modules),
    scripts: () => figures.list(),
    hosts: () => pool.statuses(),
    statistics: () => ({
      ...counts,
      waiting: pool.waits.reduce((sum, { waiting }) => sum + waiting, 0),
      waitedMs: pool.waitedMs,
      waits: pool.waits,
      hostsStarted: pool.hostsStarted,
      hostsReplaced: pool.hostsReplaced,
      compiledInHosts: core.code.compiledInHosts,
      ...(pool.startFault.reason === undefined ? {} : { fault: pool.startFault.reason }),
    }),
    async close() {
      core.code.close();
      await pool.close();
      (await snapshot)?.dispose();
    },
  };
}

function coreOf(options: ScriptEngineOptions, conduct: Conduct): EngineCore {
  const gateway = options.functions.filter((definition) => definition.where === "gateway");
  const memoryLimitBytes = options.memoryLimitBytes ?? defaultMemoryLimitBytes;
  return {
    options,
    registry: new ScriptRegistry(),
    code: new CodeCompiler(options, memoryLimitBytes),
    gatewayFunctions: new Map(gateway.map((definition) => [definition.name, definition])),
    log: options.log ?? (() => {}),
    memoryLimitBytes,
    ...conduct,
  };
}

/** Hosts start from the snapshot; when it cannot be made they start without, slowly, and the log says why. */
async function openWithSnapshot(pool: HostPool, core: EngineCore): Promise<Snapshot | undefined> {
  const { hostDirectory, cacheDirectory } = core.options;
  try {
    const snapshot = await prepareSnapshot({
      directory: hostDirectory,
      memoryLimitBytes: core.memoryLimitBytes,
      limitMs: core.startLimitMs,
      ...(cacheDirectory ? { cacheDirectory } : {}),
    });
    pool.open(snapshot.file);
    core.code.open(snapshot.file);
    return snapshot;
  } catch (error) {
    core.log("error", "Script hosts start slowly: their memory snapshot could not be made", { error });
    pool.open(undefined);
    core.code.open(undefined);
    return undefined;
  }
}

function count(counts: { calls: number; failures: number }, outcomes: readonly ScriptOutcome[]): void {
  counts.calls += outcomes.length;
  for (const outcome of outcomes) if (!outcome.ok) counts.failures++;
}
