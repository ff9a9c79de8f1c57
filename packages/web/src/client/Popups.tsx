import type { PopupState } from "@sightline/model";
import { Fragment, type ReactNode, useEffect } from "react";
import type { Client } from "./Client.ts";
import { Popup } from "./Popup.tsx";

interface PopupsProps {
  readonly client: Client;
  readonly popups: readonly PopupState[];
}

/** The lowest layer of popups. */
const lowest = 40;

/**
 * The open popups, the last one opened or touched on top. Escape closes the top one where it has a close icon [CMP15]. They
 * are layered by number: an element that moved in the document while it is pressed would lose its click.
 */
export function Popups({ client, popups }: PopupsProps): ReactNode {
  const top = popups.at(-1);
  useEscape(top, (id) => client.closePopup(id));
  const layered = popups.map((popup, index) => ({ popup, layer: lowest + index }));
  layered.sort((a, b) => (a.popup.id < b.popup.id ? -1 : 1));
  return layered.map(({ popup, layer }) => (
    <Fragment key={popup.id}>
      {popup.modal || popup.overlayDismiss ? <Overlay client={client} popup={popup} layer={layer} /> : null}
      <Popup client={client} popup={popup} layer={layer} onTouch={() => popup === top || client.raisePopup(popup.id)} />
    </Fragment>
  ));
}

interface OverlayProps {
  readonly client: Client;
  readonly popup: PopupState;
  readonly layer: number;
}

/** A modal popup blocks the page; one with `overlayDismiss` closes when the page is touched. */
function Overlay({ client, popup, layer }: OverlayProps): ReactNode {
  const dismiss = () => popup.overlayDismiss && client.closePopup(popup.id);
  const className = popup.modal ? "overlay" : "overlay overlay-clear";
  return <div className={className} style={{ zIndex: layer }} aria-hidden="true" onClick={dismiss} />;
}

function useEscape(top: PopupState | undefined, close: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || !top?.showCloseIcon) return;
      event.preventDefault();
      close(top.id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
