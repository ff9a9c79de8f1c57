import { formatNumber } from "../../base/formatNumber.ts";
import { textOf } from "../../base/values.ts";
import type { ChartRows } from "../DataTable.tsx";
import type { Scale, Span } from "../scale.ts";
import { before } from "./Trace.tsx";
import type { TraceModel } from "./timeModel.ts";

/** The instant of a value that is nearest to another one in pixels; undefined where nothing is in sight. */
export function nearestTime(traces: readonly TraceModel[], instant: number, { at, low, high }: Scale): number | undefined {
  let best: number | undefined;
  for (const { times } of traces) {
    const index = before(times, instant);
    for (const time of [times[index - 1], times[index]]) {
      if (time === undefined || time < low || time > high) continue;
      if (best === undefined || Math.abs(at(time) - at(instant)) < Math.abs(at(best) - at(instant))) best = time;
    }
  }
  return best;
}

/** What can be said of a chart without seeing it: of each trace how many values it has, its least, greatest and last one. */
export function describeTraces(name: string, traces: readonly TraceModel[], empty: string | undefined): string {
  if (empty !== undefined) return `${name}: ${empty}`;
  return `${name}: ${traces.map(describe).join("; ")}`;
}

function describe({ label, values }: TraceModel): string {
  let [count, low, high, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
  for (const value of values) {
    if (value === null) continue;
    count++;
    [low, high, last] = [Math.min(low, value), Math.max(high, value), value];
  }
  const text = (value: number) => formatNumber(value, "0,0.##");
  return count === 0 ? `${label}, no values` : `${label}, ${count} values, ${text(low)} to ${text(high)}, last ${text(last)}`;
}

/** The values in sight, a row for each instant. */
export function rowsOfTraces(traces: readonly TraceModel[], { from, to }: Span): ChartRows {
  const rows = new Map<number, string[]>();
  traces.forEach(({ times, values }, column) => {
    times.forEach((time, index) => {
      if (time < from || time > to) return;
      const row = rows.get(time) ?? traces.map(() => "");
      const value = values[index] ?? null;
      row[column] = value === null ? "–" : String(value);
      rows.set(time, row);
    });
  });
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return {
    columns: ["Time", ...traces.map(({ label }) => label)],
    rows: ordered.map(([time, row]) => [textOf(new Date(time)), ...row]),
  };
}
