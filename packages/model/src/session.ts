/** Where a session runs. */
export type SessionScope = "designer" | "browser" | "ios" | "android";

/** The name of a session nobody has logged in to. */
export const unauthenticated = "Unauthenticated";

/**
 * One session as its gateway publishes it. It holds instants (milliseconds since 1970), so a row can be kept by a peer
 * and read later; durations are made when it is read, by {@link sessionInfo} alone [SES1].
 */
export interface SessionRow {
  readonly userAgent: string;
  readonly id: string;
  readonly username: string;
  readonly authorized: boolean;
  readonly project: string;
  readonly startedAt: number;
  readonly clientAddress: string;
  readonly lastReceivedAt: number;
  readonly sessionScope: SessionScope;
  readonly recentBytesSent: number;
  readonly totalBytesSent: number;
  readonly pageIds: readonly string[];
}

/** The record `system.perspective.getSessionInfo` answers with: the twelve keys of 8.0 and `authorized` of 8.1. */
export interface SessionInfo {
  readonly userAgent: string;
  readonly id: string;
  readonly username: string;
  readonly authorized: boolean;
  readonly project: string;
  /** Milliseconds since the session was made. */
  readonly uptime: number;
  readonly clientAddress: string;
  /** Milliseconds since the gateway last received a frame from the session. */
  readonly lastComm: number;
  readonly sessionScope: SessionScope;
  readonly activePages: number;
  /** Bytes on the wire, frame headers included, of the last frame the session sent to the gateway. */
  readonly recentBytesSent: number;
  /** The same, summed over all pages and reconnects of the session. */
  readonly totalBytesSent: number;
  readonly pageIds: readonly string[];
}

/** The one maker of session records: script, REST, console, CLI and metrics all read this [SES1]. */
export function sessionInfo(row: SessionRow, now: number): SessionInfo {
  return {
    userAgent: row.userAgent,
    id: row.id,
    username: row.username,
    authorized: row.authorized,
    project: row.project,
    uptime: elapsed(row.startedAt, now),
    clientAddress: row.clientAddress,
    lastComm: elapsed(row.lastReceivedAt, now),
    sessionScope: row.sessionScope,
    activePages: row.pageIds.length,
    recentBytesSent: row.recentBytesSent,
    totalBytesSent: row.totalBytesSent,
    pageIds: row.pageIds,
  };
}

function elapsed(since: number, now: number): number {
  return Math.max(0, Math.round(now - since));
}

/** Both optional; null and "" are no filter; otherwise an exact, case-sensitive match [SES10]. */
export interface SessionFilter {
  readonly username?: string | null;
  readonly project?: string | null;
}

export function matchesFilter(row: Pick<SessionRow, "username" | "project">, filter: SessionFilter): boolean {
  return (!filter.username || row.username === filter.username) && (!filter.project || row.project === filter.project);
}
