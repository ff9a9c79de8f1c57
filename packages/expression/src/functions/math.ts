import { float, integer, Long } from "@sightline/model";
import { at, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { rounded } from "../format/formatNumber.ts";
import { within64 } from "../values/exact.ts";
import { operations } from "../values/operators.ts";
import { ExpressionFault, isFloatValue, toInteger, toNumber, type Value } from "../values/values.ts";

/** Functions of one float, with their summaries. */
const ofFloats: Readonly<Record<string, readonly [operation: (value: number) => number, summary: string]>> = {
  acos: [Math.acos, "The arc cosine in radians."],
  asin: [Math.asin, "The arc sine in radians."],
  atan: [Math.atan, "The arc tangent in radians."],
  ceil: [Math.ceil, "The value rounded up."],
  cos: [Math.cos, "The cosine of an angle in radians."],
  exp: [Math.exp, "e raised to the value."],
  floor: [Math.floor, "The value rounded down."],
  log: [Math.log, "The natural logarithm."],
  log10: [Math.log10, "The logarithm to base 10."],
  sin: [Math.sin, "The sine of an angle in radians."],
  sqrt: [Math.sqrt, "The square root."],
  tan: [Math.tan, "The tangent of an angle in radians."],
  toDegrees: [(value) => (value * 180) / Math.PI, "An angle in radians as degrees."],
  toRadians: [(value) => (value * Math.PI) / 180, "An angle in degrees as radians."],
};

/** Mathematical functions; all functions of a float return floats, `floor` and `ceil` included [EXP5]. */
export const mathFunctions: readonly FunctionDefinition[] = [
  ...Object.entries(ofFloats).map(([name, [operation, summary]]) =>
    simple([`${name}(value: number): float`, summary], (args) => checked(name, operation(toNumber(at(args, 0))))),
  ),
  simple(["abs(value: number): number", "The absolute value."], ([value = null]) =>
    value instanceof Long ? within64(value.value < 0n ? -value.value : value.value) : same(value, Math.abs(toNumber(value))),
  ),
  simple(
    ["pow(base: number, exponent: number): number", "The base raised to the exponent."],
    ([base = null, power = null], zone) => operations["^"](base, power, zone),
  ),
  simple(
    ["round(value: number, [decimals: integer]): number", "The value rounded to decimals, by default to an integer."],
    ([value = null, decimals = 0]) => round(value, toInteger(decimals)),
  ),
];

function checked(name: string, result: number): Value {
  if (Number.isNaN(result)) throw new ExpressionFault(`${name} is not defined for this value`);
  return float(result);
}

function same(example: Value, result: number): Value {
  return isFloatValue(example) ? float(result) : result;
}

/** Rounds half away from zero; the result is an integer when `decimals` is 0. */
function round(value: Value, decimals: number): Value {
  if (value instanceof Long && decimals >= 0) return value;
  const number = toNumber(value);
  if (!Number.isFinite(number)) return number;
  if (decimals <= 0) {
    const unit = 10 ** -decimals;
    return integer(BigInt(Math.sign(number) * Math.round(Math.abs(number) / unit) * unit));
  }
  const size = Math.abs(number);
  const [mantissa = "0", exponent = "0"] = size.toExponential().split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return float(Math.sign(number) * Number(rounded(Number(`${shifted}e${-decimals}`), decimals)));
}
