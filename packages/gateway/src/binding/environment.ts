import type { PropertyPath, PropertyValue, QualifiedValue, Quality } from "@sightline/model";
import type { ScriptCall, ScriptOutcome, ScriptReference } from "@sightline/python";
import type { RolesOf } from "../base/users/rolesOf.ts";
import type { BindingQuery } from "../database/index.ts";
import type { TagAccess } from "../tags/index.ts";
import type { ChangeScript } from "./BindingTable.ts";
import type { Poller } from "./Poller.ts";

/** The origin of a change, as change scripts receive it [BND6]. */
export type Origin = "Binding" | "Script" | "Browser" | "PropertyTree";

export interface PropertyChange {
  readonly component: number;
  readonly path: PropertyPath;
  readonly value: PropertyValue | undefined;
  readonly previous: PropertyValue | undefined;
  readonly origin: Origin;
}

/** A script call that a binding waits for. `build` returns undefined when it is obsolete. */
export interface ScriptJob {
  /** True for a property of the view (page, session) itself, which scripts of components may read. */
  readonly ofOwner: boolean;
  build(): ScriptCall | undefined;
  done(outcome: ScriptOutcome): void;
}

/** What an object with bindings needs of its session. */
export interface BindingEnvironment {
  /** The tags as the user of the session has them. */
  readonly tags: TagAccess;
  readonly poller: Poller;
  /** The time zone and language in which expressions and formats work, as they are now. */
  readonly place: { readonly timeZone: string; readonly locale: string };
  /** Counts the expressions of bindings and transforms that were evaluated. */
  readonly statistics: { expressions: number };
  readShared(kind: "session" | "page", path: PropertyPath): QualifiedValue;
  writeShared(kind: "session" | "page", path: PropertyPath, value: PropertyValue): void;
  hasRole(role: string): boolean;
  /** The roles of any user, not only that of the session. */
  readonly rolesOf: RolesOf;
  isAuthorized(allOf: boolean, levels: readonly string[]): boolean;
  self(component: number): ScriptReference;
  call(script: ScriptCall["script"], args: ScriptCall["args"]): ScriptCall;
  changed(change: PropertyChange, scripts: readonly ChangeScript[]): void;
  qualityChanged(component: number, path: PropertyPath, quality: Quality): void;
  runScript(job: ScriptJob): void;
  /** Runs a named query. Never rejects; a failure is the quality of the result. */
  query(query: Omit<BindingQuery, "project">): Promise<QualifiedValue>;
  /** Requests evaluation: in this turn, or `soon`, with other changes of tags and polls. */
  wake(soon: boolean): void;
}
