import { float } from "@sightline/model";
import { rounded } from "../format/formatNumber.ts";
import { ExpressionFault, isFloatValue, toInteger, toNumber, type Value } from "../values/values.ts";
import { at, type FunctionDefinition, simple } from "./define.ts";

const ofFloats: Readonly<Record<string, (value: number) => number>> = {
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  ceil: Math.ceil,
  cos: Math.cos,
  exp: Math.exp,
  floor: Math.floor,
  log: Math.log,
  log10: Math.log10,
  sin: Math.sin,
  sqrt: Math.sqrt,
  tan: Math.tan,
  toDegrees: (value) => (value * 180) / Math.PI,
  toRadians: (value) => (value * Math.PI) / 180,
};

/** Mathematics: functions of floats answer floats, `floor` and `ceil` too [EXP5]. */
export const mathFunctions: readonly FunctionDefinition[] = [
  ...Object.entries(ofFloats).map(([name, operation]) =>
    simple(name, [1, 1], (args) => checked(name, operation(toNumber(at(args, 0))))),
  ),
  simple("abs", [1, 1], ([value = null]) => same(value, Math.abs(toNumber(value)))),
  simple("pow", [2, 2], ([base = null, power = null]) => {
    const result = toNumber(base) ** toNumber(power);
    return isFloatValue(base) || isFloatValue(power) || toNumber(power) < 0 ? float(result) : result;
  }),
  simple("round", [1, 2], ([value = null, decimals = null]) => round(value, toInteger(decimals))),
];

function checked(name: string, result: number): Value {
  if (Number.isNaN(result)) throw new ExpressionFault(`${name} has no result for this value`);
  return float(result);
}

function same(example: Value, result: number): Value {
  return isFloatValue(example) ? float(result) : result;
}

/** Half away from zero; without decimals a whole number. */
function round(value: Value, decimals: number): Value {
  const number = toNumber(value);
  if (!Number.isFinite(number)) return number;
  if (decimals <= 0) {
    const unit = 10 ** -decimals;
    return Math.sign(number) * Math.round(Math.abs(number) / unit) * unit + 0;
  }
  const size = Math.abs(number);
  const [mantissa = "0", exponent = "0"] = size.toExponential().split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return float(Math.sign(number) * Number(rounded(Number(`${shifted}e${-decimals}`), decimals)));
}
