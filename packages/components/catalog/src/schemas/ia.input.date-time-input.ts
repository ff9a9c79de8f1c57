import type { ComponentSchema } from "../ComponentSchema.ts";

/** A date, a time or both. */
export const dateTimeInput: ComponentSchema = {
  type: "ia.input.date-time-input",
  defaults: {
    props: {
      value: null,
      formattedValue: "",
      format: "lll",
      pickerType: "datetime",
      minDate: null,
      maxDate: null,
      enabled: true,
      placeholder: "Select date",
      inputProps: { style: {} },
      style: {},
    },
  },
  writable: ["props.value", "props.formattedValue"],
  events: ["onActionPerformed"],
};
