import type { CloseReason } from "@sightline/model";
import { unreachable } from "@sightline/model";
import type { Log } from "../../base/log.ts";
import { includesScope } from "../../base/users/scopes.ts";
import type { SessionUser } from "../access/SessionUser.ts";
import type { Page } from "../page/Page.ts";
import { type MessageTarget, runMessageHandler, sendComponentMessage } from "./componentMessages.ts";
import { performPageCommand } from "./performPageCommand.ts";
import {
  type CommandAddress,
  type CommandOrigin,
  type CommandResult,
  closeReasonOf,
  type PageCommand,
  type SessionCommand,
  type WholeSessionCommand,
} from "./SessionCommand.ts";

/** What commands need of a session. */
export interface CommandTarget extends MessageTarget {
  readonly username: string;
  readonly ended: boolean;
  readonly pages: ReadonlyMap<string, Page>;
  setUser(user: SessionUser): void;
  /** Something may have changed that outlives the gateway. */
  touched(): void;
  turn<T>(work: () => T): T;
}

/** What commands need of all sessions. */
export interface CommandableSessions<S extends CommandTarget> {
  /** Also finds a session that is ending: its shutdown scripts still act on it. */
  find(id: string): S | undefined;
  endSoon(session: S, reason: CloseReason, message: string): void;
  closePage(open: { readonly session: S; readonly page: Page }, reason: CloseReason, message: string): void;
  loggedOut(session: S, message: string): void;
}

/** Commands that give something to whoever sits before a page, or take it away: each leaves an audit line. */
const audited: Readonly<Partial<Record<SessionCommand["kind"], string>>> = {
  closeSession: "session terminated",
  closePage: "page closed",
  logIn: "user logged in",
  logOut: "user logged out",
};

const wholeSession = {
  sendMessage: true,
  runMessageHandler: true,
  print: true,
  logIn: true,
  logOut: true,
  closePage: true,
  closeSession: true,
} as const satisfies Record<WholeSessionCommand["kind"], true>;

const done: CommandResult = { done: true };

/**
 * The one way to do something to a session, for scripts, views' actions, browsers, REST and the console alike: each command is permitted, counted and,
 * where it takes something away, written to the audit log here [SES22].
 */
export class SessionCommands<S extends CommandTarget> {
  readonly #counts = new Map<string, number>();

  constructor(
    private readonly sessions: CommandableSessions<S>,
    private readonly audit: Log,
  ) {}

  /** How often each command was carried out or refused, by `kind outcome`. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  dispatch(to: CommandAddress, command: SessionCommand, by: CommandOrigin): CommandResult {
    const result = this.#dispatch(to, command, by);
    this.#count(command.kind, "refused" in result ? "refused" : "done");
    return result;
  }

  /** A user logged in or out in a browser that has no session of the project: counted and audited as in one that has [SES36]. */
  withoutSession(kind: "logIn" | "logOut", { user, project }: { readonly user: string; readonly project: string }): void {
    this.#count(kind, "done");
    const what = audited[kind] as string;
    this.audit.info({ audit: what, by: "browser without a session", user, project, message: "" }, what);
  }

