import { isObject, type PropertyObject } from "@sightline/model";
import { viewIndex } from "../../binding/references.ts";
import { type WantedView, wantedViews } from "./embeddedViews.ts";
import { childKey, type FailedView, ViewInstance, type ViewParent } from "./ViewInstance.ts";

/** What opens and closes views on the page of an embedding view. */
export interface ViewOpener {
  openView(viewPath: string, params: PropertyObject, parent: ViewParent): ViewInstance | FailedView;
  closeView(view: ViewInstance | FailedView): void;
}

/** Opens, closes and feeds the views a component embeds, after its `path`, `params` or `instances` changed [SES15]. */
export function syncEmbedding(opener: ViewOpener, view: ViewInstance, component: number): void {
  if (view.bound.stopped) return;
  const wanted = wantedOf(view, component);
  closeUnwanted(opener, { view, component }, wanted);
  for (const each of wanted) {
    const key = childKey(component, each.slot);
    const child = view.children.get(key);
    if (!child) openChild(opener, { view, component, slot: each.slot }, each);
    else if (child instanceof ViewInstance) feed(child, each.params);
  }
}

function closeUnwanted(opener: ViewOpener, { view, component }: Omit<ViewParent, "slot">, wanted: readonly WantedView[]): void {
  for (const [key, child] of [...view.children]) {
    if (child.parent?.component !== component) continue;
    const still = wanted.some((each) => childKey(component, each.slot) === key && each.path === child.viewPath);
    if (!still) opener.closeView(child);
  }
}

function openChild(opener: ViewOpener, parent: ViewParent, { path, params }: WantedView): void {
  const child = opener.openView(path, params, parent);
  parent.view.children.set(childKey(parent.component, parent.slot), child);
  if (child instanceof ViewInstance) child.passOutAll();
}

function feed(child: ViewInstance, params: PropertyObject): void {
  const config = child.template.definition.config;
  for (const [name, value] of Object.entries(params)) {
    if (config.get(`params.${name}`)?.paramDirection !== "output")
      child.bound.write({ component: viewIndex, path: ["params", name] }, value, "PropertyTree");
  }
}

function wantedOf(view: ViewInstance, component: number): WantedView[] {
  const props = view.bound.read(component, ["props"]);
  const type = view.template.definition.components[component]?.type ?? "";
  return isObject(props) ? wantedViews(type, props as PropertyObject) : [];
}
