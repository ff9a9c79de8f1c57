import { Float, float } from "@sightline/model";
import type { BinaryOperator } from "../parser/ast.ts";
import { compare, ExpressionFault, equal, isFloatValue, isNumber, toNumber, toText, type Value, type Zone } from "./values.ts";

type Operation = (left: Value, right: Value, zone: Zone) => Value;

/** All binary operators except the short-circuiting `&&` and `||` [EXP3]. */
export const operations: Readonly<Record<Exclude<BinaryOperator, "&&" | "||">, Operation>> = {
  "^": (left, right) => arithmetic(left, right, toNumber(left) ** toNumber(right)),
  "%": (left, right) => modulus(left, right),
  "*": (left, right) => arithmetic(left, right, toNumber(left) * toNumber(right)),
  "/": (left, right) => float(toNumber(left) / toNumber(right)),
  "+": add,
  "-": (left, right) => arithmetic(left, right, toNumber(left) - toNumber(right)),
  "<<": (left, right) => bits(left, right, (a, b) => a << (b & 63n)),
  ">>": (left, right) => bits(left, right, (a, b) => a >> (b & 63n)),
  "&": (left, right) => bits(left, right, (a, b) => a & b),
  "|": (left, right) => bits(left, right, (a, b) => a | b),
  xor: (left, right) => bits(left, right, (a, b) => a ^ b),
  ">": (left, right, zone) => compare(left, right, zone) > 0,
  "<": (left, right, zone) => compare(left, right, zone) < 0,
  ">=": (left, right, zone) => compare(left, right, zone) >= 0,
  "<=": (left, right, zone) => compare(left, right, zone) <= 0,
  "=": (left, right) => equal(left, right),
  "!=": (left, right) => !equal(left, right),
  like: (left, right, zone) => left !== null && right !== null && matchesLike(toText(left, zone), toText(right, zone)),
};

/** The result is a float when either operand is one. */
function arithmetic(left: Value, right: Value, result: number): Value {
  return isFloatValue(left) || isFloatValue(right) ? float(result) : result;
}

function modulus(left: Value, right: Value): Value {
  const divisor = toNumber(right);
  if (divisor === 0) throw new ExpressionFault("division by zero in %");
  return arithmetic(left, right, toNumber(left) % divisor);
}

function add(left: Value, right: Value, zone: Zone): Value {
  if (typeof left === "number" && typeof right === "number") return left + right;
  if (isSummand(left) && isSummand(right))
    return left === null && right === null ? null : arithmetic(left, right, toNumber(left) + toNumber(right));
  return toText(left, zone) + toText(right, zone);
}

function isSummand(value: Value): boolean {
  return value === null || isNumber(value) || typeof value === "boolean";
}

/** Bitwise operators work on 64 bits in two's complement. */
function bits(left: Value, right: Value, operation: (a: bigint, b: bigint) => bigint): number {
  return Number(BigInt.asIntN(64, operation(toBits(left), toBits(right))));
}

/** Converts to an integer for bitwise operators. */
export function toBits(value: Value): bigint {
  const number = Math.trunc(toNumber(value));
  if (!Number.isFinite(number)) throw new ExpressionFault("bitwise operators need a finite number");
  return BigInt(number);
}

/** Negates a number or numeric text. */
export function negate(value: Value): Value {
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
