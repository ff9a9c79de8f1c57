import { type Lexed, LexicalError, type LogicalLine, type Token } from "./lexer.ts";
import { number, string } from "./literals.ts";
import { indexAtTop, listIterables, splitLine } from "./statements.ts";

/** A replacement of source text; insertions have `start === end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const python3Keywords = new Set(["async", "await", "nonlocal"]);
const keywords = new Set(
  "False None True and as assert break class continue def del elif else except finally for from global if import in is lambda not or pass raise return try while with yield async await nonlocal".split(
    " ",
  ),
);
const futures = (lexed: Lexed, feature: string) =>
  lexed.lines.some(
    (l) => l.tokens[0]?.text === "from" && l.tokens[1]?.text === "__future__" && l.tokens.some((t) => t.text === feature),
  );

/** What stands in a statement between targets and value. */
const assignments = new Set(["=", "+=", "-=", "*=", "/=", "//=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>="]);

/** All edits that make CPython 3 read the source as Python 2.7 does; `shift`: spaces added to each line. */
export function rewrite(source: string, lexed: Lexed, shift: number): Edit[] {
  return new Rewriter(source, lexed, shift).run();
}

class Rewriter {
  private readonly edits: Edit[] = [];
  private readonly printFunction: boolean;
  private readonly unicodeLiterals: boolean;

  constructor(
    private readonly source: string,
    private readonly lexed: Lexed,
    private readonly shift: number,
  ) {
    this.printFunction = futures(lexed, "print_function");
    this.unicodeLiterals = futures(lexed, "unicode_literals");
  }

  run(): Edit[] {
    for (const comment of this.lexed.comments) this.edits.push({ ...comment, text: "" });
    for (const { start, end } of this.lexed.passedOver) this.edits.push({ start, end, text: this.gap(start, end) });
    for (const line of this.lexed.lines) this.line(line);
    return this.edits;
  }

  private line(line: LogicalLine): void {
    this.replace(line.indentStart, line.indentEnd, " ".repeat(line.indent + this.shift));
    line.tokens.forEach((token, i) => {
      this.token(token, line.tokens, i);
    });
    for (const group of listIterables(line.tokens)) this.parenthesise(group);
    const { header, simple } = splitLine(line);
    if (header[0]?.text === "except") this.exceptClause(header);
    if (header[0]?.text === "def") this.parameters(header, 3, 1);
    for (const statement of simple) this.statement(statement);
  }

  /** What is left of text that is passed over: the line goes on in the next one, unless nothing more comes. */
  private gap(start: number, end: number): string {
    const lines = this.source.slice(start, end).split("\n").length - 1;
    const more = this.lexed.lines.some((line) => (line.tokens.at(-1) as Token).start >= end);
    return ` ${more ? "\\\n".repeat(lines) : "\n".repeat(lines)}`;
  }

  private token(token: Token, tokens: readonly Token[], i: number): void {
    if (token.kind === "name") this.name(token, tokens, i);
    else if (token.kind === "number") this.changed(token, number(token));
    else if (token.kind === "string") this.changed(token, string(token.text, this.unicodeLiterals, joinsUnicode(tokens, i)));
    else if (token.text === "<>") this.changed(token, "!=");
    else if (token.text === "`") this.changed(token, token.closes === true ? "))" : "__repr__((");
    else if (token.text === ":=" || token.text === "->") throw new LexicalError("invalid syntax", token.start);
  }

  private name(token: Token, tokens: readonly Token[], i: number): void {
    const isAttribute = tokens[i - 1]?.text === "." && tokens[i - 1]?.kind === "operator" && keywords.has(token.text);
    if (isAttribute && !isRelativeImport(tokens, i)) this.changed(token, asIdentifier(token.text));
    else if (python3Keywords.has(token.text)) this.changed(token, asIdentifier(token.text));
    else if (token.text === "lambda") this.parameters(tokens, i + 1, token.depth);
  }

  private statement(tokens: readonly Token[]): void {
    const word = tokens[0]?.text;
    if (word === "print" && !this.printFunction) this.print(tokens);
    else if (word === "exec") this.exec(tokens);
    else if (word === "raise") this.raise(tokens);
    else this.displayTargets(tokens);
  }

  /** Jython evaluates a set or dict that stands where a target belongs, and assigns to nothing: `{a.b} = 1`. */
  private displayTargets(tokens: readonly Token[]): void {
    let start = 0;
    tokens.forEach((token, i) => {
      if (token.depth > 0 || token.kind !== "operator" || !assignments.has(token.text)) return;
      const target = tokens.slice(start, i);
      start = i + 1;
      const closes = target.findIndex((each) => each.text === "}" && each.depth === 0);
      const comprehends = target.some((each) => each.text === "for" && each.depth === 1);
      if (target[0]?.text !== "{" || closes !== target.length - 1 || comprehends) return;
      this.insert(target[0].start, "__nowhere__[");
      this.insert((target.at(-1) as Token).end, "]");
    });
  }

