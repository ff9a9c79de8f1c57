import type { CarriedViews } from "./carryOver.ts";

type Stage =
  /** Nothing was opened yet: there is nothing to tell. */
  | { readonly kind: "blank" }
  /** The browser is told the whole state next. `carried`: what views opened in this turn take over from those before [SES19]. */
  | { readonly kind: "new"; readonly carried?: CarriedViews }
  /** The browser was told the whole state, or only the way to the login; it is told what changed. */
  | { readonly kind: "told" }
  /** Closed for good: scripts that still run open nothing here any more [SES9]. */
  | { readonly kind: "gone" };

/** Where a page is in its life, and with it what its browser is told next. */
export class PageStage {
  #stage: Stage = { kind: "blank" };

  /** The page has something to show: views, or the way to the login. */
  get isShown(): boolean {
    return this.#stage.kind === "new" || this.#stage.kind === "told";
  }

  get isNew(): boolean {
    return this.#stage.kind === "new";
  }

  get isGone(): boolean {
    return this.#stage.kind === "gone";
  }

  /** What was written in the views before a change of the project, until the turn of that change ends. */
  get carried(): CarriedViews | undefined {
    return this.#stage.kind === "new" ? this.#stage.carried : undefined;
  }

  /** The browser has to be told the whole state. */
  tellWhole(): void {
    if (!this.isNew) this.#become({ kind: "new" });
  }

  /** The project changed: what the page shows is opened again. */
  reopen(carried: CarriedViews): void {
    this.#become({ kind: "new", carried });
  }

  /** What views opened in this turn take over is known; later ones start afresh. */
  turned(): void {
    if (this.carried) this.#become({ kind: "new" });
  }

  told(): void {
    this.#become({ kind: "told" });
  }

  end(): void {
    this.#become({ kind: "gone" });
  }

  #become(stage: Stage): void {
    if (!this.isGone) this.#stage = stage;
  }
}
