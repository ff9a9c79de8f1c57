import { ScriptError, type SystemParameter } from "@sightline/python";
import type { CommandAddress, CommandResult, SessionCommand } from "../../session/commands/SessionCommand.ts";
import type { Session } from "../../session/Session.ts";
import { type BoundArguments, optional } from "../define.ts";
import type { PerspectiveNeeds } from "./PerspectiveNeeds.ts";

/** `sessionId` and `pageId` as most functions end with them. */
export const targetParameters: readonly SystemParameter[] = [optional("sessionId", "String"), optional("pageId", "String")];

const argumentError = "java.lang.IllegalArgumentException";

/** The session an argument names, to be read; without one the caller's own [SYS3]. */
export function targetSession({ sessions }: PerspectiveNeeds, args: BoundArguments): Session {
  const { sessionId } = sessionAddress(args);
  const session = sessions.find(sessionId) ?? sessions.find(sessionId.toLowerCase());
  if (!session || (session.ended && args.text("sessionId") !== undefined))
    throw args.fault(argumentError, `there is no session "${sessionId}"`);
  return session;
}

/** The session an argument names; without one the caller's own [SYS3]. */
export function sessionAddress(args: BoundArguments): CommandAddress {
  const sessionId = args.text("sessionId") ?? args.context.session;
  if (sessionId === undefined) throw args.fault(argumentError, "there is no current session in gateway scope: give sessionId");
  return { sessionId };
}

/** The page an argument names; without one the caller's own, where it is one of that session. */
export function pageAddress(args: BoundArguments): CommandAddress {
  const { sessionId } = sessionAddress(args);
  const own = sessionId === args.context.session ? args.context.page : undefined;
  const pageId = args.text("pageId") ?? own;
  return pageId === undefined ? { sessionId } : { sessionId, pageId };
}

/** Has a command carried out in the name of the calling script; answers what became of it. */
export function dispatch(
  { commands }: PerspectiveNeeds,
  args: BoundArguments,
  { to, command }: { readonly to: CommandAddress; readonly command: SessionCommand },
): CommandResult {
  const { project, session } = args.context;
  return commands.dispatch(to, command, { kind: "script", project, ...(session === undefined ? {} : { session }) });
}

/** The same, where a script must hear that it was refused. @throws ScriptError */
export function command(
  world: PerspectiveNeeds,
  args: BoundArguments,
  what: { to: CommandAddress; command: SessionCommand },
): null {
  return orThrow(args, dispatch(world, args, what));
}

/** @throws ScriptError for a command that was refused */
export function orThrow(args: BoundArguments, result: CommandResult): null {
  if (!("refused" in result)) return null;
  if (result.refused === "queue full") throw new ScriptError("RuntimeError", result.text);
  throw args.fault(argumentError, result.text);
}

/** A command for the page an argument names. @throws ScriptError */
export function pageCommand(world: PerspectiveNeeds, args: BoundArguments, what: SessionCommand): null {
  return command(world, args, { to: pageAddress(args), command: what });
}
