import { randomBytes } from "node:crypto";
import { type CloseReason, type Hello, protocolVersion, type Welcome } from "@sightline/model";
import { steadyNow } from "../base/steadyNow.ts";
import type { Ticket } from "./access/SessionCookies.ts";
import { wakePage } from "./page/keepPage.ts";
import { Page } from "./page/Page.ts";
import type { PageConnection } from "./page/PageConnection.ts";
import type { RunningProject } from "./project/RunningProject.ts";
import type { Session } from "./Session.ts";
import type { SessionLimits } from "./work/SessionServices.ts";

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

/** What arrivals need of all sessions. */
interface ReceivingSessions {
  readonly version: string;
  readonly limits: SessionLimits;
  /** The gateway stops: nobody comes in any more. */
  readonly isClosing: boolean;
  readonly pageCount: number;
  readonly live: readonly Session[];
  /** Closes the page of these sessions that is away longest; `keep` does not end with it. Answers false where all are connected. */
  makeRoom(sessions: readonly Session[], keep?: Session): boolean;
  projectOf(ticket: Ticket): RunningProject | undefined;
  /** The browser's session, made where it has none; undefined: there are too many. */
  sessionFor(arrival: Arrival, project: RunningProject): Session | undefined;
}

/** Finds or makes the page of each socket that says hello, and shows it. */
export class PageArrivals {
  readonly #hellos = new Map<string, Promise<unknown>>();

  constructor(private readonly sessions: ReceivingSessions) {}

  /** Finds or makes the page of a hello. One after another per browser, so that tabs opened at once agree [SES4]. */
  async hello(arrival: Arrival): Promise<HelloResult> {
    const { key } = arrival.ticket;
    const before = this.#hellos.get(key) ?? Promise.resolve();
    const mine = before.then(() => this.#hello(arrival));
    const settled = mine.catch(() => undefined);
    this.#hellos.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#hellos.get(key) === settled) this.#hellos.delete(key);
    }
  }

  async #hello(arrival: Arrival): Promise<HelloResult> {
    const { ticket, hello } = arrival;
    if (this.sessions.isClosing) return { refused: "gateway stopped", message: "The gateway is stopping." };
    if (hello.version !== protocolVersion)
      return { refused: "protocol error", message: "This page is of another version: reload it." };
    const project = this.sessions.projectOf(ticket);
    if (!project) return { refused: "project removed", message: `There is no project "${ticket.project}".` };
    const session = this.sessions.sessionFor(arrival, project);
    if (!session) return limitReached(`The gateway has ${this.sessions.limits.maximumSessions} sessions, which is its limit.`);
    const page = hello.pageId === undefined ? undefined : session.pages.get(hello.pageId);
    if (page?.nonce === hello.nonce) return this.#reconnect(arrival, { session, page });
    if (page && !(await this.#isAlive(page))) return this.#reload(arrival, { session, page });
    if (session.ended) return this.#hello(arrival);
    return this.#newPage(arrival, session);
  }

  async #isAlive(page: Page): Promise<boolean> {
    const { link } = page.line;
    return link.kind === "connected" && (await link.connection.probe(probeMs));
  }

  #reconnect({ hello, connection }: Arrival, open: OpenPage): HelloResult {
    const { session, page } = open;
    session.turn(() => wakePage(page));
    page.line.acknowledged(hello.received);
    this.#attach(open, connection, false);
    page.line.resumeAfter(hello.received);
    this.#welcome(open, connection, true);
    session.connectedChanged();
    // A gateway that was restarted has forgotten that the page was to be opened behind its session's startup script.
    if (!page.isShown && session.queue.depth === 0) session.turn(() => page.open(hello.path));
    return { ...open, resumed: true };
  }

  /** A new document of a page that is open: it is shown what the one before it was shown. */
  #reload(arrival: Arrival, open: OpenPage): HelloResult {
    const { session, page } = open;
    const { nonce, path, device } = arrival.hello;
    page.nonce = nonce;
    session.turn(() => wakePage(page));
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
    const limit = this.sessions.limits.maximumPagesPerSession;
    if (session.pages.size >= limit && !this.sessions.makeRoom([session], session))
      return limitReached(`This session has ${limit} pages, which is the limit.`);
    const all = this.sessions.limits.maximumPages;
    if (this.sessions.pageCount >= all && !this.sessions.makeRoom(this.sessions.live, session))
      return limitReached(`The gateway has ${all} pages, which is its limit.`);
    const { nonce, device } = arrival.hello;
    const page = new Page(session, { id: newPageId(session), nonce, device });
    session.addPage(page);
    return this.#show(arrival, { session, page });
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
      ...(line.takeUncertainty() && resumed ? { uncertain: true } : {}),
      version: this.sessions.version,
      t: steadyNow(),
    };
    connection.send(JSON.stringify({ type: "welcome", ...welcome }));
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
