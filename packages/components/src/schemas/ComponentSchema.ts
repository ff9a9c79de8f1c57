import type { JsonObject } from "@sightline/model";

type JsonPrimitive = string | number | boolean | null;

/** What is known of a component type without drawing it. Defaults are what an unset property means: files store the rest. */
export interface ComponentSchema {
  /** Also the name of the component's folder. */
  readonly type: string;
  /** Most pages show it, so its view is part of the client's first download; the others are fetched when first shown. */
  readonly eager?: true;
  readonly defaults: { readonly props: JsonObject; readonly position?: JsonObject };
  /** Property paths a browser may write, each with all below it: `props.text`, `props.selection`. */
  readonly writable: readonly string[];
  /** Names of the component's own events; those of the DOM are common to all. */
  readonly events: readonly string[];
  /** What the event objects carry; an event that is absent here carries nothing. */
  readonly eventFields?: Readonly<Record<string, EventFields>>;
  /** Set where the component shows other views: the gateway opens them, told apart by their slot. */
  readonly embeds?: readonly EmbeddedViews[];
  /** Properties that only the gateway needs: never sent to a browser. */
  readonly gatewayOnly?: readonly string[];
}

/** Keys of an event object, with what each holds. */
export type EventFields = Readonly<Record<string, string>>;

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
  /** Tells several views of one item apart: `.header`. */
  readonly slot?: string;
  /** The view is open only while the property at `path` has this value. */
  readonly when?: { readonly path: string; readonly is: JsonPrimitive };
}
