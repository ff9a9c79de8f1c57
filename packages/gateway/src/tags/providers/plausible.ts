import { Dataset, type PropertyValue } from "@sightline/model";
import { createSignal, hashText, type Signal, type SignalOptions } from "./signals.ts";

/** A guess at a tag from its name. */
export interface Plausible {
  readonly dataType: string;
  readonly engUnit: string;
  readonly engLow: number;
  readonly engHigh: number;
  readonly signal: Signal;
}

interface Guess {
  readonly words: RegExp;
  readonly dataType: string;
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
  readonly type?: SignalOptions["type"];
  readonly period?: number;
  readonly constant?: (name: string) => PropertyValue;
}

/** Sample values: what projects read of a table or document is unknown. */
const someTable = new Dataset(
  [
    { name: "name", type: "String" },
    { name: "value", type: "Double" },
  ],
  [
    ["A", 1.5],
    ["B", 2.5],
  ],
);
const someDocument: PropertyValue = { name: "A", value: 1.5, enabled: true, items: ["A", "B"] };

/** The first match wins; names are split into words first, `PumpRunning` into `pump running`. */
const guesses: readonly Guess[] = [
  {
    words: /\b(e ?stop|trip(ped)?|fault(ed)?|failed|failure|alarm|warning|error|leak)\b/,
    dataType: "Boolean",
    constant: () => false,
  },
  { words: /\b(data ?set|ds|table)$/, dataType: "DataSet", constant: () => someTable },
  { words: /\b(json|document|doc|dict|config(uration)?|settings|payload)$/, dataType: "Document", constant: () => someDocument },
  { words: /\b(list|array)$/, dataType: "StringArray", constant: () => ["A", "B", "C"] },
  {
    words:
      /\b(description|desc|comment|note|label|title|text|message|msg|name|operator|user|product|recipe|batch|lot|serial|code|units?|path|id)$/,
    dataType: "String",
    constant: (name) => name,
  },
  { words: /\b(date|time ?stamp|datetime|(start|end|last|stop|update) time|t stamp)$/, dataType: "DateTime", type: "ramp" },
  {
    words: /\b(set ?point|sp|target|limit|threshold|capacity|size|width|height|length)$/,
    dataType: "Float8",
    high: 100,
    constant: (name) => 10 + (Math.round(hashText(name)) % 80),
  },
  { words: /\b(temp(erature)?|deg ?[cf]?)\b/, dataType: "Float8", unit: "°C", low: 15, high: 85 },
  { words: /\b(press(ure)?|psi|bar)\b/, dataType: "Float8", unit: "bar", low: 0, high: 10 },
  {
    words: /\b(level|humidity|percent|pct|position|pos|opening|output|oee|quality|performance|availability)\b/,
    dataType: "Float8",
    unit: "%",
    low: 0,
    high: 100,
  },
  { words: /\b(flow|rate|throughput)\b/, dataType: "Float8", unit: "m³/h", low: 0, high: 500 },
  { words: /\b(speed|rpm|velocity)\b/, dataType: "Float8", unit: "rpm", low: 0, high: 1800 },
  { words: /\b(amps?|current|ampere)\b/, dataType: "Float8", unit: "A", low: 0, high: 50 },
  { words: /\b(volt(s|age)?)\b/, dataType: "Float8", unit: "V", low: 380, high: 420 },
  { words: /\b(power|kw|load|torque|energy|kwh)\b/, dataType: "Float8", unit: "kW", low: 0, high: 250 },
  { words: /\b(ph)\b/, dataType: "Float8", unit: "pH", low: 6, high: 8 },
  {
    words: /\b(count(er)?|total|qty|quantity|pieces|parts|good|scrap|cycles?|hours?|minutes?|seconds?|runtime)\b/,
    dataType: "Int4",
    low: 0,
    high: 9999,
    type: "counter",
    period: 9999,
  },
  {
    words: /\b(state|status|mode|step|phase|stage|index|number|num|priority|severity)$/,
    dataType: "Int4",
    low: 0,
    high: 3,
    period: 90,
  },
  {
    words:
      /\b(is|has|run(ning)?|on|off|active|enabled?|disabled?|auto|manual|open(ed)?|closed?|ready|ok|valid|connected|online|start(ed)?|stop(ped)?|reset|cmd|command|interlock(ed)?|simulated?|bypass(ed)?|visible|selected|available|occupied|busy|done|complete|maintenance|ack(ed)?|sensor|switch|light|motor|conveyor|door)\b/,
    dataType: "Boolean",
    type: "square",
    period: 120,
  },
];
const otherwise: Guess = { words: /$/, dataType: "Float8", low: 0, high: 100 };

/** Guesses a simulated tag from its path, for projects that run without their plant [PRJ27]. */
export function plausible(path: string): Plausible {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_\-.]+/g, " ")
    .toLowerCase();
  const guess = guesses.find((candidate) => candidate.words.test(words)) ?? otherwise;
  return {
    dataType: guess.dataType,
    engUnit: guess.unit ?? "",
    engLow: guess.low ?? 0,
    engHigh: guess.high ?? 100,
    signal: signalOf(guess, path, name),
  };
}

function signalOf(guess: Guess, path: string, name: string): Signal {
  const constant = guess.constant?.(name);
  if (constant !== undefined) return () => constant;
  const seed = hashText(path);
  if (guess.dataType === "DateTime")
    return (time) => new Date(Math.floor(time / 60_000) * 60_000 - (Math.floor(seed) % 3_600_000));
  return createSignal({
    type: guess.type ?? "randomWalk",
    min: guess.dataType === "Boolean" ? 0 : (guess.low ?? 0),
    max: guess.dataType === "Boolean" ? 1 : (guess.high ?? 100),
    period: (guess.period ?? 45) * (0.75 + (seed % 0.5)),
    noise: 0,
    phase: seed % 1,
    seed,
    dataType: guess.dataType,
  });
}
