import {
  type ScriptCall,
  ScriptError,
  ScriptFunction,
  type ScriptOutcome,
  type ScriptSource,
  type ScriptValue,
} from "@sightline/python";
import type { RunningProject } from "../../session/project/RunningProject.ts";
import type { Session } from "../../session/Session.ts";
import type { SessionRegistry } from "../../session/SessionRegistry.ts";
import { type BoundArguments, define, type GatewayFunction, optional, refusedParameter, required } from "../define.ts";
import type { PerspectiveNeeds } from "../perspective/PerspectiveNeeds.ts";
import { type BackgroundNeeds, hasFailed, refuseWhenFull, runInBackground } from "./background.ts";

/** What messages between scripts need of the gateway. */
export interface MessageNeeds extends BackgroundNeeds, Pick<PerspectiveNeeds, "commands"> {
  readonly sessions: Pick<SessionRegistry, "live">;
  project(name: string): RunningProject | undefined;
}

const messageParameters = [
  required("project", "String"),
  required("messageHandler", "String"),
  optional("payload", "Dictionary"),
];
/** What is meant for another gateway must not quietly stay on this one. */
const noNetwork = "this gateway has no gateway network";

/** `system.util.sendMessage`, `sendRequest` and `sendRequestAsync`. */
export function messageFunctions(needs: MessageNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.sendMessage",
        doc: "Sends a message to message handlers of a project: gateway handlers (scope G) and session handlers (scope S). hostName is a session's client address.",
        params: [
          ...messageParameters,
          optional("scope", "String", "GS"),
          optional("clientSessionId", "String"),
          optional("user", "String"),
          optional("hasRole", "String"),
          optional("hostName", "String"),
          refusedParameter("remoteServers", "List", noNetwork),
        ],
      },
      (args) => sendMessage(needs, args),
    ),
    define(
      {
        name: "system.util.sendRequest",
        doc: "Calls a gateway message handler of a project and answers with what it returns.",
        params: [
          ...messageParameters,
          refusedParameter("hostName", "String", noNetwork),
          refusedParameter("remoteServer", "String", noNetwork),
          optional("timeoutSec", "Object"),
        ],
      },
      (args) => sendRequest(needs, args),
    ),
    define(
      {
        name: "system.util.sendRequestAsync",
        doc: "Calls a gateway message handler later; what it returns, or its error's text, goes to the functions given.",
        params: [
          ...messageParameters,
          refusedParameter("hostName", "String", noNetwork),
          refusedParameter("remoteServer", "String", noNetwork),
          optional("timeoutSec", "Object"),
          optional("onSuccess", "Function"),
          optional("onError", "Function"),
        ],
      },
      (args) => sendRequestAsync(needs, args),
    ),
  ];
}

/** Handlers run later and elsewhere: the caller goes on at once. Answers with the names of the gateways, as the original. */
function sendMessage(needs: MessageNeeds, args: BoundArguments): ScriptValue {
  const project = runningProject(needs, args);
  const scope = args.text("scope") ?? "GS";
  const message = { name: args.requiredText("messageHandler"), payload: args.raw("payload") ?? {} };
  const receivers = addressed(needs, args);
  if (scope.includes("G")) sendToGateway(needs, args, { project, ...message });
  if (scope.includes("S")) for (const session of receivers) sendToSession(needs, args, { session, ...message });
  return [];
}

interface HandlerMessage {
  readonly name: string;
  readonly payload: ScriptValue;
}

/** The sender has gone on when a handler fails: only the log can say so. */
function sendToGateway(
  needs: MessageNeeds,
  args: BoundArguments,
  { project, name, payload }: HandlerMessage & { readonly project: RunningProject },
): void {
  const handler = project.gatewayHandler(name);
  if (!handler) return;
  refuseWhenFull(needs, args, project.name);
  const running = needs
    .engine()
    .run({ project: project.name, lane: "background", calls: [gatewayCall(handler, payload, project.name)] });
  void running.then(([outcome]) => logFailure(needs, handler, outcome));
}

function logFailure(needs: MessageNeeds, { where }: ScriptSource, outcome: ScriptOutcome | undefined): void {
  if (outcome && hasFailed(outcome)) needs.log.error({ ...where, kind: outcome.failure.kind }, outcome.failure.traceback);
}

