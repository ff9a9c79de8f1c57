import type { Json, JsonObject } from "./value.ts";

/**
 * The messages between a page and its gateway, one WebSocket per page, JSON text frames (rules SES6, SES30 to SES23).
 *
 * The first frame from the page is a {@link Hello} alone; the answer is a {@link Welcome} alone. All others are
 * {@link ClientFrame} and {@link ServerFrame}. Both sides number their frames from 1 for the life of the *page*, not of
 * the socket. After a cut nothing is sent again: the welcome says what the gateway has processed, the page goes on counting
 * from there and tells its user what did not arrive.
 *
 * All that the gateway says carries its time (`t`). A page's frame says until when, by that clock, it may be processed
 * (`u`): until the page would have told its user that the gateway does not answer.
 */
export const protocolVersion = 2;

export interface Hello {
  readonly type: "hello";
  readonly version: number;
  /** The page id kept in sessionStorage; absent on the first open of a tab. */
  readonly pageId?: string;
  /** Random per document, kept in memory only: tells a reconnect from a duplicated tab [SES5]. */
  readonly nonce: string;
  /** Path below the project, with query: `/pump/3?tab=2`. */
  readonly path: string;
  /** The highest server frame number this document has processed; 0 for a new document. */
  readonly received: number;
  readonly device: DeviceInfo;
}

