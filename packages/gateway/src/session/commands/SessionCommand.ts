import type { CloseReason, PropertyObject } from "@sightline/model";
import type { DockDefinition } from "@sightline/project";
import type { ScriptValue } from "@sightline/python";
import type { Scope } from "../../base/config/schemas.ts";
import type { SessionUser } from "../access/SessionUser.ts";
import type { PopupOptions } from "../page/PagePopups.ts";

/** What may be done to one page of a session. */
export type PageCommand =
  | { readonly kind: "showPage"; readonly path: string; readonly newTab: boolean }
  | { readonly kind: "showView"; readonly viewPath: string; readonly params: PropertyObject }
  | { readonly kind: "openUrl"; readonly url: string; readonly newTab: boolean }
  | { readonly kind: "goInHistory"; readonly delta: number }
  | { readonly kind: "reload" }
  | { readonly kind: "openPopup"; readonly popup: PopupOptions }
  | { readonly kind: "togglePopup"; readonly popup: PopupOptions }
  /** An empty id closes the popup on top: the one opened or touched last. */
  | { readonly kind: "closePopup"; readonly id: string }
  | {
      readonly kind: "changeDock";
      readonly id: string;
      readonly change: "open" | "close" | "toggle";
      readonly params?: PropertyObject;
    }
  | { readonly kind: "alterDock"; readonly id: string; readonly changes: Partial<DockDefinition> }
  /** The page's own; its session's theme stays. An empty name is the session's. */
  | { readonly kind: "setTheme"; readonly name: string }
  /** Leads the browser to the login page; to the logout page. */
  | { readonly kind: "askForLogin" }
  | { readonly kind: "askForLogout" }
  | { readonly kind: "download"; readonly filename: string; readonly contentType: string; readonly base64: string }
  | { readonly kind: "focus"; readonly view: string; readonly component: number };

/** What may be done to a session as a whole, or to its pages together. */
export type WholeSessionCommand =
  /** To component message handlers; `page` and `view` say where they are looked for. */
  | {
      readonly kind: "sendMessage";
      readonly messageType: string;
      readonly payload: ScriptValue;
      readonly scope: "view" | "page" | "session";
      readonly view?: string;
    }
  /** To the project's session message handler of this name. */
  | { readonly kind: "runMessageHandler"; readonly handler: string; readonly payload: ScriptValue }
  /** In the console of one page's browser, or of all. */
  | { readonly kind: "print"; readonly message: string }
  /** Its browser has proved who its user is. */
  | { readonly kind: "logIn"; readonly user: SessionUser }
  | { readonly kind: "logOut"; readonly message: string }
  /** An empty message is the project's own. */
  | { readonly kind: "closePage"; readonly message: string }
  | { readonly kind: "closeSession"; readonly message: string };

/**
 * Everything that scripts, actions of views, browsers, REST and the console do to a session, as plain data: it can be written to a log and sent to the gateway
 * that has the session. Values in it are property and script values, which have a JSON form of their own.
 */
export type SessionCommand = PageCommand | WholeSessionCommand;

/** Which session a command is for, and which of its pages. */
export interface CommandAddress {
  readonly sessionId: string;
  readonly pageId?: string;
}

/** Who wants it. */
export type CommandOrigin =
  | { readonly kind: "script"; readonly project: string; readonly session?: string }
  /** An action that a view of the session has configured on an event. */
  | { readonly kind: "view"; readonly project: string; readonly session: string; readonly view: string }
  /** The browser itself, by its cookie. */
  | { readonly kind: "browser"; readonly session: string }
  | { readonly kind: "operator"; readonly name: string; readonly scope: Scope };

/** Why a command was not carried out; `text` is for who wants it. */
export interface CommandRefusal {
  readonly refused: "no session" | "no page" | "page not named" | "no dock" | "not permitted" | "queue full";
  readonly text: string;
}

/** A command was carried out, or why not. */
export type CommandResult = { readonly done: true } | CommandRefusal;

/** Why a session or page that is closed by somebody ends. */
export function closeReasonOf(by: CommandOrigin): CloseReason {
  return by.kind === "operator" ? "terminated" : "closed by script";
}
