import { Dataset, isObject, type PropertyObject, type PropertyValue, sameValue } from "@sightline/model";
import { listOf, textOf, truthy } from "../base/values.ts";

/** One choice of a dropdown. */
export interface Option {
  readonly value: PropertyValue;
  readonly label: string;
  readonly disabled: boolean;
}

/** The choices of `props.options`: objects with value and label, plain values, or a dataset with such columns. */
export function optionsOf(options: PropertyValue | undefined): readonly Option[] {
  if (options instanceof Dataset) return datasetOptions(options);
  return listOf(options).map((item) => (isObject(item) ? objectOption(item as PropertyObject) : plainOption(item)));
}

function objectOption(item: PropertyObject): Option {
  const value = item.value ?? null;
  return { value, label: textOf(item.label ?? value), disabled: truthy(item.isDisabled) };
}

function plainOption(value: PropertyValue): Option {
  return { value, label: textOf(value), disabled: false };
}

function datasetOptions({ columns, rows }: Dataset): readonly Option[] {
  const place = (name: string, otherwise: number) => {
    const found = columns.findIndex((column) => column.name.toLowerCase() === name);
    return found < 0 ? Math.min(otherwise, columns.length - 1) : found;
  };
  const [value, label, disabled] = [
    place("value", 0),
    place("label", 1),
    columns.findIndex((column) => column.name === "isDisabled"),
  ];
  return rows.map((row) =>
    objectOption({ value: row[value] ?? null, label: row[label] ?? null, isDisabled: row[disabled] ?? false }),
  );
}

/** True where a stored value means this option; numbers match their texts, as bindings often deliver either. */
export function isChosen(option: Option, value: PropertyValue | undefined): boolean {
  if (sameValue(option.value, value)) return true;
  const scalar = (each: unknown) => typeof each === "number" || typeof each === "string";
  return scalar(option.value) && scalar(value) && value !== "" && String(option.value) === String(value);
}

/** The options whose label has the text: anywhere, or with `start` at its beginning; case does not matter. */
export function matching(options: readonly Option[], text: string, how: string): readonly Option[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return options;
  const fits = (label: string) => (how === "start" ? label.startsWith(wanted) : label.includes(wanted));
  return options.filter((option) => fits(option.label.toLowerCase()));
}
