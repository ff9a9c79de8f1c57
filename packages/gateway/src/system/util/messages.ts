import {
  callFunction,
  type ScriptCall,
  ScriptError,
  ScriptFunction,
  ScriptReference,
  type ScriptSource,
  type ScriptValue,
  type SystemFunction,
} from "@sightline/python";
import { isQueueFull } from "../../session/messages.ts";
import type { Session } from "../../session/Session.ts";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import type { SystemWorld } from "../SystemWorld.ts";

const messageParameters = [
  required("project", "String"),
  required("messageHandler", "String"),
  optional("payload", "Dictionary"),
];

/** `system.util.*` as far as it lives on the gateway: logs, globals, messages between scripts. */
export function utilFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [...messageFunctions(world), ...asyncFunctions(world), ...globalFunctions(world), ...placeFunctions(world)];
}

function messageFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.sendMessage",
        doc: "Sends a message to message handlers of a project: gateway handlers (scope G) and session handlers (scope S).",
        params: [
          ...messageParameters,
          optional("scope", "String", "GS"),
          optional("clientSessionId", "String"),
          optional("user", "String"),
          optional("hasRole", "String"),
          optional("hostName", "String"),
          optional("remoteServers", "List"),
        ],
      },
      (args) => sendMessage(world, args),
    ),
    define(
      {
        name: "system.util.sendRequest",
        doc: "Calls a gateway message handler of a project and answers with what it returns.",
        params: [
          ...messageParameters,
          optional("hostName", "String"),
          optional("remoteServer", "String"),
          optional("timeoutSec", "Object"),
        ],
      },
      (args) => sendRequest(world, args),
    ),
    define(
      {
        name: "system.util.log",
        doc: "Writes a line to the gateway's log; what loggers of getLogger call.",
        params: logParameters,
      },
      (args) => log(world, args),
    ),
  ];
}

/** Answered by objects that live in the script hosts and call `system.util.log` and the functions of globals. */
export const hostObjectFunctions: readonly SystemFunction[] = [
  { name: "system.util.getLogger", doc: "A logger of the gateway's log.", params: [required("name", "String")], where: "host" },
  { name: "system.util.getGlobals", doc: "The dictionary all scripts of the gateway share.", params: [], where: "host" },
];

function asyncFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.invokeAsynchronous",
        doc: "Calls a function later, off the session's queue; what it reads is always live.",
        params: [
          required("function", "Object"),
          optional("args", "Object"),
          optional("kwargs", "Dictionary"),
          optional("description", "String"),
        ],
      },
      (args) => invokeAsynchronous(world, args),
    ),
  ];
}

function invokeAsynchronous(world: SystemWorld, args: BoundArguments): null {
  const callee = args.raw("function");
  if (!(callee instanceof ScriptFunction)) throw args.fault("TypeError", "'function' must be a function");
  refuseWhenFull(world, args, args.context.project);
  const given = args.raw("args") ?? [];
  const kwargs = args.raw("kwargs") ?? {};
  const call = callFunction({
    function: callee,
    args: Array.isArray(given) ? given : [given],
    kwargs: kwargs as { readonly [name: string]: ScriptValue },
    context: args.context,
  });
  const running = world.engine().run({ project: args.context.project, lane: "background", calls: [call] });
  void running.then(([outcome]) => {
    if (outcome && !outcome.ok) world.log.error({ ...args.context, label: "invokeAsynchronous" }, outcome.failure.traceback);
  });
  return null;
}

/** Scripts that start scripts faster than they end would fill the gateway's memory [SCR95]. @throws ScriptError */
export function refuseWhenFull(world: SystemWorld, args: BoundArguments, project: string): void {
  if (!world.engine().isFull(project)) return;
  throw args.fault(
    "RuntimeError",
    `too many scripts of project "${project}" wait to run in the background: this one was not taken`,
  );
}

function globalFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      { name: "system.util.getGlobal", doc: "One of the globals all scripts share.", params: [required("key", "String")] },
      (args) => world.globals.get(args.requiredText("key")) ?? null,
    ),
    define(
      {
        name: "system.util.setGlobal",
        doc: "Sets one of the globals all scripts share.",
        params: [required("key", "String"), required("value", "Object")],
      },
      (args) => {
        world.globals.set(args.requiredText("key"), args.plain("value"));
        return null;
      },
    ),
    define(
      {
        name: "system.util.removeGlobal",
        doc: "Removes one of the globals all scripts share.",
        params: [required("key", "String")],
      },
      (args) => world.globals.delete(args.requiredText("key")),
    ),
    define({ name: "system.util.globalKeys", doc: "Names of the globals all scripts share." }, () => [...world.globals.keys()]),
  ];
}

function placeFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      { name: "system.util.getProjectName", doc: "Name of the project the script runs in." },
      (args) => args.context.project,
    ),
    define({ name: "system.util.getVersion", doc: "Version of the gateway." }, () => world.version),
    define(
      { name: "system.project.getProjectName", doc: "Name of the project the script runs in." },
      (args) => args.context.project,
    ),
    define({ name: "system.project.getProjectNames", doc: "Names of the gateway's projects." }, () => [...world.projectNames()]),
  ];
}

const logParameters = [required("name", "String"), required("level", "String"), required("message", "Object")];
const levels = { trace: "debug", debug: "debug", info: "info", warn: "warn", error: "error", fatal: "error" } as const;

function log(world: SystemWorld, args: BoundArguments): null {
  const level = args.requiredText("level");
  const method = Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : "info";
  const { project, session } = args.context;
  const details = { project, ...(session === undefined ? {} : { session }) };
  world.logOf(args.requiredText("name"))[method](details, args.text("message") ?? "None");
  return null;
}

/** There is no gateway network: what is meant for another gateway must not quietly stay on this one. */
function refuseRemote(args: BoundArguments, name: string): void {
  const given = args.plain(name);
  if (given === null || (Array.isArray(given) && given.length === 0)) return;
  throw args.fault("java.lang.UnsupportedOperationException", `'${name}' is not supported: this gateway has no gateway network`);
}

/** Handlers run later and elsewhere: the caller goes on at once. Answers with the names of the gateways, as the original. */
function sendMessage(world: SystemWorld, args: BoundArguments): ScriptValue {
  const project = runningProject(world, args);
  refuseRemote(args, "remoteServers");
  const scope = args.text("scope") ?? "GS";
  const name = args.requiredText("messageHandler");
  const payload = args.raw("payload") ?? {};
  if (scope.includes("G")) {
    const handler = project.gatewayHandler(name);
    if (handler) {
      refuseWhenFull(world, args, project.name);
      const calls = [gatewayCall(handler, payload, project.name)];
      void world.engine().run({ project: project.name, lane: "background", calls });
    }
  }
  if (scope.includes("S")) for (const session of addressed(world, args)) sendToSession(world, session, { name, payload });
  return [];
}

function* addressed(world: SystemWorld, args: BoundArguments): Generator<Session> {
  const [id, user, role] = [args.text("clientSessionId"), args.text("user"), args.text("hasRole")];
  for (const session of world.sessions.live) {
    if (session.project.name !== args.text("project")) continue;
    if ((id === undefined || session.id === id) && (!user || session.username === user) && (!role || session.hasRole(role)))
      yield session;
  }
}

/** A session whose queue is full gets no more: its handlers may be what sends to it. */
function sendToSession(
  world: SystemWorld,
  session: Session,
  { name, payload }: { readonly name: string; readonly payload: ScriptValue },
): void {
  const handler = session.project.sessionHandler(name);
  if (!handler) return;
  if (isQueueFull(session)) {
    world.log.error({ session: session.id, messageHandler: name }, "a message was not delivered: the session's queue is full");
    return;
  }
  session.queue.add(async () => {
    await session.run(session.scriptCall(handler, [new ScriptReference({ ref: "session", session: session.id }), payload]));
  });
}

/** The handler runs inside the host that waits for it, so that requests cannot use up the hosts by waiting for one another [SYS5]. */
async function sendRequest(world: SystemWorld, args: BoundArguments): Promise<ScriptValue> {
  refuseRemote(args, "remoteServer");
  const { project, call } = gatewayHandlerCall(world, args);
  const [outcome] = await world.engine().run({ project, lane: "session", calls: [call], within: args.token });
  if (outcome?.ok) return outcome.value;
  throw new ScriptError(
    "com.inductiveautomation.ignition.common.script.message.MessageHandlerException",
    outcome?.failure.message ?? "no answer",
  );
}

/** The call of a gateway message handler with the arguments of sendRequest. @throws ScriptError where there is none. */
export function gatewayHandlerCall(world: SystemWorld, args: BoundArguments): { project: string; call: ScriptCall } {
  const project = runningProject(world, args);
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

function runningProject(world: SystemWorld, args: BoundArguments) {
  const name = args.requiredText("project");
  const project = world.project(name);
  if (!project) throw args.fault("java.lang.IllegalArgumentException", `there is no project "${name}"`);
  return project;
}
