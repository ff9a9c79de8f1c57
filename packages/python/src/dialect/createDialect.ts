import type { Dialect, DialectSyntaxError, TranslateOptions, Translation } from "./Dialect.ts";
import { type Lexed, LexicalError, lex } from "./lexer.ts";
import { type Edit, rewrite } from "./rewrite.ts";

/** Makes the translator of Python 2.7 text; it holds no state (docs/decisions/python-dialect.md). */
export function createDialect(): Dialect {
  return { translate };
}

function translate(source: string, options: TranslateOptions): Translation {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    const lexed = lex(text);
    const isFunction = options.form === "function";
    const code = apply(text, rewrite(text, lexed, isFunction && lexed.lines[0]?.indent === 0 ? 1 : 0));
    return { code: (isFunction ? asFunction(code, lexed, options) : code) + doubt(text, lexed, options) };
  } catch (error) {
    if (error instanceof LexicalError) return { syntaxError: describe(error, text, options) };
    throw error;
  }
}

function asFunction(code: string, lexed: Lexed, options: TranslateOptions): string {
  const header = `def ${options.name}(${options.params.join(", ")}):\n`;
  return lexed.lines.length === 0 ? `${header} pass\n` : `${header}${code}\n`;
}

/**
 * A last line that says what was passed over: should CPython refuse the rest, `compile_script` blames that instead of the
 * place where it gave up.
 */
function doubt(text: string, { passedOver: [first] }: Lexed, options: TranslateOptions): string {
  if (!first) return "";
  return `\n#? ${JSON.stringify(describe(new LexicalError(first.message, first.start), text, options))}`;
}

function describe(error: LexicalError, source: string, options: TranslateOptions): DialectSyntaxError {
  const before = source.slice(0, error.offset).split("\n");
  const text = source.split("\n")[before.length - 1] ?? "";
  const line = before.length + (options.form === "function" ? 1 : 0);
  return { message: error.message, line, column: (before.at(-1)?.length ?? 0) + 1, text };
}

/** Applies edits; of those that touch the same text the widest wins, insertions at one place keep their order. */
function apply(source: string, edits: Edit[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || compareAtStart(a.edit, b.edit) || a.order - b.order);
  const out: string[] = [];
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) continue;
    out.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  out.push(source.slice(at));
  return out.join("");
}

/** At one offset: insertions first (they close or open around the token), then the widest replacement. */
function compareAtStart(a: Edit, b: Edit): number {
  const insertA = a.end === a.start ? 0 : 1;
  const insertB = b.end === b.start ? 0 : 1;
  return insertA - insertB || b.end - a.end;
}