export interface DeviceInfo {
  readonly type: "browser" | "ios" | "android" | "workstation";
  readonly timezone: { readonly id: string; readonly utcOffset: number };
  readonly locale: string;
  readonly viewport: Size;
  readonly screen: Size;
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Welcome {
  readonly type: "welcome";
  readonly sessionId: string;
  readonly pageId: string;
  /** The highest client frame number the gateway has processed for this page; 0 for a new one. */
  readonly received: number;
  /** False: the gateway does not know this document's page (any more); numbering starts again on both sides. */
  readonly resumed: boolean;
  /** The gateway ended without a word and was started again: what the page sent after `received` may have been done or not. */
  readonly uncertain?: true;
  readonly version: string;
  /** The gateway's clock: milliseconds since a moment of its own. */
  readonly t: number;
}

/** Instead of a welcome, or at any time before the socket is closed. */
export interface Closed extends Partial<Acknowledgement> {
  readonly type: "closed";
  readonly reason: CloseReason;
  readonly message: string;
}

/** How far the gateway is with the frames of a page [SES6, SES80]. */
export interface Acknowledgement {
  /** The highest frame number received: what the frame says is applied, and the work it asked for waits in the session's queue. */
  readonly a: number;
  /** The highest frame number of which all work is done; absent where it is `a`. */
  readonly d?: number;
}

/** Says how far the gateway is where nothing else does within {@link acknowledgeMs}. */
export interface Ack extends Acknowledgement {
  readonly t: number;
}

/** Why a page or session ended; the gateway logs it, and a closed page shows it. */
export const closeReasons = [
  "closed by script",
  "terminated",
  "tab closed",
  "network lost",
  "taken over by a reload",
  "logged out",
  "not authorized",
  "project removed",
  "gateway stopped",
  "limit reached",
  "protocol error",
] as const;
export type CloseReason = (typeof closeReasons)[number];

/**
 * n: this frame's number. a: the highest frame number received from the other side. m: messages, in order.
 * u: the gateway's time after which the frame must not be processed any more.
 */
export interface ClientFrame {
  readonly n: number;
  readonly a: number;
  readonly u: number;
  readonly m: readonly ClientMessage[];
}
/** As {@link ClientFrame}; t: the gateway's time. */
export interface ServerFrame extends Acknowledgement {
  readonly n: number;
  readonly t: number;
  readonly m: readonly ServerMessage[];
}

/**
 * A ping carries no number and is not repeated: `{"ping":ms,"a":7}`; the answer is `{"pong":ms,"a":9,"t":123}` with the
 * same ms, which are the page's. `a` acknowledges as in a frame; `rtt` is what the page measured with its last ping, in milliseconds.
 */
export interface Ping {
  readonly ping: number;
  readonly a: number;
  readonly rtt?: number;
  /** Milliseconds since the last input of the user in this page. */
  readonly idle?: number;
}
export interface Pong extends Acknowledgement {
  readonly pong: number;
  readonly t: number;
}

/** The gateway acknowledges a page's frames, and that their work is done, after at most this time. */
export const acknowledgeMs = 250;
/** A page nobody looks at pings this often. */
export const pingIntervalMs = 10_000;
/** A page somebody looks at pings when it has heard nothing for this time. */
export const watchedPingMs = 2_000;
/** A page without proof for this time that its gateway answers is not live, and its input is not processed any more. */
export const stallLimitMs = 4_500;
/** The gateway takes a page that says nothing for this time as lost. */
export const silenceLimitMs = 25_000;

/** Where a property lives: a view instance and a component's index in its template. */
export interface ComponentAddress {
  readonly view: string;
  readonly component: number;
}

/** A place for a view in a row: its slot, and the place of the row as it is shown. */
export interface SlotInSight {
  readonly slot: string;
  readonly place: number;
}

export type ClientMessage =
  | ({
      readonly type: "event";
      readonly domain: "component" | "dom";
      readonly name: string;
      readonly event: JsonObject;
    } & ComponentAddress)
  /** A property the browser changed: path below the component, `props.text`. */
  | ({ readonly type: "write"; readonly path: string; readonly value: Json } & ComponentAddress)
  /** The address bar changed by link, back or forward. */
  | { readonly type: "navigated"; readonly path: string }
  | { readonly type: "popupClosed"; readonly id: string }
  /** The user brought a popup to the top. */
  | { readonly type: "popupTouched"; readonly id: string }
  | { readonly type: "dockToggled"; readonly id: string; readonly open: boolean }
  /** `primaryView`: the place of the primary view between the docks, once it was drawn. */
  /** The views of rows a component has in sight: the gateway opens these and closes the component's others [CMP47]. */
  | ({ readonly type: "inSight"; readonly slots: readonly SlotInSight[] } & ComponentAddress)
  | { readonly type: "resized"; readonly viewport: Size; readonly primaryView?: Size }
  | { readonly type: "log"; readonly level: "warn" | "error"; readonly message: string };

/** One changed property: [component index, path below it, value]; value absent: the property is gone. */
export type WireChange = readonly [component: number, path: string, value?: Json];
/** [component index, path, quality name, message?]; name `Good` clears. */
export type WireQuality = readonly [component: number, path: string, name: string, message?: string, tagPath?: string];

export type ServerMessage =
  /** After hello (new or resumed) and after a navigation: all that is open on this page, as differences from templates. */
  | { readonly type: "page"; readonly page: PageState }
  | { readonly type: "viewOpened"; readonly view: ViewState }
  | { readonly type: "viewClosed"; readonly view: string }
  | {
      readonly type: "changes";
      readonly view: string;
      readonly changes?: readonly WireChange[];
      readonly qualities?: readonly WireQuality[];
    }
  | { readonly type: "popup"; readonly popup: PopupState }
  | { readonly type: "popupGone"; readonly id: string }
  | { readonly type: "dock"; readonly dock: DockState }
  | { readonly type: "session"; readonly session: ClientSession }
  | { readonly type: "title"; readonly title: string }
  /** What the page asked for and the gateway did not do, and why, for its user to see: at a component, or at none. */
  | { readonly type: "refused"; readonly at?: ComponentAddress; readonly why: string }
  /** Done once: it is repeated after a cut until its frame was acknowledged, and the page drops an id it has done. */
  | { readonly type: "command"; readonly id: number; readonly command: Command };

export type Command =
  | { readonly kind: "navigate"; readonly path: string; readonly newTab: boolean }
  | { readonly kind: "url"; readonly url: string; readonly newTab: boolean }
  | { readonly kind: "history"; readonly delta: number }
  | { readonly kind: "print"; readonly message: string }
  | { readonly kind: "focus"; readonly view: string; readonly component: number }
  | { readonly kind: "download"; readonly filename: string; readonly contentType: string; readonly base64: string }
  | { readonly kind: "login" }
  | { readonly kind: "logout"; readonly message: string }
  | { readonly kind: "reload" };

/** What the page shows. Views are listed parents first; everything else refers to them by id. */
export interface PageState {
  readonly path: string;
  readonly title: string;
  /** Absent where no page of this path is configured: the page says so. */
  readonly primary?: string;
  readonly docks: readonly DockState[];
  /** From the lowest to the one on top. */
  readonly popups: readonly PopupState[];
  readonly views: readonly ViewState[];
  readonly session: ClientSession;
  readonly cornerPriority: "top-bottom" | "left-right";
}

export interface ViewState {
  readonly id: string;
  /** Hash of the client template: `GET /data/perspective/view/<project>/<hash>`. Absent: the view could not be opened. */
  readonly template?: string;
  readonly viewPath: string;
  /** What the user reads where the view should be: not found, not permitted, nested too deep. */
  readonly error?: string;
  /** The component that embeds this view; absent for primary, dock and popup. `slot` tells several in one component apart. */
  readonly parent?: ComponentAddress;
  readonly slot?: string;
  readonly changes: readonly WireChange[];
  readonly qualities?: readonly WireQuality[];
}

export interface PopupState {
  readonly id: string;
  readonly view: string;
  readonly title: string;
  readonly position: JsonObject;
  readonly showCloseIcon: boolean;
  readonly draggable: boolean;
  readonly resizable: boolean;
  readonly modal: boolean;
  readonly overlayDismiss: boolean;
  readonly viewportBound: boolean;
}

export interface DockState {
  readonly id: string;
  readonly side: "top" | "left" | "bottom" | "right";
  readonly view: string;
  readonly open: boolean;
  readonly size: number;
  readonly content: "push" | "cover" | "auto";
  readonly show: "visible" | "onDemand" | "auto";
  readonly autoBreakpoint: number;
  readonly handle: "show" | "hide" | "autoHide";
  readonly iconUrl: string;
  readonly anchor: "fixed" | "scrollable";
  readonly modal: boolean;
  readonly resizable: boolean;
}

/** The session facts a page draws with. */
export interface ClientSession {
  readonly theme: string;
  readonly locale: string;
  /** In which dates are shown and read. */
  readonly timeZone: string;
  readonly user?: string;
}
