import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, icon, style } from "../schemas/fragments.ts";

/** A button that sets a value and waits until something else sets it back. */
export const schema = defineComponent({
  type: "ia.input.oneshotbutton",
  text: "A button that sets a value and waits until something else sets it back.",
  props: {
    ...enabled,
    "confirm.enabled": { type: "boolean", default: false, text: "Ask first." },
    "confirm.text": { type: "string", default: "Are you sure?", text: "Question text." },
    ...icon("writingState.icon", "Writing state icon"),
    ...style("writingState.style", "the writing state"),
    "writingState.text": { type: "string", default: "Writing...", text: "Caption while value equals setValue." },
    setValue: { type: ["boolean", "null", "number", "string"], default: 1, text: "Written to value on click." },
    ...icon("readyState.icon", "Ready state icon"),
    ...style("readyState.style", "the ready state"),
    "readyState.text": { type: "string", default: "One-Shot Button", text: "Caption while value differs from setValue." },
    ...style("disabledStyle", "the button while it is disabled"),
    value: {
      type: ["boolean", "null", "number", "string"],
      default: 0,
      writer: "browser",
      text: "Bound target; compared with setValue.",
    },
    primary: { type: "boolean", default: true, text: "Primary or secondary look." },
  },
  events: { onActionPerformed: { text: "The user pressed the button." } },
});
