import type { Answer } from "@sightline/expression";
import {
  type ComponentAddress,
  formatPath,
  isGood,
  isObject,
  type PropertyObject,
  type PropertyPath,
  type PropertyValue,
  type QualifiedValue,
  type Quality,
  readAt,
  type ViewState,
  type WireChange,
  type WireQuality,
} from "@sightline/model";
import { type ScriptCall, ScriptReference, type ScriptSource, type ScriptValue } from "@sightline/python";
import type { ChangeScript } from "../../binding/BindingTable.ts";
import { BoundObject } from "../../binding/BoundObject.ts";
import type { ClientPlace } from "../../binding/ClientPlace.ts";
import type { BindingEnvironment, PropertyChange, ScriptJob } from "../../binding/environment.ts";
import type { Poller } from "../../binding/Poller.ts";
import { viewIndex } from "../../binding/references.ts";
import type { ViewTemplate } from "../../binding/ViewTemplate.ts";
import type { BindingQuery } from "../../database/index.ts";
import type { TagAccess } from "../../tags/index.ts";
import { paramPlace } from "./embeddedViews.ts";
import type { OpenView, PageSession, ViewPage } from "./PageEnvironment.ts";
import { wireQuality } from "./PageOutbox.ts";
import { ShownPlaces } from "./ShownPlaces.ts";

/** Where an embedded view hangs: a component of another view, and which of its places. */
export interface ViewParent {
  readonly view: ViewInstance;
  readonly component: number;
  readonly slot: string;
}

/** A parameter as the embedding component has it. */
interface GivenParameter {
  readonly name: string;
  readonly value: PropertyValue | undefined;
  readonly quality: Quality;
}

/** Where a view is shown: embedded in another, or by the page itself in one of its roles. */
export type ViewPlace = ViewParent | { readonly role: string };

/** The embedding view of a place, if it has one. */
export function parentOf(place: ViewPlace): ViewParent | undefined {
  return "view" in place ? place : undefined;
}

/** One open view: its properties (what differs from the template), its bindings at work, its place on a page. */
export class ViewInstance implements BindingEnvironment, OpenView {
  readonly bound: BoundObject;
  /** Views embedded in this one, by component and slot. */
  readonly children = new Map<string, ViewInstance | FailedView>();
  /** Slots of rows that the page has in sight, by component, each with its place as shown. */
  readonly inSight = new Map<number, ReadonlyMap<string, number>>();
  /** Which of its embedding components are there, behind tabs. */
  readonly places = new ShownPlaces(this);
  readonly tags: TagAccess;
  readonly poller: Poller;
  readonly place: BindingEnvironment["place"];
  /** True while it takes a parameter from outside, which is not passed out again. */
  #taking = false;
  /** The names of the parameters that the embedding component gave last. */
  given: ReadonlySet<string>;

  /** The view it is embedded in; undefined for a view the page itself shows. */
  readonly parent: ViewParent | undefined;
  /** What it is to its page: `primary`, `dock:menu`, `popup:edit`; empty for an embedded view. */
  readonly role: string;

  constructor(
    readonly id: string,
    readonly template: ViewTemplate,
    readonly page: ViewPage,
    place: ViewPlace,
    params: PropertyObject,
  ) {
    this.parent = parentOf(place);
    this.role = "role" in place ? place.role : "";
    const { services } = page.session;
    this.tags = page.session.properties.tags;
    this.poller = services.poller;
    this.place = page.session.properties.place;
    this.bound = new BoundObject(template.bindings, template.base, this);
    this.given = new Set(Object.keys(params));
    for (const [name, value] of Object.entries(params))
      if (!this.parent || directionOf(template, name) !== "output") this.bound.tree(viewIndex).write(["params", name], value);
  }

  get viewPath(): string {
    return this.template.definition.path;
  }

  /** Its parameters as they are now. */
  get params(): PropertyObject {
    const params = this.bound.read(viewIndex, ["params"]);
    return isObject(params) ? (params as PropertyObject) : {};
  }

  /** Gives it another value of a parameter; undefined: the view's own. */
  setParam(name: string, value: PropertyValue | undefined): void {
    const own = readAt(this.template.base(viewIndex), ["params", name]);
    this.bound.write({ component: viewIndex, path: ["params", name] }, value ?? own, "PropertyTree");
  }

  get depth(): number {
    return this.parent ? this.parent.view.depth + 1 : 0;
  }

