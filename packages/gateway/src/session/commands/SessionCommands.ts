import type { CloseReason } from "@sightline/model";
import { unreachable } from "@sightline/model";
import type { Log } from "../../base/log.ts";
import { includesScope } from "../../base/users/scopes.ts";
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

/** Commands that take something away from whoever sits before a page: each leaves an audit line. */
const audited: Readonly<Partial<Record<SessionCommand["kind"], string>>> = {
  closeSession: "session terminated",
  closePage: "page closed",
  logOut: "user logged out",
};

const wholeSession = {
  sendMessage: true,
  runMessageHandler: true,
  print: true,
  logOut: true,
  closePage: true,
  closeSession: true,
} as const satisfies Record<WholeSessionCommand["kind"], true>;

const done: CommandResult = { done: true };

/**
 * The one way to do something to a session, for scripts, REST and the console alike: each command is permitted, counted and,
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
    const key = `${command.kind} ${"refused" in result ? "refused" : "done"}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    return result;
  }

  #dispatch(to: CommandAddress, command: SessionCommand, by: CommandOrigin): CommandResult {
    if (!isPermitted(by))
      return { refused: "not permitted", text: `${nameOf(by)} may not act on sessions: it needs the scope control` };
    const session = this.#find(to.sessionId, by);
    if (!session) return { refused: "no session", text: `there is no session "${to.sessionId}"` };
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
    const isOwn = by.kind === "script" && by.session === session?.id;
    return session?.ended && !isOwn ? undefined : session;
  }

  #perform(on: CommandPlace<S>, command: WholeSessionCommand): CommandResult {
    const { session, page } = on;
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
    kind: TakingCommand["kind"],
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

/** Scripts of a project act on all sessions, as in the original; people and programs need the scope control. */
function isPermitted(by: CommandOrigin): boolean {
  return by.kind === "script" || includesScope(by.scope, "control");
}

function nameOf(by: CommandOrigin): string {
  if (by.kind === "operator") return by.name;
  return by.session === undefined
    ? `script of project ${by.project}`
    : `script of project ${by.project} in session ${by.session}`;
}
