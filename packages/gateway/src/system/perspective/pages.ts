import type { JsonObject, PropertyObject } from "@sightline/model";
import type { SystemParameter } from "@sightline/python";
import { goTo } from "../../session/actions.ts";
import type { Page } from "../../session/Page.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { SystemWorld } from "../SystemWorld.ts";
import { targetParameters, withPage } from "./target.ts";

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
  optional("viewportBound", "Boolean", false, "viewPortBound"),
];

/** `system.perspective.*`: navigation, popups, docks and the look of pages. */
export function pageFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [...popupFunctions(world), ...dockFunctions(world), ...navigationFunctions(world)];
}

function popupFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define("system.perspective.openPopup", "Opens a view as a popup.", popupParameters, (args) => withPage(world, args, (page) => openPopup(page, args))),
    define("system.perspective.togglePopup", "Opens a popup, or closes it where it is open.", popupParameters, (args) =>
      withPage(world, args, (page) => {
        if (!page.closePopup(args.requiredText("id"))) openPopup(page, args);
      }),
    ),
    define("system.perspective.closePopup", 'Closes a popup; "" closes the one opened last.', [required("id", "String"), ...targetParameters], (args) =>
      withPage(world, args, (page) => {
        page.closePopup(args.text("id") ?? "");
      }),
    ),
  ];
}

function openPopup(page: Page, args: BoundArguments): void {
  page.openPopup({
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
  });
}

function dockFunctions(world: SystemWorld): readonly GatewayFunction[] {
  const withParams = [required("id", "String"), ...targetParameters, optional("params", "Dictionary")];
  const change = (name: string, doc: string, kind: "open" | "close" | "toggle", params: readonly SystemParameter[]) =>
    define(`system.perspective.${name}`, doc, params, (args) =>
      withPage(world, args, (page) => {
        const given = params.length > 3 && args.plain("params") !== null ? (args.object("params") as PropertyObject) : undefined;
        if (!page.setDock(args.requiredText("id"), kind, given)) {
          world.log.warn({ project: args.context.project, page: page.id }, `${args.name}: the page has no dock "${args.text("id")}"`);
        }
      }),
    );
  return [
    change("openDock", "Opens a dock of the page.", "open", withParams),
    change("toggleDock", "Opens or closes a dock of the page.", "toggle", withParams),
    change("closeDock", "Closes a dock of the page.", "close", [required("id", "String"), ...targetParameters]),
  ];
}

const navigateParameters: readonly SystemParameter[] = [
  optional("page", "String"),
  optional("url", "String"),
  optional("view", "String"),
  optional("params", "Dictionary"),
  ...targetParameters,
  optional("newTab", "Boolean", false),
];

function navigationFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define("system.perspective.navigate", "Leads a page to a page path, a view or a URL, in this order of preference.", navigateParameters, (args) =>
      withPage(world, args, (page) => navigate(page, args)),
    ),
    define("system.perspective.navigateBack", "Goes back in the browser's history.", targetParameters, (args) =>
      withPage(world, args, (page) => page.command({ kind: "history", delta: -1 })),
    ),
    define("system.perspective.navigateForward", "Goes forward in the browser's history.", targetParameters, (args) =>
      withPage(world, args, (page) => page.command({ kind: "history", delta: 1 })),
    ),
    define("system.perspective.refresh", "Loads the page again in the browser.", targetParameters, (args) =>
      withPage(world, args, (page) => page.command({ kind: "reload" })),
    ),
    define("system.perspective.setTheme", "Sets the theme of the session.", [required("name", "String"), ...targetParameters], (args) =>
      withPage(world, args, (_page, session) => session.bound.write(-1, ["props", "theme"], args.requiredText("name"), "Script")),
    ),
  ];
}

function navigate(page: Page, args: BoundArguments): void {
  const newTab = args.flag("newTab");
  const path = args.text("page");
  const view = args.text("view");
  const url = args.text("url");
  if (path !== undefined) goTo(page, path, newTab);
  else if (view !== undefined) page.showView(view, args.object("params"));
  else if (url !== undefined) page.command({ kind: "url", url, newTab });
  else throw args.fault("java.lang.IllegalArgumentException", "give page, view or url");
}