  /** Where it is mounted, as the status page names it. */
  get mountPath(): string {
    if (!this.parent) return this.viewPath;
    const { view, component, slot } = this.parent;
    const name = view.template.definition.components[component]?.name ?? "";
    return `${view.mountPath}/${name}${slot ? `[${slot}]` : ""}`;
  }

  get statistics(): PageSession["statistics"] {
    return this.page.session.statistics;
  }

  start(): void {
    this.bound.start();
    for (const component of this.template.embedders) this.page.session.turns.embeddingChanged(this, component);
  }

  stop(): void {
    this.bound.stop();
  }

  // What bindings need of the session.

  readShared(kind: "session" | "page", path: PropertyPath): QualifiedValue {
    return kind === "session" ? this.page.session.properties.readShared(kind, path) : this.page.readProperty(path);
  }

  writeShared(kind: "session" | "page", path: PropertyPath, value: PropertyValue): void {
    if (kind === "session") this.page.session.properties.writeShared(kind, path, value);
    else this.page.writeProperty(path, value);
  }

  hasRole(role: string): boolean {
    return this.page.session.properties.hasRole(role);
  }

  rolesOf(username: string, userSource: string | undefined): Answer<readonly string[]> {
    return this.page.session.services.rolesOf(username, userSource);
  }

  isAuthorized(allOf: boolean, levels: readonly string[]): boolean {
    return this.page.session.properties.isAuthorized(allOf, levels);
  }

  self(component: number): ScriptReference {
    const session = this.page.session.id;
    if (component === viewIndex) return new ScriptReference({ ref: "view", session, view: this.id });
    return new ScriptReference({ ref: "component", session, view: this.id, component });
  }

  call(script: ScriptSource, args: readonly ScriptValue[]): ScriptCall {
    return this.page.session.scripts.call(script, args, { page: this.page.id, view: this.id });
  }

  changed(change: PropertyChange, scripts: readonly ChangeScript[]): void {
    const { component, path } = change;
    if (change.origin !== "Binding") this.page.session.touched();
    if (component !== viewIndex && change.origin !== "Browser" && this.template.isVisible(component, path))
      this.page.changed(this, this.template.places.at(component, path));
    if (path[0] === "props") embeddingChanged(this, component);
    if (component === viewIndex && path[0] === "params") this.#passOut(path[1], this.#mayWriteBack(change));
    for (const script of scripts) this.page.session.scripts.runChange(this, change, script);
  }

