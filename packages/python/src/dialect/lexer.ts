/** A token of Python 2.7 source; offsets are into the source. */
export interface Token {
  readonly kind: "name" | "number" | "string" | "operator";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Brackets (backticks included) open before this token. */
  readonly depth: number;
  /** Backticks only: whether this one closes a pair. */
  readonly closes?: boolean;
}

/** One logical line: where its indentation stands, how wide it is (tab stops of 8), and its tokens. */
export interface LogicalLine {
  readonly indentStart: number;
  readonly indentEnd: number;
  readonly indent: number;
  readonly tokens: readonly Token[];
}

/** What the lexer found: logical lines without blank ones, and the places of comments. */
export interface Lexed {
  readonly lines: readonly LogicalLine[];
  readonly comments: readonly Span[];
  /** What Jython's lexer passes over where no token can be made: a script with it may still be a script. */
  readonly passedOver: readonly PassedOver[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text that is no token, and what is wrong with it. */
export interface PassedOver extends Span {
  readonly message: string;
}

/** Thrown inside this folder only; `createDialect` turns it into a result. */
export class LexicalError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Words that a string may follow without a space: `return"x"`. */
const keywords = new Set(
  "and as assert del elif else except exec for from global if import in is lambda not or print raise return while with yield".split(
    " ",
  ),
);
const stringStart = /(?:[uU][rR]?|[bB][rR]?|[rR])?("""|'''|"|')/y;
const name = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
const numberToken = /(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[jJlL]?/y;
const operator =
  /\*\*=|\/\/=|>>=|<<=|<>|!=|->|:=|==|<=|>=|\*\*|\/\/|<<|>>|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|[-+*/%@&|^~<>()[\]{},:.`=;]/y;

const closers: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Splits Python 2.7 source (line ends `\n`) into logical lines of tokens. Throws {@link LexicalError}. */
export function lex(source: string): Lexed {
  return new Lexer(source).run();
}

class Lexer {
  private at = 0;
  private readonly lines: LogicalLine[] = [];
  private readonly comments: Span[] = [];
  private readonly passedOver: PassedOver[] = [];
  private brackets: { text: string; start: number }[] = [];
  private tokens: Token[] = [];

  constructor(private readonly source: string) {}

  run(): Lexed {
    while (this.at < this.source.length) this.logicalLine();
    return { lines: this.lines, comments: this.comments, passedOver: this.passedOver };
  }

  private logicalLine(): void {
    const indentStart = this.at;
    const indent = this.indentation();
    const indentEnd = this.at;
    this.tokens = [];
    while (this.at < this.source.length && !this.endOfLine()) this.token();
    const open = this.brackets.at(-1);
    if (open !== undefined) throw new LexicalError(`'${open.text}' was never closed`, open.start);
    if (this.tokens.length > 0) this.lines.push({ indentStart, indentEnd, indent, tokens: this.tokens });
  }

  private indentation(): number {
    let column = 0;
    for (; ; this.at++) {
      const c = this.source[this.at];
      if (c === " ") column++;
      else if (c === "\t") column = column - (column % 8) + 8;
      else if (c === "\f") column = 0;
      else return column;
    }
  }

  /** Consumes a newline; true where it ends the logical line. */
  private endOfLine(): boolean {
    if (this.source[this.at] !== "\n" || this.brackets.some((b) => b.text !== "`")) return false;
    this.at++;
    return true;
  }

  private token(): void {
    const c = this.source[this.at] as string;
    if (c === " " || c === "\t" || c === "\f") this.at++;
    else if (c === "#") this.comment();
    else if (c === "\\") this.continuation();
    else if (c === "\n") this.at++;
    else this.realToken();
  }

  private comment(): void {
    const end = this.source.indexOf("\n", this.at);
    const stop = end < 0 ? this.source.length : end;
    this.comments.push({ start: this.at, end: stop });
    this.at = stop;
  }

  private continuation(): void {
    const next = this.source[this.at + 1];
    if (next === "\n" || next === undefined) this.at += 2;
    else this.passOver(this.at + 2, "unexpected character after line continuation character");
  }

  private realToken(): void {
    const start = this.at;
    const quote = this.match(stringStart);
    if (quote !== undefined) return this.string(start, quote[1] as string);
    const word = this.match(name);
    if (word !== undefined) return this.push("name", { start, end: start + word[0].length });
    const digits = this.match(numberToken);
    if (digits !== undefined) return this.number(start, start + digits[0].length);
    const op = this.match(operator);
    if (op !== undefined) this.bracket(op[0], start);
    else if (this.source[start] === "!") this.passOver(start + 2, "invalid character '!'");
    else throw new LexicalError(`invalid character '${this.source[start]}'`, start);
  }

  private passOver(end: number, message: string): void {
    const stop = Math.min(end, this.source.length);
    this.passedOver.push({ start: this.at, end: stop, message });
    this.at = stop;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source) ?? undefined;
  }

  private number(start: number, end: number): void {
    if (this.source[end] === "_") throw new LexicalError("invalid syntax: underscores in numbers are Python 3", start);
    this.push("number", { start, end });
  }

  private string(start: number, quote: string): void {
    const previous = this.tokens.at(-1);
    if (previous?.kind === "name" && previous.end === start && !keywords.has(previous.text))
      throw new LexicalError(`invalid string prefix '${previous.text}'`, start);
    let i = this.source.indexOf(quote, start) + quote.length;
    // Jython passes over an endless string only where something stands behind its quote.
    if (quote.length === 1 && (this.source[i] === "\n" || i === this.source.length))
      throw new LexicalError("unterminated string literal", start);
    while (!this.source.startsWith(quote, i)) {
      if (i >= this.source.length || (quote.length === 1 && this.source[i] === "\n"))
        return this.passOver(i + 1, `unterminated ${quote.length === 3 ? "triple-quoted " : ""}string literal`);
      i += this.source[i] === "\\" ? 2 : 1;
    }
    this.push("string", { start, end: i + quote.length });
  }

  private bracket(text: string, start: number): void {
    const last = this.brackets.at(-1);
    const closesTick = text === "`" && last?.text === "`";
    if (closesTick || text in closers) this.close(text, start);
    this.push("operator", { start, end: start + text.length }, closesTick);
    if ((text === "`" && !closesTick) || text === "(" || text === "[" || text === "{") this.brackets.push({ text, start });
  }

  private close(text: string, start: number): void {
    const open = this.brackets.pop();
    if (open === undefined) throw new LexicalError(`unmatched '${text}'`, start);
    if (text !== "`" && open.text !== closers[text]) {
      throw new LexicalError(`closing '${text}' does not match opening '${open.text}'`, start);
    }
  }

  private push(kind: Token["kind"], { start, end }: { readonly start: number; readonly end: number }, closes?: boolean): void {
    const text = this.source.slice(start, end);
    const depth = this.brackets.length;
    this.tokens.push(closes === undefined ? { kind, start, end, text, depth } : { kind, start, end, text, depth, closes });
    this.at = end;
  }
}
