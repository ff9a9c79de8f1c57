import { type PropertyObject, type PropertyValue, toJson } from "@sightline/model";
import { textOf } from "../base/values.ts";
import { seriesColor } from "../chart/colors.ts";
import { numberOrGap, readTable } from "../chart/readTable.ts";

/** A row of a pie chart. */
export interface Slice {
  /** Its place in the data. */
  readonly index: number;
  readonly name: string;
  readonly value: number;
  readonly color: string;
  /** Its share of those that are shown, 0 to 1; 0 where it is hidden. */
  readonly share: number;
  readonly hidden: boolean;
  readonly row: PropertyObject;
}

/** The slices of a pie, and rows that are none. */
export interface Slices {
  readonly slices: readonly Slice[];
  readonly faults: readonly string[];
}

/**
 * The name of a slice is in the first column of texts, its size in the first one of numbers, whichever comes first; of two columns of
 * numbers the first one names. Rows without a size, or with a negative one, are left out and counted.
 */
export function readSlices(
  data: PropertyValue | undefined,
  colors: PropertyValue | undefined,
  hidden: ReadonlySet<string>,
): Slices {
  const { columns, rows } = readTable(data);
  const isNumber = (index: number) => rows.some((row) => typeof row[index] !== "string" && numberOrGap(row[index]) !== null);
  const numbers = columns.map((_, index) => index).filter(isNumber);
  const names = columns.map((_, index) => index).filter((index) => !numbers.includes(index));
  const name = names[0] ?? numbers[0] ?? 0;
  const value = numbers.find((index) => index !== name) ?? -1;
  const all = rows.map((row, index) => ({
    index,
    name: textOf(row[name]),
    value: numberOrGap(row[value]),
    row: objectOfRow(columns, row),
  }));
  const good = all.filter((each): each is typeof each & { value: number } => each.value !== null && each.value >= 0);
  const sum = good.reduce((total, each) => total + (hidden.has(String(each.index)) ? 0 : each.value), 0);
  const slices = good.map((each): Slice => {
    const isHidden = hidden.has(String(each.index));
    const color = seriesColor(each.index, rows.length, { colors });
    return { ...each, color, hidden: isHidden, share: isHidden || sum === 0 ? 0 : each.value / sum };
  });
  const left = rows.length - good.length;
  return { slices, faults: left > 0 ? [`${left} of ${rows.length} rows have no size, or a negative one.`] : [] };
}

function objectOfRow(columns: readonly string[], row: readonly PropertyValue[]): PropertyObject {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}

/**
 * The text of a slice by a template of the original: `{category}`, `{value.value}` or `{value}`, `{value.percent}`, also with
 * `.formatNumber('#.0')`. Marks of its styles, as in `[bold]…[/]`, are left out.
 */
export function sliceText(template: string, { name, value, share, row }: Slice): string {
  const facts: Readonly<Record<string, string>> = { category: name, "value.value": String(value), value: String(value) };
  return template.replace(/\[[^\]]*\]/g, "").replace(/\{([^{}]*)\}/g, (_, path: string) => {
    const [key = "", format] = path.split(".formatNumber(");
    if (key === "value.percent") return percent(share, format);
    return facts[key] ?? (Object.hasOwn(row, key) ? String(toJson(row[key] as PropertyValue)) : "");
  });
}

/** A share of a hundred, with as many decimals as a pattern has after its point; two at most where there is none. */
export function percent(share: number, pattern?: string): string {
  const decimals = pattern === undefined ? undefined : (/\.([0#]*)/.exec(pattern)?.[1] ?? "").length;
  return decimals === undefined ? String(Math.round(share * 10_000) / 100) : (share * 100).toFixed(decimals);
}
