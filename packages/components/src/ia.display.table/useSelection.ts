import { type PropertyObject, type PropertyValue, sameValue, toJson } from "@sightline/model";
import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { objectOf, truthy } from "../base/values.ts";
import { plainRow, type Row } from "../schemas/tableRows.ts";
import type { Column } from "./types.ts";

/** Which rows are marked, and what a click does to that. */
export interface Selection {
  readonly selected: ReadonlySet<number>;
  readonly choose: (event: MouseEvent, row: Row, column: Column) => void;
}

/** What was chosen last, by a click or by a script; it outlives the rows it names. */
interface Choice {
  /** As `selection.selectedRow` was left: another value there is somebody else's choice. */
  row: PropertyValue | undefined;
  indices: readonly number[];
  /** The records last told. */
  records: readonly PropertyObject[];
}

/** The selection of a table: it goes by index, and tells whenever other records stand there [CMP45]. */
export function useSelection(component: ComponentProps, all: readonly Row[]): Selection {
  const config = objectOf(component.props.selection);
  const choice = useRef<Choice>(undefined);
  takeOver(choice, config.selectedRow, all);
  const { current } = choice as RefObject<Choice>;
  const tell = (column: PropertyValue | undefined) => report(component, { choice: current, all, column });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are the occasion
  useEffect(() => {
    if (!sameValue(recordsAt(current.indices, all), current.records)) tell(config.selectedColumn);
  }, [all]);
  const selected = new Set(current.indices.filter((index) => all[index]));
  const choose = (event: MouseEvent, row: Row, column: Column) => {
    if (!truthy(config.enableRowSelection)) return;
    const multiple = String(config.mode).startsWith("multiple");
    current.indices = nextSelection({ event, index: row.index, selected, multiple });
    current.row = row.index;
    tell(truthy(config.enableColumnSelection) ? column.field : null);
  };
  return { selected, choose };
}

/** At first, and where somebody else wrote `selectedRow`, its row is the choice; nothing is told of it. */
function takeOver(choice: RefObject<Choice | undefined>, row: PropertyValue | undefined, all: readonly Row[]): void {
  if (choice.current && sameValue(choice.current.row ?? null, row ?? null)) return;
  const indices = typeof row === "number" ? [row] : [];
  choice.current = { row, indices, records: recordsAt(indices, all) };
}

function recordsAt(indices: readonly number[], all: readonly Row[]): readonly PropertyObject[] {
  return indices.flatMap((index) => (all[index] ? [plainRow(all[index])] : []));
}

interface Told {
  readonly choice: Choice;
  readonly all: readonly Row[];
  readonly column: PropertyValue | undefined;
}

/** Writes the selection there is now and tells of it: rows that are chosen and not there are left out. */
function report(component: ComponentProps, { choice, all, column }: Told): void {
  const present = choice.indices.filter((index) => all[index]);
  const last = typeof choice.row === "number" && present.includes(choice.row) ? choice.row : present.at(-1);
  const selectedRow = last ?? null;
  const selectedColumn = selectedRow === null ? null : (column ?? null);
  const data = recordsAt(present, all);
  choice.records = data;
  choice.row = selectedRow;
  component.write("props.selection.selectedRow", selectedRow);
  component.write("props.selection.selectedColumn", selectedColumn);
  component.write("props.selection.data", data);
  component.emit("onSelectionChange", { selectedRow, selectedColumn: toJson(selectedColumn), data: toJson(data) });
}

interface SelectionStep {
  readonly event: MouseEvent;
  readonly index: number;
  readonly selected: ReadonlySet<number>;
  readonly multiple: boolean;
}

/** Alone; with Ctrl one more or less; with Shift up to here. */
function nextSelection({ event, index, selected, multiple }: SelectionStep): readonly number[] {
  if (multiple && (event.ctrlKey || event.metaKey)) {
    return selected.has(index) ? [...selected].filter((each) => each !== index) : [...selected, index];
  }
  const start = [...selected][0];
  if (!multiple || !event.shiftKey || start === undefined) return [index];
  const [low, high] = [Math.min(start, index), Math.max(start, index)];
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}
