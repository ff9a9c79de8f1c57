import type { JsonObject, PropertyObject, PropertyValue, SlotInSight } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";

/**
 * Where a child stands, as its container says: `root`, `fill`, `flex`, `coord`, `coord%`, `column:<breakpoint>`,
 * `tab:<index shown>`, `breakpt:<size shown>`. A text, so that an unchanged layout is the same value.
 */
export type Layout = string;

/** A view shown inside a component. */
export interface EmbeddedView {
  readonly id: string;
  /** Tells several in one component apart; empty where there is one only. */
  readonly slot: string;
  readonly node: ReactNode;
  /** The view's `defaultSize`, pixels; undefined until its template is here. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What the root element of a component must carry; {@link Root} puts it there. */
export interface RootFacts {
  readonly type: string;
  readonly className: string;
  readonly style: CSSProperties;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly quality?: QualityMark;
  /** What the component uses and nothing here follows, for those who may know. */
  readonly gap?: string;
  readonly tooltip?: string;
}

/** How a component shows that what it draws is not known to be good. */
export interface QualityMark {
  readonly level: "pending" | "uncertain" | "bad" | "error";
  readonly message: string;
  /** What the overlay tells of each property when it is clicked. */
  readonly details: readonly QualityDetail[];
}

/** Why one property is not good. */
export interface QualityDetail {
  /** With its component and that one's parents: `root/Tanks/Level.text`. */
  readonly property: string;
  /** Name and subcode of the quality. */
  readonly name: string;
  readonly message?: string;
  readonly tagPath?: string;
}

/** All that a component knows: its properties and what it may do. No socket, no view, no page. */
export interface ComponentProps {
  readonly type: string;
  readonly name: string;
  /** With the catalog's defaults where a property is not set. */
  readonly props: PropertyObject;
  readonly root: RootFacts;
  /** Draws the children of a container in a layout. */
  readonly children: (layout: Layout) => ReactNode;
  readonly views: readonly EmbeddedView[];
  /** Says which views of rows the user has in sight; the gateway opens these and closes the others. */
  readonly inSight: (slots: readonly SlotInSight[]) => void;
  /** Tells the gateway of an event of the component, where something listens to it. */
  readonly emit: (name: string, event?: JsonObject) => void;
  /**
   * Writes a property: `props.text`. The page shows it at once. Answers false, and writes nothing, where the page is not live;
   * `lost` is called when it turns out later that the write did not arrive.
   */
  readonly write: (path: string, value: PropertyValue, lost?: () => void) => boolean;
  /** Text that was typed here and is not sent; kept while the page is not live, also when the view is opened again. */
  readonly unsent: { readonly get: () => string | undefined; readonly set: (text: string | undefined) => void };
}
