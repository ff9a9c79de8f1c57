import type { Json } from "@sightline/model";
import type { PropertySchemas } from "./ComponentSchema.ts";

/** An icon at `at`: its path, its colour and its style. */
export function icon(at: string, what: string, path = ""): PropertySchemas {
  return {
    [`${at}.path`]: { type: "icon", default: path, text: `${what}: library and name, as in material/home.` },
    [`${at}.color`]: { type: "color", default: "", text: `${what}: colour; that of the text around it where empty.` },
    [`${at}.style`]: { type: "style", text: `${what}: CSS and style classes.` },
  };
}

/** A style at `at`. */
export function style(at: string, what: string, value?: Json): PropertySchemas {
  const text = `CSS and style classes of ${what}.`;
  return { [at]: value === undefined ? { type: "style", text } : { type: "style", default: value, text } };
}

/** Whether the user can operate the component. */
export const enabled: PropertySchemas = {
  enabled: { type: "boolean", default: true, text: "The user can operate it." },
};

/** How a flex container arranges what is in it. */
export const flexLayout: PropertySchemas = {
  direction: {
    type: "string",
    default: "row",
    enum: ["row", "row-reverse", "column", "column-reverse"],
    text: "Main axis.",
  },
  wrap: { type: "string", default: "nowrap", enum: ["nowrap", "wrap", "wrap-reverse"], text: "Whether it uses several lines." },
  justify: {
    type: "string",
    default: "flex-start",
    enum: ["flex-start", "flex-end", "center", "space-between", "space-around", "space-evenly"],
    text: "Placement along the main axis.",
  },
  alignItems: {
    type: "string",
    default: "stretch",
    enum: ["flex-start", "flex-end", "center", "baseline", "stretch"],
    text: "Placement across the main axis.",
  },
  alignContent: {
    type: "string",
    default: "stretch",
    enum: ["flex-start", "flex-end", "center", "space-between", "space-around", "stretch"],
    text: "Placement of the lines, where there are several.",
  },
};

/** Position of a flex item below `at`, which ends with a dot or is empty. */
export function flexPosition(at: string, defaults: Readonly<Record<string, Json>> = {}): PropertySchemas {
  const given = (key: string) => (defaults[key] === undefined ? {} : { default: defaults[key] });
  return {
    [`${at}grow`]: { type: "number", ...given("grow"), text: "Share of the free space it takes." },
    [`${at}shrink`]: { type: "number", ...given("shrink"), text: "Share of the missing space it gives up." },
    [`${at}basis`]: { type: "css-length", ...given("basis"), text: "Length along the main axis before growing and shrinking." },
    [`${at}align`]: {
      type: "string",
      default: "auto",
      enum: ["auto", "flex-start", "flex-end", "center", "baseline", "stretch"],
      text: "Placement across the main axis.",
    },
    [`${at}alignSelf`]: { type: "string", text: "Another name of align, followed where that is auto." },
  };
}

/** A field of text to type in. */
export const textInput: PropertySchemas = {
  text: { type: "string", default: "", writer: "browser", text: "The text." },
  ...enabled,
  placeholder: { type: "string", default: "", text: "Shown while there is no text." },
  deferUpdates: { type: "boolean", default: true, text: "Write on Enter and when the field is left, not with every key." },
  rejectUpdatesWhileFocused: {
    type: "boolean",
    default: true,
    text: "Keep what is typed while the field has the focus, whatever is written from elsewhere.",
  },
};

/** Fields of `onItemClicked` of menus. */
export const menuItemEvent = {
  text: "The user clicked an item.",
  evenDisabled: true,
  fields: {
    label: "text of the item",
    enabled: "whether it is enabled",
    target: "its page or address",
    path: "indices that lead to it",
  },
} as const;
