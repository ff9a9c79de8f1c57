import { setImmediate as pause } from "node:timers/promises";
import type { TSchema } from "typebox";
import { contain } from "../base/contain.ts";
import type { Log } from "../base/log.ts";
import { check } from "../base/schema.ts";
import type { Ticket } from "./access/SessionCookies.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import {
  HeardSchema,
  type KeptSession,
  KeptSessionSchema,
  type KeptTicket,
  KeptTicketSchema,
  type KnownUsers,
} from "./keptSession.ts";
import { wakePage } from "./page/keepPage.ts";
import { heardKey, sessionKey, stoppedKey, ticketKey } from "./SessionKeeper.ts";
import type { SessionRegistry } from "./SessionRegistry.ts";
import type { KeptTraffic } from "./work/SessionTraffic.ts";

/** Pieces of work on the main thread take at most about this long. */
const pieceMs = 10;
/** Cookies nobody used for this long are worth nothing. */
const forgottenAfterMs = 12 * 60 * 60 * 1000;

/** What restoring needs. */
export interface RestoreParts {
  readonly registry: Pick<SessionRegistry, "restore" | "cookies" | "live">;
  readonly users: KnownUsers;
  readonly log: Log;
  /** Takes away what was kept under a key. */
  forget(key: string): void;
}

/**
 * Brings the sessions back that a gateway before this one kept: with their properties, their pages and who is logged in. Their pages
 * are opened later, by {@link wakePages} or when their browsers come. Answers how many there are.
 */
export async function restoreSessions(records: ReadonlyMap<string, string>, parts: RestoreParts): Promise<number> {
  const heard = read(HeardSchema, [heardKey, records.get(heardKey)], parts) ?? {};
  const stopped = records.has(stoppedKey);
  parts.forget(stoppedKey);
  const [ticketPrefix, sessionPrefix] = [ticketKey(""), sessionKey("")];
  await inPieces(records, ([key, json]) => {
    const ticket = key.startsWith(ticketPrefix) ? read(KeptTicketSchema, [key, json], parts) : undefined;
    if (ticket) restoreTicket(key.slice(ticketPrefix.length), ticket, parts);
  });
  const sessions: KeptSession[] = [];
  await inPieces(records, ([key, json]) => {
    const kept = key.startsWith(sessionPrefix) ? read(KeptSessionSchema, [key, json], parts) : undefined;
    if (kept) sessions.push(kept);
  });
  // Lists of sessions are in the order in which these started.
  sessions.sort((a, b) => a.startedAt - b.startedAt);
  await inPieces(sessions, (kept) => {
    const traffic = newer(kept.traffic, heard[kept.id]);
    const details = { session: kept.id, project: kept.project };
    contain({ log: parts.log, details, message: "a session could not be brought back after the restart" }, () =>
      parts.registry.restore({ ...kept, traffic, isFinal: kept.isFinal && stopped }),
    );
  });
  return parts.registry.live.length;
}

function newer(a: KeptTraffic, b: KeptTraffic | undefined): KeptTraffic {
  return b && b.lastReceivedAt > a.lastReceivedAt ? b : a;
}

/** Opens the pages of restored sessions, one after another, so that scripts find their views; those whose browsers came first are open. */
export async function wakePages({ registry, log }: Pick<RestoreParts, "registry" | "log">): Promise<void> {
  const pages = registry.live.flatMap((session) => [...session.pages.values()].map((page) => ({ session, page })));
  await inPieces(pages, ({ session, page }) => {
    const details = { session: session.id, page: page.id };
    if (session.ended || session.pages.get(page.id) !== page) return;
    contain({ log, details, message: "a page could not be opened again after the restart" }, () =>
      session.turn(() => wakePage(page)),
    );
  });
}

function restoreTicket(key: string, kept: KeptTicket, { registry, users, forget }: RestoreParts): void {
  if (kept.usedAt < Date.now() - forgottenAfterMs) return forget(ticketKey(key));
  const { project, deviceId, usedAt } = kept;
  const ticket: Ticket = { key, project, deviceId, usedAt, secret: undefined, user: userOf(kept, users), sessionId: undefined };
  registry.cookies.restore(ticket);
}

/** Who was logged in, as it is now; nobody where it was removed, disabled or given a new password meanwhile [SES67]. */
function userOf({ user }: KeptTicket, users: KnownUsers): SessionUser | undefined {
  if (!user || users.passwordStamp(user.name) !== user.stamp) return undefined;
  const now = users.find(user.name);
  return now && { ...now, loggedInAt: user.loggedInAt };
}

function read<S extends TSchema>(schema: S, [key, json]: readonly [string, string | undefined], { log, forget }: RestoreParts) {
  if (json === undefined) return undefined;
  const checked = check(schema, JSON.parse(json));
  if (checked.ok) return checked.value;
  log.error(
    { record: key.split(" ")[0], problems: checked.problems.slice(0, 3) },
    "what was kept is not understood: it is left out",
  );
  forget(key);
  return undefined;
}

async function inPieces<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < pieceMs) continue;
    await pause();
    started = performance.now();
  }
}
