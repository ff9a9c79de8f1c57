import { drawableComponent, showDatesAs } from "@sightline/components";
import {
  type ClientSession,
  type Command,
  type ComponentAddress,
  type DockState,
  type Json,
  type PageState,
  type PopupState,
  type ServerMessage,
  unreachable,
  type ViewState,
  type WireChange,
} from "@sightline/model";
import { EmbeddedIndex } from "./EmbeddedIndex.ts";
import { Subscriptions } from "./Subscriptions.ts";
import type { TemplateCache } from "./TemplateCache.ts";
import { ViewMirror } from "./ViewMirror.ts";

/** The state of the whole page; a new object after each change. */
export interface PageFacts
  extends Pick<PageState, "path" | "title" | "primary" | "docks" | "popups" | "session" | "cornerPriority"> {}

/** What the mirror needs of the sender of the user's writes. */
export interface LocalWrites {
  isPending(at: ComponentAddress, path: string): boolean;
  readonly pendingWrites: readonly (ComponentAddress & { readonly path: string; readonly value: Json })[];
}

/** This page's copy of its state on the gateway, with the subscriptions of what draws it. */
export class PageMirror {
  readonly subscriptions = new Subscriptions();
  /** Typed text that was not sent, by the place of its field; kept when views are reopened [SES32]. */
  readonly unsent = new Map<string, string>();
  #facts: PageFacts | undefined;
  #views = new Map<string, ViewMirror>();
  #embedded = new EmbeddedIndex();
  #doneCommands = new Set<number>();

  constructor(
    private readonly templates: TemplateCache,
    private readonly local: LocalWrites,
    private readonly run: (command: Command) => void,
  ) {}

  /** Undefined until the first state from the gateway. */
  get facts(): PageFacts | undefined {
    return this.#facts;
  }

  view(id: string): ViewMirror | undefined {
    return this.#views.get(id);
  }

  /** The place of a view on the page, the same each time it is opened: its path and those of the views around it. */
  placeOf(id: string): string {
    const facts = this.#views.get(id)?.facts;
    if (!facts?.parent) return facts?.viewPath ?? "";
    return `${this.placeOf(facts.parent.view)}:${facts.parent.component}/${facts.slot ?? ""}/${facts.viewPath}`;
  }

  /** The name of a component for operators: its caption if its type has one, else its name. */
  nameOf({ view, component }: ComponentAddress): string {
    const mirror = this.#views.get(view);
    const facts = mirror?.template?.components[component]?.facts;
    const caption = facts && drawableComponent(facts.type)?.caption;
    const text = caption === undefined ? undefined : mirror?.state(component)?.props[caption];
    return typeof text === "string" && text !== "" ? text : (facts?.name ?? "");
  }

  /** Ids of the views a component embeds, ordered by slot; the same array while nothing changed. */
  embedded(at: ComponentAddress): readonly string[] {
    return this.#embedded.get(at);
  }

  /** Applies one message of the gateway. */
  apply(message: Exclude<ServerMessage, { type: "refused" }>): void {
    switch (message.type) {
      case "page":
        this.#applyPage(message.page);
        break;
      case "viewOpened":
        this.#openView(message.view);
        break;
      case "viewClosed":
        this.#closeView(message.view);
        break;
      case "changes":
        this.#applyChanges(message);
        break;
      case "popup":
        this.#setFacts({ popups: replace(this.#facts?.popups ?? [], message.popup) });
        break;
      case "popupGone":
        this.removePopup(message.id);
        break;
      case "dock":
        this.#setFacts({ docks: replace(this.#facts?.docks ?? [], message.dock) });
        break;
      case "session":
        this.#setFacts({ session: message.session });
        break;
      case "title":
        this.#setFacts({ title: message.title });
        break;
      case "command":
        this.#runOnce(message.id, message.command);
        break;
      default:
        unreachable(message);
    }
  }

