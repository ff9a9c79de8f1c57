import type { Answer } from "@sightline/expression";
import {
  type ClientSession,
  type CloseReason,
  type Command,
  type JsonObject,
  type PropertyPath,
  type PropertyValue,
  type QualifiedValue,
  quality,
  type SessionRow,
  type SessionScope,
  unauthenticated,
} from "@sightline/model";
import type { Permissions } from "@sightline/project";
import { type ScriptCall, type ScriptOutcome, ScriptReference, type ScriptSource, type ScriptValue } from "@sightline/python";
import { getOrMake } from "../base/getOrMake.ts";
import type { ChangeScript } from "../binding/BindingTable.ts";
import { BoundObject } from "../binding/BoundObject.ts";
import type { BindingEnvironment, PropertyChange, ScriptJob } from "../binding/environment.ts";
import type { Poller } from "../binding/Poller.ts";
import { viewIndex } from "../binding/references.ts";
import type { CompiledEvent } from "../binding/ViewTemplate.ts";
import { type BindingQuery, runBindingQuery } from "../database/index.ts";
import type { TagManager } from "../tags/index.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { authProps, hasLevels, isPermitted } from "./access/securityLevels.ts";
import { syncEmbedding } from "./page/embedding.ts";
import type { Page } from "./page/Page.ts";
import type { OpenView, PageSession } from "./page/PageEnvironment.ts";
import type { ViewInstance } from "./page/ViewInstance.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import { SessionPlace } from "./SessionPlace.ts";
import { sessionBase } from "./sessionBase.ts";
import { ChangeScripts } from "./work/ChangeScripts.ts";
import type { ScriptOwner } from "./work/ScriptOwner.ts";
import { SessionQueue } from "./work/SessionQueue.ts";
import type { SessionClient, SessionServices } from "./work/SessionServices.ts";
import { SessionStatistics } from "./work/SessionStatistics.ts";
import { SessionTraffic } from "./work/SessionTraffic.ts";

/** Properties of a session that its pages draw with. */
const drawnWith: ReadonlySet<string | number> = new Set(["theme", "locale", "timeZoneId", "auth"]);

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
}

/**
 * One browser (or app) running one project: its user, its properties, its pages, and the one queue all its work goes
 * through. Changes happen in turns: when the outermost turn ends, bindings are settled and each page gets one frame.
 */
// budget: what its row counts, its turns and its scripts are still in one class
export class Session implements BindingEnvironment, PageSession {
  readonly startedAt = Date.now();
  readonly pages = new Map<string, Page>();
  readonly views = new Map<string, ViewInstance>();
  readonly bound: BoundObject;
  readonly queue: SessionQueue;
  readonly statistics = new SessionStatistics();
  readonly traffic = new SessionTraffic();
  readonly tags: TagManager;
  readonly poller: Poller;
  readonly place: SessionPlace;
  readonly scope: SessionScope;
  user: SessionUser | undefined;
  ended = false;
  #started = false;
  #viewIds = 0;
  #depth = 0;
  #turns = 0;
  readonly #dirty = new Set<BoundObject>();
  readonly #embeddings = new Map<OpenView, Set<number>>();
  readonly #jobs: ScriptJob[] = [];
  #jobsQueued = false;
  readonly #changes: ChangeScripts;

  readonly id: string;
  project: RunningProject;
  readonly client: SessionClient;
  readonly services: SessionServices;
  readonly #runEvent: EventRunner;

  constructor({ id, project, client, services, user, runEvent }: NewSession) {
    this.id = id;
    this.project = project;
    this.client = client;
    this.services = services;
    this.#runEvent = runEvent;
    this.tags = services.tags;
    this.poller = services.poller;
    this.user = user;
    this.scope = client.device.type === "ios" || client.device.type === "android" ? client.device.type : "browser";
    this.queue = new SessionQueue((error) => this.fail("a task of the session failed", error));
    this.#changes = new ChangeScripts(this);
    this.place = new SessionPlace((path) => this.bound?.read(viewIndex, path), services.gateway.timeZone);
    const base = sessionBase(this);
    this.bound = new BoundObject(project.sessionBindings, () => base, this);
  }

  get username(): string {
    return this.user?.name ?? unauthenticated;
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
    if (this.#started || !this.authorized) return;
    this.#started = true;
    this.turn(() => this.bound.start());
    this.runSessionScript("onStartup", this.project.project.sessionEvents.onStartup);
    for (const page of this.pages.values()) this.#startPage(page);
  }

  #startPage(page: Page): void {
    this.runSessionScript("onPageStartup", this.project.project.sessionEvents.onPageStartup, page);
  }

