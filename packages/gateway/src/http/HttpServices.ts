import type {
  EventScriptItem,
  Metric,
  PageItem,
  ScriptHostItem,
  ScriptItem,
  ScriptOutputLine,
  ScriptTotals,
  SessionDetail,
  SessionFault,
  SessionFilter,
  SessionInfo,
  ViewItem,
} from "@sightline/model";
import type { Project } from "@sightline/project";
import type { Clock } from "../base/clock.ts";
import type { GatewayConfig } from "../base/config/schemas.ts";
import type { Logger } from "../base/logger.ts";
import type { Setup } from "../base/users/Setup.ts";
import type { Tokens } from "../base/users/Tokens.ts";
import type { User, Users } from "../base/users/Users.ts";

/** What HTTP needs to know and do about sessions; all reads are local and answer at once. */
export interface SessionsFace {
  list(filter: SessionFilter): readonly SessionInfo[];
  details(): readonly SessionDetail[];
  metrics(sessionId: string): Readonly<Record<string, Metric>> | undefined;
  pages(sessionId: string): readonly PageItem[] | undefined;
  views(sessionId: string, pageId: string): readonly ViewItem[] | undefined;
  /** Scripts of a session that failed, newest first. */
  faults(sessionId: string): readonly SessionFault[] | undefined;
  /** Terminates those of the sessions that exist and are no Designers; answers how many. `by` goes to the audit line. */
  close(sessionIds: readonly string[], message: string, by: string): number;
}

/** A browser's session cookie. */
export interface CookieRequest {
  readonly project: string;
  /** The `Cookie` header as it came. */
  readonly cookieHeader: string;
  /** True on HTTPS: the cookie must be `Secure`. */
  readonly secure: boolean;
}

/** `Set-Cookie` values to send, if any. */
export interface CookieAnswer {
  readonly setCookie?: string;
}

/** The cookies that bind browsers to sessions. */
export interface SessionCookies {
  /** Whether the request carries a valid session cookie of the project. */
  isValid(request: CookieRequest): boolean;
  /** Makes the session cookie when the request has no valid one; never replaces a valid one. */
  ensureCookie(request: CookieRequest): CookieAnswer;
  /** The session becomes the user's; its cookie rotates. Without a session the cookie made starts one already logged in. */
  userLoggedIn(request: CookieRequest, user: User): CookieAnswer | Promise<CookieAnswer>;
  userLoggedOut(request: CookieRequest): CookieAnswer | Promise<CookieAnswer>;
}

/** Client templates as JSON text, for those who may open the view. */
export type TemplateAnswer = { readonly json: string } | { readonly refused: "not found" | "not authorized" };

export interface ProjectsFace {
  list(): readonly Project[];
  find(name: string): Project | undefined;
  clientTemplate(request: Omit<CookieRequest, "secure"> & { readonly hash: string }): TemplateAnswer | Promise<TemplateAnswer>;
}

/** One run of a Python file in gateway scope. */
export interface ScriptRun {
  readonly source: string;
  readonly filename: string;
  readonly project?: string;
  /** Who runs it, for the audit line. */
  readonly by: string;
}

export interface ScriptsFace {
  /** Runs a file; `output` hears what it prints as it prints. Never rejects for what the script does. */
  run(
    run: ScriptRun,
    output: (stream: "stdout" | "stderr", text: string) => void,
  ): Promise<NonNullable<ScriptOutputLine["result"]>>;
  hosts(): readonly ScriptHostItem[];
  /** By script; those that ran latest. */
  figures(): readonly ScriptItem[];
  events(): readonly EventScriptItem[];
  statistics(): ScriptTotals;
}

/** Totals since the gateway started, for metrics. */
export interface TrafficFace {
  totals(): {
    readonly bytesFromClients: number;
    readonly bytesToClients: number;
    readonly messagesFromClients: number;
    readonly messagesToClients: number;
    readonly refusedMessages: number;
    readonly sessionsOpened: number;
  };
}

/** Everything the HTTP face is made of. */
export interface HttpServices {
  /** Version of the gateway, shown on the home page. */
  readonly version: string;
  readonly gatewayId: string;
  readonly config: () => GatewayConfig;
  /** Folder of the built browser pages: `client.html`, `console.html` and their assets. */
  readonly webDirectory: string;
  readonly state: () => "STARTING" | "RUNNING";
  readonly clock: Clock;
  readonly log: Logger;
  readonly users: Users;
  readonly tokens: Tokens;
  readonly setup: Setup;
  readonly sessions: SessionsFace;
  readonly cookies: SessionCookies;
  readonly projects: ProjectsFace;
  readonly scripts: ScriptsFace;
  readonly traffic: TrafficFace;
  /** Certificate and key for HTTPS; absent: plain HTTP. */
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer };
}
