import { type ScriptCall, ScriptReference } from "@sightline/python";
import type { BoundObject } from "../../binding/BoundObject.ts";
import type { CompiledMessageHandler } from "../../binding/ViewTemplate.ts";
import type { ViewInstance } from "../page/ViewInstance.ts";
import type { RunningProject } from "../project/RunningProject.ts";
import type { SessionQueue } from "../work/SessionQueue.ts";
import type { SessionScripts } from "../work/SessionScripts.ts";
import type { SessionServices } from "../work/SessionServices.ts";
import type { CommandResult, WholeSessionCommand } from "./SessionCommand.ts";

type ComponentMessage = Omit<Extract<WholeSessionCommand, { kind: "sendMessage" }>, "kind"> & { readonly page?: string };
type HandlerMessage = Omit<Extract<WholeSessionCommand, { kind: "runMessageHandler" }>, "kind">;

/** What messages need of a session. */
export interface MessageTarget {
  readonly id: string;
  readonly bound: BoundObject;
  readonly project: RunningProject;
  readonly queue: SessionQueue;
  readonly services: SessionServices;
  readonly views: ReadonlyMap<string, ViewInstance>;
  readonly scripts: Pick<SessionScripts, "call" | "runAll">;
}

/**
 * To component message handlers: receivers are looked for when the message's turn in the session's queue comes, behind what was
 * already queued; every handler in range runs [SYS4].
 */
export function sendComponentMessage(session: MessageTarget, message: ComponentMessage): CommandResult {
  return queued(session, message.messageType, async () => {
    const calls = receivers(session, message);
    if (calls.length > 0) await session.scripts.runAll(calls);
  });
}

/** To the project's session message handler of that name; a project without one takes no notice. */
export function runMessageHandler(session: MessageTarget, { handler, payload }: HandlerMessage): CommandResult {
  const script = session.project.sessionHandler(handler);
  if (!script) return { done: true };
  return queued(session, handler, async () => {
    const self = new ScriptReference({ ref: "session", session: session.id });
    await session.scripts.runAll([session.scripts.call(script, [self, payload])]);
  });
}

/** Messages do not pile up without end behind a session that is busy, or that sends to itself [SCR95]. */
function queued({ queue, services }: MessageTarget, name: string, work: () => Promise<void>): CommandResult {
  const { maximumQueueDepth } = services.limits;
  if (queue.depth >= maximumQueueDepth) {
    const waiting = `${maximumQueueDepth} pieces of work wait in the session's queue (limits.queueDepth)`;
    return { refused: "queue full", text: `message "${name}" was not taken: ${waiting}` };
  }
  queue.add(work);
  return { done: true };
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

function listens(handler: CompiledMessageHandler, scope: ComponentMessage["scope"]): boolean {
  if (scope === "session") return handler.sessionScope;
  return scope === "page" ? handler.pageScope : handler.viewScope;
}
