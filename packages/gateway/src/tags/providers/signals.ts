import { isObject, type Json, type PropertyValue } from "@sightline/model";

/** The value of a simulated tag at a time (milliseconds since 1970). It depends on time alone, so all readers agree. */
export type Signal = (time: number) => PropertyValue;

/** The `simulate` property of a tag; times in seconds, values in engineering units. */
export interface SignalOptions {
  readonly type: "sine" | "ramp" | "randomWalk" | "square" | "counter";
  readonly min: number;
  readonly max: number;
  /** Seconds of one cycle. */
  readonly period: number;
  /** The random share of the range, 0 to 1. */
  readonly noise: number;
  /** The start within the cycle, 0 to 1. */
  readonly phase: number;
  /** Distinguishes signals of the same kind. */
  readonly seed: number;
  readonly dataType: string;
}

const kinds = ["sine", "ramp", "randomWalk", "square", "counter"] as const;

/** Parses `"simulate": {"type": "sine", "period": 60, "min": 0, "max": 100, "noise": 0.02}`; undefined when it is not a signal. */
export function parseSignal(json: Json | undefined, tag: { path: string; dataType: string }): SignalOptions | undefined {
  if (!isObject(json)) return undefined;
  const word = String(json.type ?? "sine")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const seed = hashText(tag.path);
  return {
    type: kinds.find((kind) => kind.toLowerCase() === word) ?? "sine",
    min: numberOr(json.min, 0),
    max: numberOr(json.max, tag.dataType === "Boolean" ? 1 : 100),
    period: Math.max(numberOr(json.period, 60), 0.001),
    noise: Math.min(Math.max(numberOr(json.noise, 0), 0), 1),
    phase: numberOr(json.phase, seed % 1),
    seed,
    dataType: tag.dataType,
  };
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : fallback;
}

/** Creates a signal [PRJ26]. */
export function createSignal(options: SignalOptions): Signal {
  const span = options.max - options.min;
  const shape = shapes[options.type];
  return (time) => {
    const round = time / 1000 / options.period + options.phase;
    const noise = options.noise ? (random(options.seed, Math.floor(time)) - 0.5) * options.noise : 0;
    return typed(options.min + span * (shape(round, options) + noise), options.dataType);
  };
}

const shapes: Readonly<Record<SignalOptions["type"], (round: number, options: SignalOptions) => number>> = {
  sine: (round) => (1 + Math.sin(2 * Math.PI * round)) / 2,
  ramp: (round) => fraction(round),
  square: (round) => (fraction(round) < 0.5 ? 0 : 1),
  randomWalk: (round, { seed }) =>
    0.6 * smooth(seed, round) + 0.3 * smooth(seed + 1, round * 3) + 0.1 * smooth(seed + 2, round * 11),
  counter: (round, { min, max }) => Math.floor(fraction(round) * (max - min + 1)) / (max - min || 1),
};

function fraction(value: number): number {
  return value - Math.floor(value);
}

/** Random points, one per cycle, smoothly interpolated. */
function smooth(seed: number, round: number): number {
  const start = Math.floor(round);
  const part = round - start;
  const ease = part * part * (3 - 2 * part);
  return random(seed, start) * (1 - ease) + random(seed, start + 1) * ease;
}

/** A pseudorandom number from 0 to 1, determined by seed and index. */
function random(seed: number, index: number): number {
  let mixed = Math.imul(index ^ Math.floor(index / 2 ** 32), 0x9e3779b1) ^ Math.imul(Math.floor(seed * 1000) | 0, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** Hashes a text to a number with a fraction, which is used as a phase. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0) / 1000;
}

function typed(value: number, dataType: string): PropertyValue {
  if (/^bool/i.test(dataType)) return value >= 0.5;
  if (/^(int|long)/i.test(dataType)) return Math.round(value);
  if (/^string|^text/i.test(dataType)) return String(Math.round(value * 100) / 100);
  if (/^date/i.test(dataType)) return new Date(value);
  return Math.round(value * 1000) / 1000;
}
