import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, style } from "../schemas/fragments.ts";

/** A button for each state; the one that is so is marked. */
export const schema = defineComponent({
  type: "ia.input.multi-state-button",
  text: "A button for each state; the one that is so is marked.",
  props: {
    ...enabled,
    orientation: { type: "string", default: "column", enum: ["column", "row"], text: "Stack or row." },
    ...style("defaultUnselectedStyle", "the other states"),
    controlValue: { type: "any", default: null, writer: "browser", text: "Written on click; bind bidirectionally." },
    states: { type: "array", default: [], text: "One button per state." },
    ...style("states[].unselectedStyle", "this state while it is not marked"),
    "states[].text": { type: "string", text: "Caption." },
    "states[].value": { type: "any", text: "Value written to controlValue on click." },
    ...style("states[].selectedStyle", "this state while it is marked"),
    buttonGap: { type: "number", default: 4, text: "Pixels between buttons." },
    ...style("defaultSelectedStyle", "the marked state"),
    indicatorValue: { type: "any", default: null, text: "Value compared to mark the active state." },
    primary: { type: "boolean", default: false, text: "Primary or secondary look." },
  },
  unsupported: {
    "states[].tooltipText": { type: "string", text: "Tooltip text." },
    endButtonCornerRadius: { type: ["number", "string"], default: "", text: "Radius of the outer corners." },
  },
  events: { onActionPerformed: { text: "The user pressed a state." } },
});
