import { type ClientMessage, fromJson, type PropertyPath, parsePath, unreachable } from "@sightline/model";
import { viewIndex } from "../binding/references.ts";
import { runEvent } from "./actions.ts";
import type { Page } from "./Page.ts";
import type { Session } from "./Session.ts";
import { ViewInstance } from "./ViewInstance.ts";

/** Does what a page asked for; what it may not ask for is refused, counted and logged, never thrown [SES11]. */
export function receiveMessage(session: Session, page: Page, message: ClientMessage): void {
  session.statistics.messagesReceived++;
  session.services.messages.received++;
  switch (message.type) {
    case "event":
      return receiveEvent(session, page, message);
    case "write":
      return receiveWrite(session, page, message);
    case "navigated":
      return page.open(message.path);
    case "popupClosed":
      page.closePopup(message.id);
      return;
    case "dockToggled":
      page.setDock(message.id, message.open ? "open" : "close");
      return;
    case "resized":
      page.writeProperty(["props", "dimensions", "viewport"], { ...message.viewport });
      return;
    case "log":
      session.services.log.warn({ session: session.id, page: page.id, level: message.level }, `browser: ${message.message}`);
      return;
    default:
      unreachable(message);
  }
}

function receiveEvent(session: Session, page: Page, message: Extract<ClientMessage, { type: "event" }>): void {
  const view = viewOf(page, message.view);
  const event = view?.template
    .events(message.component)
    .find((each) => each.domain === message.domain && each.name === message.name);
  if (!view || !event || message.component === viewIndex)
    return refuse(session, page, `no ${message.domain} event "${message.name}" there`);
  if (session.queue.depth >= session.services.limits.maximumQueueDepth) {
    return refuse(session, page, `the session's queue is full (${session.services.limits.maximumQueueDepth})`);
  }
  runEvent({ session, view }, event, message.event);
}

function receiveWrite(session: Session, page: Page, message: Extract<ClientMessage, { type: "write" }>): void {
  const view = viewOf(page, message.view);
  const path = readPath(message.path);
  if (!view || !path) return;
  if (!view.template.isWritable(message.component, path)) {
    if (view.template.isVisible(message.component, path)) page.changed(view, view.template.places.at(message.component, path));
    return refuse(session, page, `"${message.path}" is not for the browser to write`);
  }
  view.bound.write({ component: message.component, path }, fromJson(message.value), "Browser");
}

/** A view that closed while the message was under way is no fault: undefined. */
function viewOf(page: Page, id: string): ViewInstance | undefined {
  const view = page.views.get(id);
  return view instanceof ViewInstance ? view : undefined;
}

function readPath(text: string): PropertyPath | undefined {
  try {
    return parsePath(text);
  } catch {
    return undefined;
  }
}

function refuse(session: Session, page: Page, why: string): void {
  session.statistics.refused++;
  session.services.log.debug({ session: session.id, page: page.id }, `message refused: ${why}`);
}
