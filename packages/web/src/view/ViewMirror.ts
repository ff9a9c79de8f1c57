import {
  fromJson,
  type Json,
  type PropertyObject,
  parsePath,
  readAt,
  sameValue,
  type ViewState,
  type WireChange,
  type WireQuality,
  writeAt,
} from "@sightline/model";
import type { LoadedTemplate } from "./LoadedTemplate.ts";

/** The quality of one bound property, as the gateway reports it. */
export interface PropertyQuality {
  readonly name: string;
  readonly message?: string;
  /** Of the tag it comes from. */
  readonly tagPath?: string;
}

/** The current state of a component: a new object after each change. */
export interface ComponentState {
  readonly props: PropertyObject;
  readonly position: PropertyObject;
  readonly meta: PropertyObject;
  /** Property path → quality, where it is not good. */
  readonly qualities: ReadonlyMap<string, PropertyQuality>;
}

const allGood: ReadonlyMap<string, PropertyQuality> = new Map();
const empty: PropertyObject = {};

/**
 * This page's copy of one view instance: the template, shared, and what differs from it. Values are immutable; what did
 * not change keeps its identity, so that only changed components are drawn again.
 */
export class ViewMirror {
  #states: (ComponentState | undefined)[] = [];
  #early: { changes: WireChange[]; qualities: WireQuality[] } = { changes: [], qualities: [] };
  #template: LoadedTemplate | undefined;
  error: string | undefined;

  constructor(public facts: ViewState) {
    this.error = facts.error;
    this.#early = { changes: [...facts.changes], qualities: [...(facts.qualities ?? [])] };
  }

  get template(): LoadedTemplate | undefined {
    return this.#template;
  }

  /** The template has been loaded: changes that arrived earlier are applied. */
  setTemplate(template: LoadedTemplate): void {
    this.#template = template;
    this.#states = [];
    this.apply(this.#early.changes, this.#early.qualities);
    this.#early = { changes: [], qualities: [] };
  }

  /** The current state of a component; undefined while the template is loading or if there is no such component. */
  state(component: number): ComponentState | undefined {
    const known = this.#states[component];
    if (known) return known;
    const base = this.#template?.components[component];
    if (!base) return undefined;
    const made = stateOf(base.root, allGood);
    this.#states[component] = made;
    return made;
  }

  /** Applies changes from the gateway; returns the components that changed. */
  apply(changes: readonly WireChange[], qualities: readonly WireQuality[]): Set<number> {
    const touched = new Set<number>();
    if (!this.#template) {
      this.#early.changes.push(...changes);
      this.#early.qualities.push(...qualities);
      return touched;
    }
    for (const [component, path, value] of changes) if (this.write(component, path, value)) touched.add(component);
    for (const quality of qualities) if (this.#setQuality(quality)) touched.add(quality[0]);
    return touched;
  }

  /** Writes one property; returns whether the value changed. */
  write(component: number, path: string, json: Json | undefined): boolean {
    const state = this.state(component);
    if (!state) return false;
    const segments = parsePath(path);
    const value = json === undefined ? undefined : fromJson(json);
    const root: PropertyObject = { props: state.props, position: state.position, meta: state.meta };
    if (sameValue(readAt(root, segments), value)) return false;
    this.#states[component] = stateOf(writeAt(root, segments, 0, value) as PropertyObject, state.qualities);
    return true;
  }

  /** Takes over the state of a new copy of the same view; equal values keep their identity. Returns the components that changed. */
  adopt(fresh: ViewMirror): Set<number> {
    const touched = new Set<number>();
    const count = this.#template?.components.length ?? 0;
    for (let index = 0; index < count; index++) {
      if (!this.#states[index] && !fresh.#states[index]) continue;
      const before = this.state(index) as ComponentState;
      const after = merge(before, fresh.state(index) as ComponentState);
      if (after === before) continue;
      this.#states[index] = after;
      touched.add(index);
    }
    this.facts = fresh.facts;
    return touched;
  }

  #setQuality([component, path, name, message, tagPath]: WireQuality): boolean {
    const state = this.state(component);
    if (!state) return false;
    const qualities = new Map(state.qualities);
    if (name.startsWith("Good")) qualities.delete(path);
    else qualities.set(path, { name, ...(message ? { message } : {}), ...(tagPath ? { tagPath } : {}) });
    this.#states[component] = { ...state, qualities: qualities.size === 0 ? allGood : qualities };
    return true;
  }
}

function stateOf(root: PropertyObject, qualities: ReadonlyMap<string, PropertyQuality>): ComponentState {
  return { props: section(root.props), position: section(root.position), meta: section(root.meta), qualities };
}

function section(value: unknown): PropertyObject {
  return (value ?? empty) as PropertyObject;
}

function merge(before: ComponentState, after: ComponentState): ComponentState {
  const props = sameValue(before.props, after.props) ? before.props : after.props;
  const position = sameValue(before.position, after.position) ? before.position : after.position;
  const meta = sameValue(before.meta, after.meta) ? before.meta : after.meta;
  const qualities = sameQualities(before.qualities, after.qualities) ? before.qualities : after.qualities;
  const same = props === before.props && position === before.position && meta === before.meta && qualities === before.qualities;
  return same ? before : { props, position, meta, qualities };
}

function sameQualities(a: ReadonlyMap<string, PropertyQuality>, b: ReadonlyMap<string, PropertyQuality>): boolean {
  return (
    a.size === b.size && [...a].every(([path, one]) => one.name === b.get(path)?.name && one.message === b.get(path)?.message)
  );
}
