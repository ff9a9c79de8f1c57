import { defineComponent } from "../schemas/defineComponent.ts";

/** Children at coordinates, in pixels or as fractions of the container. */
export const schema = defineComponent({
  type: "ia.container.coord",
  text: "Children at coordinates, in pixels or as fractions of the container.",
  eager: true,
  props: {
    aspectRatio: { type: "string", default: "", text: "Width to height, as in 16:9, kept in percent mode." },
    mode: {
      type: "string",
      default: "fixed",
      enum: ["fixed", "percent"],
      text: "Fixed px coordinates, or percent (0..1 of the container).",
    },
  },
  unsupported: {
    pipes: { type: "array", default: [], text: "Pipes drawn behind the children." },
    "pipes[].visible": { type: "boolean", text: "Show this pipe." },
    "pipes[].origin.x": { type: "number", text: "Origin x." },
    "pipes[].origin.y": { type: "number", text: "Origin y." },
    "pipes[].origin.connections": { type: "array", recursive: true, text: "Further points, each with x, y, connections." },
    "pipes[].start": {
      type: "string",
      enum: ["none", "arrowInward", "arrowOutward"],
      text: "Decoration at the origin (p&id look).",
    },
    "pipes[].fill": { type: "color", text: "Fill colour (mimic, simple)." },
    "pipes[].stroke": { type: "color", text: "Line colour." },
    "pipes[].appearance": {
      type: "string",
      enum: ["auto", "p&id", "mimic", "simple"],
      text: "Look; auto follows session.props.pipes.autoAppearance.",
    },
    "pipes[].flanges": { type: "boolean", text: "Draw flanges (mimic)." },
    "pipes[].name": { type: ["number", "string"], text: "Label in the Designer and in the click event." },
    "pipes[].width": { type: "number", text: "Pipe width." },
    "pipes[].end": {
      type: "string",
      enum: ["none", "arrowInward", "arrowOutward"],
      text: "Decoration at open ends (p&id look).",
    },
    "pipes[].lineVariant": { type: "string", enum: ["solid", "dashed", "midArrow", "wavy"], text: "Line pattern (p&id)." },
  },
  childPosition: {
    x: { type: "css-length", default: 0, text: "Left edge: pixels, or in percent mode a fraction of the width." },
    y: { type: "css-length", default: 0, text: "Top edge." },
    width: { type: "css-length", default: 0, text: "Width." },
    height: { type: "css-length", default: 0, text: "Height." },
    "rotate.angle": { type: "string", default: "0deg", text: "Rotation, as a CSS angle." },
    "rotate.anchor": { type: "string", default: "50% 50%", text: "Point it turns about, as in CSS transform-origin." },
  },
  events: {
    onPipeClicked: {
      text: "The user clicked a pipe.",
      fields: { pipeIndex: "its index in `pipes`", pipeName: "its name", event: "the DOM event" },
      support: "none",
    },
  },
});
