import { type LogicalLine, lex, type Token } from "../dialect/lexer.ts";
import { indexAtTop, splitLine } from "../dialect/statements.ts";

/** What a script uses, read from its tokens. */
export interface Uses {
  /** Names called without a dot before them: `len` of `len(x)`. */
  readonly calls: ReadonlySet<string>;
  /** Names called after a dot: `has_key` of `d.has_key(k)`. */
  readonly methods: ReadonlySet<string>;
  /** Every name, wherever it stands. */
  readonly names: ReadonlySet<string>;
  /** Dotted names outside of import statements: `java.lang.Exception`, and each beginning of them. */
  readonly dotted: ReadonlySet<string>;
  /** Imported modules and names with their packages: `java`, `java.util` and `java.util.Date` of `from java.util import Date`. */
  readonly imports: ReadonlySet<string>;
  /** Keys of {@link constructs} that the script has. */
  readonly constructs: ReadonlySet<string>;
}

type Statement = readonly Token[];

const stringFunctions = new Set(
  "atof atoi atol capitalize capwords center count expandtabs find index join joinfields ljust lower lstrip maketrans replace rfind rindex rjust rsplit rstrip split splitfields strip swapcase translate upper zfill".split(
    " ",
  ),
);

const starts =
  (...texts: string[]) =>
  (s: Statement) =>
    texts.every((text, i) => s[i]?.text === text);
/** Whether the texts stand one after another somewhere; `undefined` matches any token. */
const has =
  (...texts: (string | undefined)[]) =>
  (s: Statement) =>
    s.some((_, at) => texts.every((text, i) => s[at + i] !== undefined && (text === undefined || s[at + i]?.text === text)));
const any = (test: (token: Token) => boolean) => (s: Statement) => s.some(test);
const oldHandler = (s: Statement) => s[0]?.text === "except" && indexAtTop(s, ",") > 0;
const stringFunction = (s: Statement) =>
  s.some((t, i) => t.text === "string" && s[i + 1]?.text === "." && stringFunctions.has(s[i + 2]?.text ?? ""));

/** Constructs of Python 2 as the table of counts names them, and how one is known by the tokens of a statement. */
const constructs: Readonly<Record<string, (statement: Statement) => boolean>> = {
  "print statement (no paren)": (s) => s[0]?.text === "print" && s[1] !== undefined && !["(", ">>", "="].includes(s[1].text),
  "print (paren form, valid both)": starts("print", "("),
  "print >>": starts("print", ">>"),
  "octal 0777": any((t) => t.kind === "number" && /^0\d+[lL]?$/.test(t.text)),
  'u"" literal (valid both)': any((t) => t.kind === "string" && /^[uU]/.test(t.text)),
  "except X, e": (s) => oldHandler(s) && s[1]?.text !== "(",
  "except (A,B), e": (s) => oldHandler(s) && s[1]?.text === "(",
  "<> operator": any((t) => t.kind === "operator" && t.text === "<>"),
  ".encode/.decode str": (s) => has(".", "encode", "(")(s) || has(".", "decode", "(")(s),
  "string module fn": stringFunction,
  "dict.keys()[i]": has(".", "keys", "(", ")", "["),
  "raise X, msg": (s) => s[0]?.text === "raise" && indexAtTop(s, ",") > 0,
  "lambda tuple-unpack": has("lambda", "("),
  "exec statement": (s) => s[0]?.text === "exec",
  "reduce( builtin": has("reduce", "("),
};

/** Reads what a script uses. Throws `LexicalError` for a text that is no Python. */
export function usesOf(source: string): Uses {
  const found = { calls: new Set<string>(), methods: new Set<string>(), names: new Set<string>() };
  const [dotted, imports, shown] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const statement of lex(source.replace(/\r\n?/g, "\n")).lines.flatMap(statements)) {
    for (const [key, test] of Object.entries(constructs)) if (test(statement)) shown.add(key);
    if (["import", "from"].includes(statement[0]?.text ?? "")) addAll(imports, imported(statement));
    else addAll(dotted, dottedNames(statement));
    statement.forEach((token, i) => {
      if (token.kind !== "name") return;
      found.names.add(token.text);
      if (statement[i + 1]?.text !== "(" || ["def", "class"].includes(statement[i - 1]?.text ?? "")) return;
      (statement[i - 1]?.text === "." ? found.methods : found.calls).add(token.text);
    });
  }
  return { ...found, dotted, imports, constructs: shown };
}

/**
 * Whether a script has what a row of a table of counts names; undefined where nobody has said how that is known.
 * `key`: a name (`len`), a call (`unicode(`, `.has_key(`), a dotted name (`java.util.Date`) or a key of the constructs.
 */
export function usesRow(table: string, key: string, uses: Uses): boolean | undefined {
  if (table.endsWith("_imports")) return uses.imports.has(key);
  if (key in constructs) return uses.constructs.has(key);
  if (key === "print") return uses.constructs.has("print (paren form, valid both)");
  const method = /^\.(\w+)\(\)?$/.exec(key)?.[1];
  if (method !== undefined) return uses.methods.has(method);
  const call = /^(\w+)\($/.exec(key)?.[1] ?? (table === "python_builtins" ? key : undefined);
  if (call !== undefined) return uses.calls.has(call);
  if (/^\w+(\.\w+)+$/.test(key)) return uses.dotted.has(key);
  return /^\w+$/.test(key) ? uses.names.has(key) : undefined;
}

function statements(line: LogicalLine): Statement[] {
  const { header, simple } = splitLine(line);
  return header.length > 0 ? [header, ...simple] : [...simple];
}

function addAll(to: Set<string>, names: Iterable<string>): void {
  for (const name of names) to.add(name);
}

/** `a`, `a.b`, `a.b.c` of `a.b.c`. */
function beginnings(name: string): string[] {
  const parts = name.split(".");
  return parts.map((_, i) => parts.slice(0, i + 1).join("."));
}

function imported(statement: Statement): string[] {
  const text = statement.map((t) => t.text).join(" ");
  const from = /^from ([\w. ]+?) import (.*)$/.exec(text);
  const names = (list: string) =>
    list
      .replace(/[()]/g, "")
      .split(",")
      .map((n) => n.replace(/ as .*/, "").replace(/ /g, ""));
  if (from === null) return names(text.slice("import ".length)).flatMap(beginnings);
  const module = (from[1] as string).replace(/ /g, "");
  return [...beginnings(module), ...names(from[2] as string).map((name) => `${module}.${name}`)];
}

function dottedNames(statement: Statement): string[] {
  const found: string[] = [];
  statement.forEach((token, i) => {
    if (token.kind !== "name" || statement[i - 1]?.text === ".") return;
    let name = token.text;
    for (let at = i + 1; statement[at]?.text === "." && statement[at + 1]?.kind === "name"; at += 2) {
      name += `.${statement[at + 1]?.text}`;
    }
    found.push(...beginnings(name).slice(1));
  });
  return found;
}
