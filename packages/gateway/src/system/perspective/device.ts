import { define, type GatewayFunction, optional, required } from "../define.ts";
import type { PerspectiveNeeds } from "./PerspectiveNeeds.ts";
import { targetSession } from "./target.ts";

/** What a browser cannot do: the session must be there, and nothing happens, as in a browser of the original. */
export function deviceFunctions(world: PerspectiveNeeds): readonly GatewayFunction[] {
  const noLog = "browsers send no log to this gateway";
  return [
    define(
      {
        name: "system.perspective.vibrateDevice",
        doc: "Lets a phone vibrate; sessions in browsers do nothing.",
        params: [{ ...required("duration", "Integer"), noEffect: "browsers do not vibrate" }, optional("sessionId", "String")],
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
          { ...optional("remoteLoggingEnabled", "Boolean", false), noEffect: noLog },
          { ...optional("level", "String", "info"), noEffect: noLog },
          { ...optional("remoteLoggingLevel", "String", "warn"), noEffect: noLog },
          optional("sessionId", "String"),
          { ...optional("pageId", "String"), noEffect: noLog },
        ],
      },
      (args) => {
        const session = targetSession(world, args);
        world.log.warn({ session: session.id, project: args.context.project }, `${args.name}: ${noLog}`);
        return null;
      },
    ),
  ];
}
