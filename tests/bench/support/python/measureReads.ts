import type { ScriptEngine } from "@sightline/python";
import { percentilesOf } from "../statistics.ts";
import { type Row, shown } from "../table.ts";
import { callOf, runOne, script, startBenchEngine } from "./engine.ts";

const count = 400;
/** A gateway that computes four fifths of the time, in pieces. */
const busyMs = 4;
const restMs = 1;

const visible = script(
  "return [self.props.text, self.props.value, self.props.limit, self.getSibling('Label7').props.text, self.custom.unit]",
);
const hidden = script(
  "return [getattr(self.props, name) for name in ('text', 'value', 'limit', 'enabled')] + [getattr(self.custom, 'unit')]",
);
const writing = script(`x = self.props.value
self.props.value = 13
x = self.props.limit + self.custom.factor + self.props.value
self.custom.factor = 3
return [x, self.custom.factor]`);

/** A script with five property reads, on a gateway with nothing to do and on one that computes most of the time. */
export async function measureReads(): Promise<Row[]> {
  const engine = await startBenchEngine();
  try {
    const idle = await measureAll(engine, "idle");
    const stop = computeMostOfTheTime();
    const busy = await measureAll(engine, "busy").finally(stop);
    return [...idle, ...busy];
  } finally {
    await engine.close();
  }
}

async function measureAll(engine: ScriptEngine, state: string): Promise<Row[]> {
  const scripts = { "script with 5 visible reads": visible, "5 computed reads": hidden, "5 reads, 2 writes": writing };
  const rows: Row[] = [];
  for (const [what, source] of Object.entries(scripts)) {
    const times: number[] = [];
    for (let round = -count / 5; round < count; round++) {
      const started = performance.now();
      await runOne(engine, callOf(source));
      if (round >= 0) times.push((performance.now() - started) * 1000);
    }
    const [p50, p95] = percentilesOf(times, [0.5, 0.95]) as [number, number];
    rows.push({ what: `${what}, ${state} gateway, µs, p50 (p95)`, figure: `${shown(p50)} (${shown(p95)})` });
  }
  return rows;
}

function computeMostOfTheTime(): () => void {
  let running = true;
  const piece = () => {
    if (!running) return;
    const end = performance.now() + busyMs;
    while (performance.now() < end);
    setTimeout(piece, restMs);
  };
  piece();
  return () => {
    running = false;
  };
}
