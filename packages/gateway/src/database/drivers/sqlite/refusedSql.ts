import { DatabaseError } from "../../DatabaseError.ts";
import type { SqliteToken } from "./tokens.ts";

/**
 * Functions and tables of the library that reach beyond the database's file, or into its pages past SQL [DB27]. A test holds the list of
 * all functions and tables the library has against the one that was reviewed.
 */
export const refusedNames: ReadonlySet<string> = new Set([
  "readfile",
  "writefile",
  "fsdir",
  "lsmode",
  "edit",
  "load_extension",
  "fts3_tokenizer",
  "fts3tokenize",
  "carray",
  "sha3_query",
  "sqlite_dbpage",
  "sqlite_crypt",
  "sqlite_log",
  "sqlite3mc_config",
  "sqlite3mc_config_table",
  "sqlite3mc_codec_data",
]);

/** Pragmas that only tell; the argument is what is asked about. */
const askingPragmas: ReadonlySet<string> = new Set([
  "collation_list",
  "compile_options",
  "database_list",
  "foreign_key_check",
  "foreign_key_list",
  "function_list",
  "index_info",
  "index_list",
  "index_xinfo",
  "integrity_check",
  "module_list",
  "pragma_list",
  "quick_check",
  "table_info",
  "table_list",
  "table_xinfo",
]);

/** Pragmas that may be set: they concern this database and its connection alone. */
const settablePragmas: ReadonlySet<string> = new Set([
  "analysis_limit",
  "application_id",
  "busy_timeout",
  "case_sensitive_like",
  "defer_foreign_keys",
  "foreign_keys",
  "ignore_check_constraints",
  "incremental_vacuum",
  "legacy_alter_table",
  "optimize",
  "query_only",
  "recursive_triggers",
  "reverse_unordered_selects",
  "user_version",
  "wal_checkpoint",
]);

/** Pragmas whose value may be asked, not set. */
const readablePragmas: ReadonlySet<string> = new Set([
  "auto_vacuum",
  "cache_size",
  "data_version",
  "encoding",
  "freelist_count",
  "journal_mode",
  "max_page_count",
  "page_count",
  "page_size",
  "schema_version",
  "synchronous",
  "temp_store",
  "trusted_schema",
]);

const scope = "SQL of scripts and queries reaches the database's own file only";

/**
 * Refuses what reaches beyond the database's file; the tokens are those of one statement, without blanks [DB27].
 * @throws DatabaseError that says what is refused.
 */
export function refuseStatement(tokens: readonly SqliteToken[]): void {
  const command = tokens.slice(explainLength(tokens));
  refuseCommand(command);
  for (const { kind, name } of tokens) if (kind === "word" || kind === "quoted") refuseName(name);
}

/** `EXPLAIN` and `EXPLAIN QUERY PLAN`; SQLite carries out a pragma even then. */
function explainLength(tokens: readonly SqliteToken[]): number {
  if (tokens[0]?.name !== "explain") return 0;
  return tokens[1]?.name === "query" && tokens[2]?.name === "plan" ? 3 : 1;
}

function refuseCommand(command: readonly SqliteToken[]): void {
  const first = command[0]?.name;
  if (first === "attach" || first === "detach") refuse(`${first.toUpperCase()} is not available`);
  if (first === "vacuum" && command.some(({ kind, name }) => kind === "word" && name === "into"))
    refuse("VACUUM INTO is not available");
  if (first === "pragma") refusePragma(command.slice(1));
}

function refusePragma(tokens: readonly SqliteToken[]): void {
  const [name = "", argument] = tokens[1]?.text === "." ? pragmaOf(tokens.slice(2)) : pragmaOf(tokens);
  if (askingPragmas.has(name) || settablePragmas.has(name)) return;
  if (!readablePragmas.has(name)) refuse(`PRAGMA ${name} is not available`);
  if (argument !== undefined) refuse(`PRAGMA ${name} can be read, not set`);
}

function pragmaOf(tokens: readonly SqliteToken[]): readonly [string | undefined, string | undefined] {
  return [tokens[0]?.name, tokens[1]?.text];
}

/** `pragma_table_info(…)` is the pragma as a table. */
function refuseName(name: string): void {
  if (refusedNames.has(name)) refuse(`${name} is not available`);
  if (name.startsWith("pragma_") && !askingPragmas.has(name.slice("pragma_".length))) refuse(`${name} is not available`);
}

function refuse(what: string): never {
  throw new DatabaseError("query", `${what}: ${scope}`);
}