  private print(tokens: readonly Token[]): void {
    const isTo = tokens[1]?.text === ">>";
    if (isTo && tokens.length === 2) throw new LexicalError("invalid syntax", (tokens[1] as Token).end);
    const last = tokens.at(-1) as Token;
    const trailing = last.text === "," && last.depth === 0 && (!isTo || indexAtTop(tokens, ",") !== tokens.length - 1);
    const word = `__print${isTo ? "_to" : ""}${trailing ? "_more" : ""}__(`;
    this.wrap(tokens, word, isTo ? (tokens[1] as Token).end : undefined);
  }

  private exec(tokens: readonly Token[]): void {
    if (tokens.length === 1) throw new LexicalError("invalid syntax", (tokens[0] as Token).end);
    this.wrap(tokens, "__exec__(");
    const at = indexAtTop(tokens, "in");
    if (at > 0) this.changed(tokens[at] as Token, ",");
  }

  private raise(tokens: readonly Token[]): void {
    if (indexAtTop(tokens, ",") < 0) return;
    if (tokens.filter((t) => t.depth === 0 && t.text === "," && t.kind === "operator").length > 2)
      throw new LexicalError("invalid syntax", (tokens.at(-1) as Token).start);
    this.insert((tokens[1] as Token).start, "__raise__(");
    this.insert((tokens.at(-1) as Token).end, ")");
  }

  /** Replaces the statement's keyword (up to `to`) by an opening call and closes it at the end. */
  private wrap(tokens: readonly Token[], opening: string, to?: number): void {
    const first = tokens[0] as Token;
    this.replace(first.start, to ?? first.end, opening);
    this.insert((tokens.at(-1) as Token).end, ")");
  }

  private exceptClause(header: readonly Token[]): void {
    const comma = indexAtTop(header, ",");
    if (comma < 0) return;
    const target = header.slice(comma + 1, -1);
    this.changed(header[comma] as Token, " as ");
    if (target.length <= 1) return;
    this.encodeRange("__target_", target[0] as Token, target.at(-1) as Token);
  }

  /** Tuple parameters, from the token at `from` on, at bracket depth `depth`, become names that carry their pattern. */
  private parameters(tokens: readonly Token[], from: number, depth: number): void {
    let isStart = true;
    for (let i = from; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (token.depth < depth || (token.depth === depth && token.text === ":")) return;
      if (isStart && token.text === "(") {
        i = tokens.findIndex((t, j) => j > i && t.text === ")" && t.depth === depth);
        this.encodeRange("__tuple_", token, tokens[i] as Token);
      }
      isStart = token.depth === depth && token.text === ",";
    }
  }

  private encodeRange(prefix: string, first: Token, last: Token): void {
    const text = this.source.slice(first.start, last.end);
    const newlines = text.split("\n").length - 1;
    const hex = Buffer.from(text.replace(/\s|\\/g, "")).toString("hex");
    this.replace(first.start, last.end, `${prefix}${hex}__${"\n".repeat(newlines)}`);
  }

  private parenthesise(tokens: readonly Token[]): void {
    this.insert((tokens[0] as Token).start, "(");
    this.insert((tokens.at(-1) as Token).end, ")");
  }

  private changed(token: Token, text: string): void {
    if (text !== token.text) this.replace(token.start, token.end, text);
  }

  private insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  private replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }
}

/** A keyword spelt so that CPython reads it as an identifier: identifiers are NFKC-normalised after keywords are told apart. */
function asIdentifier(keyword: string): string {
  if (/^[A-Z]/.test(keyword)) return `__${keyword}__`;
  return String.fromCharCode(keyword.charCodeAt(0) + 0xfee0) + keyword.slice(1);
}

/** Whether a string token begins a run of adjacent literals with a unicode one: the whole is unicode then. */
function joinsUnicode(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.kind === "string") return false;
  for (let at = i + 1; tokens[at]?.kind === "string"; at++) if (/^[uU]/.test(tokens[at]?.text ?? "")) return true;
  return false;
}

function isRelativeImport(tokens: readonly Token[], i: number): boolean {
  return tokens[0]?.text === "from" && tokens[i]?.text === "import" && tokens.slice(1, i).every((t) => t.text === ".");
}
