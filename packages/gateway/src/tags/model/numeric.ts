import { integer, type Json, type JsonObject, Long, numberOf, type PropertyValue } from "@sightline/model";

/** How the raw value of a source becomes the value of its tag, and the way back [TAG1, TAG2]. */
export interface Scaling {
  /** `before` is the value so far, which only the exponential filter looks at; undefined where a raw value has none. */
  toValue(raw: PropertyValue, before: number | undefined): PropertyValue | undefined;
  toRaw(value: PropertyValue): PropertyValue;
  /** True when a value depends on the ones before it. */
  readonly keepsState: boolean;
  /** True when the raw value is a number of any size, whatever the data type of the tag. */
  readonly numericRaw: boolean;
}

/** What the numeric properties of a tag say. */
export interface NumericSettings {
  readonly scaling: Scaling | undefined;
  /** Values outside are Bad_OutOfRange. */
  readonly limits: { readonly low: number; readonly high: number };
  /** A change up to this size is held back; 0 for none. */
  readonly deadband: number;
  /** Why the properties cannot be followed. */
  readonly problem: string | undefined;
}

const scaleModes = ["Off", "Linear", "SquareRoot", "ExponentialFilter", "BitInversion"];
const clampModes = ["No_Clamp", "Clamp_Low", "Clamp_High", "Clamp_Both"];
const deadbandModes = ["Off", "Absolute", "Percent"];

/** The original's defaults of the numeric properties. */
export const numericDefaults = {
  scaleMode: "Off",
  rawLow: 0,
  rawHigh: 10,
  scaledLow: 0,
  scaledHigh: 10,
  clampMode: "No_Clamp",
  scaleFactor: 1,
  engLow: 0,
  engHigh: 100,
  engLimitMode: "No_Clamp",
  deadband: 0.0001,
  deadbandMode: "Absolute",
} as const;

type NumericProperty = keyof typeof numericDefaults;

/** Names of the properties that hold a number. */
export const numberProperties: readonly string[] = Object.entries(numericDefaults).flatMap(([name, value]) =>
  typeof value === "number" ? [name] : [],
);

/** Thrown inside of this file: the settings cannot be followed. */
class SettingsProblem extends Error {}

/** Reads the numeric properties of a tag; what cannot be followed is a problem, never a guess. */
export function numericSettings(properties: JsonObject, dataType: string): NumericSettings {
  try {
    return { ...readSettings(properties, dataType), problem: undefined };
  } catch (error) {
    if (!(error instanceof SettingsProblem)) throw error;
    return { ...unlimited, scaling: undefined, deadband: 0, problem: error.message };
  }
}

const unlimited = { limits: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } };

function readSettings(properties: JsonObject, dataType: string): Omit<NumericSettings, "problem"> {
  return { scaling: scalingOf(properties, dataType), limits: limitsOf(properties), deadband: deadbandOf(properties) };
}

function limitsOf(properties: JsonObject): NumericSettings["limits"] {
  const mode = word(properties, "engLimitMode", clampModes);
  return {
    low: mode === "Clamp_Low" || mode === "Clamp_Both" ? number(properties, "engLow") : Number.NEGATIVE_INFINITY,
    high: mode === "Clamp_High" || mode === "Clamp_Both" ? number(properties, "engHigh") : Number.POSITIVE_INFINITY,
  };
}

/** Without a configured deadband every change passes. */
function deadbandOf(properties: JsonObject): number {
  const mode = word(properties, "deadbandMode", deadbandModes);
  if (mode === "Off" || (properties.deadband ?? null) === null) return 0;
  const size = number(properties, "deadband");
  return mode === "Percent" ? (size / 100) * Math.abs(number(properties, "engHigh") - number(properties, "engLow")) : size;
}

function scalingOf(properties: JsonObject, dataType: string): Scaling | undefined {
  const mode = word(properties, "scaleMode", scaleModes);
  if (mode === "Off") return undefined;
  if (mode === "BitInversion") return bitInversion(dataType);
  if (!/^(int[1248]|float[48])$/i.test(dataType))
    throw new SettingsProblem(`scaleMode ${mode} needs a number, and the tag's dataType is ${dataType}.`);
  return mode === "ExponentialFilter" ? exponentialFilter(number(properties, "scaleFactor")) : ranged(properties, mode);
}

