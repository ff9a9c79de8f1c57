import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** A date, a time or both. */
export const schema: ComponentSchema = {
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
