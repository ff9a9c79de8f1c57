import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, icon, style } from "../schemas/fragments.ts";

/** A choice from a list, single or multiple. */
export const schema = defineComponent({
  type: "ia.input.dropdown",
  text: "A choice from a list, single or multiple.",
  props: {
    ...enabled,
    textAlign: { type: "string", default: "left", enum: ["left", "center", "right"], text: "Text side." },
    showClearIcon: { type: "boolean", default: false, text: "Show a clear cross." },
    wrapMultiSelectValues: { type: "boolean", default: true, text: "Wrap or keep one line." },
    maxMenuHeight: { type: "number", default: 350, text: "Pixels before the list scrolls." },
    "search.noResultsText": { type: "string", default: "No results found", text: "Text when nothing matches." },
    "search.enabled": { type: "boolean", default: true, text: "Type to filter." },
    "search.matching": { type: "string", default: "any", enum: ["start", "any"], text: "Match anywhere or from the start." },
    ...style("dropdownOptionStyle", "each option"),
    options: {
      type: ["array", "dataset"],
      default: [],
      text: "[{value,label,isDisabled}] or a dataset: first column value, second label.",
    },
    "options[].label": { type: ["string", "number"], text: "Text shown." },
    "options[].isDisabled": { type: "boolean", text: "Cannot be chosen." },
    "options[].value": { type: ["string", "number", "boolean", "array", "object", "null"], text: "Value written when chosen." },
    "placeholder.color": { type: "color", default: "", text: "Hint colour." },
    "placeholder.text": { type: "string", default: "Select...", text: "Hint with no choice." },
    allowCustomOptions: { type: "boolean", default: false, text: "Typed values are accepted." },
    value: {
      type: ["string", "number", "boolean", "array", "object", "null"],
      default: "",
      writer: "browser",
      text: "Chosen value; an array with multiSelect.",
    },
    multiSelect: { type: "boolean", default: false, text: "Several choices." },
  },
  unsupported: {
    minMenuHeight: { type: "number", default: 150, text: "Smallest list height px." },
    "search.searchParam": { type: "string", default: "", text: "Text typed; written." },
    ...icon("placeholder.icon", "Placeholder icon"),
  },
  events: { onActionPerformed: { text: "The user changed the choice." } },
});