/** Every bit the other way round; a Boolean is negated. */
function bitInversion(dataType: string): Scaling {
  if (!/^(int[1248]|boolean)$/i.test(dataType))
    throw new SettingsProblem(`scaleMode BitInversion needs an integer or a Boolean, and the tag's dataType is ${dataType}.`);
  return { toValue: inverted, toRaw: inverted, keepsState: false, numericRaw: false };
}

function inverted(value: PropertyValue): PropertyValue {
  if (typeof value === "boolean") return !value;
  if (value instanceof Long) return integer(~value.value);
  const size = numberOf(value);
  return size === undefined ? value : -1 - size;
}

/** Smooths: the smaller the factor, the more. The first value is taken as it is. */
function exponentialFilter(factor: number): Scaling {
  if (factor < 0 || factor > 1) throw new SettingsProblem(`scaleFactor must be from 0 to 1, not ${factor}.`);
  return {
    toValue: (raw, before) => {
      const size = numberOf(raw);
      return size === undefined || before === undefined ? raw : factor * size + (1 - factor) * before;
    },
    toRaw: (value) => value,
    keepsState: true,
    numericRaw: true,
  };
}

interface Range {
  readonly rawLow: number;
  readonly rawSpan: number;
  readonly scaledLow: number;
  readonly scaledSpan: number;
  /** The part of the way from low to high, clamped as configured. */
  clamp(part: number): number;
}

function ranged(properties: JsonObject, mode: string): Scaling {
  const range = rangeOf(properties);
  const root = mode === "SquareRoot";
  return {
    toValue: (raw) => {
      const size = numberOf(raw);
      if (size === undefined) return raw;
      const part = range.clamp((size - range.rawLow) / range.rawSpan);
      return root && part < 0 ? undefined : range.scaledLow + range.scaledSpan * (root ? Math.sqrt(part) : part);
    },
    toRaw: (value) => {
      const size = numberOf(value);
      if (size === undefined) return value;
      const part = range.clamp((size - range.scaledLow) / range.scaledSpan);
      return range.rawLow + range.rawSpan * (root ? part * Math.abs(part) : part);
    },
    keepsState: false,
    numericRaw: true,
  };
}

function rangeOf(properties: JsonObject): Range {
  const [rawLow, rawHigh] = [number(properties, "rawLow"), number(properties, "rawHigh")];
  const [scaledLow, scaledHigh] = [number(properties, "scaledLow"), number(properties, "scaledHigh")];
  if (rawLow === rawHigh) throw new SettingsProblem(`rawLow and rawHigh are both ${rawLow}, so nothing can be scaled.`);
  if (scaledLow === scaledHigh)
    throw new SettingsProblem(`scaledLow and scaledHigh are both ${scaledLow}, so nothing can be scaled.`);
  const mode = word(properties, "clampMode", clampModes);
  const lowest = mode === "Clamp_Low" || mode === "Clamp_Both" ? 0 : Number.NEGATIVE_INFINITY;
  const highest = mode === "Clamp_High" || mode === "Clamp_Both" ? 1 : Number.POSITIVE_INFINITY;
  return {
    rawLow,
    rawSpan: rawHigh - rawLow,
    scaledLow,
    scaledSpan: scaledHigh - scaledLow,
    clamp: (part) => Math.min(highest, Math.max(lowest, part)),
  };
}

function word(properties: JsonObject, name: NumericProperty, known: readonly string[]): string {
  const value = properties[name] ?? numericDefaults[name];
  const found = known.find((each) => each === value);
  if (found === undefined) throw new SettingsProblem(`${name} ${JSON.stringify(value)} is unknown: use ${known.join(", ")}.`);
  return found;
}

function number(properties: JsonObject, name: NumericProperty): number {
  const value: Json = properties[name] ?? numericDefaults[name];
  const found = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof found === "number" && Number.isFinite(found)) return found;
  throw new SettingsProblem(`${name} must be a number, not ${JSON.stringify(value)}.`);
}
