import { classList, Icon, numberOf } from "@sightline/components";
import type { JsonObject, PopupState } from "@sightline/model";
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { defaultSize, View, viewKey } from "../view/index.ts";
import type { Client } from "./Client.ts";
import { type Box, cursorOf, moved, resized, type Zone, zones } from "./popupBox.ts";
import { useDrag } from "./useDrag.ts";

interface PopupProps {
  readonly client: Client;
  readonly popup: PopupState;
  readonly layer: number;
  readonly onTouch: () => void;
}

const titleHeight = 34;
/** As in the style sheet. */
const borderWidth = 1;

/** A view over the page, where its position says, else in the middle. */
export function Popup({ client, popup, layer, onTouch }: PopupProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const placing = usePlacing(element, popup);
  const drag = useDrag({ begin: placing.box, move: (start, x, y) => placing.put(moved(start, { x, y }, placing.within())) });
  useFirstFocus(element, popup.modal);
  const titled = popup.title !== "" || popup.showCloseIcon || popup.draggable;
  const size = useSize(client, popup, titled);
  const style: CSSProperties = { ...anchor(popup.position), ...size, zIndex: layer, ...placing.style };
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
      {popup.resizable ? zones.map((zone) => <ResizeZone key={cursorOf(zone)} zone={zone} placing={placing} />) : null}
    </div>
  );
}

interface Placing {
  /** Where the popup is now. */
  box(): Box;
  /** The bounds it has to stay within, if any. */
  within(): Box | undefined;
  put(box: Box): void;
  /** Where the user moved it; undefined while it is where it was opened. */
  readonly style: CSSProperties;
}

/** The position the user drags a popup to is kept until another view is opened in it. */
function usePlacing(element: RefObject<HTMLDivElement | null>, { view, viewportBound }: PopupState): Placing {
  const [placed, setPlaced] = useState<{ readonly view: string; readonly box: Box }>();
  const page = () => boxOf(element.current?.closest(".page-shown"));
  const box = () => {
    const [own, around] = [boxOf(element.current), page()];
    return { ...own, left: own.left - around.left, top: own.top - around.top };
  };
  const style =
    placed?.view === view ? { ...placed.box, right: "auto", bottom: "auto", margin: 0, maxWidth: "none", maxHeight: "none" } : {};
  return { box, within: () => (viewportBound ? page() : undefined), put: (to) => setPlaced({ view, box: to }), style };
}

function boxOf(element: Element | null | undefined): Box {
  const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return { left, top, width, height };
}

function ResizeZone({ zone, placing }: { readonly zone: Zone; readonly placing: Placing }): ReactNode {
  const move = (start: Box, x: number, y: number) => placing.put(resized(start, { zone, x, y, within: placing.within() }));
  const handlers = useDrag({ begin: placing.box, move });
  const style = { cursor: cursorOf(zone), ...edgesOf(zone) };
  return <div className="popup-zone" style={style} {...handlers} />;
}

/** Thickness of a resize zone, and length of a corner along the edges. */
const thickness = 6;
const corner = 14;

function edgesOf({ x, y }: Zone): CSSProperties {
  const [inX, inY] = [y === 0 ? 0 : corner, x === 0 ? 0 : corner];
  return {
    ...(x === 0 ? { left: inX, right: inX } : { [x < 0 ? "left" : "right"]: 0, width: y === 0 ? thickness : corner }),
    ...(y === 0 ? { top: inY, bottom: inY } : { [y < 0 ? "top" : "bottom"]: 0, height: x === 0 ? thickness : corner }),
  };
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
  const around = 2 * borderWidth;
  return {
    width: numberOf(position.width, own.width + around),
    height: numberOf(position.height, own.height + extra + around),
  };
}

const middle: CSSProperties = { inset: 0, margin: "auto" };

function anchor(position: JsonObject): CSSProperties {
  if (typeof position.relativeLocation === "string") return relativeAnchor(position.relativeLocation.toLowerCase());
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

/** `center`, an edge (`top`) or a corner (`top-left`) of the page. */
function relativeAnchor(location: string): CSSProperties {
  const edges = ["left", "top", "right", "bottom"].filter((edge) => location.includes(edge));
  return edges.length === 0 ? middle : anchor(Object.fromEntries(edges.map((edge) => [edge, 0])));
}

function isLength(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** A modal popup has the keyboard focus and returns it afterwards. */
function useFirstFocus(element: { readonly current: HTMLElement | null }, modal: boolean): void {
  useEffect(() => {
    if (!modal) return;
    const before = document.activeElement as HTMLElement | null;
    element.current?.focus();
    return () => before?.focus?.();
  }, [element, modal]);
}
