import type { ComponentAddress, Json, JsonObject, SlotInSight } from "@sightline/model";
import { createContext, useContext } from "react";
import type { GapMarks } from "./GapMarks.ts";
import type { PageMirror } from "./PageMirror.ts";

/** An event something on the gateway listens to. */
export interface EmittedEvent {
  readonly domain: "component" | "dom";
  readonly name: string;
  readonly event: JsonObject;
}

/** A property the user changed. */
export interface LocalWrite {
  readonly path: string;
  readonly value: Json;
  /** It turned out not to have arrived. */
  readonly lost: (() => void) | undefined;
}

/** What drawing needs of the page it draws on. */
export interface PageLink {
  readonly mirror: PageMirror;
  /** Answers false where the page is not live: nothing was written [SES30]. */
  readonly write: (at: ComponentAddress, write: LocalWrite) => boolean;
  readonly emit: (at: ComponentAddress, event: EmittedEvent) => void;
  /** Which views of rows a component has in sight. */
  readonly inSight: (at: ComponentAddress, slots: readonly SlotInSight[]) => void;
  /** What components use and the gateway does not honour; absent where this user is not to see it. */
  readonly gaps?: GapMarks;
  /** Tells the gateway what went wrong in the browser. */
  readonly report: (message: string) => void;
}

/** The page around a view. */
export const PageContext = createContext<PageLink | undefined>(undefined);

/** @throws Error outside a page. */
export function usePageLink(): PageLink {
  const link = useContext(PageContext);
  if (!link) throw new Error("drawn outside a page");
  return link;
}
