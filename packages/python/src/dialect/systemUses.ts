import { LexicalError, type LogicalLine, lex, type Token } from "./lexer.ts";

/** A place of a script that names something of `system.*`. */
export interface SystemUse {
  /** `system.tag.readBlocking`. */
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  /** Absent where the name is not called. */
  readonly call?: { readonly positional: number; readonly keywords: readonly string[] };
}

/** What a script of Python 2.7 uses of `system.*`, without running it; nothing of a text that is no Python. */
export function systemUses(source: string): readonly SystemUse[] {
  if (!source.includes("system.")) return [];
  const text = source.replaceAll("\r\n", "\n");
  const lines = lexed(text);
  const lineAt = lineCounter(text);
  return lines.flatMap(({ tokens }) =>
    tokens.flatMap((token, at) => (beginsUse(tokens, at) ? [{ ...useAt(tokens, at), line: lineAt(token.start) }] : [])),
  );
}

function lexed(source: string): readonly LogicalLine[] {
  try {
    return lex(source).lines;
  } catch (error) {
    if (error instanceof LexicalError) return [];
    throw error;
  }
}

function beginsUse(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "system" && tokens[at - 1]?.text !== "." && tokens[at + 1]?.text === ".";
}

function useAt(tokens: readonly Token[], start: number): Omit<SystemUse, "line"> {
  const names = ["system"];
  let at = start + 1;
  while (tokens[at]?.text === "." && tokens[at + 1]?.kind === "name") {
    names.push((tokens[at + 1] as Token).text);
    at += 2;
  }
  const name = names.join(".");
  return tokens[at]?.text === "(" ? { name, call: argumentsAt(tokens, at) } : { name };
}

/** Counts the arguments between a bracket and the one that closes it. */
function argumentsAt(tokens: readonly Token[], open: number): { positional: number; keywords: readonly string[] } {
  const outside = (tokens[open] as Token).depth;
  const keywords: string[] = [];
  let positional = 0;
  for (let at = open + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.depth === outside) break;
    const before = tokens[at - 1] as Token;
    if (token.text === ")" || token.depth > outside + 1 || (before.text !== "(" && before.text !== ",")) continue;
    if (at - 1 !== open && before.depth !== outside + 1) continue;
    if (token.kind === "name" && tokens[at + 1]?.text === "=") keywords.push(token.text);
    else if (!token.text.startsWith("*")) positional++;
  }
  return { positional, keywords };
}

/** Lines of ascending offsets. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let next = text.indexOf("\n", at); next >= 0 && next < offset; next = text.indexOf("\n", at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
