import {
  type ClientMessage,
  type ComponentAddress,
  depthOf,
  fromJson,
  maximumDepth,
  type PropertyPath,
  type PropertyValue,
  parsePath,
  pathProblem,
  readAt,
  unreachable,
} from "@sightline/model";
import { mostWords } from "../base/OutsideLog.ts";
import { viewIndex } from "../binding/references.ts";
import { refusalOfEvent, refusalOfInput } from "./operable.ts";
import type { Page } from "./page/Page.ts";
import { ViewInstance } from "./page/ViewInstance.ts";
import type { Session } from "./Session.ts";

/** What a page may send while its user has to log in first: where it is, which leads to the login page, and what failed in it. */
const beforeLogin: ReadonlySet<ClientMessage["type"]> = new Set(["navigated", "log"]);

/**
 * Does what a frame of a page asks for; what it may not ask for is refused, counted and logged, never thrown [SES11]. Of
 * several places in one frame the page is at the last.
 */
export function receiveMessages(session: Session, page: Page, messages: readonly ClientMessage[]): void {
  const lastPlace = messages.findLastIndex((message) => message.type === "navigated");
  for (const [at, message] of messages.entries()) {
    session.statistics.messagesReceived++;
    session.services.messages.received++;
    if (message.type === "navigated" && at !== lastPlace) session.statistics.refused++;
    else receiveMessage(session, page, message);
  }
}

function receiveMessage(session: Session, page: Page, message: ClientMessage): void {
  if (!session.maySee() && !beforeLogin.has(message.type)) return refuse(session, page, `${message.type}: a login is required`);
  if (isFull(session) && isNotice(message)) return postpone(session, page, message);
  switch (message.type) {
    case "event":
      return receiveEvent(session, page, message);
    case "write":
      return receiveWrite(session, page, message);
    case "navigated":
      return page.open(message.path);
    case "popupClosed":
      page.popups.close(message.id);
      return;
    case "popupTouched":
      return page.popups.raise(message.id);
    case "dockToggled":
      page.docks.set(message.id, message.open ? "open" : "close");
      return;
    case "inSight":
      return receiveInSight(session, page, message);
    case "resized":
      page.resized(message);
      return;
    case "log":
      return logBrowser(session, page, message);
    default:
      unreachable(message);
  }
}

/** Shows the user at the control why nothing was done. */
function tellRefused(page: Page, { view, component }: ComponentAddress, why: string): void {
  page.outbox.add({ type: "refused", at: { view, component }, why });
}

const whyFull = "too much is waiting to be done here";

function isFull({ queue, services }: Session): boolean {
  return queue.depth >= services.limits.maximumQueueDepth;
}

/** What a page shows and not what its user does: a later word replaces an earlier one. */
type ShownNotice = Extract<ClientMessage, { type: "navigated" | "inSight" }>;

function isNotice(message: ClientMessage): message is ShownNotice {
  return message.type === "navigated" || message.type === "inSight";
}

const postponed = new WeakMap<Page, Map<string, ShownNotice>>();

/** Opening views makes work: while the queue is full it waits, the last word of each kind only [SES81]. */
function postpone(session: Session, page: Page, message: ShownNotice): void {
  const waiting = postponed.get(page) ?? new Map<string, ShownNotice>();
  postponed.set(page, waiting);
  const subject = message.type === "inSight" ? `${message.view} ${message.component}` : "";
  if (waiting.has(subject)) session.statistics.refused++;
  if (waiting.size === 0) session.queue.whenDone(() => receivePostponed(session, page, waiting));
  waiting.set(subject, message);
}

function receivePostponed(session: Session, page: Page, waiting: Map<string, ShownNotice>): void {
  const messages = [...waiting.values()];
  waiting.clear();
  if (session.pages.get(page.id) !== page) return;
  session.turn(() => {
    for (const message of messages) receiveMessage(session, page, message);
  });
}

function logBrowser(session: Session, page: Page, { level, message }: Extract<ClientMessage, { type: "log" }>): void {
  const details = { session: session.id, page: page.id, address: session.client.address, level };
  const text = message.length > mostWords ? `${message.slice(0, mostWords)} … (${message.length} characters)` : message;
  const who = { page: page.id, address: session.client.address };
  session.services.outsiders.words(who, { level: "warn", details, message: `browser: ${text}` });
}

