import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ScriptEngine, ScriptValue } from "@sightline/python";
import { root } from "../../../support/index.ts";
import { againstFloor, type Row, shown } from "../table.ts";
import { callOf, runOne, script, startBenchEngine } from "./engine.ts";

const folder = join(root, "tests/bench/loops");
const loops: Readonly<Record<string, string>> = {
  integers: "integer arithmetic, 90,000 turns",
  floats: "float arithmetic, 40,000 turns",
  strings: "building and formatting text, 4,000 lines",
  containers: "dicts, lists, sorting, 20,000 items",
  functions: "functions and methods, 17,000 calls",
  shaping: "1,000 rows shaped for a table",
};
const warmSeconds = { jython: 1.5, ours: 0.3 };
const measuredSeconds = 0.7;

/** Milliseconds of the middle run and of the 95th percentile, and what it answered. */
type Timing = readonly [p50: number, p95: number, answer: number];

/** Loops that only compute: ours beside Jython that has run long enough to have compiled them, in the same run. */
export async function measureLoops(): Promise<Row[]> {
  const names = Object.keys(loops);
  const original = await timeJython(names);
  const engine = await startBenchEngine({ libraries: ["harness", ...names].map(library) });
  try {
    const rows: Row[] = [];
    for (const name of names) rows.push(lineOf(name, await timeOurs(engine, name), original?.[name]));
    return rows;
  } finally {
    await engine.close();
  }
}

function lineOf(name: string, [p50, p95, answer]: Timing, original: Timing | undefined): Row {
  if (original && original[2] !== answer) throw new Error(`${name}: ours answers ${answer}, Jython ${original[2]}`);
  return {
    what: `loop: ${loops[name]}, ms, p50 (p95)`,
    figure: `${shown(p50)} (${shown(p95)})`,
    floor: original ? againstFloor(p50, original[0], "ms Jython") : "no Jython here",
  };
}

function library(name: string) {
  return { path: name, source: readFileSync(join(folder, `${name}.py`), "utf8") };
}

async function timeOurs(engine: ScriptEngine, name: string): Promise<Timing> {
  const body = `return harness.steady(${name}.run, ${warmSeconds.ours}, ${measuredSeconds})`;
  const timing = (await runOne(engine, callOf(script(body, []), []))) as readonly ScriptValue[];
  return timing.map(Number) as unknown as Timing;
}

async function timeJython(names: readonly string[]): Promise<Readonly<Record<string, Timing>> | undefined> {
  const args = [join(folder, "jython.py"), folder, String(warmSeconds.jython), String(measuredSeconds), ...names];
  try {
    return JSON.parse((await promisify(execFile)("jython", args)).stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
