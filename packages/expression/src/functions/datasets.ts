import { Dataset } from "@sightline/model";
import { at, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { columnIndex } from "../values/access.ts";
import { describe, ExpressionFault, toBoolean, toText, type Value, type Zone } from "../values/values.ts";
import { compareCells } from "./aggregates.ts";

/** Functions that transform datasets. */
export const datasetFunctions: readonly FunctionDefinition[] = [
  simple(
    [
      "columnRearrange(dataset: dataset, ...columns: any): dataset",
      "The dataset with the named columns only, in the order given.",
    ],
    ([table = null, ...columns]) => rearrange(datasetOf(table), columns),
  ),
  simple(
    ["columnRename(dataset: dataset, ...names: string): dataset", "The dataset with a new name for each of its columns."],
    ([table = null, ...names], zone) => rename(datasetOf(table), names, zone),
  ),
  simple(
    [
      "sortDataset(dataset: dataset, column: any, [ascending: boolean], [naturalOrder: boolean]): dataset",
      "The dataset sorted by a column.",
    ],
    sort,
  ),
];

function datasetOf(value: Value): Dataset {
  if (value instanceof Dataset) return value;
  throw new ExpressionFault(`${describe(value)} is not a dataset`);
}

function rearrange(table: Dataset, columns: readonly Value[]): Dataset {
  const order = columns.map((column) => columnIndex(table, column));
  return new Dataset(
    order.map((index) => table.columns[index] as Dataset["columns"][number]),
    table.rows.map((row) => order.map((index) => row[index] ?? null)),
  );
}

function rename(table: Dataset, names: readonly Value[], zone: Zone): Dataset {
  if (names.length !== table.columns.length)
    throw new ExpressionFault(`columnRename was given ${names.length} names for ${table.columns.length} columns`);
  const columns = table.columns.map((column, index) => ({ ...column, name: toText(at(names, index), zone) }));
  return new Dataset(columns, table.rows);
}

function sort(args: readonly Value[], zone: Zone): Dataset {
  const table = datasetOf(at(args, 0));
  const index = columnIndex(table, at(args, 1));
  const sign = args.length > 2 && !toBoolean(at(args, 2)) ? -1 : 1;
  const natural = args.length > 3 && toBoolean(at(args, 3)) ? new Intl.Collator(zone.locale, { numeric: true }) : undefined;
  const rows = [...table.rows].sort((a, b) => {
    const [left = null, right = null] = [a[index], b[index]];
    if (natural && typeof left === "string" && typeof right === "string") return sign * natural.compare(left, right);
    return sign * compareCells(left, right);
  });
  return new Dataset(table.columns, rows);
}
