import type { Json, PropertyPath } from "@sightline/model";
import { type JsonContainer, type JsonEntry, type JsonNode, parseLossless, renderJson } from "./JsonSyntax.ts";
import { sameJson } from "./sameJson.ts";

/**
 * A JSON text that can be changed in places. What was not changed keeps its spelling to the byte, and a value that is set
 * back to what it was gets its original spelling again [PRJ32].
 */
export class JsonDocument {
  readonly #before: string;
  readonly #root: JsonEntry;
  readonly #after: string;

  /** Throws a JsonSyntaxError where the text is not JSON. */
  constructor(text: string) {
    const { before, root, after } = parseLossless(text);
    this.#before = before;
    this.#root = { head: "", key: undefined, value: root, after: "", source: renderJson(root) };
    this.#after = after;
  }

  text(): string {
    return this.#before + renderJson(this.#root.value) + this.#after;
  }

  /** The value at a path; undefined where there is none. */
  get(path: PropertyPath): Json | undefined {
    const entry = this.#entry(path);
    return entry && (JSON.parse(renderJson(entry.value)) as Json);
  }

  /** Sets a value. A new member or item is added at the end of its object or array, which must exist. */
  set(path: PropertyPath, value: Json): void {
    const entry = this.#entry(path);
    if (entry) replace(entry, value, this.#style());
    else this.#add(path, value);
  }

  /** Removes a member or an item; false where there is none. */
  remove(path: PropertyPath): boolean {
    const entry = this.#entry(path);
    const container = path.length > 0 ? this.#entry(path.slice(0, -1))?.value : undefined;
    if (!entry || !container || container.kind === "scalar") return false;
    const index = container.entries.indexOf(entry);
    const previous = container.entries[index - 1];
    if (previous && index === container.entries.length - 1) previous.after = entry.after;
    container.entries.splice(index, 1);
    return true;
  }

  #add(path: PropertyPath, value: Json): void {
    const container = path.length > 0 ? this.#entry(path.slice(0, -1))?.value : undefined;
    const key = path.at(-1);
    const fits = typeof key === "number" ? container?.kind === "array" && key === container.entries.length : true;
    if (!container || container.kind !== (typeof key === "number" ? "array" : "object") || !fits)
      throw new RangeError(`Cannot set ${JSON.stringify(path)}: there is no object or array to add it to.`);
    append(container, { key, value, depth: path.length }, this.#style());
  }

  #entry(path: PropertyPath): JsonEntry | undefined {
    let entry: JsonEntry | undefined = this.#root;
    for (const step of path) entry = entry && childOf(entry.value, step);
    return entry;
  }

  /** How the document is written, as its first entry shows. */
  #style(): Style {
    const { value } = this.#root;
    const head = value.kind === "scalar" ? "" : (value.entries[0]?.head ?? "");
    const [, newline = "", indent = ""] = /^(\r?\n|\r)([ \t]*)/.exec(head) ?? [];
    return { newline, indent, colon: /:[ \t]*$/.exec(head)?.[0] ?? (newline ? ": " : ":") };
  }
}

interface Style {
  /** Empty: all on one line. */
  readonly newline: string;
  readonly indent: string;
  readonly colon: string;
}

/** Of equal keys the last counts, as it does for `JSON.parse`. */
function childOf(node: JsonNode, step: string | number): JsonEntry | undefined {
  if (node.kind === "scalar") return undefined;
  if (typeof step === "number") return node.kind === "array" ? node.entries[step] : undefined;
  return node.kind === "object" ? node.entries.findLast(({ key }) => key === step) : undefined;
}

function replace(entry: JsonEntry, value: Json, style: Style): void {
  const { source } = entry;
  const isOriginal = source !== undefined && sameJson(JSON.parse(source), value);
  const indent = /[\r\n]([ \t]*)[^\r\n]*$/.exec(entry.head)?.[1] ?? "";
  entry.value = parseLossless(isOriginal ? source : format(value, indent, style)).root;
}

interface Addition {
  readonly key: string | number | undefined;
  readonly value: Json;
  readonly depth: number;
}

function append(container: JsonContainer, { key, value, depth }: Addition, style: Style): void {
  const last = container.entries.at(-1);
  const outer = style.newline && style.newline + style.indent.repeat(depth - 1);
  const before = last ? (/^\s*/.exec(last.head)?.[0] ?? "") : outer && outer + style.indent;
  const indent = /[^\r\n]*$/.exec(before)?.[0] ?? "";
  const head = typeof key === "string" ? before + JSON.stringify(key) + style.colon : before;
  const after = last ? last.after : outer;
  if (last) last.after = container.entries.at(-2)?.after ?? "";
  const node = parseLossless(format(value, indent, style)).root;
  container.entries.push({ head, key: typeof key === "string" ? key : undefined, value: node, after, source: undefined });
}

function format(value: Json, indent: string, { newline, indent: step, colon }: Style): string {
  if (!newline) return colon === ":" ? JSON.stringify(value) : spaced(value, colon);
  return JSON.stringify(value, null, step || undefined).replaceAll("\n", newline + indent);
}

function spaced(value: Json, colon: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => spaced(item, colon)).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}${colon}${spaced(item, colon)}`)
    .join(", ")}}`;
}
