import type { Journal, JournalFigures } from "../base/journal/Journal.ts";
import type { Log } from "../base/log.ts";
import type { Ticket } from "./access/SessionCookies.ts";
import { describeSession, type KeptTicket, type KnownUsers } from "./keptSession.ts";
import type { LineProgress, PageLine } from "./page/PageLine.ts";
import type { Session } from "./Session.ts";

/** What sees to it that sessions outlive the gateway. */
export interface SessionKeeping {
  /** False: sessions end with the gateway. */
  readonly isOn: boolean;
  /** Something of a session changed that outlives the gateway, or work of its pages is done. */
  changed(session: Session, ticket: Ticket | undefined): void;
  ended(id: string): void;
  ticketChanged(ticket: Ticket): void;
  /** The cookie is worth nothing any more. */
  ticketGone(key: string): void;
  /** Keeps all sessions as they are at last. */
  finish(): Promise<void>;
}

/** Sessions end with the gateway: what is done is done. */
export const keepsNothing: SessionKeeping = {
  isOn: false,
  changed: (session) => {
    for (const { line } of session.pages.values()) line.kept(line.progress);
  },
  ended: () => undefined,
  ticketChanged: () => undefined,
  ticketGone: () => undefined,
  finish: async () => undefined,
};

/** What keeping needs of its gateway. */
export interface KeeperParts {
  readonly journal: Pick<Journal, "put" | "delete" | "onSettled" | "flush" | "isFailing" | "figures">;
  readonly users: KnownUsers;
  /** Most bytes of one session. */
  readonly maximumBytes: () => number;
  readonly log: Log;
}

/** What changes together is kept together, at most so often for one session, with at most so much time of the main thread at a time. */
const gatherMs = 50;
const leastMs = 250;
const budgetMs = 8;
const heardMs = 10_000;
const warnMs = 60_000;
/** A cookie that is used is kept again when what is kept of its use is older than this. */
const usedMs = 600_000;

export const sessionKey = (id: string): string => `session ${id}`;
export const ticketKey = (key: string): string => `ticket ${key}`;
export const heardKey = "heard";
/** There while no gateway runs that was stopped in order: nothing happened behind what was kept. */
export const stoppedKey = "stopped";

interface KnownSession {
  readonly session: Session;
  readonly ticket: Ticket;
  keptAt: number;
}

interface Awaited {
  readonly put: number;
  readonly line: PageLine;
  readonly progress: LineProgress;
}

/**
 * Keeps sessions in a journal, off the way of what changes them: a session that changed is described at most four times a second, and
 * described sessions together take at most a sixth of the main thread. What pages are told is done is what was kept [SES60, SES62].
 */
export class SessionKeeper implements SessionKeeping {
  readonly isOn = true;
  readonly #known = new Map<string, KnownSession>();
  readonly #changed = new Set<Session>();
  readonly #awaited: Awaited[] = [];
  readonly #tooLarge = new WeakSet<Session>();
  readonly #usedAt = new WeakMap<Ticket, number>();
  #timer: NodeJS.Timeout | undefined;
  readonly #hearing: NodeJS.Timeout;
  #lastWarning = 0;
  /** The last word about all sessions was kept: keepalives that still come are none. */
  #isFinished = false;