  /** Shows the user's change of a property immediately. */
  writeLocally(at: ComponentAddress, path: string, value: Json): void {
    if (this.#views.get(at.view)?.write(at.component, path, value)) this.#notifyComponent(at.view, at.component);
  }

  removePopup(id: string): void {
    this.#setFacts({ popups: (this.#facts?.popups ?? []).filter((popup) => popup.id !== id) });
  }

  /** Moves a popup to the top. */
  raisePopup(id: string): void {
    const popups = this.#facts?.popups ?? [];
    this.#setFacts({ popups: [...popups.filter((popup) => popup.id !== id), ...popups.filter((popup) => popup.id === id)] });
  }

  /** Opens or closes a dock; one that opens closes the others of its side. */
  setDockOpen(id: string, open: boolean): void {
    const docks = this.#facts?.docks ?? [];
    const side = docks.find((dock) => dock.id === id)?.side;
    const after = (dock: DockState) => (dock.id === id ? open : dock.open && !(open && dock.side === side));
    this.#setFacts({ docks: docks.map((dock) => (after(dock) === dock.open ? dock : { ...dock, open: after(dock) })) });
  }

  #applyPage(page: PageState): void {
    const { views, ...facts } = page;
    const kept = new Set(views.map((view) => view.id));
    for (const id of [...this.#views.keys()]) if (!kept.has(id)) this.#closeView(id);
    for (const view of views) this.#openView(view);
    for (const write of this.local.pendingWrites) this.writeLocally(write, write.path, write.value);
    this.#settleUnsent();
    this.#replaceFacts(facts);
  }

  /** Text that the gateway turns out to have is sent after all. */
  #settleUnsent(): void {
    for (const [key, text] of this.unsent) {
      const [place, index] = [key.slice(0, key.lastIndexOf(":")), Number(key.slice(key.lastIndexOf(":") + 1))];
      const has = (view: ViewMirror) => view.state(index)?.props.text === text && this.placeOf(view.facts.id) === place;
      if ([...this.#views.values()].some(has)) this.unsent.delete(key);
    }
  }

  #openView(state: ViewState): void {
    const fresh = new ViewMirror(state);
    const template = state.template === undefined ? undefined : this.templates.get(state.template);
    if (template) fresh.setTemplate(template);
    const known = this.#views.get(state.id);
    if (known && template && known.template === template && !state.error && !known.error) {
      for (const component of known.adopt(fresh)) this.#notifyComponent(state.id, component);
    } else this.#place(state, fresh);
    const parent = this.#embedded.put(state);
    if (parent) this.subscriptions.notify(embeddedKey(parent));
  }

  #place(state: ViewState, fresh: ViewMirror): void {
    this.#views.set(state.id, fresh);
    this.subscriptions.notify(viewKey(state.id));
    if (state.template !== undefined && !fresh.template) void this.#fetchTemplate(state.template, fresh);
  }

  async #fetchTemplate(hash: string, view: ViewMirror): Promise<void> {
    try {
      view.setTemplate(await this.templates.load(hash));
    } catch (error) {
      view.error = error instanceof Error ? error.message : String(error);
    }
    if (this.#views.get(view.facts.id) === view) this.subscriptions.notify(viewKey(view.facts.id));
  }

  #closeView(id: string): void {
    const view = this.#views.get(id);
    if (!view) return;
    this.#views.delete(id);
    const parent = this.#embedded.remove(view.facts);
    if (parent) this.subscriptions.notify(embeddedKey(parent));
  }

  #applyChanges(message: Extract<ServerMessage, { type: "changes" }>): void {
    const theirs = (message.changes ?? []).filter((change) => !this.#isOlderThanLocal(message.view, change));
    const touched = this.#views.get(message.view)?.apply(theirs, message.qualities ?? []);
    for (const component of touched ?? []) this.#notifyComponent(message.view, component);
  }

  #isOlderThanLocal(view: string, [component, path]: WireChange): boolean {
    return this.local.isPending({ view, component }, path);
  }

  #runOnce(id: number, command: Command): void {
    if (this.#doneCommands.has(id)) return;
    this.#doneCommands.add(id);
    this.run(command);
  }

  /** The gateway treats this as a new page: its command numbers start again. */
  forgetCommands(): void {
    this.#doneCommands.clear();
  }

  #setFacts(changed: Partial<PageFacts>): void {
    this.#replaceFacts({ ...(this.#facts ?? blank), ...changed });
  }

  #replaceFacts(facts: PageFacts): void {
    this.#facts = facts;
    showDatesAs(facts.session);
    this.subscriptions.notify(pageKey);
  }

  #notifyComponent(view: string, component: number): void {
    this.subscriptions.notify(componentKey(view, component));
  }
}

const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
const session: ClientSession = { theme: "light", locale, timeZone };
const blank: PageFacts = { path: "", title: "", docks: [], popups: [], session, cornerPriority: "top-bottom" };

/** Name of the subscription to the page's facts. */
export const pageKey = "page";
/** Name of the subscription to a view's template and error. */
export const viewKey = (id: string): string => `view\n${id}`;
/** Name of the subscription to a component's properties. */
export const componentKey = (view: string, component: number): string => `component\n${view}\n${component}`;
/** Name of the subscription to the views a component embeds. */
export const embeddedKey = (at: ComponentAddress): string => `embedded\n${at.view}\n${at.component}`;

function replace<T extends PopupState | DockState>(list: readonly T[], item: T): readonly T[] {
  return list.some((each) => each.id === item.id) ? list.map((each) => (each.id === item.id ? item : each)) : [...list, item];
}
