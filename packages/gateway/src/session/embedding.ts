import { isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import { viewIndex } from "../binding/references.ts";
import { childKey, type FailedView, ViewInstance, type ViewParent } from "./ViewInstance.ts";

interface WantedView {
  readonly slot: string;
  readonly path: string;
  readonly params: PropertyObject;
}

/** What opens and closes views on the page of an embedding view. */
export interface ViewOpener {
  openView(viewPath: string, params: PropertyObject, parent: ViewParent): ViewInstance | FailedView;
  closeView(view: ViewInstance | FailedView): void;
}

/** Opens, closes and feeds the views a component embeds, after its `path`, `params` or `instances` changed [SES15]. */
export function syncEmbedding(opener: ViewOpener, view: ViewInstance, component: number): void {
  if (view.bound.stopped) return;
  const wanted = wantedViews(view, component);
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

/** How each embedding component names its views [CMP23]. */
const readers: Readonly<Record<string, (props: PropertyObject) => WantedView[]>> = {
  "ia.container.tab": ({ tabs }) => listed(tabs, ""),
  "ia.display.accordion": accordionViews,
  "ia.display.flex-repeater": repeated,
  "ia.display.view": ({ path, params }) => [{ slot: "", path: textOf(path), params: objectOf(params) }],
  "ia.display.viewcanvas": ({ instances }) => listed(instances, ""),
};

function wantedViews(view: ViewInstance, component: number): WantedView[] {
  const read = readers[view.template.definition.components[component]?.type ?? ""];
  const props = objectOf(view.bound.read(component, ["props"]));
  return read ? read(props).filter((each) => each.path !== "") : [];
}

function repeated({ path, instances }: PropertyObject): WantedView[] {
  return listOf(instances).map((instance, index) => {
    const { instanceStyle: _style, instancePosition: _position, ...params } = objectOf(instance);
    return { slot: String(index), path: textOf(path), params };
  });
}

/** Items that name a view each, as `viewPath` and `viewParams`. */
function listed(items: PropertyValue | undefined, suffix: string): WantedView[] {
  return listOf(items).map((item, index) => {
    const { viewPath, viewParams } = objectOf(item);
    return { slot: `${index}${suffix}`, path: textOf(viewPath), params: objectOf(viewParams) };
  });
}

/** Bodies of items that are open, and headers that are views. */
function accordionViews({ items }: PropertyObject): WantedView[] {
  const all = listOf(items).map(objectOf);
  const bodies = all.map((item) => (item.expanded === true ? item.body : undefined) ?? null);
  const headers = all
    .map((item) => objectOf(item.header).content)
    .map((each) => (objectOf(each).type === "view" ? (each ?? null) : null));
  return [...listed(bodies, ""), ...listed(headers, ".header")];
}

function listOf(value: PropertyValue | undefined): readonly PropertyValue[] {
  return Array.isArray(value) ? (value as readonly PropertyValue[]) : [];
}

function textOf(value: PropertyValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function objectOf(value: PropertyValue | undefined): PropertyObject {
  return isObject(value) ? (value as PropertyObject) : {};
}
