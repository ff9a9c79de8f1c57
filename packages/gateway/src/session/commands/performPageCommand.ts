import { unreachable } from "@sightline/model";
import type { Page } from "../page/Page.ts";
import type { CommandResult, PageCommand } from "./SessionCommand.ts";

const done: CommandResult = { done: true };

/** Carries a command out on a page; called within a turn of its session. */
export function performPageCommand(page: Page, command: PageCommand): CommandResult {
  switch (command.kind) {
    case "openPopup":
    case "togglePopup":
    case "closePopup":
      return performPopupCommand(page, command);
    case "changeDock":
      return page.docks.set(command.id, command.change, command.params) ? done : noDock(command.id);
    case "alterDock":
      return page.docks.alter(command.id, command.changes) ? done : noDock(command.id);
    case "showView":
      page.showView(command.viewPath, command.params);
      return done;
    case "setTheme":
      page.setTheme(command.name === "" ? undefined : command.name);
      return done;
    default:
      page.command(browserCommandOf(command));
      return done;
  }
}

type PopupCommand = Extract<PageCommand, { kind: "openPopup" | "togglePopup" | "closePopup" }>;

function performPopupCommand(page: Page, command: PopupCommand): CommandResult {
  if (command.kind === "closePopup") page.popups.close(command.id);
  else if (command.kind === "openPopup" || !page.popups.close(command.popup.id)) page.popups.open(command.popup);
  return done;
}

function noDock(id: string): CommandResult {
  return { refused: "no dock", text: `the page has no dock "${id}"` };
}

type BrowserCommand = Exclude<PageCommand, PopupCommand | { kind: "changeDock" | "alterDock" | "showView" | "setTheme" }>;

/** What the browser itself has to do. */
function browserCommandOf(command: BrowserCommand): Parameters<Page["command"]>[0] {
  switch (command.kind) {
    case "showPage":
      return { kind: "navigate", path: `/${command.path.replace(/^\/+/, "")}`, newTab: command.newTab };
    case "openUrl":
      return { kind: "url", url: command.url, newTab: command.newTab };
    case "goInHistory":
      return { kind: "history", delta: command.delta };
    case "askForLogin":
      return { kind: "login" };
    case "askForLogout":
      return { kind: "logout", message: "" };
    case "reload":
    case "download":
    case "focus":
      return command;
    default:
      return unreachable(command);
  }
}
