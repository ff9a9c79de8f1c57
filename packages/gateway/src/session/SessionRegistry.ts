import { randomUUID } from "node:crypto";
import { type ClientFrame, type CloseReason, closeReasons, type SessionRow, unauthenticated } from "@sightline/model";
import { contain } from "../base/contain.ts";
import type { Log } from "../base/log.ts";
import type { OutsideLog } from "../base/OutsideLog.ts";
import { steadyNow } from "../base/steadyNow.ts";
import { within } from "../base/within.ts";
import { createPause } from "../projects/pause.ts";
import type { SessionCookies, Ticket } from "./access/SessionCookies.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { eventRunner } from "./actions.ts";
import { longestAway } from "./awayPages.ts";
import { receiveMessages } from "./clientMessages.ts";
import { SessionCommands } from "./commands/SessionCommands.ts";
import { graceMs } from "./graceMs.ts";
import { type KeptSession, lostBy } from "./keptSession.ts";
import { mayKeep } from "./mayKeep.ts";
import { type Arrival, type HelloResult, type OpenPage, PageArrivals } from "./PageArrivals.ts";
import type { PageConnection } from "./page/PageConnection.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import { type NewSession, Session } from "./Session.ts";
import { keepsNothing, type SessionKeeping } from "./SessionKeeper.ts";
import { EndedSessions, type Farewell, type SessionSums } from "./work/EndedSessions.ts";
import type { SessionLimits, SessionServices } from "./work/SessionServices.ts";

/** All sessions of this gateway: makes them for what arrives, keeps the grace times of their pages, ends them. */
export class SessionRegistry {
  readonly #sessions = new Map<string, Session>();
  readonly #tickets = new Map<Session, Ticket>();
  readonly #arrivals = new PageArrivals(this);
  #closing = false;
  /** Sessions that ended, and why. */
  readonly ended = new EndedSessions();
  /** The one way to do something to a session. */
  readonly commands: SessionCommands<Session>;

  constructor(
    private readonly services: SessionServices,
    private readonly project: (name: string) => RunningProject | undefined,
    readonly cookies: SessionCookies,
    readonly version: string,
    private readonly keeping: SessionKeeping = keepsNothing,
  ) {
    this.commands = new SessionCommands<Session>(this, services.audit);
  }

