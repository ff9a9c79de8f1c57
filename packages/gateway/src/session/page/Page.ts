import {
  type ClientSession,
  type Command,
  type DeviceInfo,
  overlaps,
  type PageState,
  type PropertyObject,
  type PropertyPath,
  PropertyTree,
  type PropertyValue,
  type QualifiedValue,
  quality,
  type ServerMessage,
  type Size,
} from "@sightline/model";
import type { ClientPlace } from "../../binding/ClientPlace.ts";
import { carriedOf, carryOver, mountKey, mountKeyOf, restore } from "./carryOver.ts";
import type { RestoredPage } from "./keptPage.ts";
import { isMisjudged, makeView } from "./makeView.ts";
import { matchPage, normalizePath } from "./navigation.ts";
import type { PageConnection } from "./PageConnection.ts";
import { PageDocks } from "./PageDocks.ts";
import type { OpenView, PageSession, ViewPage } from "./PageEnvironment.ts";
import { PageLine } from "./PageLine.ts";
import { PageOutbox, type QualityAt } from "./PageOutbox.ts";
import { PagePopups } from "./PagePopups.ts";
import { PageStage } from "./PageStage.ts";
import { PrimaryView } from "./PrimaryView.ts";
import { childKey, FailedView, ViewInstance, type ViewPlace } from "./ViewInstance.ts";

