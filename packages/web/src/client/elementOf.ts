import type { ComponentAddress } from "@sightline/model";

/** The root element of a component, where it is drawn. */
export function elementOf(at: ComponentAddress | undefined): HTMLElement | null {
  return at ? document.querySelector<HTMLElement>(`[data-at="${CSS.escape(at.view)}:${at.component}"]`) : null;
}
