/** A token of SQL as SQLite reads it; `name` is what a word, a quoted name or a string says, in lower case. */
export interface SqliteToken {
  readonly kind: "word" | "quoted" | "placeholder" | "end" | "blank" | "other";
  readonly text: string;
  readonly name: string;
}

/**
 * Strings, quoted names, comments, white space, words, then anything else character by character. What is not closed runs to the end,
 * where SQLite refuses it. A doubled quote makes two tokens, which come to the same. `$tag$` is a parameter's name to SQLite, not a quote
 * as in PostgreSQL; a byte order mark is white space; letters beyond ASCII belong to words.
 */
const pattern =
  /'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\ufeff|[\w$\u0080-\uffff]+|\s+|[\s\S]/g;

/** The tokens of SQL; their texts put together are the SQL. */
export function sqliteTokens(sql: string): SqliteToken[] {
  return (sql.match(pattern) ?? []).map((text) => {
    const kind = kindOf(text);
    return { kind, text, name: kind === "quoted" ? text.slice(1, -1).toLowerCase() : text.toLowerCase() };
  });
}

function kindOf(text: string): SqliteToken["kind"] {
  if (/^(\s|--|\/\*)/.test(text)) return "blank";
  if (/^[\w$\u0080-\uffff]/.test(text)) return "word";
  if (/^['"`[]/.test(text)) return "quoted";
  if (text === "?") return "placeholder";
  return text === ";" ? "end" : "other";
}
