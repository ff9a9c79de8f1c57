import type { ComponentSchema } from "../schemas/ComponentSchema.ts";

/** One instance of the view at `props.path` for each item of `instances`, whose keys are the view's parameters. */
export const schema: ComponentSchema = {
  type: "ia.display.flex-repeater",
  eager: true,
  defaults: {
    props: {
      path: "",
      instances: [],
      direction: "row",
      wrap: "nowrap",
      justify: "flex-start",
      alignItems: "stretch",
      alignContent: "stretch",
      elementPosition: { grow: 1, shrink: 1, basis: 0 },
      elementStyle: {},
      useDefaultViewWidth: true,
      useDefaultViewHeight: true,
      style: { overflow: "auto" },
    },
  },
  writable: [],
  events: [],
  embeds: [{ path: "path", params: "instances[]", notParams: ["instanceStyle", "instancePosition"] }],
  gatewayOnly: ["props.path"],
};