function addressed({ sessions }: MessageNeeds, args: BoundArguments): Session[] {
  const project = args.text("project");
  const [id, user, role, host] = [args.text("clientSessionId"), args.text("user"), args.text("hasRole"), args.text("hostName")];
  return [...sessions.live].filter(
    (session) =>
      session.project.name === project &&
      (id === undefined || session.id === id) &&
      (!user || session.username === user) &&
      (!role || session.properties.hasRole(role)) &&
      (!host || session.client.address === host),
  );
}

/** A session whose queue is full gets no more: its handlers may be what sends to it. */
function sendToSession(
  needs: MessageNeeds,
  args: BoundArguments,
  { session, name, payload }: HandlerMessage & { session: Session },
): void {
  const { project, session: own } = args.context;
  const by = { kind: "script", project, ...(own === undefined ? {} : { session: own }) } as const;
  const result = needs.commands.dispatch({ sessionId: session.id }, { kind: "runMessageHandler", handler: name, payload }, by);
  if (!("refused" in result)) return;
  needs.log.error(
    { session: session.id, messageHandler: name, why: result.text },
    `a message was not delivered: ${result.refused}`,
  );
}

/** The handler runs inside the host that waits for it, so that requests cannot use up the hosts by waiting for one another [SYS5]. */
async function sendRequest(needs: MessageNeeds, args: BoundArguments): Promise<ScriptValue> {
  const { project, call } = handlerCall(needs, args);
  const [outcome] = await needs.engine().run({ project, lane: "session", calls: [call], within: args.token });
  if (outcome?.ok) return outcome.value;
  logFailure(needs, call.script, outcome);
  throw new ScriptError(
    "com.inductiveautomation.ignition.common.script.message.MessageHandlerException",
    failureText(call.script, outcome),
  );
}

function sendRequestAsync(needs: MessageNeeds, args: BoundArguments): null {
  const { project, call } = handlerCall(needs, args);
  refuseWhenFull(needs, args, project);
  const [onSuccess, onError] = [args.raw("onSuccess"), args.raw("onError")];
  const running = needs.engine().run({ project, lane: "background", calls: [call] });
  void running.then(([outcome]) => {
    logFailure(needs, call.script, outcome);
    if (outcome?.ok) callBack(needs, args, { name: "onSuccess", callee: onSuccess, value: outcome.value });
    else callBack(needs, args, { name: "onError", callee: onError, value: outcome?.failure.message ?? "no answer" });
  });
  return null;
}

/** What the caller hears of a handler that failed: which, where, and how [SCR124]. */
function failureText({ where }: ScriptSource, outcome: ScriptOutcome | undefined): string {
  const handler = `gateway message handler "${where.label.replace(/^message:/, "")}" of project "${where.project}"`;
  if (!outcome || outcome.ok) return `${handler} gave no answer`;
  const { type, message, traceback } = outcome.failure;
  const at = [...traceback.matchAll(/File "<([^>]*)>", line (\d+)/g)].at(-1);
  const place = at ? ` (${at[1] === where.label ? "" : `${at[1]}, `}line ${at[2]})` : "";
  return `${handler} failed: ${message ? `${type}: ${message}` : type}${place}`;
}

interface Callback {
  readonly name: string;
  readonly callee: ScriptValue;
  readonly value: ScriptValue;
}

function callBack(needs: MessageNeeds, args: BoundArguments, { name, callee, value }: Callback): void {
  if (callee instanceof ScriptFunction)
    runInBackground(needs, args, { function: callee, args: [value], label: `${args.name} ${name}` });
}

/** The call of a gateway message handler with the arguments of sendRequest. @throws ScriptError where there is none. */
function handlerCall(needs: MessageNeeds, args: BoundArguments): { project: string; call: ScriptCall } {
  const project = runningProject(needs, args);
  const name = args.requiredText("messageHandler");
  const handler = project.gatewayHandler(name);
  if (!handler)
    throw args.fault("java.lang.IllegalArgumentException", `project "${project.name}" has no gateway message handler "${name}"`);
  const timeLimitMs = Number(args.plain("timeoutSec") ?? 60) * 1000;
  return { project: project.name, call: { ...gatewayCall(handler, args.raw("payload") ?? {}, project.name), timeLimitMs } };
}

function gatewayCall(script: ScriptSource, payload: ScriptValue, project: string): ScriptCall {
  return { script, args: [payload], context: { project } };
}

function runningProject(needs: MessageNeeds, args: BoundArguments): RunningProject {
  const name = args.requiredText("project");
  const project = needs.project(name);
  if (!project) throw args.fault("java.lang.IllegalArgumentException", `there is no project "${name}"`);
  return project;
}
