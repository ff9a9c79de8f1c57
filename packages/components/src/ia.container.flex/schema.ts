import { defineComponent } from "../schemas/defineComponent.ts";
import { flexLayout, flexPosition } from "../schemas/fragments.ts";

/** Children in a row or a column. */
export const schema = defineComponent({
  type: "ia.container.flex",
  text: "Children in a row or a column.",
  eager: true,
  props: {
    ...flexLayout,
  },
  childPosition: {
    ...flexPosition("", { basis: "auto", grow: 0, shrink: 1 }),
    display: { type: "boolean", default: true, text: "Whether it is there; false leaves no gap." },
  },
});
