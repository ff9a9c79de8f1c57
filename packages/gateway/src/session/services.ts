import type { CloseReason, DeviceInfo } from "@sightline/model";
import type { ScriptEngine } from "@sightline/python";
import type { RolesOf } from "../base/users/rolesOf.ts";
import type { Poller } from "../binding/Poller.ts";
import type { GatewayDatabases } from "../database/index.ts";
import type { TagManager } from "../tags/index.ts";
import type { TurnTicker } from "./TurnTicker.ts";

/** What all sessions of a gateway share. */
export interface SessionServices {
  readonly tags: TagManager;
  readonly poller: Poller;
  readonly rolesOf: RolesOf;
  readonly databases: GatewayDatabases;
  readonly engine: ScriptEngine;
  readonly ticker: TurnTicker;
  /** Frames counted over all sessions, for metrics. */
  readonly messages: { sent: number; received: number };
  readonly log: SessionLog;
  readonly limits: SessionLimits;
  readonly gateway: { readonly address: string; readonly timeZone: string };
}

export interface SessionLog {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Each has a default in the gateway's configuration and a refusal that says which limit was reached. */
export interface SessionLimits {
  readonly maximumSessions: number;
  readonly maximumPages: number;
  readonly maximumPagesPerSession: number;
  readonly maximumQueueDepth: number;
  readonly maximumViewsPerPage: number;
  readonly maximumViewDepth: number;
  /** Seconds a cleanly closed page is kept, so that a reload finds it; undefined: the project's own timeout. */
  readonly closedTabGraceSeconds: number | undefined;
  readonly scriptTimeLimitMs: number;
}

/** The other end of a page, as the session knows it: it can be written to, asked for life, and closed [SES5]. */
export interface PageConnection {
  send(text: string): void;
  close(reason: CloseReason, message: string): void;
  /** True when the other end answered within the time. */
  probe(timeoutMs: number): Promise<boolean>;
  /** Bytes received on the wire since the upgrade, frame headers included. */
  readonly bytesReceived: number;
  readonly bytesSent: number;
}

/** Somebody logged in. */
export interface SessionUser {
  readonly name: string;
  readonly roles: readonly string[];
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly loggedInAt: number;
}

/** Who is at the other end of a session's first page. */
export interface SessionClient {
  readonly userAgent: string;
  readonly address: string;
  readonly device: DeviceInfo;
}
