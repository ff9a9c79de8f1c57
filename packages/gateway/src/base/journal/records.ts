import { crc32 } from "node:zlib";

/** What a journal is of, and in which form: a program reads its own only. */
export interface JournalKind {
  readonly journal: string;
  readonly format: number;
}

/** What was read: the last value of each key as JSON text, and how far the file is whole. */
export type JournalReading =
  | {
      readonly records: ReadonlyMap<string, string>;
      /** Bytes up to the last whole record. */
      readonly length: number;
      /** Bytes behind it: a record that was being written when the program ended. */
      readonly torn: number;
    }
  | { readonly unusable: string };

const lineEnd = 10;
const sumLength = 8;

/** A record as a line: a checksum and `["key",value]`; without a value the key is gone. `json` is JSON text on one line. */
export function recordLine(key: string, json: string | undefined): Buffer {
  return lineOf(json === undefined ? `[${JSON.stringify(key)}]` : `[${JSON.stringify(key)},${json}]`);
}

/** The first line of a journal. */
export function headerLine({ journal, format }: JournalKind): Buffer {
  return lineOf(JSON.stringify({ journal, format }));
}

function lineOf(body: string): Buffer {
  return Buffer.from(`${sumOf(body)} ${body}\n`);
}

function sumOf(body: string | Buffer): string {
  return crc32(body).toString(16).padStart(sumLength, "0");
}

/**
 * Reads a journal. An incomplete end is what a program leaves that is killed while it writes: the records before it count. A record that
 * is not whole and is followed by one that is was damaged afterwards: which records are missing is not known, so none counts.
 */
export function readJournal(bytes: Buffer, kind: JournalKind): JournalReading {
  if (bytes.length === 0) return { records: new Map(), length: 0, torn: 0 };
  const lines = linesOf(bytes);
  const refused = headerFault(lines.next().value?.body, kind);
  if (refused !== undefined) return { unusable: refused };
  const records = new Map<string, string>();
  let length = headerLine(kind).length;
  let badAt: number | undefined;
  for (const { body, start, end } of lines) {
    if (body === undefined) badAt ??= start;
    else if (badAt !== undefined) return { unusable: `the record at byte ${badAt} is damaged` };
    else if (!take(records, body)) return { unusable: `the record at byte ${start} is not understood` };
    else length = end;
  }
  return { records, length, torn: bytes.length - length };
}

function headerFault(body: Buffer | undefined, { journal, format }: JournalKind): string | undefined {
  if (body === undefined) return "its first line is damaged";
  const header = JSON.parse(body.toString()) as Partial<JournalKind>;
  if (header.journal !== journal) return `it is no journal of ${journal}`;
  return header.format === format ? undefined : `it has format ${header.format}, this build reads format ${format}`;
}

/** Puts a record with those before it; false: its checksum is right and it is no record. */
function take(records: Map<string, string>, body: Buffer): boolean {
  const text = body.toString();
  const key = /^\["((?:[^"\\]|\\.)*)"[,\]]/.exec(text);
  if (!key || !text.endsWith("]")) return false;
  const name = JSON.parse(`"${key[1]}"`) as string;
  records.delete(name);
  if (text.length > key[0].length) records.set(name, text.slice(key[0].length, -1));
  return true;
}

/** The lines of a journal; `body` undefined where the checksum is not that of the text. */
function* linesOf(bytes: Buffer): Generator<{ readonly body: Buffer | undefined; readonly start: number; readonly end: number }> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found < 0 ? bytes.length : found + 1;
    const body = bytes.subarray(start + sumLength + 1, end - 1);
    const isWhole = found >= 0 && bytes.subarray(start, start + sumLength).toString() === sumOf(body);
    yield { body: isWhole ? body : undefined, start, end };
    start = end;
  }
}
