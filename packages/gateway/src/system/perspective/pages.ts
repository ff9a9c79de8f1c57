import type { JsonObject, PropertyObject } from "@sightline/model";
import type { DockDefinition } from "@sightline/project";
import type { SystemParameter } from "@sightline/python";
import { dockChanges } from "../../session/commands/dockChanges.ts";
import type { PageCommand } from "../../session/commands/SessionCommand.ts";
import type { PopupOptions } from "../../session/page/PagePopups.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { PerspectiveNeeds } from "./PerspectiveNeeds.ts";
import { dispatch, orThrow, pageAddress, pageCommand, targetParameters } from "./target.ts";

const popupParameters: readonly SystemParameter[] = [
  required("id", "String"),
  required("view", "String"),
  optional("params", "Dictionary"),
  optional("title", "String", ""),
  optional("position", "Dictionary"),
  optional("showCloseIcon", "Boolean", true),
  optional("draggable", "Boolean", true),
  optional("resizable", "Boolean", false),
  optional("modal", "Boolean", false),
  optional("overlayDismiss", "Boolean", false),
  ...targetParameters,
  { ...optional("viewportBound", "Boolean", false), aliases: ["viewPortBound"] },
];

/** `system.perspective.*`: navigation, popups, docks and the look of pages. */
export function pageFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [...popupFunctions(world), ...dockFunctions(world), ...navigationFunctions(world)];
}

function popupFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    define({ name: "system.perspective.openPopup", doc: "Opens a view as a popup.", params: popupParameters }, (args) =>
      pageCommand(world, args, { kind: "openPopup", popup: popupOf(args) }),
    ),
    define(
      { name: "system.perspective.togglePopup", doc: "Opens a popup, or closes it where it is open.", params: popupParameters },
      (args) => pageCommand(world, args, { kind: "togglePopup", popup: popupOf(args) }),
    ),
    define(
      {
        name: "system.perspective.closePopup",
        doc: 'Closes a popup; "" closes the one on top, which was opened or touched last.',
        params: [required("id", "String"), ...targetParameters],
      },
      (args) => pageCommand(world, args, { kind: "closePopup", id: args.text("id") ?? "" }),
    ),
  ];
}

function popupOf(args: BoundArguments): PopupOptions {
  return {
    id: args.requiredText("id"),
    viewPath: args.requiredText("view"),
    params: args.object("params"),
    title: args.text("title") ?? "",
    position: args.object("position") as JsonObject,
    showCloseIcon: args.flag("showCloseIcon"),
    draggable: args.flag("draggable"),
    resizable: args.flag("resizable"),
    modal: args.flag("modal"),
    overlayDismiss: args.flag("overlayDismiss"),
    viewportBound: args.flag("viewportBound"),
  };
}

function dockFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  const withParams = [required("id", "String"), ...targetParameters, optional("params", "Dictionary")];
  const change = (kind: "open" | "close" | "toggle", doc: string, params: readonly SystemParameter[]) =>
    define({ name: `system.perspective.${kind}Dock`, doc, params }, (args) => {
      const given = params.length > 3 && args.plain("params") !== null ? { params: args.object("params") as PropertyObject } : {};
      return dockCommand(world, args, { kind: "changeDock", id: args.requiredText("id"), change: kind, ...given });
    });
  return [
    define(
      {
        name: "system.perspective.alterDock",
        doc: "Changes a dock of the page: view, viewParams, display (visible, onDemand, auto), content, size, autoBreakpoint, anchor, handle, modal, resizable, iconUrl.",
        params: [required("dockId", "String"), optional("config", "Dictionary"), ...targetParameters],
      },
      (args) => dockCommand(world, args, { kind: "alterDock", id: args.requiredText("dockId"), changes: changesOf(args) }),
    ),
    change("open", "Opens a dock of the page.", withParams),
    change("toggle", "Opens or closes a dock of the page.", withParams),
    change("close", "Closes a dock of the page.", [required("id", "String"), ...targetParameters]),
  ];
}

/** A dock the page does not have is told in the log: the script goes on, as in the original. */
function dockCommand(world: PerspectiveNeeds, args: BoundArguments, what: PageCommand): null {
  const to = pageAddress(args);
  const result = dispatch(world, args, { to, command: what });
  if (!("refused" in result && result.refused === "no dock")) return orThrow(args, result);
  world.log.warn({ project: args.context.project, page: to.pageId }, `${args.name}: ${result.text}`);
  return null;
}

/** @throws ScriptError for a value the key cannot have */
function changesOf(args: BoundArguments): Partial<DockDefinition> {
  const found = dockChanges(args.object("config") as PropertyObject);
  if (typeof found === "string") throw args.fault("java.lang.IllegalArgumentException", found);
  return found;
}

const navigateParameters: readonly SystemParameter[] = [
  optional("page", "String"),
  optional("url", "String"),
  optional("view", "String"),
  optional("params", "Dictionary"),
  ...targetParameters,
  optional("newTab", "Boolean", false),
];

function navigationFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.perspective.navigate",
        doc: "Leads a page to a page path, a view or a URL, in this order of preference.",
        params: navigateParameters,
      },
      (args) => pageCommand(world, args, navigationOf(args)),
    ),
    define(
      { name: "system.perspective.navigateBack", doc: "Goes back in the browser's history.", params: targetParameters },
      (args) => pageCommand(world, args, { kind: "goInHistory", delta: -1 }),
    ),
    define(
      { name: "system.perspective.navigateForward", doc: "Goes forward in the browser's history.", params: targetParameters },
      (args) => pageCommand(world, args, { kind: "goInHistory", delta: 1 }),
    ),
    define(
      { name: "system.perspective.refresh", doc: "Loads the page again in the browser.", params: targetParameters },
      (args) => pageCommand(world, args, { kind: "reload" }),
    ),
    define(
      {
        name: "system.perspective.setTheme",
        doc: "Sets the theme of the page until `session.props.theme` changes; that of the session stays.",
        params: [required("name", "String"), ...targetParameters],
      },
      (args) => pageCommand(world, args, { kind: "setTheme", name: args.requiredText("name") }),
    ),
  ];
}

function navigationOf(args: BoundArguments): PageCommand {
  const newTab = args.flag("newTab");
  const path = args.text("page");
  const viewPath = args.text("view");
  const url = args.text("url");
  if (path !== undefined) return { kind: "showPage", path, newTab };
  if (viewPath !== undefined) return { kind: "showView", viewPath, params: args.object("params") };
  if (url !== undefined) return { kind: "openUrl", url, newTab };
  throw args.fault("java.lang.IllegalArgumentException", "give page, view or url");
}