  /** Sessions that live, oldest first. */
  get live(): Session[] {
    return [...this.#sessions.values()].filter((session) => !session.ended);
  }

  *rows(): Generator<SessionRow> {
    for (const session of this.#sessions.values()) if (!session.ended) yield session.row;
  }

  /** Also finds a session that is ending: its shutdown scripts still read it. */
  find(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  /** The session a browser's cookie stands for, while it lives. */
  sessionOf({ sessionId }: Ticket): Session | undefined {
    const session = sessionId === undefined ? undefined : this.#sessions.get(sessionId);
    return session?.ended ? undefined : session;
  }

  /** Finds or makes the page of a hello. */
  hello(arrival: Arrival): Promise<HelloResult> {
    return this.#arrivals.hello(arrival);
  }

  /** The browser's session, made where it has none; undefined: there are too many. */
  sessionFor({ ticket, hello, request }: Arrival, project: RunningProject): Session | undefined {
    const known = this.sessionOf(ticket);
    if (known) return known;
    const { maximumSessions } = this.services.limits;
    while (this.#sessions.size >= maximumSessions && this.live.length >= maximumSessions)
      if (!this.makeRoom(this.live.filter(hasNoConnection))) return undefined;
    const client = { ...request, device: hello.device, deviceId: ticket.deviceId };
    const session = this.#make(ticket, { id: randomUUID(), project, client });
    session.start();
    this.keeping.ticketChanged(ticket);
    const details = { session: session.id, project: project.name, user: session.username, address: client.address };
    this.services.outsiders.fact(client, { level: "info", details, message: "session started" });
    return session;
  }

  #make(ticket: Ticket, facts: Pick<NewSession, "id" | "project" | "client">): Session {
    const touched = (each: Session) => this.keeping.changed(each, this.#tickets.get(each));
    const shared = { services: this.services, runEvent: eventRunner(this.commands), touched };
    const session = new Session({ ...facts, user: ticket.user, ...shared });
    this.#sessions.set(session.id, session);
    this.#tickets.set(session, ticket);
    ticket.sessionId = session.id;
    return session;
  }

  /**
   * A session goes on that a gateway before this one kept; its pages wait for their browsers as long as a lost network is waited for.
   * It ends at once where there is no project, or no browser, to go on with [SES60, SES63].
   */
  restore(kept: KeptSession): void {
    const ticket = this.cookies.ofKey(kept.ticket);
    const project = this.project(kept.project);
    if (!ticket || !project || kept.pages.length === 0) {
      const reason = project ? "network lost" : "project removed";
      this.keeping.ended(kept.id);
      this.services.log.info(
        { session: kept.id, project: kept.project, reason },
        "session ended: it could not go on after the restart",
      );
      return this.ended.add(rowOf(kept), { reason, message: "" });
    }
    const client = { ...kept.client, deviceId: ticket.deviceId };
    const session = this.#make(ticket, { id: kept.id, project, client });
    try {
      session.restore(kept);
    } catch (error) {
      this.#forget(session);
      this.#sessions.delete(session.id);
      throw error;
    }
    for (const page of session.pages.values()) {
      const { away } = kept.pages.find((each) => each.id === page.id)?.line ?? {};
      const reason = closeReasons.find((each) => each === away?.reason) ?? lostBy(kept);
      this.#leaveLater({ session, page }, reason, away?.since);
    }
    session.touched();
  }

  /** Closes the page of these sessions that is away longest, for one that is there; `keep` does not end with it [SES83]. */
  makeRoom(sessions: readonly Session[], keep?: Session): boolean {
    const away = longestAway(sessions);
    if (!away) return false;
    const { link } = away.page.line;
    const reason = link.kind === "away" ? link.reason : "network lost";
    if (away.session === keep) keep.removePage(away.page);
    else this.#leave(away, { reason, message: "Others came while it was away, and the gateway was full." });
    return true;
  }

  /** Pages of all sessions. */
  get pageCount(): number {
    let count = 0;
    for (const session of this.#sessions.values()) count += session.pages.size;
    return count;
  }

  get isClosing(): boolean {
    return this.#closing;
  }

  /** What people outside cause to be logged. */
  get outsiders(): OutsideLog {
    return this.services.outsiders;
  }

  get limits(): SessionLimits {
    return this.services.limits;
  }

  projectOf({ project }: Ticket): RunningProject | undefined {
    return this.project(project);
  }

  /**
   * A frame of a page, in order and once: what was had already is dropped, a gap ends the connection [SES6]. So does a frame
   * that comes after its time, unprocessed: its page has told the user that the gateway does not answer [SES31]. A gateway
   * that stops takes nothing more: its pages learn how far it came [SES80].
   */
  receive({ session, page }: OpenPage, connection: PageConnection, frame: ClientFrame): void {
    if (page.connection !== connection || this.#closing) return;
    page.line.acknowledged(frame.a);
    const { line } = page;
    if (frame.n <= line.received) return;
    if (frame.n !== line.received + 1) return connection.close("protocol error", `Frame ${line.received + 1} is missing.`);
    if (steadyNow() > frame.u) return refuseLate({ session, page }, connection, frame);
    const done = line.take(frame.n);
    session.turn(() => receiveMessages(session, page, frame.m));
    session.queue.whenDone(() => {
      done();
      session.touched();
    });
  }

  /** A connection ended, and why: the browser left, the gateway closed it, or the network was lost. */
  disconnected(open: OpenPage, connection: PageConnection, reason: CloseReason): void {
    const { session, page } = open;
    session.traffic.closed(connection);
    if (page.connection !== connection) return;
    page.outbox.clear();
    if (session.ended || !session.pages.has(page.id)) return page.line.end();
    this.#leaveLater(open, reason);
    session.connectedChanged();
  }

  /** The page leaves when its time is over. */
  #leaveLater(open: OpenPage, reason: CloseReason, since?: number): void {
    const details = { session: open.session.id, page: open.page.id };
    const door = { log: this.services.log, details, message: "a page whose time was over could not be closed in order" };
    const leave = () => contain(door, () => this.#leave(open, { reason, message: "" }));
    const { general } = open.session.project.project;
    open.page.line.detach(reason, setTimeout(leave, graceMs({ open, reason, general }, this.services.limits)), since);
  }

  /** A page is gone for good; with its last page a session ends, for the reason that page had [SES33]. */
  #leave({ session, page }: OpenPage, { reason, message }: Farewell): void {
    session.removePage(page);
    const details = { session: session.id, page: page.id, reason };
    this.services.outsiders.fact(session.client, { level: "info", details, message: "page left" });
    if (session.pages.size === 0) this.endSoon(session, reason, message);
  }

  /** Closes one page of a session; the session ends with its last. */
  closePage(open: OpenPage, reason: CloseReason, message: string): void {
    open.session.flush(open.page);
    open.page.connection?.close(reason, message);
    this.#leave(open, { reason, message });
  }

  /** Ends a session without waiting for it; what goes wrong then is logged. */
  endSoon(session: Session, reason: CloseReason, message: string): void {
    this.end(session, reason, message).catch((error: unknown) => session.fail("a session could not be ended in order", error));
  }

  /** Ends a session; resolves when its shutdown script has run. */
  async end(session: Session, reason: CloseReason, message: string): Promise<void> {
    if (session.ended) return;
    this.#forget(session);
    this.ended.add(session.row, { reason, message });
    try {
      await session.end(reason, message);
    } finally {
      this.#sessions.delete(session.id);
    }
    this.ended.count(session);
    const details = { session: session.id, project: session.project.name, user: session.username, reason };
    this.services.outsiders.fact(session.client, { level: "info", details, message: "session ended" });
  }

  /** Its browser's next page is of another session, and so is that after a restart. */
  #forget(session: Session): void {
    const ticket = this.#tickets.get(session);
    if (ticket?.sessionId === session.id) ticket.sessionId = undefined;
    this.#tickets.delete(session);
    this.keeping.ended(session.id);
  }

  /** Totals since the gateway started. */
  get totals(): SessionSums {
    return this.ended.totalWith(this.#sessions.values());
  }

  /** Somebody logged in to a project in this browser; answers the new cookie's ticket. */
  loggedIn(ticket: Ticket, user: SessionUser): void {
    this.keeping.ticketGone(ticket.key);
    this.cookies.rotate(ticket);
    becomes(this.keeping, ticket, user);
    const { id } = this.sessionOf(ticket) ?? {};
    if (id) this.commands.dispatch({ sessionId: id }, { kind: "logIn", user }, { kind: "browser", session: id });
    else this.commands.withoutSession("logIn", { user: user.name, project: ticket.project });
  }

  /** Its user logged out in this browser. */
  browserLoggedOut(ticket: Ticket): void {
    const { user, project } = ticket;
    becomes(this.keeping, ticket, undefined);
    const { id } = this.sessionOf(ticket) ?? {};
    if (id) this.commands.dispatch({ sessionId: id }, { kind: "logOut", message: "" }, { kind: "browser", session: id });
    else if (user) this.commands.withoutSession("logOut", { user: user.name, project });
  }

  /** Logs the session out: its pages are sent to the login page where the project needs one [SES13]. */
  loggedOut(session: Session, message: string): void {
    const ticket = this.#tickets.get(session);
    if (ticket) becomes(this.keeping, ticket, undefined);
    session.setUser(undefined, { kind: "logout", message: message || session.project.project.general.loggedOutMessage });
  }

  /** The user of a cookie was changed; without one, its session is logged out. */
  userChanged(ticket: Ticket, user: SessionUser | undefined, message: string): void {
    const session = this.sessionOf(ticket);
    if (session && user === undefined) return this.loggedOut(session, message);
    becomes(this.keeping, ticket, user);
    session?.setUser(user);
  }

  /**
   * The project has a new generation: its sessions' pages are opened again with it and keep session properties. Those who see what
   * they may not see any more come first and at once, the others one after another, with other work in between.
   */
  async projectChanged(name: string): Promise<void> {
    const door = { log: this.services.log, message: "a session could not go on with its changed project" };
    const pause = createPause();
    const project = this.project(name);
    const sessions = this.live.filter((session) => session.project.name === name);
    const adopt = (session: Session) => {
      if (project) contain({ ...door, details: { session: session.id } }, () => session.adoptProject(project));
      else this.endSoon(session, "project removed", `There is no project "${name}" any more.`);
    };
    for (const session of sessions) if (!project || !mayKeep(session, project)) adopt(session);
    for (const session of sessions) {
      await pause();
      if (!session.ended && this.project(name) === project) adopt(session);
    }
  }

  /**
   * Ends all sessions, or keeps them for the next gateway, each after what it has queued; what takes longer than this, shutdown scripts
   * included, is left behind [SES64].
   */
  async close(patienceMs = 5_000): Promise<void> {
    this.#closing = true;
    if (this.keeping.isOn) return suspendAll(this.live, { keeping: this.keeping, log: this.services.log }, patienceMs);
    const ends = [...this.#sessions.values()].map(async (session) => {
      await within(patienceMs / 2, session.queue.idle());
      await this.end(session, "gateway stopped", "The gateway was stopped.");
    });
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
    await Promise.race([Promise.allSettled(ends), patience]);
  }
}

function becomes(keeping: SessionKeeping, ticket: Ticket, user: SessionUser | undefined): void {
  ticket.user = user;
  keeping.ticketChanged(ticket);
}

/** What is told of a kept session that did not go on. */
function rowOf({ id, project, startedAt, client }: KeptSession) {
  const { address: clientAddress, userAgent } = client;
  return { id, project, username: unauthenticated, clientAddress, userAgent, startedAt };
}

function refuseLate({ session, page }: OpenPage, connection: PageConnection, frame: ClientFrame): void {
  session.statistics.refused += frame.m.length;
  const late = steadyNow() - frame.u;
  const details = { session: session.id, page: page.id, late };
  const who = { page: page.id, address: session.client.address };
  const message = "input of a page came too late and was not processed";
  session.services.outsiders.fact(who, { level: "warn", details, message });
  connection.close("network lost", "Input arrived too late and was not processed.");
}

function hasNoConnection({ pages }: Session): boolean {
  return [...pages.values()].every((page) => page.connection === undefined);
}

interface SuspendingParts {
  readonly keeping: SessionKeeping;
  readonly log: Log;
}

async function suspendAll(live: readonly Session[], { keeping, log }: SuspendingParts, patienceMs: number): Promise<void> {
  await within(patienceMs / 2, Promise.all(live.map((session) => session.queue.idle())));
  const waiting = live.map(({ queue }) => queue.depth).filter((depth) => depth > 0);
  if (waiting.length > 0)
    log.warn({ sessions: waiting.length, waiting }, "sessions did not finish their work in time: their pages are told");
  await within(patienceMs / 2, keeping.finish());
  for (const session of live) session.suspend("gateway stopped", "The gateway was stopped.");
}
