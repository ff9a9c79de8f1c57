import { randomBytes, randomUUID } from "node:crypto";
import { type ClientFrame, type CloseReason, type Hello, protocolVersion, type SessionRow, type Welcome } from "@sightline/model";
import { contain } from "../base/contain.ts";
import { steadyNow } from "../base/steadyNow.ts";
import type { SessionCookies, Ticket } from "./access/SessionCookies.ts";
import type { SessionUser } from "./access/SessionUser.ts";
import { runEvent } from "./actions.ts";
import { receiveMessage } from "./clientMessages.ts";
import { Page } from "./page/Page.ts";
import type { PageConnection } from "./page/PageConnection.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import { Session } from "./Session.ts";
import { EndedSessions, type Farewell, type SessionSums } from "./work/EndedSessions.ts";
import type { SessionServices } from "./work/SessionServices.ts";

/** Who opened a socket, and by which address of the gateway. */
export interface SocketRequest {
  readonly userAgent: string;
  readonly address: string;
  /** As the browser wrote it: `https://plant.test:8088`. */
  readonly gatewayAddress: string;
}

/** A socket that said hello with a valid cookie. */
export interface Arrival {
  readonly ticket: Ticket;
  readonly hello: Hello;
  readonly connection: PageConnection;
  readonly request: SocketRequest;
}

/** A page with its session. */
export interface OpenPage {
  readonly session: Session;
  readonly page: Page;
}

/** A page was found or made for a hello; or why not. */
export type HelloResult =
  | (OpenPage & { readonly resumed: boolean })
  | { readonly refused: CloseReason; readonly message: string };

/** Time an old connection has to answer before a second document with its page id counts as a reload [SES5]. */
const probeMs = 1_500;

/** All sessions of this gateway: finds or makes them for sockets, keeps their grace times, ends them. */
export class SessionRegistry {
  readonly #sessions = new Map<string, Session>();
  readonly #hellos = new Map<string, Promise<unknown>>();
  readonly #tickets = new Map<Session, Ticket>();
  #closing = false;
  /** Sessions that ended, and why. */
  readonly ended = new EndedSessions();

  constructor(
    private readonly services: SessionServices,
    private readonly project: (name: string) => RunningProject | undefined,
    readonly cookies: SessionCookies,
    private readonly version: string,
  ) {}

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

