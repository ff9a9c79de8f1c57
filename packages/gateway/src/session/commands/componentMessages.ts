import { type ScriptCall, ScriptError, type ScriptValue } from "@sightline/python";
import type { CompiledMessageHandler } from "../../binding/ViewTemplate.ts";
import type { ViewInstance } from "../page/ViewInstance.ts";
import type { SessionQueue } from "../work/SessionQueue.ts";
import type { SessionServices } from "../work/SessionServices.ts";

export type MessageScope = "view" | "page" | "session";

export interface ComponentMessage {
  readonly messageType: string;
  readonly payload: ScriptValue;
  readonly scope: MessageScope;
  readonly page?: string;
  readonly view?: string;
}

/** What sending a message needs of a session. */
export interface MessageTarget {
  readonly queue: SessionQueue;
  readonly services: SessionServices;
  readonly views: ReadonlyMap<string, ViewInstance>;
  runAll(calls: readonly ScriptCall[]): Promise<unknown>;
}

/**
 * `system.perspective.sendMessage`: receivers are looked for when the message's turn in the session's queue comes, behind
 * what was already queued; every handler in range runs [SYS4]. @throws ScriptError when the queue is full.
 */
export function sendComponentMessage(session: MessageTarget, message: ComponentMessage): void {
  if (isQueueFull(session)) {
    const { maximumQueueDepth } = session.services.limits;
    throw new ScriptError(
      "RuntimeError",
      `message "${message.messageType}" was not taken: ${maximumQueueDepth} pieces of work wait in the session's queue (limits.queueDepth)`,
    );
  }
  session.queue.add(async () => {
    const calls = receivers(session, message);
    if (calls.length > 0) await session.runAll(calls);
  });
}

/** Messages do not pile up without end behind a session that is busy, or that sends to itself [SCR95]. */
export function isQueueFull(session: MessageTarget): boolean {
  return session.queue.depth >= session.services.limits.maximumQueueDepth;
}

function receivers(session: MessageTarget, message: ComponentMessage): ScriptCall[] {
  const calls: ScriptCall[] = [];
  for (const view of session.views.values()) {
    if (view.bound.stopped || !inRange(view, message)) continue;
    for (const handler of view.template.messageHandlers) {
      if (handler.messageType === message.messageType && listens(handler, message.scope)) {
        calls.push(view.call(handler.script, [view.self(handler.component), message.payload]));
      }
    }
  }
  return calls;
}

function inRange(view: ViewInstance, { scope, page, view: viewId }: ComponentMessage): boolean {
  if (scope === "session") return true;
  return scope === "page" ? view.page.id === page : view.id === viewId;
}

function listens(handler: CompiledMessageHandler, scope: MessageScope): boolean {
  if (scope === "session") return handler.sessionScope;
  return scope === "page" ? handler.pageScope : handler.viewScope;
}
