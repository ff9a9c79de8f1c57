import { float, integer } from "@sightline/model";
import { describe, digitsOf, ExpressionFault, isFloatValue, toNumber, type Value } from "./values.ts";

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;
/** The operations that keep every digit of whole numbers. */
export interface Arithmetic {
  readonly float: (a: number, b: number) => number;
  readonly exact: (a: bigint, b: bigint) => bigint;
}

/** Calculates with whole numbers to the last digit, and as floats when either operand is one. */
export function calculate(left: Value, right: Value, { float: approximate, exact }: Arithmetic): Value {
  const result = approximate(toNumber(left), toNumber(right));
  if (isFloatValue(left) || isFloatValue(right)) return float(result);
  if (Number.isSafeInteger(result) && typeof left === "number" && typeof right === "number") return result + 0;
  const a = digitsOf(left);
  const b = digitsOf(right);
  return a === undefined || b === undefined ? float(result) : within64(exact(a, b));
}

/** A whole number that 64 bits hold; another one is refused rather than shown with wrong digits. */
export function within64(value: bigint): Value {
  if (value >= least && value <= most) return integer(value);
  throw new ExpressionFault(`the whole number ${value} needs more than 64 bits; calculate with floats`);
}

function clamped64(value: bigint): bigint {
  return value < least ? least : value > most ? most : value;
}

/** Converts to an integer for bitwise operators, which work on 64 bits. */
export function toBits(value: Value): bigint {
  const exact = digitsOf(value);
  if (exact !== undefined) return exact;
  const number = Math.trunc(toNumber(value));
  if (!Number.isFinite(number)) throw new ExpressionFault("bitwise operators need a finite number");
  return BigInt(number);
}

/** The value of 64 bits in two's complement. */
export function fromBits(bits: bigint): Value {
  return integer(BigInt.asIntN(64, bits));
}

/** The nearest whole number, half up as Java's `Math.round` (2.5 is 3, -2.5 is -2), within 64 bits [EXP30]. */
export function rounded64(value: Value): bigint {
  const digits = digitsOf(value);
  if (digits !== undefined) return clamped64(digits);
  const number = toNumber(value);
  if (!Number.isFinite(number)) throw new ExpressionFault(`${describe(value)} is not a whole number`);
  return clamped64(BigInt(Math.round(number)));
}
