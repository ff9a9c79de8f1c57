import type { PopupState, PropertyObject } from "@sightline/model";
import type { PageOutbox } from "./PageOutbox.ts";
import type { FailedView, ViewInstance, ViewPlace } from "./ViewInstance.ts";

/** A popup to open: what the page is told of it, and the view to show in it. */
export interface PopupOptions extends Omit<PopupState, "view"> {
  readonly viewPath: string;
  readonly params: PropertyObject;
}

interface OpenPopup {
  readonly state: PopupState;
  readonly view: ViewInstance | FailedView;
}

/** What popups need of their page. */
interface PopupPage {
  readonly outbox: PageOutbox;
  openView(viewPath: string, params: PropertyObject, place: ViewPlace): ViewInstance | FailedView;
  closeView(view: ViewInstance | FailedView): void;
}

/** The open popups of a page, the one that was opened or touched last at the end: it lies on top [SES51]. */
export class PagePopups {
  readonly #popups = new Map<string, OpenPopup>();

  constructor(private readonly page: PopupPage) {}

  /** Opens a popup on top of the others; one with its id is replaced. */
  open({ viewPath, params, ...options }: PopupOptions): void {
    if (this.#popups.has(options.id)) this.close(options.id);
    const view = this.page.openView(viewPath, params, { role: roleOf(options.id) });
    this.#show(options, view);
  }

  /** Closes a popup; `""` closes the one on top, which was opened or touched last. Answers false where there is none. */
  close(id: string): boolean {
    const key = id === "" ? [...this.#popups.keys()].at(-1) : id;
    const popup = key === undefined ? undefined : this.#popups.get(key);
    if (key === undefined || !popup) return false;
    this.#popups.delete(key);
    this.page.outbox.add({ type: "popupGone", id: key });
    this.page.closeView(popup.view);
    return true;
  }

  /** The user touched a popup: it lies on top now. */
  raise(id: string): void {
    const popup = this.#popups.get(id);
    if (!popup) return;
    this.#popups.delete(id);
    this.#popups.set(id, popup);
  }

  /** The view of an open popup. */
  find(id: string): ViewInstance | FailedView | undefined {
    return this.#popups.get(id)?.view;
  }

  /** Forgets them; their views are closed by the page. */
  clear(): void {
    this.#popups.clear();
  }

  /** What would open them again, from the lowest to the one on top. */
  get options(): PopupOptions[] {
    return [...this.#popups.values()].map(({ state: { view: _, ...options }, view }) => ({
      ...options,
      viewPath: view.viewPath,
      params: {},
    }));
  }

  get states(): PopupState[] {
    return [...this.#popups.values()].map((each) => each.state);
  }

  /** Puts another view in the place of one, made for the popup's role. */
  replace(view: ViewInstance | FailedView, again: (role: string) => ViewInstance | FailedView): void {
    for (const [id, popup] of this.#popups) if (popup.view === view) this.#show(popup.state, again(roleOf(id)));
  }

  #show(options: Omit<PopupState, "view">, view: ViewInstance | FailedView): void {
    const state: PopupState = { ...options, view: view.id };
    this.#popups.set(options.id, { state, view });
    this.page.outbox.add({ type: "popup", popup: state });
  }
}

function roleOf(id: string): string {
  return `popup:${id}`;
}
