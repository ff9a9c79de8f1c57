import { randomBytes, randomUUID } from "node:crypto";
import { type ClientFrame, type CloseReason, type Hello, protocolVersion, type SessionRow } from "@sightline/model";
import { receiveMessage } from "./clientMessages.ts";
import { runEvent } from "./actions.ts";
import { Page } from "./Page.ts";
import type { RunningProject } from "./RunningProject.ts";
import { Session } from "./Session.ts";
import { SessionCookies, type Ticket } from "./SessionCookies.ts";
import type { PageConnection, SessionServices, SessionUser } from "./services.ts";

export interface SocketRequest {
  readonly userAgent: string;
  readonly address: string;
}

/** A page was found or made for a hello; or why not. */
export type HelloResult =
  | { readonly page: Page; readonly session: Session; readonly resumed: boolean }
  | { readonly refused: CloseReason; readonly message: string };

/** Time an old connection has to answer before a second document with its page id counts as a reload [SES5]. */
const probeMs = 1_500;

/** All sessions of this gateway: finds or makes them for sockets, keeps their grace times, ends them. */
export class SessionRegistry {
  readonly #sessions = new Map<string, Session>();
  readonly #leaving = new Map<Page, { readonly timer: NodeJS.Timeout; readonly until: number }>();
  readonly #hellos = new Map<string, Promise<unknown>>();
  readonly #tickets = new Map<Session, Ticket>();
  #closing = false;
  /** Sums over sessions that ended, for metrics. */
  readonly past = { sessions: 0, bytesFromClients: 0, bytesToClients: 0, refused: 0 };

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

  /** Until when a page without a connection is kept (milliseconds since 1970). */
  leavingAt(page: Page): number | undefined {
    return this.#leaving.get(page)?.until;
  }

  /** A socket said hello with a valid cookie. One after another per browser, so that tabs opened at once agree. */
  async hello(ticket: Ticket, hello: Hello, connection: PageConnection, request: SocketRequest): Promise<HelloResult> {
    const before = this.#hellos.get(ticket.secret) ?? Promise.resolve();
    const mine = before.then(() => this.#hello(ticket, hello, connection, request));
    const settled = mine.catch(() => undefined);
    this.#hellos.set(ticket.secret, settled);
    try {
      return await mine;
    } finally {
      if (this.#hellos.get(ticket.secret) === settled) this.#hellos.delete(ticket.secret);
    }
  }

  async #hello(ticket: Ticket, hello: Hello, connection: PageConnection, request: SocketRequest): Promise<HelloResult> {
    if (this.#closing) return { refused: "gateway stopped", message: "The gateway is stopping." };
    if (hello.version !== protocolVersion) return { refused: "protocol error", message: "This page is of another version: reload it." };
    const project = this.project(ticket.project);
    if (!project) return { refused: "project removed", message: `There is no project "${ticket.project}".` };
    const session = this.#sessionFor(ticket, project, hello, request);
    if (!session) return { refused: "limit reached", message: `The gateway has ${this.services.limits.maximumSessions} sessions, which is its limit.` };
    const known = hello.pageId === undefined ? undefined : session.pages.get(hello.pageId);
    if (known?.nonce === hello.nonce) return this.#reconnect(session, known, hello, connection);
    if (known && !(await this.#isAlive(known))) return this.#reload(session, known, hello, connection);
    if (session.ended) return this.#hello(ticket, hello, connection, request);
    return this.#newPage(session, hello, connection);
  }

  #sessionFor(ticket: Ticket, project: RunningProject, hello: Hello, request: SocketRequest): Session | undefined {
    if (ticket.session && !ticket.session.ended) return ticket.session;
    if (this.#sessions.size >= this.services.limits.maximumSessions) return undefined;
    const client = { userAgent: request.userAgent, address: request.address, device: hello.device };
    const session = new Session(randomUUID(), project, client, this.services, ticket.user, runEvent);
    this.#sessions.set(session.id, session);
    this.#tickets.set(session, ticket);
    ticket.session = session;
    session.start();
    this.services.log.info({ session: session.id, project: project.name, user: session.username, address: client.address }, "session started");
    return session;
  }

  async #isAlive(page: Page): Promise<boolean> {
    return page.connection !== undefined && (await page.connection.probe(probeMs));
  }

  #reconnect(session: Session, page: Page, hello: Hello, connection: PageConnection): HelloResult {
    this.#attach(session, page, connection, false);
    page.acknowledged(hello.received);
    page.resumeAfter(hello.received);
    this.#welcome(session, page, connection, true);
    session.turn(() => undefined);
    return { page, session, resumed: true };
  }

  #reload(session: Session, page: Page, hello: Hello, connection: PageConnection): HelloResult {
    page.nonce = hello.nonce;
    session.turn(() => page.closeAll());
    this.#attach(session, page, connection, true);
    return this.#show(session, page, hello, connection);
  }

  #newPage(session: Session, hello: Hello, connection: PageConnection): HelloResult {
    const limit = this.services.limits.maximumPagesPerSession;
    if (session.pages.size >= limit) return { refused: "limit reached", message: `This session has ${limit} pages, which is the limit.` };
    const page = new Page(session, this.#newPageId(session), hello.nonce, hello.device);
    session.addPage(page);
    this.#attach(session, page, connection, true);
    return this.#show(session, page, hello, connection);
  }

  #newPageId(session: Session): string {
    const id = randomBytes(4).toString("hex");
    return session.pages.has(id) ? this.#newPageId(session) : id;
  }

