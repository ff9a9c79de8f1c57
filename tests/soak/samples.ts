import { handlesOf, megabytesOf } from "../tools/processes.ts";

/** The gateway at one moment. */
export interface Sample {
  readonly second: number;
  /** Memory in RAM and JavaScript heap in use, megabytes. */
  readonly memory: number;
  readonly heap: number;
  readonly handles: number;
  readonly sessions: number;
  /** Of the time since the sample before, in milliseconds. */
  readonly lagP50: number;
  readonly lagP99: number;
  readonly lagMax: number;
}

/** Reads the gateway's own metrics and what the system knows of its process. */
export async function takeSample(
  gateway: { readonly url: string; readonly pid: number },
  token: string,
  second: number,
): Promise<Sample> {
  const response = await fetch(`${gateway.url}/metrics`, { headers: { "X-Ignition-API-Token": token } });
  const text = await response.text();
  const figure = (name: string) => sumOf(text, name);
  return {
    second,
    memory: megabytesOf(gateway.pid),
    heap: figure("nodejs_heap_size_used_bytes") / 1_048_576,
    handles: handlesOf(gateway.pid),
    sessions: figure("sightline_sessions"),
    lagP50: figure("nodejs_eventloop_lag_p50_seconds") * 1_000,
    lagP99: figure("nodejs_eventloop_lag_p99_seconds") * 1_000,
    lagMax: figure("nodejs_eventloop_lag_max_seconds") * 1_000,
  };
}

/** The sum of a metric over its labels. */
export function sumOf(text: string, name: string): number {
  const values = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)`, "gm"))].map((match) => Number(match[1]));
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0);
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
