import type { DeviceInfo } from "@sightline/model";
import type { ScriptEngine } from "@sightline/python";
import type { Log } from "../../base/log.ts";
import type { OutsideLog } from "../../base/OutsideLog.ts";
import type { RolesOf } from "../../base/users/rolesOf.ts";
import type { Poller } from "../../binding/Poller.ts";
import type { GatewayDatabases } from "../../database/index.ts";
import type { TagManager } from "../../tags/index.ts";
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
  readonly log: Log;
  /** What people outside cause to be logged, bounded. */
  readonly outsiders: OutsideLog;
  /** Who did what to sessions. */
  readonly audit: Log;
  readonly limits: SessionLimits;
  /** The gateway's own name and time zone. */
  readonly gateway: { readonly name: string; readonly timeZone: string };
}

/** Each has a default in the gateway's configuration and a refusal that says which limit was reached. */
export interface SessionLimits {
  readonly maximumSessions: number;
  readonly maximumPages: number;
  readonly maximumPagesPerSession: number;
  readonly maximumQueueDepth: number;
  readonly messagesPerSecond: number;
  readonly maximumViewsPerPage: number;
  readonly maximumViewDepth: number;
  /** Seconds a cleanly closed page is kept, so that a reload finds it; undefined: the project's own timeout. */
  readonly closedTabGraceSeconds: number | undefined;
  readonly scriptTimeLimitMs: number;
}

/** Who is at the other end of a session's first page. */
export interface SessionClient {
  readonly userAgent: string;
  readonly address: string;
  /** Of the gateway, as the browser wrote it: `https://plant.test:8088`. */
  readonly gatewayAddress: string;
  readonly device: DeviceInfo;
  /** The same for all sessions of one browser and project. */
  readonly deviceId: string;
}
