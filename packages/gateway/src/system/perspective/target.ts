import type { SystemParameter } from "@sightline/python";
import type { Page } from "../../session/page/Page.ts";
import type { Session } from "../../session/Session.ts";
import { type BoundArguments, optional } from "../define.ts";
import type { PerspectiveNeeds } from "./PerspectiveNeeds.ts";

/** `sessionId` and `pageId` as most functions end with them. */
export const targetParameters: readonly SystemParameter[] = [optional("sessionId", "String"), optional("pageId", "String")];

const argumentError = "java.lang.IllegalArgumentException";

/** The session an argument names; without one the caller's own [SYS3]. */
export function targetSession(world: PerspectiveNeeds, args: BoundArguments): Session {
  const named = args.text("sessionId");
  const id = named ?? args.context.session;
  if (id === undefined) throw args.fault(argumentError, "there is no current session in gateway scope: give sessionId");
  const session = world.sessions.find(id) ?? world.sessions.find(id.toLowerCase());
  if (!session || (session.ended && named !== undefined)) throw args.fault(argumentError, `there is no session "${id}"`);
  return session;
}

/** The page an argument names; without one the caller's own. */
export function targetPage(world: PerspectiveNeeds, args: BoundArguments): { session: Session; page: Page } {
  const session = targetSession(world, args);
  const own = session.id === args.context.session ? args.context.page : undefined;
  const id = args.text("pageId") ?? own;
  if (id === undefined) throw args.fault(argumentError, "give pageId as well: the caller has no page in that session");
  const page = session.pages.get(id);
  if (!page) throw args.fault(argumentError, `session "${session.id}" has no page "${id}"`);
  return { session, page };
}

/** Does something to a page within a turn of its session. */
export function withPage(world: PerspectiveNeeds, args: BoundArguments, work: (page: Page, session: Session) => void): null {
  const { session, page } = targetPage(world, args);
  session.turn(() => work(page, session));
  return null;
}
