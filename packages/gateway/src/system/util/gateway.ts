import type { PropertyValue } from "@sightline/model";
import { callFunction, ScriptFunction, type ScriptValue } from "@sightline/python";
import { type BoundArguments, define, type GatewayFunction, optional, required } from "../define.ts";
import { httpRequest } from "../net/httpRequest.ts";
import { targetParameters, targetSession } from "../perspective/target.ts";
import type { SystemWorld } from "../SystemWorld.ts";
import { gatewayHandlerCall, refuseWhenFull } from "./messages.ts";

/** `system.util.*`, `system.project.*` and the rest of `system.perspective.*` that need no page. */
export function gatewayUtilFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [...textFunctions(world), ...statusFunctions(world), ...requestFunctions(world), ...deviceFunctions(world)];
}

function textFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.translate",
        doc: "A term in another language; there are no translations here, so it is the term itself, or None where strict.",
        params: [required("term", "String"), optional("locale", "Object"), optional("strict", "Boolean", false)],
      },
      (args) => (args.flag("strict") ? null : args.text("term")),
    ),
    define(
      {
        name: "system.util.audit",
        doc: "Writes an audit line to the gateway's log.",
        params: [
          optional("action", "String"),
          optional("actionTarget", "String"),
          optional("actionValue", "String"),
          optional("auditProfile", "String", ""),
          optional("actor", "String"),
          optional("actorHost", "String", "localhost"),
          optional("originatingSystem", "Object"),
          optional("eventTimestamp", "Object"),
          optional("originatingContext", "Integer", 4),
          optional("statusCode", "Integer", 0),
        ],
      },
      (args) => audit(world, args),
    ),
  ];
}

function audit(world: SystemWorld, args: BoundArguments): null {
  const session = args.context.session === undefined ? undefined : world.sessions.find(args.context.session);
  const names = ["actionTarget", "actionValue", "auditProfile", "actorHost", "statusCode"] as const;
  const facts = Object.fromEntries(names.map((name) => [name, args.plain(name)] as const).filter(([, value]) => value !== null));
  const actor = args.text("actor") ?? session?.username ?? "script";
  world.log.info(
    { audit: args.text("action") ?? "", actor, project: args.context.project, ...facts },
    `audit: ${args.text("action") ?? ""}`,
  );
  return null;
}

function statusFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.getGatewayStatus",
        doc: "The state of a gateway at an address, RUNNING or STARTING; ERROR where it does not answer.",
        params: [
          required("gatewayAddress", "String"),
          optional("connectTimeoutMillis", "Integer"),
          optional("socketTimeoutMillis", "Integer"),
          optional("bypassCertValidation", "Boolean", true),
        ],
      },
      gatewayStatus,
    ),
    define(
      {
        name: "system.project.requestScan",
        doc: "Reads projects that changed, now.",
        params: [optional("timeout", "Integer", 10)],
      },
      async () => {
        await world.parts.scanProjects();
        return null;
      },
    ),
  ];
}

async function gatewayStatus(args: BoundArguments): Promise<string> {
  const address = args.requiredText("gatewayAddress").replace(/\/+$/, "");
  try {
    const answer = await httpRequest({
      method: "GET",
      url: `${/^https?:/.test(address) ? "" : "http://"}${address}/StatusPing`,
      headers: {},
      timeoutMs: (args.number("connectTimeoutMillis") ?? 5_000) + (args.number("socketTimeoutMillis") ?? 5_000),
      followRedirects: true,
      trustAll: args.flag("bypassCertValidation"),
    });
    const { state } = JSON.parse(Buffer.from(answer.body).toString("utf8")) as { state?: PropertyValue };
    return typeof state === "string" ? state : "ERROR";
  } catch {
    return "ERROR";
  }
}

function requestFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.util.sendRequestAsync",
        doc: "Calls a gateway message handler later; what it returns, or its error's text, goes to the functions given.",
        params: [
          required("project", "String"),
          required("messageHandler", "String"),
          optional("payload", "Dictionary"),
          optional("hostName", "String"),
          optional("remoteServer", "String"),
          optional("timeoutSec", "Object"),
          optional("onSuccess", "Object"),
          optional("onError", "Object"),
        ],
      },
      (args) => {
        const { project, call } = gatewayHandlerCall(world, args);
        refuseWhenFull(world, args, project);
        void world
          .engine()
          .run({ project, lane: "background", calls: [call] })
          .then(([outcome]) => {
            if (outcome?.ok) callBack(world, args, { name: "onSuccess", value: outcome.value });
            else callBack(world, args, { name: "onError", value: outcome?.failure.message ?? "no answer" });
          });
        return null;
      },
    ),
  ];
}

function callBack(
  world: SystemWorld,
  args: BoundArguments,
  { name, value }: { readonly name: string; readonly value: ScriptValue },
): void {
  const callee = args.raw(name);
  if (!(callee instanceof ScriptFunction)) return;
  const { context } = args;
  const running = world.engine().run({
    project: context.project,
    lane: "background",
    calls: [callFunction({ function: callee, args: [value], context })],
  });
  void running.then(([outcome]) => {
    if (outcome && !outcome.ok) world.log.error({ ...context, label: `${args.name} ${name}` }, outcome.failure.traceback);
  });
}

/** What a browser cannot do: the session must be there, and nothing happens, as in a browser of the original. */
function deviceFunctions(world: SystemWorld): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.perspective.vibrateDevice",
        doc: "Lets a phone vibrate; sessions in browsers do nothing.",
        params: [required("duration", "Integer"), optional("sessionId", "String")],
      },
      (args) => {
        targetSession(world, args);
        return null;
      },
    ),
    define(
      {
        name: "system.perspective.alterLogging",
        doc: "Sets what a browser logs; browsers send no log to this gateway, so nothing changes and the log says so.",
        params: [
          optional("remoteLoggingEnabled", "Boolean", false),
          optional("level", "String", "info"),
          optional("remoteLoggingLevel", "String", "warn"),
          ...targetParameters,
        ],
      },
      (args) => {
        const session = targetSession(world, args);
        world.log.warn(
          { session: session.id, project: args.context.project },
          `${args.name}: browsers send no log to this gateway`,
        );
        return null;
      },
    ),
  ];
}
