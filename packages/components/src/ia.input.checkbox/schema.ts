import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, style } from "../schemas/fragments.ts";

/** Yes or no, and with triState neither. */
export const schema = defineComponent({
  type: "ia.input.checkbox",
  text: "Yes or no, and with triState neither.",
  props: {
    ...enabled,
    indeterminateIcon: { type: "any", text: "Icon when null." },
    "indeterminateIcon.color.enabled": { type: "color", default: "", text: "Show the indeterminate icon color." },
    "indeterminateIcon.color.disabled": { type: "color", default: "", text: "Off when true." },
    "indeterminateIcon.path": { type: "string", default: "material/indeterminate_check_box", text: "Icon as library/name." },
    ...style("indeterminateIcon.style", "the indeterminate icon"),
    textPosition: { type: "string", default: "right", enum: ["top", "right", "bottom", "left"], text: "Side of the label." },
    triState: { type: "boolean", default: false, text: "Null is a third state." },
    uncheckedIcon: { type: "any", text: "Icon when false." },
    "uncheckedIcon.color.enabled": { type: "color", default: "", text: "Show the unchecked icon color." },
    "uncheckedIcon.color.disabled": { type: "color", default: "", text: "Off when true." },
    "uncheckedIcon.path": { type: "string", default: "material/check_box_outline_blank", text: "Icon as library/name." },
    ...style("uncheckedIcon.style", "the unchecked icon"),
    checkedIcon: { type: "any", text: "Icon when true." },
    "checkedIcon.color.enabled": { type: "color", default: "", text: "Show the checked icon color." },
    "checkedIcon.color.disabled": { type: "color", default: "", text: "Off when true." },
    "checkedIcon.path": { type: "string", default: "material/check_box", text: "Icon as library/name." },
    ...style("checkedIcon.style", "the checked icon"),
    text: { type: "string", default: "text", text: "Label." },
    selected: {
      type: ["boolean", "null"],
      default: false,
      writer: "browser",
      text: "True, false or null (triState); read and written.",
    },
  },
  unsupported: {
    "indeterminateIcon.library": { type: "string", text: "Indeterminate icon library." },
    "indeterminateIcon.name": { type: "string", text: "Name." },
    "uncheckedIcon.library": { type: "string", text: "Unchecked icon library." },
    "uncheckedIcon.name": { type: "string", text: "Name." },
    "checkedIcon.library": { type: "string", text: "Checked icon library." },
    "checkedIcon.name": { type: "string", text: "Name." },
  },
  events: { onActionPerformed: { text: "The user changed the state." } },
});
