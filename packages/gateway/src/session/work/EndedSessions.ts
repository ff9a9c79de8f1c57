import { type CloseReason, closeReasons, type EndedSession, type SessionRow } from "@sightline/model";

/** Sessions that ended are remembered up to this number. */
const kept = 200;

/** What is kept and told of an end. */
export interface Farewell {
  readonly reason: CloseReason;
  readonly message: string;
}

type EndingSession = Pick<SessionRow, "id" | "project" | "username" | "clientAddress" | "userAgent" | "startedAt">;

/** A session as far as it is summed up. */
interface Counted {
  readonly traffic: { readonly bytesFromClient: number; readonly bytesToClient: number };
  readonly statistics: { readonly refused: number; readonly slowed: number };
}

/** Sums over sessions. */
export interface SessionSums {
  readonly sessions: number;
  readonly bytesFromClients: number;
  readonly bytesToClients: number;
  readonly refused: number;
  readonly slowed: number;
}

/** The history of sessions: the last that ended, how many ended for which reason, and what all of them sent [SES33]. */
export class EndedSessions {
  readonly #last: EndedSession[] = [];
  readonly #counts = new Map<CloseReason, number>(closeReasons.map((reason) => [reason, 0]));
  #past: SessionSums = { sessions: 0, bytesFromClients: 0, bytesToClients: 0, refused: 0, slowed: 0 };

  /** A session ends now. */
  add({ id, project, username, clientAddress, userAgent, startedAt }: EndingSession, farewell: Farewell): void {
    this.#counts.set(farewell.reason, (this.#counts.get(farewell.reason) ?? 0) + 1);
    this.#last.push({ id, project, username, clientAddress, userAgent, startedAt, endedAt: Date.now(), ...farewell });
    if (this.#last.length > kept) this.#last.shift();
  }

  /** Its shutdown script has run: nothing is added to what it sent any more. */
  count(session: Counted): void {
    this.#past = sumOf(this.#past, session);
  }

  /** Newest first. */
  get last(): readonly EndedSession[] {
    return this.#last.toReversed();
  }

  get counts(): ReadonlyMap<CloseReason, number> {
    return this.#counts;
  }

  /** Sums over those that ended and those given. */
  totalWith(living: Iterable<Counted>): SessionSums {
    return [...living].reduce(sumOf, this.#past);
  }
}

function sumOf(sums: SessionSums, { traffic, statistics }: Counted): SessionSums {
  return {
    sessions: sums.sessions + 1,
    bytesFromClients: sums.bytesFromClients + traffic.bytesFromClient,
    bytesToClients: sums.bytesToClients + traffic.bytesToClient,
    refused: sums.refused + statistics.refused,
    slowed: sums.slowed + statistics.slowed,
  };
}