  #attach(session: Session, page: Page, connection: PageConnection, fresh: boolean): void {
    const leaving = this.#leaving.get(page);
    if (leaving) clearTimeout(leaving.timer);
    this.#leaving.delete(page);
    page.connection?.close("taken over by a reload", "This page was opened again elsewhere.");
    session.connectionOpened(connection);
    page.attach(connection, fresh);
  }

  #show(session: Session, page: Page, hello: Hello, connection: PageConnection): HelloResult {
    this.#welcome(session, page, connection, false);
    const open = () => session.turn(() => (session.authorized ? page.open(hello.path) : page.requireLogin()));
    if (session.queue.depth === 0) open();
    else session.queue.add(async () => open());
    return { page, session, resumed: false };
  }

  #welcome(session: Session, page: Page, connection: PageConnection, resumed: boolean): void {
    const welcome = { type: "welcome", sessionId: session.id, pageId: page.id, received: page.received, resumed, version: this.version };
    connection.send(JSON.stringify(welcome));
  }

  /** A frame of a page, in order and once: what was had already is dropped, a gap ends the connection [SES6]. */
  receive(session: Session, page: Page, connection: PageConnection, frame: ClientFrame): void {
    if (page.connection !== connection) return;
    page.acknowledged(frame.a);
    if (frame.n <= page.received) return;
    if (frame.n !== page.received + 1) return connection.close("protocol error", `Frame ${page.received + 1} is missing.`);
    page.received = frame.n;
    session.turn(() => {
      for (const message of frame.m) receiveMessage(session, page, message);
    });
  }

  /** A connection ended. `clean`: the browser said goodbye (a closed tab, a reload), else the network was lost. */
  disconnected(session: Session, page: Page, connection: PageConnection, clean: boolean): void {
    session.connectionClosed(connection);
    if (page.connection !== connection) return;
    page.connection = undefined;
    page.outbox.clear();
    if (session.ended || !session.pages.has(page.id)) return;
    const graceMs = this.#graceSeconds(session, page, clean) * 1000;
    const timer = setTimeout(() => this.#leave(session, page), graceMs);
    this.#leaving.set(page, { timer, until: Date.now() + graceMs });
  }

  #graceSeconds(session: Session, page: Page, clean: boolean): number {
    const { desktopPageTimeoutSeconds, mobilePageTimeoutSeconds } = session.project.project.general;
    const { closedTabGraceSeconds } = this.services.limits;
    if (clean && closedTabGraceSeconds !== undefined) return closedTabGraceSeconds;
    return page.device.type === "browser" || page.device.type === "workstation" ? desktopPageTimeoutSeconds : mobilePageTimeoutSeconds;
  }

  #leave(session: Session, page: Page): void {
    this.#leaving.delete(page);
    session.removePage(page);
    if (session.pages.size === 0) void this.end(session, "tab closed", "");
  }

  /** Closes one page of a session; the session ends with its last. */
  closePage(session: Session, page: Page, reason: CloseReason, message: string): void {
    page.flush();
    page.connection?.close(reason, message);
    this.#leave(session, page);
  }

  /** Ends a session; resolves when its shutdown script has run. */
  async end(session: Session, reason: CloseReason, message: string): Promise<void> {
    if (session.ended) return;
    for (const page of session.pages.values()) clearTimeout(this.#leaving.get(page)?.timer);
    for (const page of session.pages.values()) this.#leaving.delete(page);
    const ticket = this.#tickets.get(session);
    if (ticket?.session === session) ticket.session = undefined;
    this.#tickets.delete(session);
    await session.end(reason, message);
    this.#sessions.delete(session.id);
    this.#remember(session);
    this.services.log.info({ session: session.id, project: session.project.name, user: session.username, reason }, "session ended");
  }

  #remember(session: Session): void {
    this.past.sessions++;
    this.past.bytesFromClients += session.row.totalBytesSent;
    this.past.bytesToClients += session.bytesToClient;
    this.past.refused += session.statistics.refused;
  }

  /** Totals since the gateway started. */
  get totals() {
    const sum = { ...this.past, sessions: this.past.sessions + this.#sessions.size };
    for (const session of this.#sessions.values()) {
      sum.bytesFromClients += session.row.totalBytesSent;
      sum.bytesToClients += session.bytesToClient;
      sum.refused += session.statistics.refused;
    }
    return sum;
  }

  /** Somebody logged in to a project in this browser; answers the new cookie's ticket. */
  loggedIn(ticket: Ticket, user: SessionUser): void {
    this.cookies.rotate(ticket);
    ticket.user = user;
    const { session } = ticket;
    if (!session || session.ended) return;
    session.setUser(user);
    session.turn(() => {
      for (const page of session.pages.values()) if (page.connection && page.views.size === 0) page.open(page.path);
    });
  }

  /** Logs the session out: its pages are told to go to the login page where the project needs one [SES13]. */
  loggedOut(session: Session, message: string): void {
    const ticket = this.#tickets.get(session);
    if (ticket) ticket.user = undefined;
    session.setUser(undefined);
    if (session.authorized) return;
    session.turn(() => {
      for (const page of session.pages.values()) {
        page.closeAll();
        page.command({ kind: "logout", message: message || session.project.project.general.loggedOutMessage });
      }
    });
  }

  /** The project has a new generation: its sessions' pages are opened again with it and keep session properties. */
  projectChanged(name: string): void {
    for (const session of this.live) if (session.project.name === name) session.adoptProject(this.project(name));
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#sessions.values()].map((session) => this.end(session, "gateway stopped", "The gateway was stopped.")));
  }
}
