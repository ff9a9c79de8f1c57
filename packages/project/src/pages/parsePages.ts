import type { Json, JsonObject } from "@sightline/model";
import type { Report } from "../definitions/problems.ts";
import type { DockDefinition, DockSet, PageConfig, PageDefinition } from "../definitions/types.ts";
import { flag, list, number, object, oneOf, properties, text } from "../json/fields.ts";

const sides = ["top", "left", "bottom", "right"] as const;

/** A project without pages. */
export const noPages: PageConfig = { pages: [], sharedDocks: { cornerPriority: undefined, docks: [] } };

/** `page-config/config.json`, pages in file order [PRJ11]. */
export function parsePages(json: JsonObject, report: Report): PageConfig {
  const pages = Object.entries(object(json.pages)).flatMap(([url, page]) => {
    const viewPath = text(object(page).viewPath);
    reportUnknown(object(page), pageOptions, (finding) => report({ property: url, ...finding }));
    for (const dock of docksOf(object(page).docks))
      reportUnknown(dock, dockOptions, (finding) => report({ property: url, ...finding }));
    if (viewPath) return [parsePage(url, viewPath, object(page))];
    report({ severity: "warning", property: url, message: `The page ${url} has no view and was left out.` });
    return [];
  });
  for (const dock of docksOf(json.sharedDocks)) reportUnknown(dock, dockOptions, report);
  return { pages, sharedDocks: parseDocks(json.sharedDocks) };
}

const pageOptions = ["viewPath", "title", "docks"];
const dockOptions = [
  ...["id", "viewPath", "viewParams", "size", "show", "content", "handle", "anchor", "autoBreakpoint", "modal", "resizable"],
  "iconUrl",
];

function docksOf(json: Json | undefined): readonly JsonObject[] {
  return sides.flatMap((side) => list(object(json)[side]).map(object));
}

/** Options that nothing follows, empty ones left out [PRJ125]. */
function reportUnknown(json: JsonObject, known: readonly string[], report: Report): void {
  for (const [option, value] of Object.entries(json)) {
    if (known.includes(option) || isEmpty(value)) continue;
    report({ severity: "missing behaviour", kind: "property", message: `The option ${option} has no effect here.` });
  }
}

function parsePage(url: string, viewPath: string, json: JsonObject): PageDefinition {
  return {
    url: url.startsWith("/") ? url : `/${url}`,
    viewPath,
    title: text(json.title),
    docks: json.docks ? parseDocks(json.docks) : undefined,
  };
}

function parseDocks(json: Json | undefined): DockSet {
  const fields = object(json);
  return {
    cornerPriority: (["top-bottom", "left-right"] as const).find((each) => each === fields.cornerPriority),
    docks: sides.flatMap((side) => list(fields[side]).map((dock) => parseDock(side, object(dock)))),
  };
}

function parseDock(side: DockDefinition["side"], json: JsonObject): DockDefinition {
  return {
    side,
    id: text(json.id),
    viewPath: text(json.viewPath),
    viewParams: properties(json.viewParams),
    size: number(json.size, 300),
    show: oneOf(json.show, ["visible", "onDemand", "auto"], "visible"),
    content: oneOf(json.content, ["push", "cover", "auto"], "push"),
    handle: oneOf(json.handle, ["show", "hide", "autoHide"], "hide"),
    anchor: oneOf(json.anchor, ["fixed", "scrollable"], "fixed"),
    autoBreakpoint: number(json.autoBreakpoint, 480),
    modal: flag(json.modal, false),
    resizable: flag(json.resizable, false),
    iconUrl: text(json.iconUrl),
  };
}

function isEmpty(value: Json): boolean {
  return value === "" || (typeof value === "object" && Object.keys(value ?? {}).length === 0);
}
