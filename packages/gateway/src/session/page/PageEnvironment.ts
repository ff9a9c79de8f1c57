import type { ClientSession, PropertyPath, PropertyValue, QualifiedValue } from "@sightline/model";
import type { Permissions } from "@sightline/project";
import type { ClientPlace } from "../../binding/ClientPlace.ts";
import type { BindingEnvironment } from "../../binding/environment.ts";
import type { ViewTemplate } from "../../binding/ViewTemplate.ts";
import type { RunningProject } from "../project/RunningProject.ts";
import type { ScriptOwner } from "../work/ScriptOwner.ts";
import type { SessionScripts } from "../work/SessionScripts.ts";
import type { SessionServices } from "../work/SessionServices.ts";
import type { SessionTurns } from "../work/SessionTurns.ts";
import type { QualityAt } from "./PageOutbox.ts";

/** What pages and views need of their session. */
export interface PageSession {
  readonly id: string;
  readonly services: SessionServices;
  readonly project: RunningProject;
  readonly properties: SessionFacts;
  readonly scripts: Pick<SessionScripts, "call" | "runJob" | "runChange" | "query">;
  readonly turns: Pick<SessionTurns, "wake" | "embeddingChanged">;
  readonly statistics: BindingEnvironment["statistics"];
  nextViewId(): string;
  /** Something changed that outlives the gateway. */
  touched(): void;
  /** `known`: it was open before a change of the project; its startup scripts have run. */
  opened(view: OpenView, known: boolean): void;
  /** `reopens`: its place is taken by a newer one; its shutdown scripts do not run. */
  closing(view: OpenView, reopens: boolean): void;
  maySee(view?: Permissions): boolean;
}

/** The session's properties, as far as pages and views read them. */
interface SessionFacts
  extends Pick<BindingEnvironment, "tags" | "place" | "readShared" | "writeShared" | "hasRole" | "isAuthorized"> {
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
