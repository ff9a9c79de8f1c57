import type {
  EventScriptItem,
  ScriptHostItem,
  ScriptItem,
  ScriptOutputLine,
  ScriptTotals,
  TagProblemItem,
} from "@sightline/model";
import type { Project, ProjectProblem } from "@sightline/project";
import type { Clock } from "../base/clock.ts";
import type { GatewayConfig } from "../base/config/schemas.ts";
import type { Logger } from "../base/logger.ts";
import type { Setup } from "../base/users/Setup.ts";
import type { Tokens } from "../base/users/Tokens.ts";
import type { Users } from "../base/users/Users.ts";
import type { BrowserAccess } from "../session/access/BrowserAccess.ts";
import type { SessionCommands } from "../session/commands/SessionCommands.ts";
import type { SessionDirectory } from "../session/reports/SessionDirectory.ts";
import type { Session } from "../session/Session.ts";

/** What HTTP reads of sessions: all from memory, answered at once. */
export type SessionsFace = Pick<SessionDirectory, "list" | "details" | "metrics" | "pages" | "views" | "faults" | "ended">;

/** What is done to sessions; permission, count and audit line are behind it. */
export type CommandsFace = Pick<SessionCommands<Session>, "dispatch" | "counts">;

/** The cookies and logins that bind browsers to sessions. */
export type BrowsersFace = Pick<
  BrowserAccess<Session>,
  "isValid" | "rolesOf" | "ensureCookie" | "userLoggedIn" | "userLoggedOut" | "clientTemplate"
>;

export interface ProjectsFace {
  list(): readonly Project[];
  find(name: string): Project | undefined;
  /** Faults of a project, and what it uses that this gateway does not honour. */
  problems(name: string): readonly ProjectProblem[];
}

/** What is known of tags. */
export interface TagsFace {
  /** What is wrong with the configuration of tags, and what of it has no effect. */
  problems(): readonly TagProblemItem[];
}

/** One run of a Python file in gateway scope. */
export interface ScriptRun {
  readonly source: string;
  readonly filename: string;
  readonly project?: string;
  /** Who runs it, for the audit line. */
  readonly by: string;
}

/** Files that are run, and what is known of scripts. */
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

/** Databases, for metrics. */
export interface DatabasesFace {
  /** Queries that were given up since no answer came in time, by database. */
  timeouts(): ReadonlyMap<string, number>;
}

/** Totals since the gateway started, for metrics. */
export interface TrafficFace {
  totals(): {
    readonly bytesFromClients: number;
    readonly bytesToClients: number;
    readonly messagesFromClients: number;
    readonly messagesToClients: number;
    readonly refusedMessages: number;
    readonly slowedReads: number;
    readonly sessionsOpened: number;
    readonly sessionsEnded: ReadonlyMap<string, number>;
  };
}

/** What is kept of sessions for a restart. */
export interface KeptFigures {
  readonly sessions: number;
  readonly liveBytes: number;
  readonly fileBytes: number;
  readonly writtenRecords: number;
  readonly writtenBytes: number;
  readonly failures: number;
  /** When something was last known to be on the disk. */
  readonly keptAt: number | undefined;
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
  readonly commands: CommandsFace;
  readonly browsers: BrowsersFace;
  readonly projects: ProjectsFace;
  readonly databases: DatabasesFace;
  readonly tags: TagsFace;
  readonly scripts: ScriptsFace;
  readonly traffic: TrafficFace;
  /** Undefined where sessions end with the gateway. */
  kept(): KeptFigures | undefined;
  /** Certificate and key for HTTPS; absent: plain HTTP. */
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer };
}
