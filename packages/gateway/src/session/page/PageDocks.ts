import type { DockState, PropertyObject } from "@sightline/model";
import type { DockDefinition, DockSet } from "@sightline/project";
import type { PageOutbox } from "./PageOutbox.ts";
import { type FailedView, ViewInstance, type ViewPlace } from "./ViewInstance.ts";

interface OpenDock {
  /** As the page has it configured. */
  readonly configured: DockDefinition;
  /** As it is now, altered by scripts. */
  definition: DockDefinition;
  view: ViewInstance | FailedView;
  open: boolean;
}

/** What docks need of their page. */
interface DockedPage {
  readonly outbox: PageOutbox;
  openView(viewPath: string, params: PropertyObject, place: ViewPlace): ViewInstance | FailedView;
  closeView(view: ViewInstance | FailedView): void;
}

/** The docks of a page: those of its own configuration, and on sides without one those shared by all pages. */
export class PageDocks {
  #docks: OpenDock[] = [];

  constructor(private readonly page: DockedPage) {}

  /** Shows what a page configures; a dock that the page before it had too stays as it is. */
  show(own: DockSet | undefined, shared: readonly DockDefinition[]): void {
    const wanted = [...(own?.docks ?? []), ...shared.filter((dock) => !own?.docks.some((each) => each.side === dock.side))];
    const kept = this.#docks.filter((dock) => wanted.includes(dock.configured));
    for (const dock of this.#docks) if (!kept.includes(dock)) this.page.closeView(dock.view);
    this.#docks = wanted.map((definition) => kept.find((dock) => dock.configured === definition) ?? this.#open(definition));
  }

  /** Forgets them; their views are closed by the page. */
  clear(): void {
    this.#docks = [];
  }

  /** Which are open, by id. */
  get opened(): ReadonlyMap<string, boolean> {
    return new Map(this.#docks.map((dock) => [dock.definition.id, dock.open]));
  }

  /** Opens and closes them as they were. */
  restore(opened: ReadonlyMap<string, boolean>): void {
    for (const dock of this.#docks) dock.open = opened.get(dock.definition.id) ?? dock.open;
  }

  /** Opens, closes or toggles a dock; answers false where no dock has that id. */
  set(id: string, change: "open" | "close" | "toggle", params?: PropertyObject): boolean {
    const dock = this.#find(id);
    if (!dock) return false;
    dock.open = change === "toggle" ? !dock.open : change === "open";
    if (params) writeParams(dock.view, params);
    this.#tell(dock);
    return true;
  }

  /** Changes a dock while the page has it; what is not named stays. Answers false where no dock has that id. */
  alter(id: string, changes: Partial<DockDefinition>): boolean {
    const dock = this.#find(id);
    if (!dock) return false;
    const before = dock.definition;
    dock.definition = { ...before, ...changes };
    const { viewPath, viewParams } = dock.definition;
    if (viewPath !== before.viewPath) {
      this.page.closeView(dock.view);
      dock.view = this.#openView(dock.definition);
    } else if (changes.viewParams) writeParams(dock.view, viewParams);
    this.#tell(dock);
    return true;
  }

  /** Puts another view in the place of one, made for the dock's role. */
  replace(view: ViewInstance | FailedView, again: (role: string) => ViewInstance | FailedView): void {
    for (const dock of this.#docks) {
      if (dock.view !== view) continue;
      dock.view = again(roleOf(dock.definition));
      this.#tell(dock);
    }
  }

  get states(): DockState[] {
    return this.#docks.map(stateOf);
  }

  #find(id: string): OpenDock | undefined {
    return this.#docks.find((each) => each.definition.id === id);
  }

  #open(definition: DockDefinition): OpenDock {
    return { configured: definition, definition, view: this.#openView(definition), open: definition.show !== "onDemand" };
  }

  #openView(definition: DockDefinition): ViewInstance | FailedView {
    return this.page.openView(definition.viewPath, definition.viewParams, { role: roleOf(definition) });
  }

  #tell(dock: OpenDock): void {
    this.page.outbox.add({ type: "dock", dock: stateOf(dock) });
  }
}

function roleOf({ id }: DockDefinition): string {
  return `dock:${id}`;
}

function writeParams(view: ViewInstance | FailedView, params: PropertyObject): void {
  if (!(view instanceof ViewInstance)) return;
  for (const [name, value] of Object.entries(params))
    view.bound.write({ component: -1, path: ["params", name] }, value, "PropertyTree");
}

function stateOf({ definition, view, open }: OpenDock): DockState {
  const { viewPath: _path, viewParams: _params, ...rest } = definition;
  return { ...rest, view: view.id, open };
}
