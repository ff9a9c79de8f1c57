import { classList, Icon, numberOf } from "@sightline/components";
import type { JsonObject, PopupState } from "@sightline/model";
import { type CSSProperties, type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { defaultSize, View, viewKey } from "../view/index.ts";
import type { Client } from "./Client.ts";
import { useDrag } from "./useDrag.ts";

interface PopupProps {
  readonly client: Client;
  readonly popup: PopupState;
  readonly layer: number;
  readonly onTouch: () => void;
}

const titleHeight = 34;

/** A view over the page, where its position says, else in the middle. */
export function Popup({ client, popup, layer, onTouch }: PopupProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const [moved, drag] = useDrag((to) => (popup.viewportBound ? keepInside(element.current, moved, to) : to));
  const [grown, grip] = useDrag();
  useFirstFocus(element, popup.modal);
  const titled = popup.title !== "" || popup.showCloseIcon || popup.draggable;
  const size = useSize(client, popup, titled);
  const style: CSSProperties = {
    ...anchor(popup.position),
    width: size.width + grown.x,
    height: size.height + grown.y,
    translate: `${moved.x}px ${moved.y}px`,
    zIndex: layer,
  };
  return (
    <div
      ref={element}
      className="popup"
      style={style}
      role="dialog"
      aria-modal={popup.modal}
      aria-label={popup.title || popup.id}
      tabIndex={-1}
      onPointerDownCapture={onTouch}
      onFocusCapture={onTouch}
    >
      {titled ? <TitleBar client={client} popup={popup} drag={popup.draggable ? drag : {}} /> : null}
      <div className="popup-body">
        <View key={popup.view} id={popup.view} />
      </div>
      {popup.resizable ? <div className="popup-grip" {...grip} /> : null}
    </div>
  );
}

interface TitleBarProps {
  readonly client: Client;
  readonly popup: PopupState;
  readonly drag: object;
}

function TitleBar({ client, popup, drag }: TitleBarProps): ReactNode {
  return (
    <div className={classList("popup-title", popup.draggable && "popup-draggable")} style={{ height: titleHeight }} {...drag}>
      <span>{popup.title}</span>
      {popup.showCloseIcon ? (
        <button type="button" className="popup-close" aria-label="Close" onClick={() => client.closePopup(popup.id)}>
          <Icon path="material/close" style={{ width: 18, height: 18 }} />
        </button>
      ) : null}
    </div>
  );
}

/** Width and height: as configured, else the view's own with room for the title. */
function useSize(client: Client, { position, view }: PopupState, titled: boolean): { width: number; height: number } {
  useSyncExternalStore(
    (listener) => client.mirror.subscriptions.add(viewKey(view), listener),
    () => client.mirror.view(view)?.template?.hash,
  );
  const own = defaultSize(client.mirror.view(view)?.template) ?? { width: 320, height: 240 };
  const extra = titled ? titleHeight : 0;
  return { width: numberOf(position.width, own.width), height: numberOf(position.height, own.height + extra) };
}

const middle: CSSProperties = { inset: 0, margin: "auto" };

function anchor(position: JsonObject): CSSProperties {
  const edges = ["left", "top", "right", "bottom"].filter(
    (edge) => typeof position[edge] === "number" || isLength(position[edge]),
  );
  if (edges.length === 0) return middle;
  const style: CSSProperties = Object.fromEntries(edges.map((edge) => [edge, position[edge]]));
  const horizontal = edges.includes("left") || edges.includes("right");
  const vertical = edges.includes("top") || edges.includes("bottom");
  return {
    ...style,
    ...(horizontal ? {} : { left: 0, right: 0, marginInline: "auto" }),
    ...(vertical ? {} : { top: 0, bottom: 0, marginBlock: "auto" }),
  };
}

function isLength(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** Where a drag may go so that the popup stays in the window; `from` is where it is now. */
function keepInside(element: HTMLElement | null, from: { x: number; y: number }, to: { x: number; y: number }) {
  if (!element) return to;
  const box = element.getBoundingClientRect();
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, Math.max(low, high)));
  return {
    x: clamp(to.x, from.x - box.left, from.x + window.innerWidth - box.right),
    y: clamp(to.y, from.y - box.top, from.y + window.innerHeight - box.bottom),
  };
}

/** A modal popup takes the keyboard and gives it back. */
function useFirstFocus(element: { readonly current: HTMLElement | null }, modal: boolean): void {
  useEffect(() => {
    if (!modal) return;
    const before = document.activeElement as HTMLElement | null;
    element.current?.focus();
    return () => before?.focus?.();
  }, [element, modal]);
}
