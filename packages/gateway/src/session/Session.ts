import {
  type CloseReason,
  type Command,
  type JsonObject,
  type SessionRow,
  type SessionScope,
  unauthenticated,
} from "@sightline/model";
import type { Permissions } from "@sightline/project";
import type { BoundObject } from "../binding/BoundObject.ts";
import { viewIndex } from "../binding/references.ts";
import type { CompiledEvent } from "../binding/ViewTemplate.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { authProps, isPermitted } from "./access/securityLevels.ts";
import type { KeptSession } from "./keptSession.ts";
import { syncEmbedding } from "./page/embedding.ts";
import { restorePage } from "./page/keepPage.ts";
import { writeKept } from "./page/keptValue.ts";
import { Page } from "./page/Page.ts";
import type { PageSession } from "./page/PageEnvironment.ts";
import type { ViewInstance } from "./page/ViewInstance.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import { SessionProperties } from "./SessionProperties.ts";
import { SessionQueue } from "./work/SessionQueue.ts";
import { SessionScripts } from "./work/SessionScripts.ts";
import type { SessionClient, SessionServices } from "./work/SessionServices.ts";
import { SessionStatistics } from "./work/SessionStatistics.ts";
import { SessionTraffic } from "./work/SessionTraffic.ts";
import { SessionTurns } from "./work/SessionTurns.ts";

/** Queues the actions of an event of a view; given by the registry, since actions act on sessions. */
export type EventRunner = (
  on: { readonly session: Session; readonly view: ViewInstance },
  event: CompiledEvent,
  details: JsonObject,
) => void;

/** What a session is made of. */
export interface NewSession {
  readonly id: string;
  readonly project: RunningProject;
  readonly client: SessionClient;
  readonly services: SessionServices;
  readonly user: SessionUser | undefined;
  readonly runEvent: EventRunner;
  /** Told when something changed that outlives the gateway. */
  readonly touched: (session: Session) => void;
}

/** Numbers of views that a crash may have left unkept: a page must not take another view for one it knows. */
const unkeptViewIds = 10_000;

/** Where a session is in its life. */
type Stage =
  /** Its user may not enter the project yet: nothing of it runs [SES12]. */
  "waits for login" | "running" | "ended";

/**
 * One browser (or app) running one project: its user, its properties, its pages, and the one queue all its work goes
 * through. Changes happen in turns: when the outermost turn ends, bindings are settled and each page gets one frame.
 */
export class Session implements PageSession {
  startedAt = Date.now();
  readonly pages = new Map<string, Page>();
  readonly views = new Map<string, ViewInstance>();
  readonly queue: SessionQueue;
  readonly turns = new SessionTurns(this);
  readonly scripts: SessionScripts;
  readonly properties: SessionProperties;
  readonly statistics = new SessionStatistics();
  readonly traffic = new SessionTraffic();
  readonly id: string;
  readonly client: SessionClient;
  readonly services: SessionServices;
  readonly #runEvent: EventRunner;
  readonly #touched: NewSession["touched"];
  project: RunningProject;
  user: SessionUser | undefined;
  #stage: Stage = "waits for login";
  #viewIds = 0;

  constructor({ id, project, client, services, user, runEvent, touched }: NewSession) {
    this.id = id;
    this.project = project;
    this.client = client;
    this.services = services;
    this.#runEvent = runEvent;
    this.#touched = touched;
    this.user = user;
    this.queue = new SessionQueue((error) => this.fail("a task of the session failed", error));
    this.scripts = new SessionScripts(this);
    this.properties = new SessionProperties(this);
  }

  get bound(): BoundObject {
    return this.properties.bound;
  }

  get scope(): SessionScope {
    const { type } = this.client.device;
    return type === "ios" || type === "android" ? type : "browser";
  }

  get username(): string {
    return this.user?.name ?? unauthenticated;
  }

  get ended(): boolean {
    return this.#stage === "ended";
  }

  /** The session's user may enter the project; for an open project everybody may [SES12]. */
  get authorized(): boolean {
    return this.mayUse(this.project.project.permissions);
  }

  nextViewId(): string {
    return `v${(++this.#viewIds).toString(36)}`;
  }

