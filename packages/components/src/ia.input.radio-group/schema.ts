import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, style } from "../schemas/fragments.ts";

/** One choice of several that are all shown. */
export const schema = defineComponent({
  type: "ia.input.radio-group",
  text: "One choice of several that are all shown.",
  props: {
    ...enabled,
    orientation: { type: "string", default: "row", enum: ["column", "row"], text: "Row or column." },
    index: { type: "number", default: -1, writer: "browser", text: "Index of the chosen radio; read and written." },
    radios: { type: "array", default: [], text: "Choices." },
    "radios[].text": { type: ["string", "number"], text: "Caption." },
    "radios[].enabled": { type: "boolean", text: "The user can choose it." },
    "radios[].value": { type: "any", text: "Value when chosen." },
    "radios[].selected": { type: "boolean", text: "Chosen; kept in step with index and value." },
    value: { type: "any", default: "", writer: "browser", text: "Value of the chosen radio; read and written." },
  },
  unsupported: {
    textPosition: { type: "string", default: "right", enum: ["top", "right", "bottom", "left"], text: "Side of captions." },
    align: { type: "string", default: "right", text: "Placement across." },
    ...style("radioStyle", "each choice"),
    selectedIcon: { type: "any", text: "Icon when chosen." },
    "selectedIcon.color.enabled": { type: "color", default: "", text: "Show the selected icon color." },
    "selectedIcon.color.disabled": { type: "color", default: "", text: "Off when true." },
    "selectedIcon.path": { type: "string", default: "", text: "Icon as library/name." },
    "selectedIcon.library": { type: "string", text: "Selected icon library." },
    "selectedIcon.name": { type: "string", text: "Name." },
    ...style("selectedIcon.style", "the selected icon"),
    justify: { type: "string", default: "start", text: "Horizontal placement." },
    unselectedIcon: { type: "any", text: "Icon when not chosen." },
    "unselectedIcon.color.enabled": { type: "color", default: "", text: "Show the unselected icon color." },
    "unselectedIcon.color.disabled": { type: "color", default: "", text: "Off when true." },
    "unselectedIcon.path": { type: "string", default: "", text: "Icon as library/name." },
    "unselectedIcon.library": { type: "string", text: "Unselected icon library." },
    "unselectedIcon.name": { type: "string", text: "Name." },
    ...style("unselectedIcon.style", "the unselected icon"),
  },
  events: { onActionPerformed: { text: "The user changed the choice." } },
});
