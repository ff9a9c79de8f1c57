import { float, integer, type TypedNumber } from "@sightline/model";
import { ExpressionSyntaxError } from "./ExpressionSyntaxError.ts";

/** A token; `at` is the position of its first character. */
export type Token =
  | { readonly kind: "number"; readonly value: number | TypedNumber; readonly at: number }
  | { readonly kind: "string" | "reference" | "name" | "symbol"; readonly text: string; readonly at: number }
  | { readonly kind: "end"; readonly at: number };

/** Expressions are written by people; anything longer is a mistake. */
const maximumLength = 200_000;

const blank = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const numeral = /0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[A-Za-z_$][\w$]*/y;
const symbol = /<<|>>|<=|>=|!=|<>|==|&&|\|\||[-+*/%^!~&|<>=()[\],.]/y;
const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** Splits an expression into tokens; throws {@link ExpressionSyntaxError} at an invalid character [EXP1]. */
export function tokenize(source: string): readonly Token[] {
  if (source.length > maximumLength) throw new ExpressionSyntaxError(`expression longer than ${maximumLength} characters`, 0);
  const tokens: Token[] = [];
  let at = skipBlank(source, 0);
  while (at < source.length) {
    const { token, end } = next(source, at);
    tokens.push(token);
    at = skipBlank(source, end);
  }
  tokens.push({ kind: "end", at });
  return tokens;
}

function skipBlank(source: string, at: number): number {
  blank.lastIndex = at;
  return blank.test(source) ? blank.lastIndex : at;
}

function next(source: string, at: number): { token: Token; end: number } {
  const char = source[at] as string;
  if (char === '"' || char === "'") return quoted(source, at);
  if (char === "{") return reference(source, at);
  const number = matchAt(numeral, source, at);
  if (number) return { token: numberToken(number, at), end: at + number.length };
  const word = matchAt(name, source, at);
  if (word) return { token: { kind: "name", text: word, at }, end: at + word.length };
  const sign = matchAt(symbol, source, at);
  if (sign) return { token: { kind: "symbol", text: sign, at }, end: at + sign.length };
  throw new ExpressionSyntaxError(`unexpected character "${char}"`, at);
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function numberToken(text: string, at: number): Token {
  const isWhole = /^0x/i.test(text) || !/[.eE]/.test(text);
  const whole = isWhole ? BigInt(text) : 0n;
  return { kind: "number", value: isWhole && BigInt.asIntN(64, whole) === whole ? integer(whole) : float(Number(text)), at };
}

function quoted(source: string, at: number): { token: Token; end: number } {
  const quote = source[at];
  let text = "";
  for (let i = at + 1; i < source.length; i++) {
    const char = source[i] as string;
    if (char === quote) return { token: { kind: "string", text, at }, end: i + 1 };
    if (char === "\\" && i + 1 < source.length) text += escaped(source[++i] as string);
    else text += char;
  }
  throw new ExpressionSyntaxError("missing closing quote", at);
}

function escaped(char: string): string {
  return escapes[char] ?? char;
}

function reference(source: string, at: number): { token: Token; end: number } {
  const end = source.indexOf("}", at);
  if (end < 0) throw new ExpressionSyntaxError("missing closing brace of a reference", at);
  const text = source.slice(at + 1, end).trim();
  if (!text) throw new ExpressionSyntaxError("empty reference", at);
  return { token: { kind: "reference", text, at }, end: end + 1 };
}