function receiveEvent(session: Session, page: Page, message: Extract<ClientMessage, { type: "event" }>): void {
  const view = viewOf(session, page, message.view);
  const event = view?.template
    .events(message.component)
    .find((each) => each.domain === message.domain && each.name === message.name);
  if (!view || !event || message.component === viewIndex)
    return refuse(session, page, `no ${message.domain} event "${message.name}" there`);
  const why = isFull(session) ? whyFull : refusalOfEvent(view, message.component, message);
  if (why !== undefined) {
    if (message.domain === "component") tellRefused(page, message, why);
    return refuse(session, page, `event "${message.name}" of ${message.view}:${message.component}: ${why}`);
  }
  session.runEvent(view, event, message.event);
}

function receiveWrite(session: Session, page: Page, message: Extract<ClientMessage, { type: "write" }>): void {
  const view = viewOf(session, page, message.view);
  if (!view) return;
  const { component } = message;
  const path = parsePath(message.path);
  const value = fromJson(message.value);
  const refusal = refusedWrite(view, { component, path, value }) ?? refusedInput(session, page, message);
  if (!refusal) {
    view.bound.write({ component, path }, value, "Browser");
    return;
  }
  if (view.template.isVisible(component, refusal.told)) page.changed(view, view.template.places.at(component, refusal.told));
  refuse(session, page, `"${message.path}" ${refusal.why}`);
}

/** A write that the property would take, and that its user cannot or must not make now. */
function refusedInput(
  session: Session,
  page: Page,
  message: Extract<ClientMessage, { type: "write" }>,
): { readonly told: PropertyPath; readonly why: string } | undefined {
  const view = viewOf(session, page, message.view);
  const why = isFull(session) ? whyFull : view && refusalOfInput(view, message.component, message.path);
  if (why === undefined) return undefined;
  tellRefused(page, message, why);
  return { told: parsePath(message.path), why };
}

/** Which views of rows a component has in sight; more than a page may have views are no honest answer. */
function receiveInSight(session: Session, page: Page, message: Extract<ClientMessage, { type: "inSight" }>): void {
  const view = viewOf(session, page, message.view);
  if (!view) return;
  if (!view.template.embedders.includes(message.component) || message.slots.length > session.services.limits.maximumViewsPerPage)
    return refuse(session, page, "views in sight of a component that has none, or too many");
  view.inSight.set(message.component, new Map(message.slots.map(({ slot, place }) => [slot, place])));
  session.turns.embeddingChanged(view, message.component);
}

interface PageWrite {
  readonly component: number;
  readonly path: PropertyPath;
  readonly value: PropertyValue;
}

/** Why a page may not write there, and the property it is told the value of instead; undefined where it may. */
function refusedWrite(
  { template, bound }: ViewInstance,
  { component, path, value }: PageWrite,
): { readonly told: PropertyPath; readonly why: string } | undefined {
  const problem = pathProblem(path);
  if (problem) return { told: problem.usable, why: problem.why };
  const refusal = template.refusalOfWrite(component, path, value);
  if (refusal) return { told: path, why: refusal };
  const gap = gapIn(bound.read(component, []), path);
  if (gap !== undefined) return { told: path.slice(0, gap), why: "leaves a gap in an array" };
  if (path.length + depthOf(value) > maximumDepth) return { told: path, why: `is over the depth of ${maximumDepth}` };
  return undefined;
}

/** Where a path counts past the end of an array: a page adds items one after another, it does not make room for a million. */
function gapIn(root: PropertyValue | undefined, path: PropertyPath): number | undefined {
  for (const [at, segment] of path.entries()) {
    if (typeof segment !== "number") continue;
    const node = readAt(root, path.slice(0, at));
    if (segment > (Array.isArray(node) ? node.length : 0)) return at;
  }
  return undefined;
}

/** The view a message is for. Undefined: it closed while the message was under way, or its user may not see it any more. */
function viewOf(session: Session, page: Page, id: string): ViewInstance | undefined {
  const view = page.views.get(id);
  return view instanceof ViewInstance && session.maySee(view.template.definition.permissions) ? view : undefined;
}

function refuse(session: Session, page: Page, why: string): void {
  session.statistics.refused++;
  session.services.log.debug({ session: session.id, page: page.id }, `message refused: ${why}`);
}