/** One tab of a session: what it shows, and what it still has to be told on its line. */
export class Page implements ViewPage {
  readonly outbox = new PageOutbox();
  readonly docks = new PageDocks(this, () => this.#stage.tellWhole());
  readonly views = new Map<string, ViewInstance | FailedView>();
  readonly popups = new PagePopups(this);
  createdAt = Date.now();
  readonly tree: PropertyTree;
  readonly line = new PageLine();
  path = "/";
  title = "";
  /** Its own theme; undefined: that of its session. */
  theme: string | undefined;
  readonly primary = new PrimaryView(this);
  readonly #stage = new PageStage();
  /** What it was before the gateway was restarted. */
  restored: RestoredPage | undefined;

  readonly id: string;
  readonly device: DeviceInfo;
  nonce: string;

  constructor(
    readonly session: PageSession,
    { id, nonce, device }: { readonly id: string; readonly nonce: string; readonly device: DeviceInfo },
  ) {
    this.id = id;
    this.nonce = nonce;
    this.device = device;
    const { viewport, screen } = device;
    // What the docks leave of the viewport is known when the browser has drawn it.
    const dimensions = { viewport: { ...viewport }, primaryView: { width: null, height: null }, screen: { ...screen } };
    this.tree = new PropertyTree({ props: { pageId: id, path: "/", primaryView: "", title: "", urlParams: {}, dimensions } });
  }

  // What it shows.

  /**
   * Shows the page configured for a path: primary view with URL parameters, title and docks. Where it is that page already,
   * with another query at most, its views stay and follow the query [SES50]. `instead`: a view that stands in the place of the
   * configured page's.
   */
  open(target: string, instead?: string): void {
    const path = normalizePath(target);
    this.path = path;
    if (!this.session.maySee()) return this.#requireLogin({ kind: "login" });
    const { project } = this.session.project;
    const match = matchPage(project.pages, path);
    this.#stage.tellWhole();
    this.writeProperty(["props", "path"], path.split("?")[0] ?? "/");
    this.writeProperty(["props", "urlParams"], match?.params ?? {});
    if (this.primary.follow(match)) return;
    this.primary.open(match, instead);
    this.docks.show(match?.page.docks, project.pages.sharedDocks.docks);
    this.writeProperty(["props", "primaryView"], this.primaryViewPath);
    this.setTitle(match?.page.title || project.title || project.name);
  }

  /**
   * A new document in its tab, as after a reload: what is open stays as it is, unless the document is at another place; what
   * could not be opened is tried again [SES50].
   */
  resume(target: string): void {
    if (normalizePath(target) !== this.path || this.primary.id === undefined) this.open(target);
    for (const view of [...this.views.values()])
      if (view instanceof FailedView && !view.refused && this.views.has(view.id)) this.#replace(view);
  }

  /** Opens again what it shows, with what its project has become; what was written stays, startup scripts run for what is new [SES19]. */
  reopen(): void {
    if (!this.isShown) return;
    const docks = this.docks.opened;
    const popups = this.popups.options;
    this.#stage.reopen(carryOver(this.views.values()));
    this.#closeAll(true);
    this.open(this.path);
    if (!this.session.maySee()) return;
    this.docks.restore(docks);
    for (const popup of popups) this.popups.open(popup);
  }

  /** Puts a view in the middle without touching the address bar. */
  showView(viewPath: string, params: PropertyObject): void {
    this.primary.show(viewPath, params);
    this.writeProperty(["props", "primaryView"], viewPath);
    this.#stage.tellWhole();
  }

  setTitle(title: string): void {
    if (this.title === title) return;
    this.title = title;
    this.writeProperty(["props", "title"], title);
    this.outbox.add({ type: "title", title });
  }

  /** Opens a view; where that cannot be, a {@link FailedView} stands in its place and says why. */
  openView(viewPath: string, params: PropertyObject, place: ViewPlace): ViewInstance | FailedView {
    const { isGone, carried } = this.#stage;
    const at = mountKeyOf(viewPath, place);
    const kept = this.restored?.take(at);
    const before = kept ? carriedOf(kept) : carried?.get(at);
    const view = makeView(this, { viewPath, params, place, gone: isGone, before });
    this.views.set(view.id, view);
    this.outbox.addLate(() => (this.views.has(view.id) ? this.#opened(view) : undefined));
    if (view instanceof ViewInstance) {
      this.session.opened(view, restore(view, before));
      view.start();
    }
    return view;
  }

  #opened(view: ViewInstance | FailedView): ServerMessage {
    if (view instanceof ViewInstance) this.outbox.forget(view);
    return { type: "viewOpened", view: view.state() };
  }

  closeView(view: ViewInstance | FailedView): void {
    this.#close(view, false);
  }

  /** `reopens`: a newer view takes its place, so its shutdown scripts do not run. */
  #close(view: ViewInstance | FailedView, reopens: boolean): void {
    if (!this.views.delete(view.id)) return;
    view.parent?.view.children.delete(childKey(view.parent.component, view.parent.slot));
    if (view instanceof ViewInstance) {
      for (const child of [...view.children.values()]) this.#close(child, reopens);
      this.session.closing(view, reopens);
      if (!reopens) this.restored?.closed(mountKey(view));
      view.stop();
      this.outbox.forget(view);
    }
    this.outbox.add({ type: "viewClosed", view: view.id });
  }

  /** Closes everything for good [SES9]. */
  leave(): void {
    this.#stage.end();
    this.line.end();
    this.#closeAll(false);
  }

  #closeAll(reopens: boolean): void {
    for (const view of [...this.views.values()]) this.#close(view, reopens);
    this.popups.clear();
    this.docks.clear();
    this.primary.clear();
    this.outbox.clear();
  }

  get primaryViewPath(): string {
    return this.primary.viewPath;
  }

  /** Whether it has something to show: a page, or the way to the login. */
  get isShown(): boolean {
    return this.#stage.isShown;
  }

