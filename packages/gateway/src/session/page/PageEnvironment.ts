import type { ClientSession, PropertyPath, PropertyValue, QualifiedValue } from "@sightline/model";
import type { Permissions } from "@sightline/project";
import type { ScriptCall, ScriptSource, ScriptValue } from "@sightline/python";
import type { ChangeScript } from "../../binding/BindingTable.ts";
import type { BoundObject } from "../../binding/BoundObject.ts";
import type { ClientPlace } from "../../binding/ClientPlace.ts";
import type { BindingEnvironment, PropertyChange, ScriptJob } from "../../binding/environment.ts";
import type { ViewTemplate } from "../../binding/ViewTemplate.ts";
import type { BindingQuery } from "../../database/index.ts";
import type { RunningProject } from "../project/RunningProject.ts";
import type { ScriptOwner } from "../work/ScriptOwner.ts";
import type { SessionServices } from "../work/SessionServices.ts";
import type { QualityAt } from "./PageOutbox.ts";

/** What pages and views need of their session. */
export interface PageSession {
  readonly id: string;
  readonly services: SessionServices;
  readonly project: RunningProject;
  readonly place: BindingEnvironment["place"];
  readonly statistics: BindingEnvironment["statistics"];
  nextViewId(): string;
  /** `known`: it was open before a change of the project; its startup scripts have run. */
  opened(view: OpenView, known: boolean): void;
  /** `reopens`: its place is taken by a newer one; its shutdown scripts do not run. */
  closing(view: OpenView, reopens: boolean): void;
  readShared(kind: "session" | "page", path: PropertyPath): QualifiedValue;
  writeShared(kind: "session" | "page", path: PropertyPath, value: PropertyValue): void;
  hasRole(role: string): boolean;
  isAuthorized(allOf: boolean, levels: readonly string[]): boolean;
  maySee(view?: Permissions): boolean;
  scriptCall(script: ScriptSource, args: readonly ScriptValue[], at: { page?: string; view?: string }): ScriptCall;
  runScript(job: ScriptJob): void;
  query(query: Omit<BindingQuery, "project">): Promise<QualifiedValue>;
  wake(bound: BoundObject, soon: boolean): void;
  embeddingChanged(view: OpenView, component: number): void;
  changeScript(owner: ScriptOwner, change: PropertyChange, script: ChangeScript): void;
  clientState(): ClientSession;
}

/** What views need of their page. */
export interface ViewPage {
  readonly id: string;
  readonly session: PageSession;
  changed(view: OpenView, place: ClientPlace): void;
  qualityChanged(view: OpenView, at: QualityAt): void;
  readProperty(path: PropertyPath): QualifiedValue;
  writeProperty(path: PropertyPath, value: PropertyValue): void;
}

/** An open view as its session and page know it. */
export interface OpenView extends ScriptOwner {
  readonly id: string;
  readonly template: ViewTemplate;
  changeText(place: ClientPlace): string;
}
