import { Float, float, Long } from "@sightline/model";
import type { BinaryOperator } from "../parser/ast.ts";
import { type Arithmetic, calculate, fromBits, toBits, within64 } from "./exact.ts";
import { compare, ExpressionFault, equal, isFloatValue, isNumber, toNumber, toText, type Value, type Zone } from "./values.ts";

type Operation = (left: Value, right: Value, zone: Zone) => Value;

const sum: Arithmetic = { float: (a, b) => a + b, exact: (a, b) => a + b };
const difference: Arithmetic = { float: (a, b) => a - b, exact: (a, b) => a - b };
const product: Arithmetic = { float: (a, b) => a * b, exact: (a, b) => a * b };
const remainder: Arithmetic = { float: (a, b) => a % b, exact: (a, b) => a % b };

/** All binary operators except the short-circuiting `&&` and `||` [EXP3]. */
export const operations: Readonly<Record<Exclude<BinaryOperator, "&&" | "||">, Operation>> = {
  "^": present(power),
  "%": present(modulus),
  "*": present((left, right) => calculate(left, right, product)),
  "/": present((left, right) => float(toNumber(left) / toNumber(right))),
  "+": (left, right, zone) => (isText(left) || isText(right) ? toText(left, zone) + toText(right, zone) : add(left, right, zone)),
  "-": present((left, right) => calculate(left, right, difference)),
  "<<": bits((a, b) => a << (b & 63n)),
  ">>": bits((a, b) => a >> (b & 63n)),
  "&": bits((a, b) => a & b),
  "|": bits((a, b) => a | b),
  xor: bits((a, b) => a ^ b),
  ">": present((left, right, zone) => compare(left, right, zone) > 0),
  "<": present((left, right, zone) => compare(left, right, zone) < 0),
  ">=": present((left, right, zone) => compare(left, right, zone) >= 0),
  "<=": present((left, right, zone) => compare(left, right, zone) <= 0),
  "=": (left, right) => equal(left, right),
  "!=": (left, right) => !equal(left, right),
  like: (left, right, zone) => left !== null && right !== null && matchesLike(toText(left, zone), toText(right, zone)),
};

/** Refuses null: what is missing is no number [EXP6]. */
function present(operation: Operation): Operation {
  return (left, right, zone) => {
    if (left === null) throw new ExpressionFault("Expression left operand is null.");
    if (right === null) throw new ExpressionFault("Expression right operand is null.");
    return operation(left, right, zone);
  };
}

function isText(value: Value): boolean {
  return typeof value === "string";
}

/** Numbers and Booleans are added, anything else is joined as text. */
const add = present((left, right, zone) =>
  isSummand(left) && isSummand(right) ? calculate(left, right, sum) : toText(left, zone) + toText(right, zone),
);

function isSummand(value: Value): boolean {
  return isNumber(value) || typeof value === "boolean";
}

function modulus(left: Value, right: Value): Value {
  if (toNumber(right) === 0) throw new ExpressionFault("division by zero in %");
  return calculate(left, right, remainder);
}

/** A whole power that 64 bits do not hold becomes a float, as any other power does. */
function power(left: Value, right: Value): Value {
  const result = toNumber(left) ** toNumber(right);
  if (isFloatValue(left) || isFloatValue(right) || !Number.isInteger(result)) return float(result);
  if (Number.isSafeInteger(result)) return result;
  return Math.abs(result) < 2 ** 63 ? within64(toBits(left) ** toBits(right)) : float(result);
}

/** Bitwise operators work on 64 bits in two's complement. */
function bits(operation: (a: bigint, b: bigint) => bigint): Operation {
  return present((left, right) => fromBits(operation(toBits(left), toBits(right))));
}

/** The complement of 64 bits. */
export function complement(value: Value): Value {
  if (value === null) throw new ExpressionFault("Expression operand is null.");
  return fromBits(~toBits(value));
}

/** Negates a number or numeric text. */
export function negate(value: Value): Value {
  if (value === null) throw new ExpressionFault("Expression operand is null.");
  if (value instanceof Long) return within64(-value.value);
  const number = toNumber(value);
  return value instanceof Float ? new Float(-number) : 0 - number;
}

/** Matches `%` and `*` to any text and `?` to one character, ignoring case; takes at most text length × pattern length steps. */
export function matchesLike(text: string, pattern: string): boolean {
  const letters = text.toLowerCase();
  const signs = pattern.toLowerCase();
  let at = 0;
  let star = -1;
  let mark = 0;
  let sign = 0;
  while (at < letters.length) {
    if (sign < signs.length && isWild(signs[sign])) {
      star = sign++;
      mark = at;
    } else if (sign < signs.length && (signs[sign] === "?" || signs[sign] === letters[at])) {
      sign++;
      at++;
    } else if (star >= 0) {
      sign = star + 1;
      at = ++mark;
    } else return false;
  }
  while (sign < signs.length && isWild(signs[sign])) sign++;
  return sign === signs.length;
}

function isWild(char: string | undefined): boolean {
  return char === "%" || char === "*";
}
