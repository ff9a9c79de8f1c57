import { LexicalError, type Token } from "./lexer.ts";

const plainEscapes = new Set([..."\n\\'\"abfnrtvx01234567"]);

/** A Python 2.7 number as Python 3 text: `0777` → `0o777`, `10L` → `__long__(10)`. */
export function number(token: Token): string {
  const long = /[lL]$/.test(token.text);
  const digits = long ? token.text.slice(0, -1) : token.text;
  const value = octal(digits, token);
  return long ? `__long__(${value})` : value;
}

function octal(digits: string, token: Token): string {
  if (!/^0\d+$/.test(digits)) return digits;
  if (/[89]/.test(digits)) throw new LexicalError("invalid token", token.start);
  return `0o${digits.slice(1)}`;
}

/**
 * A Python 2.7 string literal as Python 3 text. Plain and `b''` literals become `str` without `\u` escapes, `ur''`
 * keeps its `\u` escapes only; `unicodeLiterals`: plain ones are unicode; `joinsUnicode`: it begins a run of adjacent
 * literals of which another is unicode.
 */
export function string(text: string, unicodeLiterals: boolean, joinsUnicode = false): string {
  const quoteAt = text.search(/["']/);
  const prefix = text.slice(0, quoteAt).toLowerCase();
  const quote = text.startsWith(text.charAt(quoteAt).repeat(3), quoteAt) && text.length >= quoteAt + 6 ? 3 : 1;
  const delimiter = text.slice(quoteAt, quoteAt + quote);
  const body = text.slice(quoteAt + quote, text.length - quote);
  const isUnicode = prefix.startsWith("u") || (unicodeLiterals && !prefix.startsWith("b"));
  const mark = isUnicode || joinsUnicode ? "u" : "";
  if (!prefix.endsWith("r")) return mark + delimiter + escapes(body, isUnicode) + delimiter;
  if (mark === "") return `r${delimiter}${body}${delimiter}`;
  return mark + delimiter + rawText(body, isUnicode) + delimiter;
}

function escapes(body: string, isUnicode: boolean): string {
  if (!body.includes("\\")) return body;
  return body.replace(/\\([\s\S])/g, (pair, c: string) => {
    if (plainEscapes.has(c) || (isUnicode && "uUN".includes(c))) return pair;
    return `\\${pair}`;
  });
}

/** In unicode, `\uXXXX` after an odd number of backslashes is a character; every other backslash stays one. */
function rawText(body: string, isUnicode: boolean): string {
  return body.replace(/(\\+)([\s\S]?)/g, (_all, slashes: string, next: string) => {
    const odd = slashes.length % 2 === 1;
    if (odd && isUnicode && "uU".includes(next) && next !== "") return `${"\\\\".repeat(slashes.length - 1)}\\${next}`;
    return "\\\\".repeat(slashes.length) + (next === "'" || next === '"' ? `\\${next}` : next);
  });
}