  constructor(private readonly parts: KeeperParts) {
    parts.journal.onSettled((upTo) => this.#settled(upTo));
    this.#hearing = setInterval(() => this.#keepHeard(), heardMs).unref();
  }

  get figures(): JournalFigures & { readonly sessions: number } {
    return { ...this.parts.journal.figures, sessions: this.#known.size };
  }

  changed(session: Session, ticket: Ticket | undefined): void {
    if (session.ended || !ticket || this.#isFinished) return;
    if (!this.#known.has(session.id)) this.#known.set(session.id, { session, ticket, keptAt: 0 });
    this.#changed.add(session);
    this.#timer ??= setTimeout(() => this.#tick(), gatherMs);
    if (ticket.usedAt - (this.#usedAt.get(ticket) ?? 0) > usedMs) this.ticketChanged(ticket);
  }

  ended(id: string): void {
    const { session } = this.#known.get(id) ?? {};
    if (session) this.#changed.delete(session);
    this.#known.delete(id);
    this.parts.journal.delete(sessionKey(id));
  }

  ticketChanged(ticket: Ticket): void {
    const { project, deviceId, usedAt, user } = ticket;
    const stamp = user && this.parts.users.passwordStamp(user.name);
    const who = user && stamp ? { user: { name: user.name, loggedInAt: user.loggedInAt, stamp } } : {};
    this.#usedAt.set(ticket, usedAt);
    this.parts.journal.put(ticketKey(ticket.key), JSON.stringify({ project, deviceId, usedAt, ...who } satisfies KeptTicket));
  }

  ticketGone(key: string): void {
    this.parts.journal.delete(ticketKey(key));
  }

  async finish(): Promise<void> {
    clearInterval(this.#hearing);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { session } of this.#known.values()) this.#keep(session, session.queue.depth === 0);
    this.#changed.clear();
    this.#isFinished = true;
    this.parts.journal.put(stoppedKey, "true");
    await this.parts.journal.flush();
  }

  #tick(): void {
    this.#timer = undefined;
    const [now, until] = [Date.now(), performance.now() + budgetMs];
    for (const session of this.#changed) {
      if (performance.now() > until) break;
      if ((this.#known.get(session.id)?.keptAt ?? 0) + leastMs > now) continue;
      this.#changed.delete(session);
      this.#keep(session, false);
    }
    if (this.#changed.size > 0) this.#timer ??= setTimeout(() => this.#tick(), gatherMs);
  }

  #keep(session: Session, isFinal: boolean): void {
    const known = this.#known.get(session.id);
    if (!known) return;
    known.keptAt = Date.now();
    try {
      this.#put(session, JSON.stringify(describeSession(session, known.ticket.key, isFinal)));
    } catch (error) {
      session.fail("the session could not be kept", error);
      this.#notKept(session);
    }
  }

  #put(session: Session, text: string): void {
    const most = this.parts.maximumBytes();
    const put = text.length > most ? undefined : this.parts.journal.put(sessionKey(session.id), text);
    if (put === undefined) return this.#refuse(session, text.length);
    if (this.parts.journal.isFailing) return keepsNothing.changed(session, undefined);
    for (const { line } of session.pages.values()) this.#awaited.push({ put, line, progress: line.progress });
  }

  /** What cannot be kept as it is now is not kept as it was: it would come back wrong. */
  #refuse(session: Session, bytes: number): void {
    const { log, maximumBytes } = this.parts;
    const details = { session: session.id, project: session.project.name, bytes };
    if (bytes > maximumBytes() && !this.#tooLarge.has(session)) {
      this.#tooLarge.add(session);
      log.warn(details, `the session is over limits.keptSessionBytes (${maximumBytes()}): it ends with the gateway`);
    } else if (bytes <= maximumBytes() && Date.now() - this.#lastWarning > warnMs) {
      this.#lastWarning = Date.now();
      log.warn(details, "limits.keptMegabytes is reached: this session and others end with the gateway");
    }
    this.#notKept(session);
  }

  #notKept(session: Session): void {
    this.parts.journal.delete(sessionKey(session.id));
    keepsNothing.changed(session, undefined);
  }

  /** What was put up to a number is on the disk, or cannot be: pages are told what is done. */
  #settled(upTo: number): void {
    let count = 0;
    for (const { put, line, progress } of this.#awaited) {
      if (put > upTo) break;
      line.kept(progress);
      count++;
    }
    this.#awaited.splice(0, count);
  }

  /** Keepalives change nothing else of a session. */
  #keepHeard(): void {
    const heard = [...this.#known.values()]
      .filter(({ session: { traffic }, keptAt }) => traffic.lastReceivedAt > keptAt)
      .map(({ session: { id, traffic } }) => [id, traffic.kept] as const);
    if (heard.length > 0) this.parts.journal.put(heardKey, JSON.stringify(Object.fromEntries(heard)));
  }
}
