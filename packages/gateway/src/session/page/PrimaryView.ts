import type { PropertyObject } from "@sightline/model";
import { changedParams, isSamePlace, type PageMatch } from "./navigation.ts";
import { type FailedView, ViewInstance, type ViewPlace } from "./ViewInstance.ts";

/** What the primary view needs of its page. */
interface PrimaryPage {
  openView(viewPath: string, params: PropertyObject, place: ViewPlace): ViewInstance | FailedView;
  closeView(view: ViewInstance | FailedView): void;
}

/** The view in the middle of a page: its configured page's, or one that was put in its place. */
export class PrimaryView {
  #view: ViewInstance | FailedView | undefined;
  #match: PageMatch | undefined;

  constructor(private readonly page: PrimaryPage) {}

  get id(): string | undefined {
    return this.#view?.id;
  }

  get viewPath(): string {
    return this.#view?.viewPath ?? "";
  }

  /** Shows the view of a configured page, or one that was put in its place; undefined: there is no such page. */
  open(match: PageMatch | undefined, instead?: string): void {
    if (instead !== undefined) return this.show(instead, {});
    if (match) this.show(match.page.viewPath, match.params);
    else this.#close();
    this.#match = match;
  }

  /** The view that was put in the place of the configured page's. */
  get instead(): string | undefined {
    return this.#match ? undefined : this.#view?.viewPath;
  }

  /** Shows a view that is no configured page's. */
  show(viewPath: string, params: PropertyObject): void {
    this.#close();
    this.#view = this.page.openView(viewPath, params, { role: "primary" });
  }

  #close(): void {
    if (this.#view) this.page.closeView(this.#view);
    this.clear();
  }

  /** Goes on with another query: its parameters follow. Answers false where it is another page, or another view is shown [SES50]. */
  follow(match: PageMatch | undefined): boolean {
    const [before, view] = [this.#match, this.#view];
    if (!match || !before || !isSamePlace(match, before)) return false;
    if (!(view instanceof ViewInstance) || view.viewPath !== match.page.viewPath) return false;
    for (const [name, value] of changedParams(before, match)) view.setParam(name, value);
    this.#match = match;
    return true;
  }

  /** Puts another view in the place of one; answers whether it was this. */
  replace(view: ViewInstance | FailedView, again: (role: string) => ViewInstance | FailedView): boolean {
    if (view !== this.#view) return false;
    this.#view = again("primary");
    return true;
  }

  /** Forgets it; its view is closed by the page. */
  clear(): void {
    this.#view = undefined;
    this.#match = undefined;
  }
}
