import { overlaps, type PropertyPath, type PropertyValue } from "@sightline/model";
import { viewIndex } from "../../binding/references.ts";
import type { ViewTemplate } from "../../binding/ViewTemplate.ts";
import { FailedView, type ViewInstance } from "./ViewInstance.ts";

interface CarriedValue {
  /** Names from the root to the component; empty for the view itself. */
  readonly component: string;
  readonly path: PropertyPath;
  readonly value: PropertyValue | undefined;
}

/** What was written in the views of a page, by where they are mounted: it outlives a change of the project [SES19]. */
export type CarriedViews = ReadonlyMap<string, readonly CarriedValue[]>;

/** Collects what was written by people and scripts; what bindings wrote they write again. */
export function carryOver(views: Iterable<ViewInstance | FailedView>): CarriedViews {
  const carried = new Map<string, readonly CarriedValue[]>();
  for (const view of views) if (!(view instanceof FailedView)) carried.set(mountKey(view), valuesOf(view));
  return carried;
}

/** Writes what was carried for this place into a new instance, before its bindings start; false: nothing was open here before. */
export function restore(view: ViewInstance, carried: CarriedViews): boolean {
  const values = carried.get(mountKey(view));
  if (!values) return false;
  const components = new Map(view.template.definition.components.map((each) => [nameOf(view.template, each.index), each.index]));
  for (const { component, path, value } of values) {
    const index = component === "" ? viewIndex : components.get(component);
    if (index !== undefined && !isBound(view.template, index, path)) view.bound.tree(index).write(path, value);
  }
  return true;
}

function valuesOf(view: ViewInstance): CarriedValue[] {
  const values: CarriedValue[] = [];
  for (const [index, tree] of view.bound.writtenTrees) {
    const component = nameOf(view.template, index);
    for (const { path, value } of tree.differences()) {
      const given = index === viewIndex && path[0] === "params" && view.parent !== undefined;
      if (!given && !isBound(view.template, index, path)) values.push({ component, path, value });
    }
  }
  return values;
}

function isBound(template: ViewTemplate, component: number, path: PropertyPath): boolean {
  return template.bindings.plans.some((plan) => plan.component === component && overlaps(plan.path, path));
}

/** A view's place on its page that stays when its components are numbered anew. */
function mountKey(view: ViewInstance): string {
  const { parent } = view;
  if (!parent) return `${view.role} ${view.viewPath}`;
  return `${mountKey(parent.view)} > ${nameOf(parent.view.template, parent.component)}[${parent.slot}] ${view.viewPath}`;
}

function nameOf(template: ViewTemplate, component: number): string {
  const { components } = template.definition;
  const names: string[] = [];
  for (let at: number | undefined = component; at !== undefined && at !== viewIndex; at = components[at]?.parent)
    names.unshift(components[at]?.name ?? "");
  return names.join("/");
}
