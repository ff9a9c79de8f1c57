import { DatabaseError } from "../../DatabaseError.ts";
import { checkCount } from "../../sql.ts";
import type { SqlParameter, Statement } from "../../types.ts";
import { refuseStatement } from "./refusedSql.ts";
import { type SqliteToken, sqliteTokens } from "./tokens.ts";

/** One statement for the database's process, which takes one at a time. */
export interface SqliteStatement {
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
}

/**
 * The statements of an SQL text, each with its own parameters and each checked [DB5, DB27].
 * @throws DatabaseError for SQL that is refused, and for a wrong number of values.
 */
export function splitSqlite({ sql, parameters }: Statement): readonly SqliteStatement[] {
  if (sql.includes("\0")) throw new DatabaseError("query", "the query contains a NUL character");
  const statements: SqliteStatement[] = [];
  let from = 0;
  for (const tokens of statementsOf(sqliteTokens(sql))) {
    refuseStatement(tokens.filter(({ kind }) => kind !== "blank"));
    const count = placeholders(tokens);
    statements.push({ sql: textOf(tokens, parameters.length > 0), parameters: parameters.slice(from, from + count) });
    from += count;
  }
  checkCount(from, parameters.length);
  return statements;
}

function statementsOf(tokens: readonly SqliteToken[]): SqliteToken[][] {
  const statements: SqliteToken[][] = [[]];
  for (const token of tokens) {
    const current = statements.at(-1) as SqliteToken[];
    if (token.kind === "end" && endsStatement(current)) statements.push([]);
    else current.push(token);
  }
  return statements.filter((each) => each.some(({ kind }) => kind !== "blank"));
}

/** The body of a trigger has statements of its own and ends with `; END;`. */
function endsStatement(before: readonly SqliteToken[]): boolean {
  const tokens = before.filter(({ kind }) => kind !== "blank");
  const [create, temporary, trigger] = tokens.slice(tokens[0]?.name === "explain" ? 1 : 0).map(({ name }) => name);
  if (create !== "create" || !(temporary === "trigger" || trigger === "trigger")) return true;
  return tokens.at(-1)?.name === "end" && tokens.at(-2)?.kind === "end";
}

/** `??` is a question mark of the query's own. */
function placeholders(tokens: readonly SqliteToken[]): number {
  return marks(tokens).filter((each) => each === "?").length;
}

function textOf(tokens: readonly SqliteToken[], hasParameters: boolean): string {
  if (!hasParameters) return tokens.map(({ text }) => text).join("");
  return marks(tokens)
    .map((each) => (each === "??" ? "?" : each))
    .join("");
}

function marks(tokens: readonly SqliteToken[]): string[] {
  const out: string[] = [];
  for (const { kind, text } of tokens) {
    if (kind === "placeholder" && out.at(-1) === "?") out[out.length - 1] = "??";
    else out.push(text);
  }
  return out;
}
