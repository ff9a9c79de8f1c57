import type { Permissions } from "@sightline/project";
import type { User } from "../../base/users/Users.ts";
import type { SessionCookies, Ticket } from "./SessionCookies.ts";
import type { SessionUser } from "./SessionUser.ts";

/** A compiled view as browsers fetch it. */
interface ServedTemplate {
  readonly definition: { readonly permissions: Permissions };
  readonly clientText: string;
}

interface TemplateStore {
  templateByHash(hash: string): ServedTemplate | undefined;
}

/** What is asked of a session here. */
export interface BrowsingSession {
  readonly project: TemplateStore;
  maySee(view?: Permissions): boolean;
}

/** What is asked of all sessions here. */
export interface BrowsingSessions<S extends BrowsingSession> {
  readonly cookies: SessionCookies;
  sessionOf(ticket: Ticket): S | undefined;
  loggedIn(ticket: Ticket, user: SessionUser): void;
  browserLoggedOut(ticket: Ticket): void;
}

/** A browser's request, as far as its session is concerned. */
export interface BrowserRequest {
  readonly project: string;
  /** The `Cookie` header as it came. */
  readonly cookieHeader: string;
}

/** The same, of a request that is answered with a cookie: on HTTPS it must be `Secure`. */
export interface CookieRequest extends BrowserRequest {
  readonly secure: boolean;
}

/** A `Set-Cookie` value to send, if any. */
export interface CookieAnswer {
  readonly setCookie?: string;
}

/** A client template as JSON text, for those who may open its view. */
export type TemplateAnswer = { readonly json: string } | { readonly refused: "not found" | "not authorized" };

/** What a browser asks over HTTP: its session's cookie, login and logout, and the templates of views it may see. */
export class BrowserAccess<S extends BrowsingSession> {
  constructor(
    private readonly sessions: BrowsingSessions<S>,
    private readonly project: (name: string) => TemplateStore | undefined,
  ) {}

  /** Whether the request carries a valid session cookie of the project. */
  isValid(request: BrowserRequest): boolean {
    return this.#ticketOf(request) !== undefined;
  }

  /** The roles of the user who logged in with this browser; none where nobody did. */
  rolesOf(request: BrowserRequest): readonly string[] {
    return this.#ticketOf(request)?.user?.roles ?? [];
  }

  /** Makes the session cookie when the request has no valid one; never replaces a valid one. */
  ensureCookie(request: CookieRequest): CookieAnswer {
    if (this.isValid(request)) return {};
    return this.#answer(this.sessions.cookies.issue(request.project), request);
  }

  /** The session becomes the user's; its cookie rotates. Without a session the cookie made starts one already logged in. */
  userLoggedIn(request: CookieRequest, user: User): CookieAnswer {
    const ticket = this.#ticketOf(request) ?? this.sessions.cookies.issue(request.project);
    this.sessions.loggedIn(ticket, sessionUser(user));
    return this.#answer(ticket, request);
  }

  userLoggedOut(request: BrowserRequest): CookieAnswer {
    const ticket = this.#ticketOf(request);
    if (ticket) this.sessions.browserLoggedOut(ticket);
    return {};
  }

  clientTemplate({ hash, ...request }: BrowserRequest & { readonly hash: string }): TemplateAnswer {
    const ticket = this.#ticketOf(request);
    const session = ticket && this.sessions.sessionOf(ticket);
    if (!session) return { refused: "not authorized" };
    const template = session.project.templateByHash(hash) ?? this.project(request.project)?.templateByHash(hash);
    if (!template) return { refused: "not found" };
    return session.maySee(template.definition.permissions) ? { json: template.clientText } : { refused: "not authorized" };
  }

  #ticketOf({ project, cookieHeader }: BrowserRequest): Ticket | undefined {
    return this.sessions.cookies.find(project, cookieHeader);
  }

  #answer(ticket: Ticket, { secure }: CookieRequest): CookieAnswer {
    return { setCookie: this.sessions.cookies.cookieFor(ticket, secure) };
  }
}

function sessionUser({ name, roles, firstName, lastName, email }: User): SessionUser {
  return { name, roles, firstName, lastName, email, loggedInAt: Date.now() };
}
