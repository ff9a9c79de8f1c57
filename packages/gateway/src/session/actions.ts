import {
  fromJson,
  isObject,
  type Json,
  type JsonObject,
  type PropertyObject,
  type PropertyValue,
  readAt,
} from "@sightline/model";
import { ScriptObject, type ScriptValue } from "@sightline/python";
import type { ActionType } from "../binding/actionOptions.ts";
import { resolveReference } from "../binding/references.ts";
import type { CompiledAction, CompiledEvent } from "../binding/ViewTemplate.ts";
import { isPermitted } from "./access/securityLevels.ts";
import { dockChanges } from "./commands/dockChanges.ts";
import type { PageCommand } from "./commands/SessionCommand.ts";
import type { SessionCommands } from "./commands/SessionCommands.ts";
import type { PopupOptions } from "./page/PagePopups.ts";
import type { ViewInstance } from "./page/ViewInstance.ts";
import type { EventRunner, Session } from "./Session.ts";

/** What actions are carried out by: permitted and counted like what scripts and REST do [SES22]. */
type Dispatcher = Pick<SessionCommands<Session>, "dispatch">;

interface ActionPlace {
  readonly session: Session;
  readonly view: ViewInstance;
  readonly component: number;
  readonly event: PropertyObject;
}

/** Queues the actions of an event: they run in order, as one piece of the session's work [SES8]. */
export function eventRunner(commands: Dispatcher): EventRunner {
  return (on, event, details) => runEvent(commands, on, { event, details });
}

interface EventToRun {
  readonly event: CompiledEvent;
  readonly details: JsonObject;
}

function runEvent(commands: Dispatcher, on: { session: Session; view: ViewInstance }, { event, details }: EventToRun): void {
  const { session } = on;
  const steps = event.steps.filter((step) => step.enabled);
  if (steps.length === 0) return;
  const values = fromJson(details) as PropertyObject;
  session.queue.add(async () => {
    if (!mayRun(on, event)) return refuseQueued(on, event);
    const place = { ...on, component: event.component, event: values };
    for (const step of steps) {
      if (!isPermitted(step.permissions, session.user)) continue;
      if (step.script) await runScript(place, step);
      else perform(commands, place, step);
    }
  });
}

/** Asked when its turn comes: who logged out meanwhile starts nothing any more. A view that closes may always clean up [SES21]. */
function mayRun({ session, view }: { session: Session; view: ViewInstance }, event: CompiledEvent): boolean {
  const cleansUp = event.domain === "system" && event.name === "onShutdown";
  return cleansUp || session.maySee(view.template.definition.permissions);
}

function refuseQueued({ session, view }: { session: Session; view: ViewInstance }, event: CompiledEvent): void {
  session.statistics.refused++;
  const where = { session: session.id, user: session.username, view: view.viewPath, event: event.name };
  const message = "an event was not run: its user may not use this view any more";
  session.services.outsiders.fact(
    { page: session.id, address: session.client.address },
    { level: "info", details: where, message },
  );
}

async function runScript({ session, view, component, event }: ActionPlace, step: CompiledAction): Promise<void> {
  if (!step.script || step.script.body.trim() === "") return;
  await session.scripts.run(view.call(step.script, [view.self(component), eventObject(event)]));
}

function eventObject(value: PropertyObject): ScriptObject {
  const members: Record<string, ScriptValue> = {};
  for (const [key, item] of Object.entries(value)) members[key] = item;
  return new ScriptObject(members);
}

type Made = PageCommand | string | undefined;

/** Page commands of actions that need no script, by the type they have in view files; undefined: it asks for nothing; a text: what is wrong. */
const pageCommands: Readonly<Record<Exclude<ActionType, "script">, (config: PropertyObject) => Made>> = {
  nav: navigationOf,
  popup: popupCommandOf,
  dock: ({ id, type, viewParams }) => ({
    kind: "changeDock",
    id: text(id),
    change: type === "open" || type === "close" ? type : "toggle",
    ...(isObject(viewParams) ? { params: viewParams as PropertyObject } : {}),
  }),
  "alter-dock": alterDockOf,
  login: () => ({ kind: "askForLogin" }),
  logout: () => ({ kind: "askForLogout" }),
  theme: ({ name }) => ({ kind: "setTheme", name: text(name) }),
  refresh: () => ({ kind: "reload" }),
};

