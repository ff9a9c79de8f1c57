import { defineComponent } from "../schemas/defineComponent.ts";

/** Shows its small child below a width, its large child from there on. */
export const schema = defineComponent({
  type: "ia.container.breakpt",
  text: "Shows its small child below a width, its large child from there on.",
  props: {
    breakpoint: { type: "number", default: 640, text: "Pixels; below it the small child is shown, from it on the large one." },
    currentBreakpoint: {
      type: "string",
      default: "",
      writer: "browser",
      reported: true,
      text: "The size that is shown, small or large; written by the container.",
    },
    determinant: { type: "string", default: "width", enum: ["width", "height"], text: "Compare width or height." },
  },
  childPosition: {
    size: { type: "string", default: "small", enum: ["small", "large"], text: "The size at which the child is shown." },
  },
});
