import { randomBytes, randomUUID } from "node:crypto";
import { secretHash } from "../../base/ids.ts";
import type { SessionUser } from "./SessionUser.ts";

/** What a browser's cookie for one project stands for: its user and, while there is one, its session. */
export interface Ticket {
  readonly project: string;
  /** Random; the same for all sessions of this browser and project, whoever logs in. */
  readonly deviceId: string;
  /** Hash of the cookie's secret, by which the ticket is found. */
  key: string;
  /** The secret itself, known until its cookie was made. */
  secret: string | undefined;
  user: SessionUser | undefined;
  sessionId: string | undefined;
  usedAt: number;
}

/** Tickets nobody used for this long are forgotten. */
const forgottenAfterMs = 12 * 60 * 60 * 1000;
const maximumTickets = 100_000;

/**
 * The cookies that tie a browser to its session. The name carries gateway and project, since browsers share cookies
 * between the ports of a host; the value is a random secret, never an id, and changes at login [SES3].
 */
export class SessionCookies {
  readonly #tickets = new Map<string, Ticket>();

  constructor(private readonly gatewayId: string) {}

  nameFor(project: string): string {
    return `sightline-${this.gatewayId}-${encodeURIComponent(project).replace(/[^\w.~%-]/g, "_")}`;
  }

  /** The ticket of a request, if its cookie is one of ours. */
  find(project: string, cookieHeader: string | undefined): Ticket | undefined {
    const name = this.nameFor(project);
    for (const part of cookieHeader?.split(";") ?? []) {
      const [key, value] = part.trim().split("=", 2);
      const ticket = key === name && value ? this.#tickets.get(secretHash(value)) : undefined;
      if (ticket?.project !== project) continue;
      ticket.usedAt = Date.now();
      return ticket;
    }
    return undefined;
  }

  tickets(): Iterable<Ticket> {
    return this.#tickets.values();
  }

  /** A ticket whose cookie a gateway before this one gave out. */
  restore(ticket: Ticket): void {
    this.#tickets.set(ticket.key, ticket);
  }

  /** The ticket of a key. */
  ofKey(key: string): Ticket | undefined {
    return this.#tickets.get(key);
  }

  /** A new ticket; its cookie is {@link cookieFor}. */
  issue(project: string): Ticket {
    this.#forgetOld();
    const fresh = { deviceId: randomUUID(), ...newSecret(), usedAt: Date.now() };
    const ticket: Ticket = { project, ...fresh, user: undefined, sessionId: undefined };
    this.#tickets.set(ticket.key, ticket);
    return ticket;
  }

  /** The same ticket under a new secret: what was known before login is worth nothing after it. */
  rotate(ticket: Ticket): void {
    this.#tickets.delete(ticket.key);
    Object.assign(ticket, newSecret());
    this.#tickets.set(ticket.key, ticket);
  }

  /** The `Set-Cookie` value of a ticket that was just made or rotated; the secret is forgotten with it. */
  cookieFor(ticket: Ticket, secure: boolean): string {
    const { secret } = ticket;
    if (secret === undefined) throw new Error("the cookie of this ticket was given out already");
    ticket.secret = undefined;
    return `${this.nameFor(ticket.project)}=${secret}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  }

  #forgetOld(): void {
    if (this.#tickets.size < maximumTickets && this.#tickets.size % 1000 !== 0) return;
    const limit = Date.now() - forgottenAfterMs;
    for (const [key, ticket] of this.#tickets) if (!ticket.sessionId && ticket.usedAt < limit) this.#tickets.delete(key);
    for (const isSpare of [isAnonymous, isUnused]) {
      for (const [key, ticket] of this.#tickets) {
        if (this.#tickets.size < maximumTickets) return;
        if (isSpare(ticket)) this.#tickets.delete(key);
      }
    }
  }
}

/** Whoever asks for cookies without end does not log others out. */
function isAnonymous(ticket: Ticket): boolean {
  return isUnused(ticket) && ticket.user === undefined;
}

function isUnused({ sessionId }: Ticket): boolean {
  return sessionId === undefined;
}

function newSecret(): Pick<Ticket, "key" | "secret"> {
  const secret = randomBytes(24).toString("base64url");
  return { secret, key: secretHash(secret) };
}
