import type { BinaryOperator, Node, UnaryOperator } from "./ast.ts";
import { ExpressionSyntaxError } from "./ExpressionSyntaxError.ts";
import { type Token, tokenize } from "./lexer.ts";

/** Limits of nested brackets and of chained operators, far below what overflows the stack. */
const maximumNesting = 200;
const maximumChain = 1500;

interface Infix {
  readonly operator: BinaryOperator;
  /** Binding power: a higher one binds tighter. */
  readonly power: number;
}

/** Operators by precedence, loosest first [EXP2]. */
const levels: readonly (readonly (readonly [string, BinaryOperator])[])[] = [
  [
    ["||", "||"],
    ["or", "||"],
  ],
  [
    ["&&", "&&"],
    ["and", "&&"],
  ],
  [["like", "like"]],
  [
    ["=", "="],
    ["==", "="],
    ["!=", "!="],
    ["<>", "!="],
  ],
  [
    [">", ">"],
    ["<", "<"],
    [">=", ">="],
    ["<=", "<="],
  ],
  [
    ["&", "&"],
    ["|", "|"],
    ["xor", "xor"],
  ],
  [
    ["<<", "<<"],
    [">>", ">>"],
  ],
  [
    ["+", "+"],
    ["-", "-"],
  ],
  [
    ["*", "*"],
    ["/", "/"],
  ],
  [["%", "%"]],
  [["^", "^"]],
];
const infixes: ReadonlyMap<string, Infix> = new Map(
  levels.flatMap((level, power) => level.map(([text, operator]) => [text, { operator, power: power + 1 }] as const)),
);
const prefixes: Readonly<Record<string, UnaryOperator>> = { "-": "-", "!": "!", not: "!", "~": "~" };
const constants: Readonly<Record<string, null | boolean>> = { true: true, false: false, null: null, none: null };

/** Parses an expression into a syntax tree; throws {@link ExpressionSyntaxError}. */
export function parse(source: string): Node {
  return new Parser(tokenize(source)).parseAll();
}

class Parser {
  #position = 0;
  #nesting = 0;

  constructor(readonly tokens: readonly Token[]) {}

  parseAll(): Node {
    const node = this.#expression(0);
    const rest = this.#peek();
    if (rest.kind !== "end") throw this.#error(`unexpected ${describe(rest)}`);
    return node;
  }

  #expression(power: number): Node {
    if (++this.#nesting > maximumNesting) throw this.#error(`brackets nested more than ${maximumNesting} levels deep`);
    let left = this.#prefix();
    for (let chain = 0; ; chain++) {
      const infix = this.#infix();
      if (!infix || infix.power <= power) break;
      if (chain > maximumChain) throw this.#error(`more than ${maximumChain} operators in a row`);
      this.#position++;
      left = { kind: "binary", operator: infix.operator, left, right: this.#expression(infix.power) };
    }
    this.#nesting--;
    return left;
  }

  #infix(): Infix | undefined {
    const token = this.#peek();
    if (token.kind !== "symbol" && token.kind !== "name") return undefined;
    return infixes.get(token.text.toLowerCase());
  }

  #prefix(): Node {
    const token = this.#peek();
    const operator = token.kind === "symbol" || token.kind === "name" ? prefixOf(token.text) : undefined;
    if (!operator) return this.#postfix(this.#primary());
    this.#position++;
    return { kind: "unary", operator, operand: this.#unaryOperand() };
  }

  /** Unary operators bind tighter than all binary ones. */
  #unaryOperand(): Node {
    if (++this.#nesting > maximumNesting) throw this.#error(`more than ${maximumNesting} unary operators in a row`);
    const node = this.#prefix();
    this.#nesting--;
    return node;
  }

  #primary(): Node {
    const token = this.#peek();
    this.#position++;
    switch (token.kind) {
      case "number":
        return { kind: "literal", value: token.value };
      case "string":
        return { kind: "literal", value: token.text };
      case "reference":
        return { kind: "reference", reference: token.text };
      case "name":
        return this.#named(token.text);
      case "symbol":
        if (token.text === "(") return this.#bracketed();
    }
    this.#position--;
    throw this.#error(token.kind === "end" ? "unexpected end of the expression" : `unexpected ${describe(token)}`);
  }

  #bracketed(): Node {
    const node = this.#expression(0);
    this.#expect(")");
    return node;
  }

  #named(text: string): Node {
    if (this.#accept("(")) return { kind: "call", name: text, args: this.#list(")") };
    const word = text.toLowerCase();
    if (Object.hasOwn(constants, word)) return { kind: "literal", value: constants[word] as null | boolean };
    this.#position--;
    throw this.#error(`"${text}" is not a function call or literal; write properties and tags in braces: {${text}}`);
  }

  #postfix(start: Node): Node {
    let node = start;
    for (let chain = 0; chain < maximumNesting; chain++) {
      if (this.#accept("[")) node = { kind: "index", target: node, indices: this.#list("]") };
      else if (this.#accept(".")) node = { kind: "member", target: node, name: this.#memberName() };
      else return node;
    }
    throw this.#error(`more than ${maximumNesting} chained member accesses`);
  }

  #memberName(): string {
    const token = this.#peek();
    if (token.kind !== "name") throw this.#error("expected a property name after the dot");
    this.#position++;
    return token.text;
  }

  #list(close: string): readonly Node[] {
    const nodes: Node[] = [];
    if (this.#accept(close)) return nodes;
    do nodes.push(this.#expression(0));
    while (this.#accept(","));
    this.#expect(close);
    return nodes;
  }

  #accept(text: string): boolean {
    const token = this.#peek();
    if (token.kind !== "symbol" || token.text !== text) return false;
    this.#position++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw this.#error(`expected "${text}" but found ${describe(this.#peek())}`);
  }

  #peek(): Token {
    return this.tokens[this.#position] as Token;
  }

  #error(message: string): ExpressionSyntaxError {
    return new ExpressionSyntaxError(message, this.#peek().at);
  }
}

function prefixOf(text: string): UnaryOperator | undefined {
  const word = text.toLowerCase();
  return Object.hasOwn(prefixes, word) ? prefixes[word] : undefined;
}

function describe(token: Token): string {
  if (token.kind === "end") return "end of the expression";
  return token.kind === "number" ? String(token.value) : `"${token.text}"`;
}
