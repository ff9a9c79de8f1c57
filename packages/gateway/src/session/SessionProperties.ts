import type { Answer } from "@sightline/expression";
import { type ClientSession, type PropertyPath, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import { type ScriptCall, ScriptReference, type ScriptSource, type ScriptValue } from "@sightline/python";
import type { ChangeScript } from "../binding/BindingTable.ts";
import { BoundObject } from "../binding/BoundObject.ts";
import type { BindingEnvironment, PropertyChange, ScriptJob } from "../binding/environment.ts";
import type { Poller } from "../binding/Poller.ts";
import { viewIndex } from "../binding/references.ts";
import type { BindingQuery } from "../database/index.ts";
import type { TagAccess } from "../tags/index.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { hasLevels, isPermitted } from "./access/securityLevels.ts";
import { SessionPlace } from "./SessionPlace.ts";
import { sessionBase } from "./sessionBase.ts";
import type { SessionScripts } from "./work/SessionScripts.ts";
import type { SessionTurns } from "./work/SessionTurns.ts";

/** Properties of a session that its pages draw with. */
const drawnWith: ReadonlySet<string | number> = new Set(["theme", "locale", "timeZoneId", "auth"]);

/** The session that has the properties. */
type OwningSession = Parameters<typeof sessionBase>[0] & {
  readonly user: SessionUser | undefined;
  readonly statistics: BindingEnvironment["statistics"];
  readonly scripts: SessionScripts;
  /** Something changed that outlives the gateway. */
  touched(): void;
  readonly turns: SessionTurns;
  readonly views: ReadonlyMap<string, { readonly bound: BoundObject }>;
  readonly pages: ReadonlyMap<string, { sessionChanged(path: PropertyPath): void }>;
};

/** The properties of a session, their bindings and change scripts, and what bindings need to know of the session. */
export class SessionProperties implements BindingEnvironment {
  readonly bound: BoundObject;
  readonly tags: TagAccess;
  readonly poller: Poller;
  readonly place: SessionPlace;

  constructor(private readonly session: OwningSession) {
    this.tags = session.services.tags.as((permissions) => isPermitted(permissions, session.user));
    this.poller = session.services.poller;
    this.place = new SessionPlace((path) => this.bound?.read(viewIndex, path), session.services.gateway.timeZone);
    const base = sessionBase(session);
    this.bound = new BoundObject(session.project.sessionBindings, () => base, this);
  }

  get statistics(): BindingEnvironment["statistics"] {
    return this.session.statistics;
  }

  /** Writes one of `session.props`, within the turn or as one. */
  write(path: readonly string[], value: PropertyValue): void {
    this.session.turns.turn(() => this.bound.write({ component: viewIndex, path: ["props", ...path] }, value, "PropertyTree"));
  }

  /** The last input of the user, as the browser told with its keepalive. */
  userWasActive(at: number): void {
    const known = this.bound.read(viewIndex, ["props", "lastActivity"]);
    if (known instanceof Date && at - known.getTime() < 1_000) return;
    this.write(["lastActivity"], new Date(at));
  }

  readShared(kind: "session" | "page", path: PropertyPath): QualifiedValue {
    if (kind === "session") return this.bound.readQualified(viewIndex, path);
    return { value: null, quality: quality("Bad_NotFound", "a session has no page"), timestamp: Date.now() };
  }

  writeShared(_kind: "session" | "page", path: PropertyPath, value: PropertyValue): void {
    this.bound.write({ component: viewIndex, path }, value, "PropertyTree");
  }

  changed(change: PropertyChange, scripts: readonly ChangeScript[]): void {
    this.#evaluateDependents(change.path);
    if (change.origin !== "Binding") this.session.touched();
    const { id, project, services } = this.session;
    const problem = this.place.problemAfter(change.path);
    if (problem) services.log.warn({ session: id, project: project.name }, problem);
    for (const script of scripts) this.session.scripts.runChange(this, change, script);
    if (!drawnWith.has(change.path[1] ?? "theme")) return;
    for (const page of this.session.pages.values()) page.sessionChanged(change.path);
  }

  qualityChanged(_component: number, path: PropertyPath): void {
    this.#evaluateDependents(path);
  }

  #evaluateDependents(path: PropertyPath): void {
    this.bound.sharedChanged("session", path);
    for (const view of this.session.views.values()) view.bound.sharedChanged("session", path);
  }

  /** What pages draw with. */
  clientState(): ClientSession {
    const { user } = this.session;
    const theme = this.bound.read(viewIndex, ["props", "theme"]);
    const { timeZone, locale } = this.place;
    const state = { theme: typeof theme === "string" && theme !== "" ? theme : "light", locale, timeZone };
    return user ? { ...state, user: user.name } : state;
  }

  hasRole(role: string): boolean {
    return this.session.user?.roles.includes(role) ?? false;
  }

  rolesOf(username: string, userSource: string | undefined): Answer<readonly string[]> {
    return this.session.services.rolesOf(username, userSource);
  }

  isAuthorized(allOf: boolean, levels: readonly string[]): boolean {
    return hasLevels(allOf, levels, this.session.user);
  }

  self(_component: number): ScriptReference {
    return new ScriptReference({ ref: "session", session: this.session.id });
  }

  call(script: ScriptSource, args: readonly ScriptValue[]): ScriptCall {
    return this.session.scripts.call(script, args);
  }

  runScript(job: ScriptJob): void {
    this.session.scripts.runJob(job);
  }

  query(query: Omit<BindingQuery, "project">): Promise<QualifiedValue> {
    return this.session.scripts.query(query);
  }

  wake(soon: boolean): void {
    this.session.turns.wake(this.bound, soon);
  }
}
