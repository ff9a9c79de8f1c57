import { overlaps, type PropertyPath, type PropertyValue } from "@sightline/model";
import { getOrMake } from "../../base/getOrMake.ts";
import { viewIndex } from "../../binding/references.ts";
import type { ViewTemplate } from "../../binding/ViewTemplate.ts";
import { keptText, valueOfText } from "./keptValue.ts";
import { FailedView, parentOf, type ViewInstance, type ViewPlace } from "./ViewInstance.ts";

interface CarriedValue {
  /** Names from the root to the component; empty for the view itself. */
  readonly component: string;
  readonly path: PropertyPath;
  readonly value: PropertyValue | undefined;
}

/** Slots of a component that a page has in sight. */
interface CarriedSlots {
  readonly component: string;
  readonly slots: ReadonlyMap<string, number>;
}

/** What was written in a view, and what its page knew it by. */
export interface CarriedView {
  readonly values: readonly CarriedValue[];
  readonly inSight: readonly CarriedSlots[];
  /** The view is the same to its page as long as its template is; absent where its page is told the view anew. */
  readonly id?: string;
  readonly template?: string;
}

/** What was written in the views of a page, by where they are mounted: it outlives a change of the project [SES19]. */
export type CarriedViews = ReadonlyMap<string, CarriedView>;

/** A view as it is kept over a restart; the value is JSON text, absent where the property is gone. */
export interface KeptView {
  readonly at: string;
  readonly id: string;
  readonly template: string;
  readonly values: readonly { readonly component: string; readonly path: PropertyPath; readonly value?: string }[];
  readonly inSight: readonly (readonly [component: string, slots: readonly (readonly [slot: string, place: number])[]])[];
}

/** Collects what was written by people and scripts; what bindings wrote they write again. */
export function carryOver(views: Iterable<ViewInstance | FailedView>): CarriedViews {
  const carried = new Map<string, CarriedView>();
  for (const view of views)
    if (!(view instanceof FailedView)) carried.set(mountKey(view), { values: valuesOf(view), inSight: [] });
  return carried;
}

/** The same, to be kept over a restart, with what the page knows its views by. */
export function keptViews(views: Iterable<ViewInstance | FailedView>): KeptView[] {
  const kept: KeptView[] = [];
  for (const view of views) if (!(view instanceof FailedView)) kept.push(keptView(view));
  return kept;
}

function keptView(view: ViewInstance): KeptView {
  const { template } = view;
  return {
    at: mountKey(view),
    id: view.id,
    template: template.client.hash,
    values: valuesOf(view).map(({ value, ...at }) => (value === undefined ? at : { ...at, value: keptText(value) })),
    inSight: [...view.inSight].map(([component, slots]) => [nameOf(template, component), [...slots]] as const),
  };
}

/** What is carried of a view that was kept. */
export function carriedOf({ id, template, values, inSight }: KeptView): CarriedView {
  return {
    id,
    template,
    values: values.map(({ value, ...each }) => ({ ...each, value: value === undefined ? undefined : valueOfText(value) })),
    inSight: inSight.map(([component, slots]) => ({ component, slots: new Map(slots) })),
  };
}

/** Writes what was carried for this place into a new instance, before its bindings start; false: nothing was open here before. */
export function restore(view: ViewInstance, carried: CarriedView | undefined): boolean {
  if (!carried) return false;
  const { indices } = landmarksOf(view.template);
  const indexOf = (name: string) => (name === "" ? viewIndex : indices.get(name));
  for (const { component, path, value } of carried.values) {
    const index = indexOf(component);
    if (index !== undefined && !isBound(view.template, index, path)) view.bound.tree(index).write(path, value);
  }
  for (const { component, slots } of carried.inSight) {
    const index = indexOf(component);
    if (index !== undefined) view.inSight.set(index, slots);
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

/** What is asked of a template for each value that is carried. */
interface Landmarks {
  /** Names from the root to a component, by index. */
  readonly names: readonly string[];
  readonly indices: ReadonlyMap<string, number>;
  /** Paths with a binding, by component. */
  readonly bound: ReadonlyMap<number, readonly PropertyPath[]>;
}

const landmarks = new WeakMap<ViewTemplate, Landmarks>();

function landmarksOf(template: ViewTemplate): Landmarks {
  const known = landmarks.get(template);
  if (known) return known;
  const names = template.definition.components.map((_, index) => namesTo(template, index));
  const bound = new Map<number, PropertyPath[]>();
  for (const { component, path } of template.bindings.plans) getOrMake(bound, component, () => []).push(path);
  const made = { names, bound, indices: new Map(names.map((name, index) => [name, index])) };
  landmarks.set(template, made);
  return made;
}

function isBound(template: ViewTemplate, component: number, path: PropertyPath): boolean {
  return (
    landmarksOf(template)
      .bound.get(component)
      ?.some((each) => overlaps(each, path)) ?? false
  );
}

function nameOf(template: ViewTemplate, component: number): string {
  return landmarksOf(template).names[component] ?? "";
}

/** A view's place on its page that stays when its components are numbered anew. */
export function mountKeyOf(viewPath: string, place: ViewPlace): string {
  const parent = parentOf(place);
  if (!parent) return `${"role" in place ? place.role : ""} ${viewPath}`;
  return `${mountKey(parent.view)} > ${nameOf(parent.view.template, parent.component)}[${parent.slot}] ${viewPath}`;
}

/** Where an open view is mounted. */
export function mountKey(view: ViewInstance): string {
  return mountKeyOf(view.viewPath, view.parent ?? { role: view.role });
}

function namesTo({ definition: { components } }: ViewTemplate, component: number): string {
  const names: string[] = [];
  for (let at: number | undefined = component; at !== undefined && at !== viewIndex; at = components[at]?.parent)
    names.unshift(components[at]?.name ?? "");
  return names.join("/");
}