  #count(kind: SessionCommand["kind"], outcome: "done" | "refused"): void {
    const key = `${kind} ${outcome}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #dispatch(to: CommandAddress, command: SessionCommand, by: CommandOrigin): CommandResult {
    const forbidden = forbiddenTo(by, to, command);
    if (forbidden !== undefined) return { refused: "not permitted", text: `${nameOf(by)} ${forbidden}` };
    const session = this.#find(to.sessionId, by);
    if (!session) return { refused: "no session", text: `there is no session "${to.sessionId}"` };
    session.touched();
    const page = to.pageId === undefined ? undefined : session.pages.get(to.pageId);
    if (to.pageId !== undefined && !page)
      return { refused: "no page", text: `session "${session.id}" has no page "${to.pageId}"` };
    if (isOfWholeSession(command)) return this.#perform({ session, page, by }, command);
    if (!page) return pageNotNamed;
    return session.turn(() => performPageCommand(page, command));
  }

  /** A session that ends is there for its own shutdown scripts only. */
  #find(id: string, by: CommandOrigin): S | undefined {
    const session = this.sessions.find(id) ?? this.sessions.find(id.toLowerCase());
    const isOwn = by.kind !== "operator" && by.session === session?.id;
    return session?.ended && !isOwn ? undefined : session;
  }

  #perform(on: CommandPlace<S>, command: WholeSessionCommand): CommandResult {
    const { session, page, by } = on;
    switch (command.kind) {
      case "sendMessage":
        if (command.scope !== "session" && !page) return pageNotNamed;
        return sendComponentMessage(session, page ? { ...command, page: page.id } : command);
      case "runMessageHandler":
        return runMessageHandler(session, command);
      case "print":
        session.turn(() => {
          for (const each of page ? [page] : session.pages.values()) each.command(command);
        });
        return done;
      case "logIn":
        session.setUser(command.user);
        this.#write({ session, by }, command.kind, "");
        return done;
      case "logOut":
      case "closePage":
      case "closeSession":
        return this.#takeAway(on, command);
      default:
        return unreachable(command);
    }
  }

  #takeAway({ session, page, by }: CommandPlace<S>, command: TakingCommand): CommandResult {
    const { general } = session.project.project;
    if (command.kind === "logOut") {
      this.#write({ session, by }, command.kind, command.message);
      this.sessions.loggedOut(session, command.message);
    } else if (command.kind === "closeSession") {
      const message = command.message || general.sessionClosedMessage;
      this.#write({ session, by }, command.kind, message);
      this.sessions.endSoon(session, closeReasonOf(by), message);
    } else {
      if (!page) return pageNotNamed;
      const message = command.message || general.pageClosedMessage;
      this.#write({ session, page, by }, command.kind, message);
      this.sessions.closePage({ session, page }, closeReasonOf(by), message);
    }
    return done;
  }

  /** The same facts whoever did it: who, what, whose session of which project, and what its pages were told. */
  #write(
    { session, page, by }: Omit<CommandPlace<S>, "page"> & { page?: Page },
    kind: TakingCommand["kind"] | "logIn",
    message: string,
  ): void {
    const what = audited[kind] as string;
    const where = { session: session.id, ...(page ? { page: page.id } : {}) };
    const whose = { user: session.username, project: session.project.name };
    this.audit.info({ audit: what, by: nameOf(by), ...where, ...whose, message }, what);
  }
}

interface CommandPlace<S> {
  readonly session: S;
  readonly page: Page | undefined;
  readonly by: CommandOrigin;
}

type TakingCommand = Extract<SessionCommand, { kind: "logOut" | "closePage" | "closeSession" }>;

const pageNotNamed: CommandResult = {
  refused: "page not named",
  text: "give pageId as well: the caller has no page in that session",
};

function isOfWholeSession(command: PageCommand | WholeSessionCommand): command is WholeSessionCommand {
  return Object.hasOwn(wholeSession, command.kind);
}

/**
 * Why somebody may not do this; undefined where it may. Scripts of a project act on all sessions, as in the original; people
 * and programs need the scope control. An action of a view acts on pages of its own session, and only a browser says who
 * its user is.
 */
function forbiddenTo(by: CommandOrigin, to: CommandAddress, command: SessionCommand): string | undefined {
  if (command.kind === "logIn" && by.kind !== "browser") return "may not log in: only the session's browser says who its user is";
  switch (by.kind) {
    case "script":
      return undefined;
    case "operator":
      return includesScope(by.scope, "control") ? undefined : "may not act on sessions: it needs the scope control";
    case "view":
      return to.sessionId === by.session && !isOfWholeSession(command) ? undefined : "may act on pages of its own session only";
    case "browser":
      return to.sessionId === by.session && (command.kind === "logIn" || command.kind === "logOut")
        ? undefined
        : "may log in and out of its own session only";
    default:
      return unreachable(by);
  }
}

function nameOf(by: CommandOrigin): string {
  switch (by.kind) {
    case "operator":
      return by.name;
    case "browser":
      return `browser of session ${by.session}`;
    case "view":
      return `view ${by.view} of project ${by.project} in session ${by.session}`;
    default:
      return `script of project ${by.project}${by.session === undefined ? "" : ` in session ${by.session}`}`;
  }
}