function perform(commands: Dispatcher, place: ActionPlace, step: CompiledAction): void {
  const config = resolve(step.config, place) as PropertyObject;
  const { session, view } = place;
  const where = { project: session.project.name, view: view.viewPath };
  if (!Object.hasOwn(pageCommands, step.type))
    return session.services.log.warn(where, `actions of type "${step.type}" are not supported: nothing was done`);
  const command = pageCommands[step.type as keyof typeof pageCommands](config);
  if (typeof command === "string")
    return session.services.log.warn(where, `an action of type "${step.type}" was not carried out: ${command}`);
  if (!command) return;
  const by = { kind: "view", project: session.project.name, session: session.id, view: view.viewPath } as const;
  const result = commands.dispatch({ sessionId: session.id, pageId: view.page.id }, command, by);
  // A page that is closed asks for nothing any more.
  if ("refused" in result && result.refused !== "no page")
    session.services.log.warn(where, `an action of type "${step.type}" was not carried out: ${result.text}`);
}

function navigationOf({
  newTab: wanted,
  relativeNavigationIndex,
  page,
  view,
  params,
  url,
}: PropertyObject): PageCommand | undefined {
  const newTab = wanted === true;
  if (typeof relativeNavigationIndex === "number") return { kind: "goInHistory", delta: relativeNavigationIndex };
  if (typeof page === "string") return { kind: "showPage", path: page, newTab };
  if (typeof view === "string")
    return { kind: "showView", viewPath: view, params: isObject(params) ? (params as PropertyObject) : {} };
  return typeof url === "string" ? { kind: "openUrl", url, newTab } : undefined;
}

function alterDockOf({ id, ...config }: PropertyObject): Made {
  const changes = dockChanges(config);
  return typeof changes === "string" ? changes : { kind: "alterDock", id: text(id), changes };
}

function popupCommandOf(config: PropertyObject): PageCommand {
  const id = text(config.id);
  if (config.type === "close") return { kind: "closePopup", id };
  const popup: PopupOptions = {
    id,
    viewPath: text(config.viewPath),
    params: isObject(config.viewParams) ? (config.viewParams as PropertyObject) : {},
    title: text(config.title),
    position: positionOf(config),
    showCloseIcon: config.showCloseIcon !== false,
    draggable: config.draggable !== false,
    resizable: config.resizable === true,
    modal: config.modal === true,
    overlayDismiss: config.overlayDismiss === true,
    viewportBound: config.viewportBound === true,
  };
  return { kind: config.type === "toggle" ? "togglePopup" : "openPopup", popup };
}

/** Exact edges, or a place relative to the page: of the other kind nothing counts. */
function positionOf({ position, positionType }: PropertyObject): JsonObject {
  const { relativeLocation, ...exact } = isObject(position) ? (position as JsonObject) : {};
  if (positionType !== "relative") return exact;
  const { width, height } = exact;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  return { ...size, relativeLocation: typeof relativeLocation === "string" ? relativeLocation : "center" };
}

function text(value: PropertyValue | undefined): string {
  return typeof value === "string" ? value : value === undefined || value === null ? "" : String(value);
}

/** Puts the values of `{references}` into an action's configuration. A text that is one reference becomes its value. */
function resolve(config: Json, place: ActionPlace): PropertyValue {
  if (typeof config === "string") return resolveText(config, place);
  if (typeof config !== "object" || config === null) return config;
  if (Array.isArray(config)) return config.map((item) => resolve(item, place));
  if ("$" in config) return fromJson(config);
  const out: Record<string, PropertyValue> = {};
  for (const [key, item] of Object.entries(config as JsonObject)) out[key] = resolve(item, place);
  return out;
}

function resolveText(config: string, place: ActionPlace): PropertyValue {
  const whole = /^\{([^{}]+)\}$/.exec(config);
  if (whole) return referencedValue(whole[1] as string, place);
  return config.replaceAll(/\{([^{}]+)\}/g, (_, reference: string) => text(referencedValue(reference, place)));
}

function referencedValue(reference: string, { view, component, event }: ActionPlace): PropertyValue {
  const found = resolveReference(reference, view.template.definition, component);
  if (found.kind === "event") return readAt(event, found.path) ?? null;
  return view.bound.readReference(found).value;
}
