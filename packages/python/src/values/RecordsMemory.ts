import type { PropertyValue } from "@sightline/model";
import type { Wire } from "./wireType.ts";

type Row = Readonly<Record<string, PropertyValue>>;

interface Known {
  readonly slot: number;
  readonly row: Row;
}

/**
 * What one host knows of records. The texts of a record (its user, its address, …) are sent when they change, its numbers with
 * every answer in one block: 10,000 records then cost milliseconds, not a hundred [SCR14].
 */
export class RecordsMemory {
  #known = new Map<string, Known>();
  #nextSlot = 0;

  /** `[forget, all keys, slots, [number key, numbers]…, [slot, texts as JSON]…]`; undefined: rows are not of one form. */
  encode(rows: readonly Row[]): Wire | undefined {
    const first = rows[0];
    if (!first || typeof first.id !== "string") return undefined;
    const keys = Object.keys(first);
    const numberKeys = keys.filter((key) => typeof first[key] === "number");
    const textKeys = keys.filter((key) => typeof first[key] !== "number");
    const forget = this.#tidy(rows.length);
    const slots = new Float64Array(rows.length);
    const columns = numberKeys.map(() => new Float64Array(rows.length));
    const news: Wire[] = [];
    for (const [at, row] of rows.entries()) {
      if (!hasForm(row, keys.length, numberKeys)) return this.#giveUp();
      slots[at] = this.#slot(row, textKeys, news);
      for (let key = 0; key < columns.length; key++)
        (columns[key] as Float64Array)[at] = row[numberKeys[key] as string] as number;
    }
    return [
      forget,
      keys,
      numbersToWire(slots),
      numberKeys.map((key, index) => [key, numbersToWire(columns[index] as Float64Array)]),
      news,
    ];
  }

  /** What was counted as sent is not: all is sent anew next time. */
  #giveUp(): undefined {
    this.#known = new Map();
    return undefined;
  }

  #slot(row: Row, textKeys: readonly string[], news: Wire[]): number {
    const id = row.id as string;
    const known = this.#known.get(id);
    if (known && sameTexts(known.row, row, textKeys)) return known.slot;
    const slot = this.#nextSlot++;
    this.#known.set(id, { slot, row });
    news.push([slot, JSON.stringify(row, textKeys as string[])]);
    return slot;
  }

  /** Records that are gone must not be kept for ever, on either side. */
  #tidy(count: number): boolean {
    if (this.#nextSlot < 4 * count + 1_000 && this.#known.size > 0) return false;
    this.#known = new Map();
    this.#nextSlot = 0;
    return true;
  }
}

/** `["I" or "d", base64]`: four bytes each where all are whole, not negative and below 2^32, else eight. */
function numbersToWire(numbers: Float64Array): Wire {
  const small = new Uint32Array(numbers);
  const fits = numbers.every((number, at) => number === small[at] && !Object.is(number, -0));
  const { buffer } = fits ? small : numbers;
  return [fits ? "I" : "d", Buffer.from(buffer).toString("base64")];
}

function hasForm(row: Row, size: number, numberKeys: readonly string[]): boolean {
  return (
    typeof row.id === "string" &&
    Object.keys(row).length === size &&
    numberKeys.every((key) => typeof row[key] === "number" && Number.isFinite(row[key]))
  );
}

function sameTexts(a: Row, b: Row, keys: readonly string[]): boolean {
  for (const key of keys) if (a[key] !== b[key] && !sameList(a[key], b[key])) return false;
  return true;
}

function sameList(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]);
}