  /** Finds or makes the page of a hello. One after another per browser, so that tabs opened at once agree [SES4]. */
  async hello(arrival: Arrival): Promise<HelloResult> {
    const { secret } = arrival.ticket;
    const before = this.#hellos.get(secret) ?? Promise.resolve();
    const mine = before.then(() => this.#hello(arrival));
    const settled = mine.catch(() => undefined);
    this.#hellos.set(secret, settled);
    try {
      return await mine;
    } finally {
      if (this.#hellos.get(secret) === settled) this.#hellos.delete(secret);
    }
  }

  async #hello(arrival: Arrival): Promise<HelloResult> {
    const { ticket, hello } = arrival;
    if (this.#closing) return { refused: "gateway stopped", message: "The gateway is stopping." };
    if (hello.version !== protocolVersion)
      return { refused: "protocol error", message: "This page is of another version: reload it." };
    const project = this.project(ticket.project);
    if (!project) return { refused: "project removed", message: `There is no project "${ticket.project}".` };
    const session = this.#sessionFor(arrival, project);
    if (!session) return limitReached(`The gateway has ${this.services.limits.maximumSessions} sessions, which is its limit.`);
    const page = hello.pageId === undefined ? undefined : session.pages.get(hello.pageId);
    if (page?.nonce === hello.nonce) return this.#reconnect(arrival, { session, page });
    if (page && !(await this.#isAlive(page))) return this.#reload(arrival, { session, page });
    if (session.ended) return this.#hello(arrival);
    return this.#newPage(arrival, session);
  }

  #sessionFor({ ticket, hello, request }: Arrival, project: RunningProject): Session | undefined {
    const known = this.sessionOf(ticket);
    if (known) return known;
    if (this.#sessions.size >= this.services.limits.maximumSessions) return undefined;
    const client = { ...request, device: hello.device, deviceId: ticket.deviceId };
    const session = new Session({ id: randomUUID(), project, client, services: this.services, user: ticket.user, runEvent });
    this.#sessions.set(session.id, session);
    this.#tickets.set(session, ticket);
    ticket.sessionId = session.id;
    session.start();
    const { log } = this.services;
    log.info({ session: session.id, project: project.name, user: session.username, address: client.address }, "session started");
    return session;
  }

  async #isAlive(page: Page): Promise<boolean> {
    const { link } = page.line;
    return link.kind === "connected" && (await link.connection.probe(probeMs));
  }

  #reconnect({ hello, connection }: Arrival, open: OpenPage): HelloResult {
    const { session, page } = open;
    page.line.acknowledged(hello.received);
    this.#attach(open, connection, false);
    page.line.resumeAfter(hello.received);
    this.#welcome(open, connection, true);
    session.connectedChanged();
    return { ...open, resumed: true };
  }

  /** A new document of a page that is open: it is shown what the one before it was shown. */
  #reload(arrival: Arrival, open: OpenPage): HelloResult {
    const { session, page } = open;
    const { nonce, path, device } = arrival.hello;
    page.nonce = nonce;
    if (!page.isShown) {
      page.resized(device);
      return this.#show(arrival, open);
    }
    this.#attach(open, arrival.connection, true);
    this.#welcome(open, arrival.connection, false);
    session.turn(() => {
      page.resized(device);
      page.resume(path);
    });
    session.connectedChanged();
    return { ...open, resumed: false };
  }

  #newPage(arrival: Arrival, session: Session): HelloResult {
    const limit = this.services.limits.maximumPagesPerSession;
    if (session.pages.size >= limit) return limitReached(`This session has ${limit} pages, which is the limit.`);
    const all = this.services.limits.maximumPages;
    if (this.#pageCount() >= all) return limitReached(`The gateway has ${all} pages, which is its limit.`);
    const { nonce, device } = arrival.hello;
    const page = new Page(session, { id: newPageId(session), nonce, device });
    session.addPage(page);
    return this.#show(arrival, { session, page });
  }

  #pageCount(): number {
    let count = 0;
    for (const session of this.#sessions.values()) count += session.pages.size;
    return count;
  }

  #attach({ session, page }: OpenPage, connection: PageConnection, fresh: boolean): void {
    page.connection?.close("taken over by a reload", "This page was opened again elsewhere.");
    session.traffic.opened(connection);
    page.attach(connection, fresh);
  }

