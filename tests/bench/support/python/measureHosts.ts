import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { ScriptEngine } from "@sightline/python";
import { benchFolder } from "../benchFolder.ts";
import { memoryOf, ownMemoryOf } from "../processes.ts";
import { percentilesOf } from "../statistics.ts";
import { type Row, shown } from "../table.ts";
import { type BenchEngineOptions, callOf, project, runOne, script, snapshotFolder, startBenchEngine } from "./engine.ts";
import { projectLibrary, touchLibrary, touchOne } from "./library.ts";

const warmStarts = 3;
const lines = projectLibrary.reduce((sum, { source }) => sum + source.split("\n").length, 0);

/** From nothing to the first answer of a script: without a snapshot, with one, and with a project library of the usual size. */
export async function measureHostStart(): Promise<Row[]> {
  const cold = await startIn(benchFolder(), "return 1");
  await startIn(snapshotFolder(), "return 1");
  const warm = await repeat(() => startIn(snapshotFolder(), "return 1"));
  const one = await repeat(() => startIn(snapshotFolder(), touchOne));
  const folder = benchFolder();
  await startIn(folder, "return 1");
  const first = await startIn(folder, touchLibrary, () => keptCode(folder));
  const again = await repeat(() => startIn(folder, touchLibrary));
  const whole = `${projectLibrary.length} modules of ${lines.toLocaleString("en")} lines`;
  return [
    line("cold: snapshot made anew", [cold, cold]),
    line("warm", warm),
    line(`warm, 1 of ${whole} looked at`, one),
    line(`warm, all ${whole}, never seen before`, [first, first]),
    line(`warm, all ${whole}, seen before a restart`, again),
  ];
}

function line(what: string, [p50, p95]: readonly [number, number]): Row {
  const figure = p50 === p95 ? shown(p50) : `${shown(p50)} (${shown(p95)})`;
  return { what: `host start to first answer, ${what}, ms`, figure };
}

async function repeat(measure: () => Promise<number>): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let round = 0; round < warmStarts; round++) times.push(await measure());
  return percentilesOf(times, [0.5, 0.95]) as [number, number];
}

async function startIn(cacheDirectory: string, body: string, after = async () => {}): Promise<number> {
  const options: BenchEngineOptions = { libraries: projectLibrary, cacheDirectory };
  const started = performance.now();
  const engine = await startBenchEngine(options);
  try {
    await runOne(engine, callOf(script(body, []), []));
    const milliseconds = performance.now() - started;
    await after();
    return milliseconds;
  } finally {
    await engine.close();
  }
}

/** Waits until the code of the whole library and of the script that looked at it is kept. */
async function keptCode(cacheDirectory: string): Promise<void> {
  const code = join(cacheDirectory, "script-code");
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    if (existsSync(code) && filesBelow(code) > projectLibrary.length) return;
    await delay(50);
  }
  throw new Error("the code of the library was not kept");
}

function filesBelow(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".part")).length;
}

/** What one host and four hosts of a project hold in RAM, each with its library loaded. */
export async function measureHostMemory(): Promise<Row[]> {
  const engine = await startBenchEngine({ libraries: projectLibrary });
  try {
    return [await memoryOfHosts(engine, 1), await memoryOfHosts(engine, 4)];
  } finally {
    await engine.close();
  }
}

/** Hosts that sleep are not free, so as many start as there are calls. */
async function memoryOfHosts(engine: ScriptEngine, count: number): Promise<Row> {
  const hold = script(`x = ${touchLibrary.slice("return ".length)}\nimport time\ntime.sleep(0.8)\nreturn x`, []);
  await Promise.all(Array.from({ length: count }, () => runOne(engine, callOf(hold, []))));
  const pids = engine
    .hosts()
    .filter((host) => host.project === project)
    .map(({ pid }) => pid);
  if (pids.length !== count) throw new Error(`${pids.length} hosts ran, not ${count}`);
  const resident = pids.reduce((sum, pid) => sum + memoryOf(pid), 0) / 1e6;
  const own = pids.reduce((sum, pid) => sum + ownMemoryOf(pid), 0) / 1e6;
  return {
    what: `memory of ${count} host${count === 1 ? "" : "s"}, MB resident (its share of shared pages)`,
    figure: `${shown(resident)} (${shown(own)})`,
  };
}
