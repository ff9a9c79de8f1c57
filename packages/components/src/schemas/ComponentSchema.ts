import type { Json, JsonObject } from "@sightline/model";

/** Kinds of values a property may hold. `any` is not limited; `object` and `array` without declared children are free inside. */
export type PropertyType =
  | "any"
  | "array"
  | "boolean"
  | "color"
  | "css-length"
  | "dataset"
  | "date"
  | "icon"
  | "null"
  | "number"
  | "object"
  | "string"
  | "style"
  | "view-path";

/** What a project misses where nothing follows a property: a value may be wrong, something does not happen, or it looks different. */
export type GapSeverity = "wrong value" | "missing behaviour" | "cosmetic";

/** One property, by its path below `props` (or `position`); `[]` stands for the items of a list, `{}` for the keys of a map. */
export interface PropertySchema {
  readonly type: PropertyType | readonly PropertyType[];
  /** One line for people. */
  readonly text: string;
  /** What an unset property means. Files store only what differs. Below `[]` it only tells what asks for nothing, since lists are taken whole. */
  readonly default?: Json;
  /** The only values that mean something. */
  readonly enum?: readonly Json[];
  /** A browser writes it, with all below it. Without a writer only the project does: its files, bindings and scripts. */
  readonly writer?: "browser";
  /** The browser writes it by itself, whatever its user does. */
  readonly reported?: true;
  /** Only the gateway needs it: never sent to a browser. */
  readonly gatewayOnly?: true;
  /** What the property at this path begins with where the file sets none itself. */
  readonly startOf?: string;
  /** Items of this list have the properties of the list's own items, without end: `items[].items`. */
  readonly recursive?: true;
  /** `none`: known, stored and readable by scripts, but nothing here follows it yet. */
  readonly support?: "none";
  /** What a project misses where it sets a property that nothing follows; absent: by type and name, see {@link gapSeverity}. */
  readonly gap?: GapSeverity;
  /** Allowed values that nothing follows yet. */
  readonly unsupportedValues?: readonly Json[];
}

/** Properties by path. */
export type PropertySchemas = Readonly<Record<string, PropertySchema>>;

/** An event a component sends, with what its event object carries. */
export interface EventSchema {
  readonly text: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** It is sent although the component is disabled. */
  readonly evenDisabled?: true;
  /** `none`: projects may configure a handler, but nothing here sends the event yet. */
  readonly support?: "none";
}

/** A function that scripts may call on a component. */
export interface FunctionSchema {
  readonly parameters: readonly string[];
  readonly text: string;
  readonly support?: "none";
}

/** All that is known of a component type without drawing it. */
export interface ComponentSchema {
  /** Also the name of the component's folder. */
  readonly type: string;
  readonly text: string;
  /** Most pages show it, so its view is part of the client's first download; the others are fetched when first shown. */
  readonly eager?: true;
  readonly props: PropertySchemas;
  /** The property, a name in `props`, whose text operators know the component by; without one, or where it is empty, its name. */
  readonly caption?: string;
  /** Fields of a child's `position`, where the component places children. */
  readonly childPosition?: PropertySchemas;
  /** The component's own events by name; those of the DOM are common to all. */
  readonly events: Readonly<Record<string, EventSchema>>;
  /** Functions beyond those every component has. */
  readonly functions: Readonly<Record<string, FunctionSchema>>;
  /** Set where the component shows other views: the gateway opens them, told apart by their slot. */
  readonly embeds?: readonly EmbeddedViews[];
  /** Set where children are there only while their place is chosen: views they embed open and close with it [CMP211]. */
  readonly chooses?: ChosenChildren;
  /** The defaults of `props`, and of the `position` of children, as objects. */
  readonly defaults: { readonly props: JsonObject; readonly childPosition: JsonObject };
}

/** A container that shows those of its children only that stand at the place it has chosen. */
export interface ChosenChildren {
  /** The property that holds the chosen place: `currentTabIndex`. */
  readonly by: string;
  /** The field of a child's position that says where it stands: `tabIndex`. */
  readonly child: string;
  /** Where a place says that its children stay once they were shown: `tabs[].runWhileHidden`. */
  readonly kept: string;
}

/**
 * Views a component shows: one, or one for each item of the list before `[]` in `params`. Paths are below `props`; the slot
 * of a view is the index of its item and `slot`, empty for a single view.
 */
export interface EmbeddedViews {
  /** Where the path of the view is: `path`, `tabs[].viewPath`. */
  readonly path: string;
  /** Where its parameters are, and where its output parameters go: `params`, `tabs[].viewParams`. */
  readonly params: string;
  /** Keys of the object at `params` that are not parameters. */
  readonly notParams?: readonly string[];
  /** The parameter that gets the place of the item in its list, 0 first, where the item has none of that name. */
  readonly indexParam?: string;
  /** The parameter that says whether the item is the one whose place the property `by` holds. */
  readonly chosenParam?: { readonly name: string; readonly by: string };
  /** Tells several views of one item apart: `.header`. */
  readonly slot?: string;
  /**
   * The view is opened when the property at `path` has this value, or one of these; null stands for an unset one. It is closed when it has
   * not, or `kept` open from then on.
   */
  readonly when?: { readonly path: string; readonly is: Json; readonly kept?: true };
  /**
   * One view for each row of the list or dataset at `data`, or with `[]` in `params` for each of its cells in that item. Only
   * those the browser has in sight are open: slot `3` is of row 3, `3.1` of its cell in item 1. `field` is where an item names
   * the field it shows.
   */
  readonly rows?: { readonly data: string; readonly field?: string };
}
