import { projectLimits } from "../definitions/limits.ts";

/** A JSON text taken apart without loss: every character of it is in one of these parts. */
export type JsonNode = { readonly kind: "scalar"; readonly text: string } | JsonContainer;

/** An object or array. */
export interface JsonContainer {
  readonly kind: "object" | "array";
  readonly entries: JsonEntry[];
  /** What stands between the brackets while there are no entries. */
  readonly empty: string;
}

/** A member of an object or an item of an array. */
export interface JsonEntry {
  /** Space before it, and for a member the key and the colon. */
  readonly head: string;
  readonly key: string | undefined;
  value: JsonNode;
  /** Space between the value and the next comma or bracket. */
  after: string;
  /** The value as it was read; undefined for an entry that was added. */
  readonly source: string | undefined;
}

/** Where a text stops being JSON. */
export class JsonSyntaxError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Takes a JSON text apart; throws a {@link JsonSyntaxError} where it is not JSON. */
export function parseLossless(text: string): { readonly before: string; readonly root: JsonNode; readonly after: string } {
  const parser = new Parser(text);
  const before = (text.startsWith("\ufeff") ? parser.take(/\ufeff/y) : "") + parser.space();
  const root = parser.value(0);
  const after = parser.space();
  if (parser.position < text.length) throw parser.error("Nothing may follow the value");
  return { before, root, after };
}

/** The text of a node. */
export function renderJson(node: JsonNode): string {
  if (node.kind === "scalar") return node.text;
  const [open, close] = node.kind === "object" ? "{}" : "[]";
  const inside = node.entries.map((entry) => entry.head + renderJson(entry.value) + entry.after).join(",");
  return `${open}${node.entries.length > 0 ? inside : node.empty}${close}`;
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;
const comma = /,/y;

class Parser {
  position = 0;

  constructor(private readonly text: string) {}

  value(depth: number): JsonNode {
    if (depth > projectLimits.jsonDepth) throw this.error(`Nested more than ${projectLimits.jsonDepth} levels deep`);
    const first = this.text[this.position];
    if (first === "{") return this.#container("object", depth);
    if (first === "[") return this.#container("array", depth);
    return { kind: "scalar", text: first === '"' ? this.string("a value") : this.expect(scalar, "a value") };
  }

  #container(kind: "object" | "array", depth: number): JsonContainer {
    const close = kind === "object" ? "}" : "]";
    this.position++;
    const empty = this.space();
    const entries: JsonEntry[] = [];
    if (this.text[this.position] !== close) {
      entries.push(this.#entry(kind, empty, depth));
      while (this.take(comma)) entries.push(this.#entry(kind, this.space(), depth));
    }
    if (this.text[this.position] !== close) throw this.error(`Expected "," or "${close}"`);
    this.position++;
    return { kind, entries, empty: entries.length > 0 ? "" : empty };
  }

  #entry(kind: "object" | "array", before: string, depth: number): JsonEntry {
    const keyText = kind === "object" ? this.string("a key in double quotes") : undefined;
    const head = keyText === undefined ? before : before + keyText + this.space() + this.expect(/:/y, '":"') + this.space();
    const start = this.position;
    const value = this.value(depth + 1);
    const source = this.text.slice(start, this.position);
    return { head, key: keyText === undefined ? undefined : JSON.parse(keyText), value, after: this.space(), source };
  }

  string(wanted: string): string {
    const { text, position } = this;
    if (text[position] !== '"') throw this.error(`Expected ${wanted}`);
    let end = position + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
    const found = text.slice(position, end + 1);
    if (!isString(found)) throw this.error("This string does not end, or holds a character that must be escaped");
    this.position = end + 1;
    return found;
  }

  space(): string {
    return this.take(space);
  }

  expect(pattern: RegExp, wanted: string): string {
    const found = this.take(pattern);
    if (!found) throw this.error(`Expected ${wanted}`);
    return found;
  }

  take(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.position += found.length;
    return found;
  }

  error(message: string): JsonSyntaxError {
    return new JsonSyntaxError(message, this.position);
  }
}

function isString(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "string";
  } catch {
    return false;
  }
}