  /**
   * Evaluates the session's own bindings; its startup script comes first in the queue. In a project that requires a login
   * nothing of it runs before [SES12].
   */
  start(): void {
    if (this.#stage !== "waits for login" || !this.authorized) return;
    this.#stage = "running";
    this.turn(() => this.bound.start());
    this.scripts.runEvent("onStartup", this.project.project.sessionEvents.onStartup);
    for (const page of this.pages.values()) this.#startPage(page);
  }

  // What outlives the gateway.

  /** Something changed that outlives the gateway. */
  touched(): void {
    this.#touched(this);
  }

  /** How far it is in its life, to be kept. */
  get life(): { readonly isRunning: boolean; readonly viewIds: number } {
    return { isRunning: this.#stage === "running", viewIds: this.#viewIds };
  }

  /** Goes on as it was kept: nothing starts a second time, pages are opened by {@link wakePage} [SES60]. */
  restore(kept: KeptSession): void {
    this.startedAt = kept.startedAt;
    this.#viewIds = kept.viewIds + unkeptViewIds;
    this.traffic.restore(kept.traffic);
    const tree = this.bound.tree(viewIndex);
    writeKept(tree, kept.props);
    tree.write(["props", "gateway", "connected"], false);
    for (const each of kept.pages) {
      const page = new Page(this, each);
      restorePage(page, each, !kept.isFinal);
      this.pages.set(page.id, page);
    }
    if (kept.isRunning) this.#stage = "running";
    if (kept.isRunning) this.turn(() => this.bound.start());
  }

  /** The gateway stops and the session goes on in the next one: its pages are told, nothing of it runs any more [SES64]. */
  suspend(reason: CloseReason, message: string): void {
    for (const page of this.pages.values()) {
      this.flush(page);
      page.connection?.close(reason, message);
      page.line.end();
    }
    this.#stage = "ended";
    for (const view of this.views.values()) view.stop();
    this.bound.stop();
    this.turns.end();
  }

  #startPage(page: Page): void {
    this.scripts.runEvent("onPageStartup", this.project.project.sessionEvents.onPageStartup, page);
  }

  // Turns.

  /** Does something and, when the outermost turn ends, settles bindings and tells the pages. */
  turn<T>(work: () => T): T {
    return this.turns.turn(work);
  }

  /** A turn ends: scripts that bindings asked for are queued, and the pages are told. */
  turned(): void {
    this.scripts.queueJobs();
    for (const page of this.pages.values()) this.flush(page);
  }

  /** Tells a page what was gathered. One that cannot be told is closed; the others are told. */
  flush(page: Page): void {
    try {
      page.flush();
    } catch (error) {
      this.fail(`page ${page.id} could not be told what it shows: its connection was closed`, error);
      page.connection?.close("protocol error", "The gateway could not show this page; its log says why. Reload the page.");
    }
  }

  syncEmbedding(viewId: string, component: number): void {
    const view = this.views.get(viewId);
    const page = view && this.pages.get(view.page.id);
    if (view && page) syncEmbedding(page, view, component);
  }

  // Pages and views.

  addPage(page: Page): void {
    this.touched();
    this.pages.set(page.id, page);
    if (this.#stage === "running") this.#startPage(page);
  }

  removePage(page: Page): void {
    this.turn(() => page.leave());
    this.pages.delete(page.id);
    this.touched();
  }

  opened(view: ViewInstance, known: boolean): void {
    this.views.set(view.id, view);
    this.touched();
    if (!known) this.#runSystemEvents(view, "onStartup");
  }

  /** The view stays readable for its shutdown scripts, which run behind what is queued. */
  closing(view: ViewInstance, reopens: boolean): void {
    this.touched();
    if (!reopens) this.#runSystemEvents(view, "onShutdown");
    this.queue.add(async () => {
      this.views.delete(view.id);
    });
  }

  #runSystemEvents(view: ViewInstance, name: string): void {
    for (let component = viewIndex; component < view.template.definition.components.length; component++) {
      for (const event of view.template.events(component)) {
        if (event.domain === "system" && event.name === name) this.runEvent(view, event);
      }
    }
  }

  /** Queues what a view has configured on an event. */
  runEvent(view: ViewInstance, event: CompiledEvent, details: JsonObject = {}): void {
    this.#runEvent({ session: this, view }, event, details);
  }

  // Who is there.

  /** Somebody logged in or out: what the pages show is judged again. `leave` is what a page is told that may show nothing now. */
  setUser(user: SessionUser | undefined, leave: Command = { kind: "login" }): void {
    this.user = user;
    this.properties.write(["auth"], authProps(user));
    const before = this.#stage;
    this.start();
    const judge = () =>
      this.turn(() => {
        for (const page of this.pages.values()) page.userChanged(leave);
        for (const { bound } of [this.properties, ...this.views.values()]) bound.userChanged();
      });
    // Pages open behind the startup script, as they do for who was logged in from the start.
    if (this.#stage !== before) this.queue.add(async () => judge());
    else judge();
  }

  /**
   * Whether this session's user, as it is now, may see a view and act in it; without one, whether it may see anything. Every
   * way in asks here: opening pages and views, events when they come and when they run, writes, templates [SES12, SES21].
   */
  maySee(view?: Permissions): boolean {
    return this.authorized && (view === undefined || this.mayUse(view));
  }

  mayUse(permissions: Permissions): boolean {
    return isPermitted(permissions, this.user);
  }

  /** Goes on with a new generation of its project: open pages get the new views, session properties stay as they are. */
  adoptProject(project: RunningProject): void {
    if (project === this.project) return;
    this.project = project;
    this.turn(() => {
      for (const page of this.pages.values()) page.reopen();
    });
  }

  // What the row tells.

  /** A page got or lost its connection: `session.props.gateway.connected` says whether any has one. */
  connectedChanged(): void {
    const connected = [...this.pages.values()].some((page) => page.connection !== undefined);
    this.properties.write(["gateway", "connected"], connected);
  }

  get row(): SessionRow {
    const { lastReceivedAt, recentBytes, bytesFromClient } = this.traffic;
    return {
      userAgent: this.client.userAgent,
      id: this.id,
      username: this.username,
      authorized: this.authorized,
      project: this.project.name,
      startedAt: this.startedAt,
      clientAddress: this.client.address,
      lastReceivedAt,
      sessionScope: this.scope,
      recentBytesSent: recentBytes,
      totalBytesSent: bytesFromClient,
      pageIds: [...this.pages.keys()],
    };
  }

  fail(message: string, error: unknown): void {
    this.services.log.error({ session: this.id, project: this.project.name, err: error }, message);
  }

  /** Tells every page why, closes all, and runs the shutdown script once, behind what is queued [SES9]. */
  async end(reason: CloseReason, message: string): Promise<void> {
    if (this.ended) return;
    const ran = this.#stage === "running";
    this.#stage = "ended";
    for (const page of [...this.pages.values()]) {
      this.flush(page);
      page.connection?.close(reason, message);
    }
    if (ran) this.scripts.runEvent("onShutdown", this.project.project.sessionEvents.onShutdown);
    for (const page of [...this.pages.values()]) this.removePage(page);
    await this.queue.idle();
    this.bound.stop();
    this.turns.end();
  }
}
