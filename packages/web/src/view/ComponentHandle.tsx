import { drawableComponent, type Layout, withDefaults } from "@sightline/components";
import {
  type ClientComponent,
  type JsonObject,
  type PropertyObject,
  type PropertyValue,
  type SlotInSight,
  toJson,
} from "@sightline/model";
import type { ReactNode } from "react";
import { domHandlers } from "./domEvents.ts";
import type { MarkedView } from "./GapMarks.ts";
import type { ComponentBase, LoadedTemplate } from "./LoadedTemplate.ts";
import type { PageLink } from "./PageContext.ts";
import { componentKey, embeddedKey } from "./PageMirror.ts";
import type { ComponentState, ViewMirror } from "./ViewMirror.ts";

/** Draws one component of a view in a layout. */
export type DrawComponent = (view: ViewMirror, index: number, layout: Layout) => ReactNode;

/**
 * What one drawn component keeps between redraws: subscriptions, handlers,
 * the elements of its children.
 */
export class ComponentHandle {
  readonly facts: ClientComponent;
  readonly attributes: Readonly<Record<string, unknown>>;
  #children: { readonly layout: Layout; readonly nodes: ReactNode } | undefined;
  readonly #base: ComponentBase;
  readonly #positionDefaults: JsonObject | undefined;
  private readonly view: ViewMirror;
  private readonly index: number;

  constructor(
    private readonly link: PageLink,
    { view, index }: { readonly view: ViewMirror; readonly index: number },
    private readonly draw: DrawComponent,
  ) {
    this.view = view;
    this.index = index;
    this.#base = (view.template as LoadedTemplate).components[index] as ComponentBase;
    this.facts = this.#base.facts;
    const container = this.facts.parent === undefined ? undefined : view.template?.components[this.facts.parent]?.facts.type;
    this.#positionDefaults = container === undefined ? undefined : drawableComponent(container)?.defaults.childPosition;
    this.attributes = {
      "data-at": `${this.#at.view}:${index}`,
      ...domHandlers(this.facts, (name, event) => link.emit(this.#at, { domain: "dom", name, event })),
    };
  }

  get #at() {
    return { view: this.view.facts.id, component: this.index };
  }

  /** The names from the root of the view down to the component: `root/Line/Label`. */
  get path(): string {
    const names: string[] = [];
    for (let at: number | undefined = this.index; at !== undefined; ) {
      const facts: ClientComponent | undefined = this.view.template?.components[at]?.facts;
      if (facts) names.unshift(facts.name);
      at = facts?.parent;
    }
    return names.join("/");
  }

  /** A position with the defaults of the container it is in. */
  placed(position: PropertyObject): PropertyObject {
    return this.#positionDefaults ? withDefaults(this.#positionDefaults, position) : position;
  }

  readonly subscribe = (listener: () => void): (() => void) =>
    this.link.mirror.subscriptions.add(componentKey(this.#at.view, this.index), listener);

  readonly state = (): ComponentState => this.view.state(this.index) as ComponentState;

  readonly subscribeGaps = (listener: () => void): (() => void) =>
    this.link.gaps?.subscribe(this.#marked, listener) ?? (() => undefined);

  /** The unsupported features it uses, for users who may see them. */
  readonly gap = (): string | undefined => this.link.gaps?.of(this.#marked, this.#path);

  get #marked(): MarkedView {
    return { path: this.view.facts.viewPath, hash: this.view.template?.hash ?? "" };
  }

  /** `root/Header/Label`. */
  get #path(): string {
    const names: string[] = [];
    const components = this.view.template?.components ?? [];
    for (let at: number | undefined = this.index; at !== undefined; at = components[at]?.facts.parent)
      names.unshift(components[at]?.facts.name ?? "");
    return names.join("/");
  }

  readonly subscribeEmbedded = (listener: () => void): (() => void) =>
    this.link.mirror.subscriptions.add(embeddedKey(this.#at), listener);

  readonly embedded = (): readonly string[] => this.link.mirror.embedded(this.#at);

  readonly emit = (name: string, event: JsonObject = {}): void => {
    if (this.facts.componentEvents?.includes(name)) this.link.emit(this.#at, { domain: "component", name, event });
  };

  readonly write = (path: string, value: PropertyValue, lost?: () => void): boolean =>
    this.link.write(this.#at, { path, value: toJson(value), lost });

  readonly inSight = (slots: readonly SlotInSight[]): void => this.link.inSight(this.#at, slots);

  readonly unsent = {
    get: (): string | undefined => this.link.mirror.unsent.get(this.#place),
    set: (text: string | undefined): void => {
      if (text === undefined) this.link.mirror.unsent.delete(this.#place);
      else this.link.mirror.unsent.set(this.#place, text);
    },
  };

  get #place(): string {
    return `${this.link.mirror.placeOf(this.#at.view)}:${this.index}`;
  }

  readonly children = (layout: Layout): ReactNode => {
    if (this.#children?.layout !== layout) {
      this.#children = { layout, nodes: this.#base.children.map((child) => this.draw(this.view, child, layout)) };
    }
    return this.#children.nodes;
  };

  readonly report = (error: Error): void =>
    this.link.report(`${this.view.facts.viewPath}, component ${this.facts.name} (${this.facts.type}): ${error.message}`);
}
