import type { LogicalLine, Token } from "./lexer.ts";

/** The header of a compound statement (`if …:`), if there is one, and the simple statements of a logical line. */
export interface LineParts {
  readonly header: readonly Token[];
  readonly simple: readonly (readonly Token[])[];
}

const compound = new Set(["if", "elif", "else", "while", "for", "try", "except", "finally", "with", "def", "class"]);

/** Splits a logical line at its header's colon and at semicolons. */
export function splitLine(line: LogicalLine): LineParts {
  const first = line.tokens[0];
  const colon = first?.kind === "name" && compound.has(first.text) ? headerColon(line.tokens) : -1;
  const header = line.tokens.slice(0, colon + 1);
  return { header, simple: splitAt(line.tokens.slice(colon + 1), ";") };
}

/** The colon at depth 0 that belongs to no lambda. */
function headerColon(tokens: readonly Token[]): number {
  let lambdas = 0;
  return tokens.findIndex((t) => {
    if (t.depth > 0) return false;
    if (t.text === "lambda" && t.kind === "name") lambdas++;
    return t.text === ":" && lambdas-- === 0;
  });
}

/** Splits tokens at an operator outside all brackets; empty parts at the end are dropped. */
export function splitAt(tokens: readonly Token[], text: string): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === text && token.depth === 0 && token.kind === "operator") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Index of the first token with this text outside all brackets, or -1. */
export function indexAtTop(tokens: readonly Token[], text: string): number {
  return tokens.findIndex((t) => t.depth === 0 && t.text === text && t.kind !== "string");
}

/** The iterables of list comprehensions that are bare tuples: `[x for x in 1, 2]`. */
export function listIterables(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  tokens.forEach((token, i) => {
    const isIn = token.text === "in" && token.kind === "name" && token.depth > 0 && followsFor(tokens, i);
    if (!isIn) return;
    const iterable = upToClauseEnd(tokens.slice(i + 1), token.depth);
    if (iterable.some((t) => t.text === "," && t.depth === token.depth)) found.push(iterable);
  });
  return found;
}

/** Whether the nearest `for` or clause end before `in`, at its depth, is a `for`. */
function followsFor(tokens: readonly Token[], at: number): boolean {
  const depth = tokens[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0 && (tokens[i]?.depth ?? 0) >= depth; i--) {
    const token = tokens[i] as Token;
    if (token.depth !== depth || token.kind !== "name") continue;
    if (token.text === "for") return true;
    if (token.text === "in" || token.text === "if") return false;
  }
  return false;
}

function upToClauseEnd(tokens: readonly Token[], depth: number): Token[] {
  const end = tokens.findIndex(
    (t) => t.depth < depth || (t.depth === depth && (t.text === "for" || t.text === "if") && t.kind === "name"),
  );
  return tokens.slice(0, end < 0 ? tokens.length : end);
}
