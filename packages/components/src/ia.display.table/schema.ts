import type { ComponentSchema, EventFields } from "../schemas/ComponentSchema.ts";

const row: EventFields = {
  row: "id of the row, its index in `props.data`",
  rowIndex: "place of the row as shown, after sorting and filtering",
  column: "field of the column under the pointer",
  value: "the row, an object",
};
const edit: EventFields = {
  row: "index of the row in `props.data`",
  rowIndex: "its place as shown",
  column: "field",
  value: "the new value",
};

/** Rows of a list of objects or a dataset. */
export const schema: ComponentSchema = {
  type: "ia.display.table",
  defaults: {
    props: {
      data: [],
      columns: [],
      selection: {
        enableRowSelection: true,
        enableColumnSelection: false,
        mode: "single",
        data: [],
        selectedRow: null,
        selectedColumn: null,
      },
      filter: { enabled: false, text: "", results: { enabled: false, data: [] } },
      pager: { top: false, bottom: true, activePage: 0, activeOption: 25, options: [5, 10, 25, 50, 100], hideDisabled: false },
      rows: {
        height: 33,
        striped: { enabled: true, color: { even: "", odd: "" } },
        highlight: { enabled: true, color: "" },
        style: {},
      },
      cells: { allowEditOn: "double-click", style: {} },
      headerStyle: {},
      emptyMessage: { noData: { text: "No Data" }, noFilterResults: { text: "No results matched the filter." } },
      virtualized: true,
      enableHeader: true,
      style: {},
    },
  },
  writable: [
    "props.selection",
    "props.filter.text",
    "props.filter.results",
    "props.pager.activePage",
    "props.pager.activeOption",
  ],
  events: ["onRowClick", "onRowDoubleClick", "onSelectionChange", "onEditCellStart", "onEditCellCommit", "onEditCellCancel"],
  eventFields: {
    onRowClick: row,
    onRowDoubleClick: row,
    onSelectionChange: {
      selectedRow: "index in `props.data`, or null",
      selectedColumn: "field, or null",
      data: "the selected rows",
    },
    onEditCellStart: edit,
    onEditCellCommit: edit,
    onEditCellCancel: edit,
  },
};