  /** Runs a session event script as the next piece of work; an empty one costs nothing. */
  runSessionScript(name: string, body: string, page?: Page): void {
    if (body.trim() === "") return;
    const argument = page ? "page" : "session";
    const target = page
      ? { ref: "page" as const, session: this.id, page: page.id }
      : { ref: "session" as const, session: this.id };
    const script: ScriptSource = {
      form: "function",
      name,
      params: [argument],
      body,
      where: { project: this.project.name, label: `session:${name}` },
    };
    this.queue.add(async () => {
      await this.run(this.scriptCall(script, [new ScriptReference(target)], page ? { page: page.id } : {}));
    });
  }

  // Turns.

  /** Does something and, when the outermost turn ends, settles bindings and tells the pages. */
  turn<T>(work: () => T): T {
    this.#depth++;
    try {
      return work();
    } finally {
      if (this.#depth === 1) this.#finishTurn();
      this.#depth--;
    }
  }

  #finishTurn(): void {
    try {
      this.#settle();
    } catch (error) {
      this.fail("bindings could not be settled", error);
      if (this.#dirty.size > 0) this.services.ticker.schedule(this);
    }
    if (this.#jobs.length > 0 && !this.#jobsQueued) this.#queueJobs();
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

  #settle(): void {
    this.#turns++;
    while (this.#dirty.size > 0 || this.#embeddings.size > 0) {
      for (const bound of this.#dirty) {
        this.#dirty.delete(bound);
        if (!bound.stopped) bound.settle(this.#turns);
      }
      if (this.#embeddings.size > 0) this.#syncEmbeddings();
    }
  }

  #syncEmbeddings(): void {
    const embeddings = [...this.#embeddings];
    this.#embeddings.clear();
    for (const [view, components] of embeddings) for (const component of components) this.#syncEmbedding(view.id, component);
  }

  #syncEmbedding(viewId: string, component: number): void {
    const view = this.views.get(viewId);
    const page = view && this.pages.get(view.page.id);
    if (view && page) syncEmbedding(page, view, component);
  }

  wake(bound: BoundObject | boolean, soon = false): void {
    if (typeof bound === "boolean") return this.wake(this.bound, bound);
    this.#dirty.add(bound);
    if (soon || this.#depth === 0) this.services.ticker.schedule(this);
  }

  embeddingChanged(view: OpenView, component: number): void {
    getOrMake(this.#embeddings, view, () => new Set()).add(component);
    if (this.#depth === 0) this.services.ticker.schedule(this);
  }

  // Scripts.

  /** A call in the name of this session. */
  scriptCall(script: ScriptSource, args: readonly ScriptValue[], at: { page?: string; view?: string } = {}): ScriptCall {
    const context = { project: this.project.name, session: this.id, timeZone: this.place.timeZone, ...at };
    return { script, args, context, timeLimitMs: this.services.limits.scriptTimeLimitMs };
  }

  /** Runs one call now (from within the queue) and logs its failure. */
  async run(call: ScriptCall): Promise<ScriptOutcome> {
    const [outcome] = await this.runAll([call]);
    return outcome as ScriptOutcome;
  }

  async runAll(calls: readonly ScriptCall[]): Promise<readonly ScriptOutcome[]> {
    const outcomes = await this.services.engine.run({ project: this.project.name, lane: "session", calls });
    for (const [index, outcome] of outcomes.entries()) this.#record(calls[index] as ScriptCall, outcome);
    return outcomes;
  }

  #record(call: ScriptCall, outcome: ScriptOutcome): void {
    this.statistics.scriptRan(outcome, call);
    if (outcome.ok) return;
    const { where } = call.script;
    this.services.log.error(
      { session: this.id, user: this.username, ...where, kind: outcome.failure.kind },
      outcome.failure.traceback,
    );
  }

  /** Off the session's queue: an answer that comes evaluates the binding again. */
  query(query: Omit<BindingQuery, "project">): Promise<QualifiedValue> {
    return runBindingQuery(this.services.databases.queries, { ...query, project: this.project.name });
  }

  /**
   * Scripts of bindings: all that are ready when their turn in the queue comes travel together (design decision 3), those of views'
   * own properties before those of components, which may read them [BND13].
   */
  runScript(job: ScriptJob): void {
    this.#jobs.push(job);
    if (this.#depth === 0 && !this.#jobsQueued) this.#queueJobs();
  }

  #queueJobs(): void {
    this.#jobsQueued = true;
    this.queue.add(async () => {
      this.#jobsQueued = false;
      const jobs = this.#jobs.splice(0);
      await this.#runJobs(jobs.filter((job) => job.ofOwner));
      await this.#runJobs(jobs.filter((job) => !job.ofOwner));
    });
  }

  async #runJobs(jobs: readonly ScriptJob[]): Promise<void> {
    const ready = jobs.flatMap((job) => {
      const call = job.build();
      return call ? [{ job, call }] : [];
    });
    if (ready.length === 0) return;
    const outcomes = await this.runAll(ready.map((each) => each.call));
    this.turn(() => {
      for (const [index, { job }] of ready.entries()) job.done(outcomes[index] as ScriptOutcome);
    });
  }

  changeScript(owner: ScriptOwner, change: PropertyChange, script: ChangeScript): void {
    this.#changes.add(owner, change, script);
  }

  // Pages and views.

  addPage(page: Page): void {
    this.pages.set(page.id, page);
    if (this.#started) this.#startPage(page);
  }

  removePage(page: Page): void {
    this.turn(() => page.leave());
    this.pages.delete(page.id);
  }

  opened(view: ViewInstance, known: boolean): void {
    this.views.set(view.id, view);
    if (!known) this.#runSystemEvents(view, "onStartup");
  }

  /** The view stays readable for its shutdown scripts, which run behind what is queued. */
  closing(view: ViewInstance, reopens: boolean): void {
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

  // Properties.

  readShared(kind: "session" | "page", path: PropertyPath): QualifiedValue {
    if (kind === "session") return this.bound.readQualified(viewIndex, path);
    return { value: null, quality: quality("Bad_NotFound", "a session has no page"), timestamp: Date.now() };
  }

  writeShared(_kind: "session" | "page", path: PropertyPath, value: PropertyValue): void {
    this.bound.write({ component: viewIndex, path }, value, "PropertyTree");
  }

  changed(change: PropertyChange, scripts: readonly ChangeScript[]): void {
    this.#evaluateDependents(change.path);
    for (const script of scripts) this.#changes.add(this, change, script);
    if (!drawnWith.has(change.path[1] ?? "theme")) return;
    const problem = this.place.problemAfter(change.path);
    if (problem) this.services.log.warn({ session: this.id, project: this.project.name }, problem);
    for (const page of this.pages.values()) page.sessionChanged(change.path);
  }

  qualityChanged(_component: number, path: PropertyPath): void {
    this.#evaluateDependents(path);
  }

  #evaluateDependents(path: PropertyPath): void {
    this.bound.sharedChanged("session", path);
    for (const view of this.views.values()) view.bound.sharedChanged("session", path);
  }

  clientState(): ClientSession {
    const theme = this.bound.read(viewIndex, ["props", "theme"]);
    const { timeZone, locale } = this.place;
    const state = { theme: typeof theme === "string" && theme !== "" ? theme : "light", locale, timeZone };
    return this.user ? { ...state, user: this.user.name } : state;
  }

  // Who is there.

  /** Somebody logged in or out: what the pages show is judged again. `leave` is what a page is told that may show nothing now. */
  setUser(user: SessionUser | undefined, leave: Command = { kind: "login" }): void {
    this.user = user;
    this.turn(() => this.bound.write({ component: viewIndex, path: ["props", "auth"] }, authProps(user), "PropertyTree"));
    const before = this.#started;
    this.start();
    const judge = () =>
      this.turn(() => {
        for (const page of this.pages.values()) page.userChanged(leave);
      });
    // Pages open behind the startup script, as they do for who was logged in from the start.
    if (this.#started && !before) this.queue.add(async () => judge());
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

  hasRole(role: string): boolean {
    return this.user?.roles.includes(role) ?? false;
  }

  rolesOf(username: string, userSource: string | undefined): Answer<readonly string[]> {
    return this.services.rolesOf(username, userSource);
  }

  isAuthorized(allOf: boolean, levels: readonly string[]): boolean {
    return hasLevels(allOf, levels, this.user);
  }

  self(_component: number): ScriptReference {
    return new ScriptReference({ ref: "session", session: this.id });
  }

  call(script: ScriptSource, args: readonly ScriptValue[]): ScriptCall {
    return this.scriptCall(script, args);
  }

  /** Goes on with a new generation of its project: open pages get the new views, session properties stay as they are. */
  adoptProject(project: RunningProject | undefined): void {
    if (!project || project === this.project) return;
    this.project = project;
    this.turn(() => {
      for (const page of this.pages.values()) page.reopen();
    });
  }

  // What the row tells.

  /** The last input of the user, as the browser told with its keepalive. */
  userWasActive(at: number): void {
    const known = this.bound.read(viewIndex, ["props", "lastActivity"]);
    if (known instanceof Date && at - known.getTime() < 1_000) return;
    this.turn(() => this.bound.write({ component: viewIndex, path: ["props", "lastActivity"] }, new Date(at), "PropertyTree"));
  }

  /** A page got or lost its connection: `session.props.gateway.connected` says whether any has one. */
  connectedChanged(): void {
    const connected = [...this.pages.values()].some((page) => page.connection !== undefined);
    this.turn(() =>
      this.bound.write({ component: viewIndex, path: ["props", "gateway", "connected"] }, connected, "PropertyTree"),
    );
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
    this.ended = true;
    for (const page of [...this.pages.values()]) {
      this.flush(page);
      page.connection?.close(reason, message);
    }
    if (this.#started) this.runSessionScript("onShutdown", this.project.project.sessionEvents.onShutdown);
    for (const page of [...this.pages.values()]) this.removePage(page);
    await this.queue.idle();
    this.bound.stop();
    this.#dirty.clear();
  }
}
