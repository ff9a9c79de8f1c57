import type { ComponentAddress, Json, JsonObject, SlotInSight } from "@sightline/model";
import { createContext, useContext } from "react";
import type { GapMarks } from "./GapMarks.ts";
import type { PageMirror } from "./PageMirror.ts";

/** An event that has a handler on the gateway. */
export interface EmittedEvent {
  readonly domain: "component" | "dom";
  readonly name: string;
  readonly event: JsonObject;
}

/** A property the user changed. */
export interface LocalWrite {
  readonly path: string;
  readonly value: Json;
  /** Called when the write did not arrive. */
  readonly lost: (() => void) | undefined;
}

/** What drawing needs of the page it draws on. */
export interface PageLink {
  readonly mirror: PageMirror;
  /** Returns false, and writes nothing, while the page is not live [SES30]. */
  readonly write: (at: ComponentAddress, write: LocalWrite) => boolean;
  readonly emit: (at: ComponentAddress, event: EmittedEvent) => void;
  /** Reports which row views of a component are in view. */
  readonly inSight: (at: ComponentAddress, slots: readonly SlotInSight[]) => void;
  /** Unsupported features that components use; absent if this user may not see them. */
  readonly gaps?: GapMarks;
  /** Reports an error in the browser to the gateway. */
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
