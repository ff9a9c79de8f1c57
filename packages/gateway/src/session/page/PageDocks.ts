import type { DockState, PropertyObject } from "@sightline/model";
import type { DockDefinition, DockSet } from "@sightline/project";
import type { PageOutbox } from "./PageOutbox.ts";
import { type FailedView, ViewInstance, type ViewPlace } from "./ViewInstance.ts";

interface OpenDock {
  /** As the page has it configured. */
  readonly configured: DockDefinition;
  /** As it is now, altered by scripts. */
  definition: DockDefinition;
  /** What scripts altered. */
  altered?: Partial<DockDefinition>;
  view: ViewInstance | FailedView;
  open: boolean;
}

/** A dock as it is kept over a restart. */
export interface KeptDock {
  readonly id: string;
  readonly open: boolean;
  readonly altered?: Partial<DockDefinition>;
}

/** What docks need of their page. */
interface DockedPage {
  readonly outbox: PageOutbox;
  openView(viewPath: string, params: PropertyObject, place: ViewPlace): ViewInstance | FailedView;
  closeView(view: ViewInstance | FailedView): void;
}

/**
 * The docks of a page: those of its own configuration, then those shared by all pages. The views of all of them are open; of
 * those of one side at most one is drawn open, the first that is. The others lie behind it until it closes [SES57].
 */
export class PageDocks {
  #docks: OpenDock[] = [];
  /** Who has the corners by the page's own configuration, if that says so. */
  cornerPriority: DockSet["cornerPriority"];
  /** What docks become that are opened again after a restart. */
  #kept: ReadonlyMap<string, KeptDock> = new Map();

  constructor(
    private readonly page: DockedPage,
    /** Other docks are drawn than before: the page has to be told whole. */
    private readonly tellWhole: () => void,
  ) {}

  /** Shows what a page configures; a dock that the page before it had too stays as it is. One without an id gets a name for its handle. */
  show(own: DockSet | undefined, shared: readonly DockDefinition[]): void {
    const wanted = [...(own?.docks ?? []), ...shared.filter((dock) => !own?.docks.some((each) => replaces(each, dock)))];
    const kept = this.#docks.filter((dock) => wanted.includes(dock.configured));
    for (const dock of this.#docks) if (!kept.includes(dock)) this.page.closeView(dock.view);
    this.cornerPriority = own?.cornerPriority;
    this.#docks = wanted.map((configured) => {
      const before = kept.find((dock) => dock.configured === configured);
      if (before) return before;
      const n = shared.indexOf(configured);
      const name = n < 0 ? `${configured.side} dock ${wanted.indexOf(configured)}` : `shared ${configured.side} dock ${n}`;
      return this.#open({ ...configured, id: configured.id || name }, configured);
    });
  }

  /** Forgets them; their views are closed by the page. */
  clear(): void {
    this.#docks = [];
  }

  /** As they are, to be opened so again. */
  get kept(): KeptDock[] {
    return this.#docks.map(({ definition: { id }, open, altered }) => (altered ? { id, open, altered } : { id, open }));
  }

  /** Does something in which docks open as they were kept. */
  reopening(kept: readonly KeptDock[], work: () => void): void {
    this.#kept = new Map(kept.map((dock) => [dock.id, dock]));
    work();
    this.#kept = new Map();
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
    const open = change === "toggle" ? !this.#isShown(dock) : change === "open";
    this.#tellChanges(() => {
      dock.open = open;
      if (open) for (const other of this.#beside(dock)) other.open = false;
    });
    if (params) writeParams(dock.view, params);
    return true;
  }

  /** Changes a dock while the page has it; what is not named stays. Answers false where no dock has that id. */
  alter(id: string, changes: Partial<DockDefinition>): boolean {
    const dock = this.#find(id);
    if (!dock) return false;
    const before = dock.definition;
    this.#tellChanges(() => {
      dock.definition = { ...before, ...changes };
      if (changes.show === "visible") dock.open = true;
    });
    dock.altered = { ...dock.altered, ...changes };
    const { viewPath, viewParams } = dock.definition;
    if (viewPath !== before.viewPath) {
      this.page.closeView(dock.view);
      dock.view = this.#openView(dock.definition);
      this.#tell(dock);
    } else if (changes.viewParams) writeParams(dock.view, viewParams);
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

  /** Those that are drawn, open or closed. */
  get states(): DockState[] {
    return this.#docks.filter((dock) => !this.#isBehind(dock)).map(stateOf);
  }

  #beside(dock: OpenDock): OpenDock[] {
    return this.#docks.filter((each) => each !== dock && each.definition.side === dock.definition.side);
  }

  #isShown(dock: OpenDock): boolean {
    return dock.open && !this.#isBehind(dock);
  }

  #isBehind(dock: OpenDock): boolean {
    return dock.open && this.#docks.find((each) => each.open && each.definition.side === dock.definition.side) !== dock;
  }

  /** Makes a change and tells the page of the docks that are drawn otherwise since. */
  #tellChanges(change: () => void): void {
    const before = new Map(this.states.map((state) => [state.id, JSON.stringify(state)]));
    change();
    const states = this.states;
    if (states.length !== before.size || states.some(({ id }) => !before.has(id))) return this.tellWhole();
    for (const dock of states) if (before.get(dock.id) !== JSON.stringify(dock)) this.page.outbox.add({ type: "dock", dock });
  }

  #find(id: string): OpenDock | undefined {
    return this.#docks.find((each) => each.definition.id === id);
  }

  #open(definition: DockDefinition, configured: DockDefinition): OpenDock {
    const { altered, open } = this.#kept.get(definition.id) ?? {};
    const now = { ...definition, ...altered };
    const dock = { configured, definition: now, view: this.#openView(now), open: open ?? now.show !== "onDemand" };
    return altered ? { ...dock, altered } : dock;
  }

  #openView(definition: DockDefinition): ViewInstance | FailedView {
    return this.page.openView(definition.viewPath, definition.viewParams, { role: roleOf(definition) });
  }

  #tell(dock: OpenDock): void {
    if (this.#isBehind(dock)) return;
    this.page.outbox.add({ type: "dock", dock: stateOf(dock) });
  }
}

/** A page's own dock stands for a shared one of its side that has its view or its id. */
function replaces(own: DockDefinition, shared: DockDefinition): boolean {
  if (own.side !== shared.side) return false;
  return own.viewPath === shared.viewPath || (own.id !== "" && own.id === shared.id);
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
