/** Pages of a project as addresses of this browser, and back. */
export class Navigation {
  /**
   * @param base path under which the project's pages are, without a slash at the end.
   * @param onMoved receives the path, and whether it was requested by a link or a command (not by back and forward).
   * @param mayLeave asked when a link is followed; false refuses it [SES30].
   */
  constructor(
    private readonly base: string,
    private readonly onMoved: (path: string, asked: boolean) => void,
    private readonly mayLeave: () => boolean,
  ) {}

  /** The path below the project, with its query: `/pump/3?tab=2`. */
  get path(): string {
    return this.pathOf(location) ?? "/";
  }

  /** The path below the project of an address; undefined if it is not a page of the project. */
  pathOf(address: { readonly origin: string; readonly pathname: string; readonly search: string }): string | undefined {
    const { origin, pathname, search } = address;
    const inside = pathname === this.base || pathname.startsWith(`${this.base}/`);
    return origin === location.origin && inside ? (pathname.slice(this.base.length) || "/") + search : undefined;
  }

  addressOf(path: string): string {
    return this.base + (path.startsWith("/") ? path : `/${path}`);
  }

  /** Changes the address and notifies. */
  go(path: string): void {
    if (path !== this.path) history.pushState(null, "", this.addressOf(path));
    this.onMoved(this.path, true);
  }

  /** Listens to back, forward and links to pages of the project. Returns a function that stops it. */
  listen(): () => void {
    const moved = () => this.onMoved(this.path, false);
    window.addEventListener("popstate", moved);
    document.addEventListener("click", this.#followLink);
    return () => {
      window.removeEventListener("popstate", moved);
      document.removeEventListener("click", this.#followLink);
    };
  }

  readonly #followLink = (event: MouseEvent): void => {
    const link = (event.target as Element | null)?.closest?.("a[href]") as HTMLAnchorElement | null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.hasAttribute("download")) return;
    const path = link.target && link.target !== "_self" ? undefined : this.pathOf(new URL(link.href));
    if (path === undefined) return;
    event.preventDefault();
    if (this.mayLeave()) this.go(path);
  };
}
