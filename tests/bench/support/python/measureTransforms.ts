import { Float } from "@sightline/model";
import { type ScriptCall, type ScriptEngine, ScriptQuality, type ScriptSource } from "@sightline/python";
import { percentilesOf } from "../statistics.ts";
import { type Row, shown } from "../table.ts";
import { callOf, runAll, script, self, startBenchEngine } from "./engine.ts";

const sizes = [1, 10, 100] as const;
const targets: Readonly<Record<number, number>> = { 1: 250, 100: 20 };
const messages: Readonly<Record<number, number>> = { 1: 2_000, 10: 1_000, 100: 300 };

/** Script transforms by how many travel in one message, as a binding hands them over: a value, its quality and its time. */
export async function measureTransforms(): Promise<Row[]> {
  const engine = await startBenchEngine();
  try {
    const rows: Row[] = [];
    for (const size of sizes) rows.push(await measureBatch(engine, size));
    return rows;
  } finally {
    await engine.close();
  }
}

async function measureBatch(engine: ScriptEngine, size: number): Promise<Row> {
  const scripts = Array.from({ length: size }, (_, index) => transform(index));
  const count = messages[size] ?? 100;
  const times: number[] = [];
  for (let round = -count / 5; round < count; round++) {
    const calls = scripts.map((source, index) => transformCall(source, index, round));
    const started = performance.now();
    const values = await runAll(engine, calls);
    if (round >= 0) times.push(((performance.now() - started) * 1000) / size);
    const expected = `${(round + size - 1).toFixed(1)} bar ${size - 1}`;
    if (values[size - 1] !== expected) throw new Error(`a transform answered ${String(values[size - 1])}, not ${expected}`);
  }
  const [p50, p95] = percentilesOf(times, [0.5, 0.95]) as [number, number];
  const target = targets[size];
  return {
    what: `transforms, ${size} in a message, µs each, p50 (p95)`,
    figure: `${shown(p50)} (${shown(p95)})`,
    ...(target === undefined ? {} : { target: { text: `≤ ${target}`, met: p50 <= target } }),
  };
}

/** Every binding of a page has its own text. */
function transform(index: number): ScriptSource {
  const body = `if value is None:\n\treturn ''\nreturn '%.1f bar ${index}' % value`;
  return script(body, ["self", "value", "quality", "timestamp"], "transform");
}

function transformCall(source: ScriptSource, index: number, round: number): ScriptCall {
  const value = new Float(round + index);
  return callOf(source, [self(index + 1), value, new ScriptQuality({ name: "Good" }), new Date(1_700_000_000_000 + round)]);
}