  /** The user has to log in before anything is shown. */
  #requireLogin(leave: Command): void {
    this.#closeAll(false);
    this.#stage.told();
    this.command(leave);
  }

  /** Another user, or none: what may not be seen any more is closed and says so in its place, what may now be seen opens [SES21]. */
  userChanged(leave: Command): void {
    if (!this.isShown) return;
    if (!this.session.maySee()) return this.#requireLogin(leave);
    if (this.views.size === 0) return this.open(this.path);
    for (const view of [...this.views.values()])
      if (this.views.has(view.id) && isMisjudged(this.session, view)) this.#replace(view);
  }

  /** Opens a view again at its place, as it may be seen now. */
  #replace(view: ViewInstance | FailedView): void {
    const { parent } = view;
    this.closeView(view);
    if (parent) return this.session.turns.embeddingChanged(parent.view, parent.component);
    const again = (role: string) => this.openView(view.viewPath, view.params, { role });
    if (this.primary.replace(view, again)) this.#stage.tellWhole();
    this.docks.replace(view, again);
    this.popups.replace(view, again);
  }

  // Properties of the page.

  readProperty(path: PropertyPath): QualifiedValue {
    const value = this.tree.read(path[0] === "props" ? path : ["props", ...path]);
    const found = value === undefined ? quality("Bad_NotFound", "the page has no such property") : { name: "Good" as const };
    return { value: value ?? null, quality: found, timestamp: Date.now() };
  }

  writeProperty(path: PropertyPath, value: PropertyValue): void {
    if (!this.tree.write(path, value)) return;
    this.session.touched();
    for (const view of this.views.values()) if (view instanceof ViewInstance) view.bound.sharedChanged("page", path);
  }

  /** The browser says how large it is; `primaryView` and `screen` where it knows them. */
  resized(sizes: { readonly viewport: Size; readonly primaryView?: Size; readonly screen?: Size }): void {
    for (const name of ["viewport", "primaryView", "screen"] as const)
      if (sizes[name]) this.writeProperty(["props", "dimensions", name], { ...sizes[name] });
  }

  // What it has to be told.

  changed(view: OpenView, place: ClientPlace): void {
    if (this.connection) this.outbox.change(view, place);
  }

  qualityChanged(view: OpenView, at: QualityAt): void {
    if (this.connection) this.outbox.quality(view, at);
  }

  /** Something the browser does once: kept until the frame that carried it was acknowledged [SES7]. */
  command(command: Command): void {
    this.line.command(command);
  }

  /** A document takes the page: what it shows is told whole. */
  attach(connection: PageConnection, fresh: boolean): void {
    this.line.attach(connection, fresh);
    if (this.isShown) this.#stage.tellWhole();
  }

  get connection(): PageConnection | undefined {
    return this.line.connection;
  }

  /** Sends what was gathered as one frame; called at the end of each turn. */
  flush(): void {
    this.#stage.turned();
    if (!this.connection || !this.isShown) return this.outbox.clear();
    if (this.outbox.isEmpty && !this.#stage.isNew && !this.line.hasCommands) return;
    const messages = this.#stage.isNew ? this.#takeWhole() : this.outbox.take();
    for (const command of this.line.takeCommands()) messages.push(JSON.stringify(command));
    if (messages.length === 0) return;
    this.line.send(messages);
    this.session.services.messages.sent++;
  }

  /** The whole state as JSON; it holds what the outbox gathered. */
  #takeWhole(): string[] {
    const state = JSON.stringify({ type: "page", page: this.state() });
    this.outbox.clear();
    this.#stage.told();
    return [state];
  }

  /** The page's own theme; undefined: that of its session. */
  setTheme(name: string | undefined): void {
    this.theme = name;
    this.outbox.addLate(() => ({ type: "session", session: this.clientSession() }));
  }

  /** The session facts that the page draws with are others, since this property changed. */
  sessionChanged(path: PropertyPath): void {
    this.setTheme(overlaps(path, ["props", "theme"]) ? undefined : this.theme);
  }

  clientSession(): ClientSession {
    const shared = this.session.properties.clientState();
    return this.theme === undefined ? shared : { ...shared, theme: this.theme };
  }

  state(): PageState {
    const { pages } = this.session.project.project;
    return {
      path: this.path,
      title: this.title,
      ...(this.primary.id === undefined ? {} : { primary: this.primary.id }),
      docks: this.docks.states,
      popups: this.popups.states,
      views: [...this.views.values()].map((view) => view.state()),
      session: this.clientSession(),
      cornerPriority: this.docks.cornerPriority ?? pages.sharedDocks.cornerPriority ?? "top-bottom",
    };
  }
}
