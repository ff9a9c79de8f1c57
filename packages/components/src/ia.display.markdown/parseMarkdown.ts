/** A piece of a Markdown text, as far as this client knows it. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "rule" };

type Reader = (lines: readonly string[], at: number) => { readonly block: Block; readonly next: number } | undefined;

/** Reads headings, paragraphs, lists, quotes, fenced code, tables and rules. */
export function parseMarkdown(source: string): readonly Block[] {
  return parseLines(source.replace(/\r\n?/g, "\n").split("\n"));
}

function parseLines(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] as string).trim() === "") {
      at++;
      continue;
    }
    const here = at;
    const read = readers.reduce<ReturnType<Reader>>((found, reader) => found ?? reader(lines, here), undefined);
    const { block, next } = read ?? readParagraph(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

const readHeading: Reader = (lines, at) => {
  const match = /^(#{1,6})\s+(.*?)\s*#*$/.exec(lines[at] ?? "");
  return match ? { block: { kind: "heading", level: match[1]?.length ?? 1, text: match[2] ?? "" }, next: at + 1 } : undefined;
};

const readRule: Reader = (lines, at) =>
  /^\s*([-*_])(\s*\1){2,}\s*$/.test(lines[at] ?? "") ? { block: { kind: "rule" }, next: at + 1 } : undefined;

const readCode: Reader = (lines, at) => {
  if (!/^\s*```/.test(lines[at] ?? "")) return undefined;
  const end = lines.findIndex((line, index) => index > at && /^\s*```/.test(line));
  const last = end < 0 ? lines.length : end;
  return { block: { kind: "code", text: lines.slice(at + 1, last).join("\n") }, next: last + 1 };
};

const readQuote: Reader = (lines, at) => {
  const next = endOf(lines, at, (line) => /^\s*>/.test(line));
  if (next === at) return undefined;
  const inner = lines.slice(at, next).map((line) => line.replace(/^\s*> ?/, ""));
  return { block: { kind: "quote", blocks: parseLines(inner) }, next };
};

const bullet = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

const readList: Reader = (lines, at) => {
  const first = bullet.exec(lines[at] ?? "");
  if (!first) return undefined;
  const depth = (first[1] ?? "").length;
  const items: string[][] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as string;
    const match = bullet.exec(line);
    if (match && (match[1] ?? "").length <= depth) items.push([match[3] ?? ""]);
    else if (line.trim() !== "" && /^\s/.test(line)) items.at(-1)?.push(line.slice(Math.min(depth + 2, line.search(/\S/))));
    else break;
  }
  const ordered = /\d/.test(first[2] ?? "");
  return { block: { kind: "list", ordered, items: items.map(parseLines) }, next };
};

const readTable: Reader = (lines, at) => {
  if (!lines[at]?.includes("|") || !/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? "")) return undefined;
  const next = endOf(lines, at + 2, (line) => line.includes("|"));
  const rows = lines.slice(at + 2, next).map(cells);
  return { block: { kind: "table", head: cells(lines[at] as string), rows }, next };
};

function cells(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

const readers: readonly Reader[] = [readCode, readHeading, readRule, readQuote, readList, readTable];

function readParagraph(lines: readonly string[], at: number): { readonly block: Block; readonly next: number } {
  const ends = (line: string, index: number) =>
    line.trim() === "" ||
    (index > at && [readCode, readHeading, readRule, readQuote, readList].some((reader) => reader(lines, index)));
  let next = at;
  while (next < lines.length && !ends(lines[next] as string, next)) next++;
  return { block: { kind: "paragraph", text: lines.slice(at, next).join("\n") }, next };
}

function endOf(lines: readonly string[], from: number, holds: (line: string) => boolean): number {
  let next = from;
  while (next < lines.length && holds(lines[next] as string)) next++;
  return next;
}
