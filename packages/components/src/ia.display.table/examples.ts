import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  {},
  {
    data: [
      { id: 1, name: "Pump", on: true, level: 50, at: 1767225600000 },
      { id: 2, name: { value: "Motor", style: { color: "red" } }, on: false, level: null, at: 1 },
    ],
    columns: [
      {
        field: "id",
        header: { title: "Id", justify: "left", style: { color: "blue" } },
        justify: "auto",
        sortable: true,
        sort: "none",
        width: 80,
        style: { fontWeight: "bold" },
      },
      { field: "name", editable: true },
      { field: "on", render: "boolean", editable: true },
      {
        field: "level",
        render: "number",
        numberFormat: "0.0",
        progressBar: { enabled: true, min: 0, max: 100 },
        nullFormat: { nullFormatValue: "none" },
      },
      { field: "at", render: "date", dateFormat: "YYYY", visible: true },
    ],
    filter: { enabled: true, text: "" },
  },
  {
    data: [
      { id: 1, name: "Pump", on: true, level: 50, at: 1767225600000 },
      { id: 2, name: { value: "Motor", style: { color: "red" } }, on: false, level: null, at: 1 },
    ],
    filter: { enabled: true, text: "nothing has this" },
  },
  { data: [] },
  {
    data: [
      { id: 1, name: "Pump", on: true, level: 50, at: 1767225600000 },
      { id: 2, name: { value: "Motor", style: { color: "red" } }, on: false, level: null, at: 1 },
    ],
    selection: { mode: "multiple interval", selectedRow: 1, enableColumnSelection: true },
    pager: { top: true, activeOption: 1, options: [1, 2, 5] },
    columns: [{ field: "name", editable: true }],
  },
  {
    data: [{ id: 1 }, { id: 2 }],
    columns: [
      { field: "id", viewPath: "cell", viewParams: { extra: 1 } },
      { field: "id", render: "view" },
    ],
    rows: { subview: { enabled: true, viewPath: "below" } },
  },
  { data: [{ id: 1 }, { id: 2 }], pager: { bottom: false }, selection: { selectedRow: 0 } },
];
