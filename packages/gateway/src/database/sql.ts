import { DatabaseError } from "./DatabaseError.ts";
import type { SqlParameter, Statement } from "./types.ts";

/** A part of a query: text that is left alone, a placeholder, or a named parameter. */
type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "placeholder"; readonly text: "?" }
  | { readonly kind: "name" | "reference"; readonly text: string; readonly name: string };

/**
 * Strings, quoted names, comments and PostgreSQL's dollar quotes are one piece of text each: nothing in them is a
 * parameter. `??` is a question mark of the query's own.
 */
const tokens =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|::|:=|\?\?|\?|:([A-Za-z_]\w*)|\{(\[[^\]{}]*\][^{}]*)\}/g;

function* piecesOf(sql: string): Generator<Piece> {
  let done = 0;
  for (const match of sql.matchAll(tokens)) {
    if (match.index > done) yield { kind: "text", text: sql.slice(done, match.index) };
    yield pieceOf(match[0], match[2], match[3]);
    done = match.index + match[0].length;
  }
  if (done < sql.length) yield { kind: "text", text: sql.slice(done) };
}

function pieceOf(text: string, name: string | undefined, reference: string | undefined): Piece {
  if (text === "?") return { kind: "placeholder", text };
  if (reference !== undefined) return { kind: "reference", text, name: reference };
  return name === undefined ? { kind: "text", text } : { kind: "name", text, name };
}

/** SQL with named parameters, `:name`, as SQL with `?`. Names nobody knows are left as they stand [DB11]. */
export function bindNames(sql: string, values: ReadonlyMap<string, SqlParameter>): Statement {
  return bind(sql, (piece) => (piece.kind === "name" ? values.get(piece.name) : undefined));
}

/** SQL with tags in braces, `{[.]Line}`, as SQL with `?` for their values. */
export function bindReferences(sql: string, find: (path: string) => SqlParameter): Statement {
  return bind(sql, (piece) => (piece.kind === "reference" ? find(piece.name) : undefined));
}

/** The tags in braces of a statement; in quotes and comments there are none. */
export function referencesOf(sql: string): readonly string[] {
  return [...piecesOf(sql)].flatMap((piece) => (piece.kind === "reference" ? [piece.name] : []));
}

function bind(sql: string, find: (piece: Piece) => SqlParameter | undefined): Statement {
  const parameters: SqlParameter[] = [];
  let out = "";
  for (const piece of piecesOf(sql)) {
    const value = find(piece);
    if (value === undefined) out += piece.kind === "placeholder" ? "??" : piece.text;
    else {
      parameters.push(value);
      out += "?";
    }
  }
  return { sql: parameters.length > 0 ? out : sql, parameters };
}

/** SQL with `?` as a database wants it: `$1` where it numbers them. Without parameters it is left as it is. */
export function numberPlaceholders({ sql, parameters }: Statement, placeholder: (number: number) => string): string {
  if (parameters.length === 0) return sql;
  let count = 0;
  let out = "";
  for (const piece of piecesOf(sql)) {
    if (piece.kind === "placeholder") out += placeholder(++count);
    else out += piece.text === "??" ? "?" : piece.text;
  }
  checkCount(count, parameters.length);
  return out;
}

/** @throws DatabaseError where a query was given another number of values than it has `?`. */
export function checkCount(placeholders: number, values: number): void {
  if (placeholders === values) return;
  throw new DatabaseError("query", `the query has ${placeholders} "?" and was given ${values} values`);
}
