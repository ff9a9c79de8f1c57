import { defineComponent } from "../schemas/defineComponent.ts";

/** An icon of a library: material/home. */
export const schema = defineComponent({
  type: "ia.display.icon",
  text: "An icon of a library: material/home.",
  eager: true,
  props: {
    color: { type: "color", default: "", text: "Fill colour; CSS variable or name allowed." },
    path: { type: "icon", default: "", text: "Icon as library/name, e.g. material/home." },
    library: { type: "string", text: "Icon library when path is not used." },
    name: { type: "string", text: "Icon name when path is not used." },
  },
  unsupported: {
    "viewBox.x": { type: "number", text: "View box x." },
    "viewBox.width": { type: "number", text: "View box width." },
    "viewBox.y": { type: "number", text: "View box y." },
    "viewBox.height": { type: "number", text: "Height." },
  },
});