  /** Opens a new document's page, behind what the session has queued: its startup script comes first. */
  #show({ hello, connection }: Arrival, opened: OpenPage): HelloResult {
    const { session, page } = opened;
    this.#attach(opened, connection, true);
    this.#welcome(opened, connection, false);
    session.connectedChanged();
    const open = () => session.turn(() => page.open(hello.path));
    if (session.queue.depth === 0) open();
    else session.queue.add(async () => open());
    return { ...opened, resumed: false };
  }

  #welcome({ session, page }: OpenPage, connection: PageConnection, resumed: boolean): void {
    const { line, id: pageId } = page;
    const welcome: Omit<Welcome, "type"> = {
      sessionId: session.id,
      pageId,
      received: line.received,
      resumed,
      version: this.version,
      t: steadyNow(),
    };
    connection.send(JSON.stringify({ type: "welcome", ...welcome }));
  }

  /**
   * A frame of a page, in order and once: what was had already is dropped, a gap ends the connection [SES6]. So does a frame
   * that comes after its time, unprocessed: its page has told the user that the gateway does not answer [SES31].
   */
  receive({ session, page }: OpenPage, connection: PageConnection, frame: ClientFrame): void {
    if (page.connection !== connection) return;
    page.line.acknowledged(frame.a);
    const { line } = page;
    if (frame.n <= line.received) return;
    if (frame.n !== line.received + 1) return connection.close("protocol error", `Frame ${line.received + 1} is missing.`);
    if (steadyNow() > frame.u) return this.#refuseLate({ session, page }, connection, frame);
    line.received = frame.n;
    session.turn(() => {
      for (const message of frame.m) receiveMessage(session, page, message);
    });
  }

  #refuseLate({ session, page }: OpenPage, connection: PageConnection, frame: ClientFrame): void {
    session.statistics.refused += frame.m.length;
    const late = steadyNow() - frame.u;
    this.services.log.warn({ session: session.id, page: page.id, late }, "input of a page came too late and was not processed");
    connection.close("network lost", "Input arrived too late and was not processed.");
  }

  /** A connection ended, and why: the browser left, the gateway closed it, or the network was lost. */
  disconnected(open: OpenPage, connection: PageConnection, reason: CloseReason): void {
    const { session, page } = open;
    session.traffic.closed(connection);
    if (page.connection !== connection) return;
    page.outbox.clear();
    if (session.ended || !session.pages.has(page.id)) return page.line.end();
    const graceMs = this.#graceSeconds(open, reason) * 1000;
    page.line.detach(
      reason,
      setTimeout(() => this.#leaveOnTime(open, reason), graceMs),
    );
    session.connectedChanged();
  }

  #graceSeconds({ session, page }: OpenPage, reason: CloseReason): number {
    const { desktopPageTimeoutSeconds, mobilePageTimeoutSeconds } = session.project.project.general;
    const { closedTabGraceSeconds } = this.services.limits;
    if (reason !== "network lost" && closedTabGraceSeconds !== undefined) return closedTabGraceSeconds;
    return page.device.type === "browser" || page.device.type === "workstation"
      ? desktopPageTimeoutSeconds
      : mobilePageTimeoutSeconds;
  }

  #leaveOnTime(open: OpenPage, reason: CloseReason): void {
    const details = { session: open.session.id, page: open.page.id };
    const door = { log: this.services.log, details, message: "a page whose time was over could not be closed in order" };
    contain(door, () => this.#leave(open, { reason, message: "" }));
  }

  /** A page is gone for good; with its last page a session ends, for the reason that page had [SES33]. */
  #leave({ session, page }: OpenPage, { reason, message }: Farewell): void {
    session.removePage(page);
    this.services.log.info({ session: session.id, page: page.id, reason }, "page left");
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
    const ticket = this.#tickets.get(session);
    if (ticket?.sessionId === session.id) ticket.sessionId = undefined;
    this.#tickets.delete(session);
    this.ended.add(session.row, { reason, message });
    try {
      await session.end(reason, message);
    } finally {
      this.#sessions.delete(session.id);
    }
    this.ended.count(session);
    this.services.log.info(
      { session: session.id, project: session.project.name, user: session.username, reason },
      "session ended",
    );
  }

  /** Totals since the gateway started. */
  get totals(): SessionSums {
    return this.ended.totalWith(this.#sessions.values());
  }

  /** Somebody logged in to a project in this browser; answers the new cookie's ticket. */
  loggedIn(ticket: Ticket, user: SessionUser): void {
    this.cookies.rotate(ticket);
    ticket.user = user;
    this.sessionOf(ticket)?.setUser(user);
  }

  /** Logs the session out: its pages are sent to the login page where the project needs one [SES13]. */
  loggedOut(session: Session, message: string): void {
    const ticket = this.#tickets.get(session);
    if (ticket) ticket.user = undefined;
    session.setUser(undefined, { kind: "logout", message: message || session.project.project.general.loggedOutMessage });
  }

  /** The project has a new generation: its sessions' pages are opened again with it and keep session properties. */
  projectChanged(name: string): void {
    const door = { log: this.services.log, message: "a session could not go on with its changed project" };
    for (const session of this.live) {
      if (session.project.name !== name) continue;
      contain({ ...door, details: { session: session.id } }, () => session.adoptProject(this.project(name)));
    }
  }

  /** Ends all sessions; shutdown scripts that take longer than this are left behind. */
  async close(patienceMs = 5_000): Promise<void> {
    this.#closing = true;
    const ends = [...this.#sessions.values()].map((session) => this.end(session, "gateway stopped", "The gateway was stopped."));
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
    await Promise.race([Promise.allSettled(ends), patience]);
  }
}

function limitReached(message: string): HelloResult {
  return { refused: "limit reached", message };
}

/** An id that none of the session's pages has. */
function newPageId(session: Session): string {
  const id = randomBytes(4).toString("hex");
  return session.pages.has(id) ? newPageId(session) : id;
}