  /** What a binding delivers as bad is shown by the embedding view and written nowhere. */
  #mayWriteBack({ component, path, origin }: PropertyChange): boolean {
    return origin !== "Binding" || isGood(this.bound.qualityAt(component, path));
  }

  qualityChanged(component: number, path: PropertyPath, quality: Quality): void {
    if (component !== viewIndex && this.template.showsQuality(component, path))
      this.page.qualityChanged(this, { component, path, quality, tagPath: this.bound.tagPathAt(component, path) });
    if (this.template.embedders.includes(component) && path[0] === "props")
      this.page.session.turns.embeddingChanged(this, component);
    if (component === viewIndex && path[0] === "params") this.#passOut(path[1], false);
  }

  runScript(job: ScriptJob): void {
    this.page.session.scripts.runJob(job);
  }

  query(query: Omit<BindingQuery, "project">): Promise<QualifiedValue> {
    return this.page.session.scripts.query(query);
  }

  wake(soon: boolean): void {
    this.page.session.turns.wake(this.bound, soon);
  }

  /** Takes a parameter of the embedding component, which does not come back to it. */
  takeParameter({ name, value, quality }: GivenParameter): void {
    this.#taking = true;
    try {
      this.bound.setQuality(viewIndex, ["params", name], quality);
      this.bound.write({ component: viewIndex, path: ["params", name] }, value, isGood(quality) ? "PropertyTree" : "Binding");
    } finally {
      this.#taking = false;
    }
  }

  /** Output parameters as they are when the view opens, for the embedding component; what that is bound to stays as it is [SES40]. */
  passOutAll(): void {
    for (const [key, { paramDirection }] of this.template.definition.config)
      if (paramDirection === "output" && key.startsWith("params.")) this.#passOut(key.slice("params.".length), false);
  }

  /** The embedding component has what an output or in/out parameter has, and what that is bound to bidirectionally if it writes back [SES15, SES40]. */
  #passOut(name: string | number | undefined, writesBack: boolean): void {
    if (!this.parent || name === undefined || this.#taking) return;
    const direction = directionOf(this.template, name);
    if (direction !== "output" && direction !== "inout") return;
    const { view, component, slot } = this.parent;
    const path = paramPlace(view.componentType(component), slot, String(name));
    if (!path) return;
    const value = this.bound.read(viewIndex, ["params", name]) ?? null;
    view.bound.setQuality(component, path, this.bound.qualityAt(viewIndex, ["params", name]));
    view.bound.write({ component, path }, value, writesBack ? "PropertyTree" : "Binding");
  }

  /** The type of one of its components. */
  componentType(component: number): string {
    return this.template.definition.components[component]?.type ?? "";
  }

  // What the page is told.

  /** JSON of what a place holds now, as a {@link WireChange}. */
  changeText(place: ClientPlace): string {
    const { component, path } = place;
    const value = this.bound.read(component, path);
    return place.textOf(value) ?? place.keep(value, JSON.stringify(this.#encodeChange(component, path)));
  }

  #encodeChange(component: number, path: PropertyPath): WireChange {
    const value = this.bound.read(component, path);
    return value === undefined
      ? [component, formatPath(path)]
      : [component, formatPath(path), this.template.clientValue(component, path, value)];
  }

  state(): ViewState {
    const qualities = this.#qualities();
    return {
      id: this.id,
      template: this.template.client.hash,
      viewPath: this.viewPath,
      ...parentState(this.parent),
      changes: this.#differences(),
      ...(qualities.length > 0 ? { qualities } : {}),
    };
  }

  #differences(): WireChange[] {
    const changes: WireChange[] = [];
    for (const [component, tree] of this.bound.writtenTrees) {
      if (component === viewIndex) continue;
      for (const change of tree.differences()) {
        if (this.template.isVisible(component, change.path)) changes.push(this.#encodeChange(component, change.path));
      }
    }
    return changes;
  }

  #qualities(): WireQuality[] {
    const found: WireQuality[] = [];
    for (const [component, tree] of this.bound.writtenTrees) {
      for (const [key, quality] of tree.qualities) {
        const path = JSON.parse(key) as PropertyPath;
        if (component === viewIndex || !this.template.showsQuality(component, path)) continue;
        found.push(wireQuality({ component, path, quality, tagPath: this.bound.tagPathAt(component, path) }));
      }
    }
    return found;
  }
}

/** Views that a component embeds follow, and those behind it where it chooses which of its children are there. */
function embeddingChanged(view: ViewInstance, component: number): void {
  const { turns } = view.page.session;
  if (view.template.embedders.includes(component)) turns.embeddingChanged(view, component);
  for (const behind of view.places.behind(component)) turns.embeddingChanged(view, behind);
}

function directionOf({ definition }: ViewTemplate, param: string | number): string | undefined {
  return definition.config.get(`params.${param}`)?.paramDirection;
}

/** What was to be opened where a {@link FailedView} stands. */
interface WantedView {
  readonly id: string;
  readonly viewPath: string;
  readonly params: PropertyObject;
  readonly parent: ViewParent | undefined;
}

/** A place where a view should be and is not, with what the user reads there. */
export class FailedView implements WantedView {
  readonly id: string;
  readonly viewPath: string;
  readonly params: PropertyObject;
  readonly parent: ViewParent | undefined;

  constructor(
    { id, viewPath, params, parent }: WantedView,
    readonly error: string,
    /** The user may not see it; with other levels it opens. */
    readonly refused: boolean,
    /** It lies in itself with these parameters; with others it opens. */
    readonly recursive = false,
  ) {
    this.id = id;
    this.viewPath = viewPath;
    this.params = params;
    this.parent = parent;
  }

  state(): ViewState {
    return { id: this.id, viewPath: this.viewPath, error: this.error, ...parentState(this.parent), changes: [] };
  }
}

function parentState(parent: ViewParent | undefined): { parent?: ComponentAddress; slot?: string } {
  if (!parent) return {};
  const address = { parent: { view: parent.view.id, component: parent.component } };
  return parent.slot === "" ? address : { ...address, slot: parent.slot };
}

/** The key of an embedded view in its parent. */
export function childKey(component: number, slot: string): string {
  return `${component} ${slot}`;
}
