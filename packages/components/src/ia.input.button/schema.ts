import { defineComponent } from "../schemas/defineComponent.ts";
import { enabled, icon, style } from "../schemas/fragments.ts";

/** A button with a text, an icon or a picture. */
export const schema = defineComponent({
  type: "ia.input.button",
  text: "A button with a text, an icon or a picture.",
  eager: true,
  caption: "text",
  props: {
    ...enabled,
    ...icon("image.icon", "Image icon"),
    "image.source": { type: "string", default: "", text: "Picture instead of icon." },
    "image.width": { type: "number", default: 24, text: "Picture width px." },
    ...style("image.style", "the image"),
    "image.position": {
      type: "string",
      default: "left",
      enum: ["left", "center", "right", "top", "bottom"],
      unsupportedValues: ["center"],
      text: "Place relative to the text.",
    },
    "image.height": { type: "number", default: 24, text: "Picture height px." },
    align: {
      type: "string",
      default: "center",
      enum: ["start", "center", "end", "stretch"],
      text: "Cross axis placement of content.",
    },
    justify: {
      type: "string",
      default: "center",
      enum: ["start", "center", "end", "space-around", "space-between", "space-evenly"],
      text: "Main axis placement of content.",
    },
    text: { type: ["string", "number"], default: "Button", text: "Caption." },
    ...style("textStyle", "the text"),
    primary: { type: "boolean", default: true, text: "Primary or secondary look." },
  },
  events: { onActionPerformed: { text: "The user pressed the button." } },
});
