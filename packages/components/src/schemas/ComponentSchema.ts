import type { JsonObject } from "@sightline/model";

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
  /** Set where the component shows other views: the gateway opens one for each, told apart by `slot`. */
  readonly embeds?: Embedding;
}

/** Keys of an event object, with what each holds. */
export type EventFields = Readonly<Record<string, string>>;

/**
 * Which views a component shows. `one`: a single view of `props.path` with `props.params`, no slot. `instances`: one for
 * each item of `props.instances`, whose slot is the item's index in decimal; see the schema's own file for its keys.
 */
export type Embedding = "one" | "instances" | "tabs" | "items";
