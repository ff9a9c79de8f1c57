import type { PopupState } from "@sightline/model";
import { Fragment, type ReactNode, useEffect, useState } from "react";
import type { Client } from "./Client.ts";
import { Popup } from "./Popup.tsx";

interface PopupsProps {
  readonly client: Client;
  readonly popups: readonly PopupState[];
}

/** The open popups, the last one opened or touched on top. Escape closes the top one where it has a close icon [CMP15]. */
export function Popups({ client, popups }: PopupsProps): ReactNode {
  const [raised, setRaised] = useState<readonly string[]>([]);
  const rank = (popup: PopupState) => raised.indexOf(popup.id);
  const stacked = popups
    .map((popup, index) => ({ popup, index }))
    .sort((a, b) => rank(a.popup) - rank(b.popup) || a.index - b.index);
  const top = stacked.at(-1)?.popup;
  useEscape(top, (id) => client.closePopup(id));
  const raise = (id: string) => setRaised((ids) => [...ids.filter((each) => each !== id), id]);
  return stacked.map(({ popup }) => (
    <Fragment key={popup.id}>
      {popup.modal || popup.overlayDismiss ? <Overlay client={client} popup={popup} /> : null}
      <Popup client={client} popup={popup} onTouch={() => popup === top || raise(popup.id)} />
    </Fragment>
  ));
}

/** A popup that is modal keeps the page from being used; one with `overlayDismiss` goes when the page is touched. */
function Overlay({ client, popup }: { readonly client: Client; readonly popup: PopupState }): ReactNode {
  const dismiss = () => popup.overlayDismiss && client.closePopup(popup.id);
  return <div className={popup.modal ? "overlay" : "overlay overlay-clear"} aria-hidden="true" onClick={dismiss} />;
}

function useEscape(top: PopupState | undefined, close: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && top?.showCloseIcon) close(top.id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
