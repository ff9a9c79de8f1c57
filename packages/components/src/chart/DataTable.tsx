import { type ReactNode, useState } from "react";

/** What a chart shows, as rows of texts. */
export interface ChartRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface DataTableProps {
  readonly name: string;
  /** Asked for while the table is open only. */
  readonly rows: () => ChartRows;
}

const most = 500;

/** A button that turns a chart into a table of what it shows, for those who cannot see it. It is seen while it has the focus. */
export function DataTable({ name, rows }: DataTableProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="sl-chart-data-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Show as chart" : "Show as table"}
      </button>
      {open ? <Rows name={name} all={rows()} /> : null}
    </>
  );
}

function Rows({ name, all: { columns, rows } }: { readonly name: string; readonly all: ChartRows }): ReactNode {
  const shown = rows.slice(-most);
  const left = rows.length - shown.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="sl-chart-data" tabIndex={0} aria-label={`Data of ${name}`}>
      <table>
        <caption>{left > 0 ? `${name}: the last ${most} of ${rows.length} rows` : name}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called alike
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place
            <tr key={left + index}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
