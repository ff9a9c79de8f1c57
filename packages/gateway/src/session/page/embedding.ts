import { isBadOrError, isObject, type PropertyObject, sameValue } from "@sightline/model";
import { paramsPlace, type WantedView, wantedViews } from "./embeddedViews.ts";
import { childKey, FailedView, ViewInstance, type ViewParent } from "./ViewInstance.ts";

/** What opens and closes views on the page of an embedding view. */
export interface ViewOpener {
  openView(viewPath: string, params: PropertyObject, parent: ViewParent): ViewInstance | FailedView;
  closeView(view: ViewInstance | FailedView): void;
}

/** Opens, closes and feeds the views a component embeds, after its `path`, `params` or `instances` changed [SES15]. */
export function syncEmbedding(opener: ViewOpener, view: ViewInstance, component: number): void {
  if (view.bound.stopped) return;
  const wanted = view.places.has(component) ? wantedOf(view, component) : [];
  closeUnwanted(opener, { view, component }, wanted);
  for (const each of wanted) {
    const key = childKey(component, each.slot);
    const child = openedStill(opener, view.children.get(key), each);
    if (child === undefined && each.opens !== false) openChild(opener, { view, component, slot: each.slot }, each);
    else if (child instanceof ViewInstance) feed({ view, component, slot: each.slot }, child, each.params);
  }
}

/** A view that would have lain in itself is tried again with other parameters. */
function openedStill(opener: ViewOpener, child: ViewInstance | FailedView | undefined, { params }: WantedView) {
  if (!(child instanceof FailedView) || !child.recursive || sameValue(child.params, params)) return child;
  opener.closeView(child);
  return undefined;
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
  if (!(child instanceof ViewInstance)) return;
  feed(parent, child, params);
  child.passOutAll();
}

/**
 * Gives a view the parameters of its embedding component as they are now, with their qualities. One that is not given any more, as
 * in an item that took another's place, gets the view's own value again; one that a bad binding keeps away is null [SES41].
 */
function feed({ view, component, slot }: ViewParent, child: ViewInstance, params: PropertyObject): void {
  const { params: defaults, config } = child.template.definition;
  const place = paramsPlace(view.componentType(component), slot) ?? [];
  const before = child.given;
  const given = new Set(Object.keys(params));
  for (const name of new Set([...given, ...before, ...Object.keys(defaults)])) {
    if (config.get(`params.${name}`)?.paramDirection === "output") continue;
    const quality = view.bound.qualityAt(component, [...place, name]);
    if (given.has(name)) child.takeParameter({ name, value: params[name], quality });
    else if (isBadOrError(quality)) {
      given.add(name);
      child.takeParameter({ name, value: null, quality });
    } else if (before.has(name)) child.takeParameter({ name, value: defaults[name], quality });
  }
  child.given = given;
}

function wantedOf(view: ViewInstance, component: number): WantedView[] {
  const props = view.bound.read(component, ["props"]);
  return isObject(props) ? wantedViews(view.componentType(component), props as PropertyObject, view.inSight.get(component)) : [];
}
