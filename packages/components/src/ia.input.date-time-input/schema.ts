import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, style } from "../schemas/fragments.ts";

/** A date, a time or both. */
export const schema = defineComponent({
  type: "ia.input.date-time-input",
  text: "A date, a time or both.",
  props: {
    ...enabled,
    pickerType: { type: "string", default: "datetime", enum: ["datetime", "date", "time"], text: "What can be picked." },
    minDate: { type: ["date", "number", "null"], default: null, text: "Earliest date, null none." },
    format: { type: "string", default: "lll", text: "Moment.js pattern for display." },
    ...style("inputProps.style", "the input"),
    formattedValue: {
      type: ["string", "null"],
      default: "",
      writer: "browser",
      text: "Value as text; written by the component.",
    },
    maxDate: { type: ["date", "number", "null"], default: null, text: "Latest date, null none." },
    placeholder: { type: "string", default: "Select date", text: "Hint while empty." },
    value: {
      type: ["date", "number", "null"],
      default: null,
      writer: "browser",
      text: "Date or epoch ms, null when empty; read and written.",
    },
  },
  unsupported: {
    dismissOnSelect: { type: "boolean", default: true, text: "Close the picker on choice." },
    locale: { type: "string", gap: "wrong value", default: "en", text: "Language of the picker." },
    "modalStyle.classes": { type: "string", default: "", text: "Style classes of the picker window." },
    ...style("modalStyle.style", "the picker window"),
  },
  events: { onActionPerformed: { text: "The user entered a date or time." } },
});
