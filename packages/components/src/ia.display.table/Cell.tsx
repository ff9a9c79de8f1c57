// biome-ignore-all lint/a11y/useSemanticElements: rows in sight are placed freely, which the elements of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are chosen by pointer; a cell takes the focus when it is edited
import type { PropertyObject, PropertyValue } from "@sightline/model";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { cellValue, type Row } from "../schemas/tableRows.ts";
import { cellStyle, cellText, isNumeric } from "./rows.ts";
import type { Column } from "./types.ts";
import { cellSlot } from "./useInSight.ts";
import { viewIn } from "./useSubviews.ts";
import type { TableModel } from "./useTable.ts";

interface CellProps {
  readonly of: ComponentProps;
  readonly model: TableModel;
  readonly row: Row;
  readonly column: Column;
}

/** One cell: shown by the column's `render` and formats, edited where the column is editable. */
export function Cell({ of, model, row, column }: CellProps): ReactNode {
  const value = cellValue(row, column.field);
  const cells = objectOf(of.props.cells);
  const looks = [cells.style, column.config.style, cellStyle(row, column.field)].map(resolveStyle);
  const edited = model.editing?.row === row.index && model.editing.field === column.field;
  const once = cells.allowEditOn === "single-click";
  const edit = () => column.editable && !column.showsView && !isBoolean(value, column) && model.startEdit(row, column);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: rows are read and chosen by pointer, as in the original
    <div
      role="cell"
      className={classList("sl-table-cell", ...looks.map((look) => look.className))}
      style={{ justifyContent: sideOf(column, value), ...looks[0]?.style, ...looks[1]?.style, ...looks[2]?.style }}
      onClick={(event) => {
        model.clickRow(event, row, column);
        if (once) edit();
      }}
      onDoubleClick={() => {
        model.doubleClickRow(row, column);
        if (!once) edit();
      }}
    >
      {edited ? (
        <CellEditor {...{ of, model, row, column }} value={value} />
      ) : (
        <CellContent {...{ of, model, row, column }} value={value} />
      )}
    </div>
  );
}

interface ContentProps extends CellProps {
  readonly value: PropertyValue | undefined;
}

function CellContent({ of, model, row, column, value }: ContentProps): ReactNode {
  if (column.showsView) return <CellView of={of} row={row} column={column} />;
  if (isBoolean(value, column) && value !== null && value !== undefined) {
    return <BooleanCell model={model} row={row} column={column} on={truthy(value)} />;
  }
  if (column.config.progressBar && column.config.render === "number" && truthy(objectOf(column.config.progressBar).enabled)) {
    return (
      <ProgressCell config={objectOf(column.config.progressBar)} value={numberOf(value, 0)} text={cellText(value, column)} />
    );
  }
  return <span className="sl-table-text">{cellText(value, column)}</span>;
}

/** The view of a cell [CMP47]; says so where none is configured. */
function CellView({ of, row, column }: Omit<CellProps, "model">): ReactNode {
  const missing = stringOf(column.config.viewPath) === "";
  return (
    <div className="sl-table-view">
      {missing ? `columns[${column.index}].viewPath is empty` : viewIn(of.views, cellSlot(row, column.index))?.node}
    </div>
  );
}

interface BooleanCellProps extends Omit<CellProps, "of"> {
  readonly on: boolean;
}

function BooleanCell({ model, row, column, on }: BooleanCellProps): ReactNode {
  const config = objectOf(column.config.boolean ?? column.config.toggleSwitch);
  if (stringOf(config.boolean) === "value" || column.config.boolean === "value") return <span>{String(on)}</span>;
  if (!column.editable) return <Icon path={on ? "material/check_box" : "material/check_box_outline_blank"} style={small} />;
  return (
    <input
      type="checkbox"
      checked={on}
      aria-label={column.title}
      onClick={(event) => event.stopPropagation()}
      onChange={() => model.commit(row, column, !on)}
    />
  );
}

function ProgressCell({
  config,
  value,
  text,
}: {
  readonly config: PropertyObject;
  readonly value: number;
  readonly text: string;
}): ReactNode {
  const low = numberOf(config.min, 0);
  const share = Math.min(1, Math.max(0, (value - low) / (numberOf(config.max, 100) - low || 1)));
  return (
    <span className="sl-table-progress">
      <span style={{ width: `${share * 100}%` }} />
      <em>{text}</em>
    </span>
  );
}

function CellEditor({ model, row, column, value }: ContentProps): ReactNode {
  const [text, setText] = useState(textOf(value));
  const commit = () => model.commit(row, column, readAs(text, value));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter") commit();
    if (event.key === "Escape") model.cancel(row, column);
  };
  return (
    <input
      className="sl-table-editor"
      // biome-ignore lint/a11y/noAutofocus: the user asked to edit this very cell
      autoFocus
      aria-label={column.title}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

const small = { width: 18, height: 18 };

/** What was typed, as the kind of value that was there. */
function readAs(text: string, before: PropertyValue | undefined): PropertyValue {
  if (typeof before !== "number") return text;
  const number = Number(text.replace(/,/g, ""));
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
}

function isBoolean(value: PropertyValue | undefined, { config }: Column): boolean {
  return typeof value === "boolean" || config.render === "boolean" || config.render === "toggleSwitch";
}

function sideOf(column: Column, value: PropertyValue | undefined): CSSProperties["justifyContent"] {
  const side = column.justify ?? (isNumeric(value) ? "right" : "left");
  return { left: "flex-start", center: "center", right: "flex-end" }[side];
}
